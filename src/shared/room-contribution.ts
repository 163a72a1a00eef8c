import type { LocalDate } from './local-date.ts';
import type { Ref } from './ref.ts';

/** An entry of a navigation bar. */
export interface NavEntry {
  /** Marks the entry as current; unique within its bar. */
  readonly id: string;
  readonly order: number;
  readonly label: (language: 'da' | 'en') => string;
}

/** Something that waits for a person, with the day it must be done when there is one. */
export interface WaitingItem {
  readonly text: string;
  readonly path: string;
  readonly due?: LocalDate;
  /** What must be allowed to whom it waits for. */
  readonly useCase: string;
}

/** A change of a workspace as it was recorded, for the room that made it to put into words. */
export interface ChangeToTell {
  /** The name of the use case, such as `activities.choose-option`. */
  readonly useCase: string;
  readonly subject: Ref;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a room gives to what spans rooms. `Workspace` is what the app offers to read from. */
export interface RoomContribution<Workspace> {
  readonly room: string;
  /** The roles that may do each use case of the room; what is not named, nobody may. */
  readonly rights?: Readonly<Record<string, readonly string[]>>;
  /** Entry in the top bar of the open half. */
  readonly open?: NavEntry & { readonly path: string };
  /** Entry in the rail of a partnership's workspace. */
  readonly rail?: NavEntry & {
    readonly path: (partnershipId: string) => string;
    /** The entry is shown to those who may do this use case. */
    readonly useCase: string;
  };
  readonly waiting?: (
    workspace: Workspace,
    language: 'da' | 'en',
  ) => readonly WaitingItem[] | Promise<readonly WaitingItem[]>;
  /** A change in one sentence; undefined when another room made it. */
  readonly tellChange?: (
    change: ChangeToTell,
    workspace: Workspace,
    language: 'da' | 'en',
  ) => string | undefined;
}
