import type { PersonId } from '../../../access/domain/index.ts';
import type { DocumentRef } from './document.ts';

/** Where a version of a document stands. `draft`: somebody writes it. `in-review`: it waits for
 * another editor. `scheduled`: approved, and comes into force at its moment. `published`: in force.
 * `superseded`: was in force, or was offered and left. `discarded`: thrown away. `offered`: a newer
 * release's text that waits beside a local edit until an editor takes it or leaves it. */
export const VERSION_STATES = [
  'draft',
  'in-review',
  'scheduled',
  'published',
  'superseded',
  'discarded',
  'offered',
] as const;

export type VersionState = (typeof VERSION_STATES)[number];

/** The states in which a version keeps others from being begun; a document has one at most. */
export const OPEN_STATES: readonly VersionState[] = ['draft', 'in-review', 'scheduled'];

/** Where a version comes from: with a release of the program, or written here. */
export type VersionOrigin = 'shipped' | 'local';

/** Who wrote or reviewed; without a name when the person was erased. */
export interface Editor {
  readonly id: PersonId;
  readonly name: string | undefined;
}

/** Version of a document, without its content. */
export interface Version extends DocumentRef {
  /** From 1 on, in the order in which they were begun. */
  readonly number: number;
  readonly origin: VersionOrigin;
  readonly state: VersionState;
  /** Moves with every change of the version; a form sends back the one it saw. */
  readonly edition: number;
  /** It has no content: its publishing takes the document away. */
  readonly withdraws: boolean;
  /** The version whose content it began from. */
  readonly basedOn?: number;
  /** What was changed and why, for the one who reviews. */
  readonly note?: string;
  readonly writtenBy?: Editor;
  readonly startedAt: Date;
  /** The last save. */
  readonly writtenAt: Date;
  readonly sentAt?: Date;
  /** Who approved or returned it last. */
  readonly reviewedBy?: Editor;
  readonly reviewedAt?: Date;
  /** When it comes into force by itself, once approved. */
  readonly publishAt?: Date;
  readonly publishedAt?: Date;
  /** Why it was sent back to its writer. */
  readonly returnReason?: string;
  /** When its moment came, it no longer fitted the other documents, and became a draft again. */
  readonly unfit: boolean;
}

/** A version with its content as it was typed; null when it withdraws the document. */
export interface WrittenVersion extends Version {
  readonly content: unknown;
}

/** A version as a form saw it. */
export interface SeenVersion extends DocumentRef {
  readonly number: number;
  readonly edition: number;
}

/** What can be done with a version. */
export const VERSION_MOVES = [
  'save',
  'take-over',
  'send',
  'take-back',
  'return',
  'approve',
  'schedule',
  'cancel-schedule',
  'publish',
  'find-unfit',
  'discard',
  'take',
  'leave',
] as const;

export type VersionMove = (typeof VERSION_MOVES)[number];

/** Who may make a move: the one who wrote the version, another than that one, any editor, or the
 * program by itself. */
export type Mover = 'writer' | 'another' | 'editor' | 'program';

interface Rule {
  readonly from: VersionState;
  readonly to: VersionState;
  readonly by: Mover;
}

/** Every move: from which state to which, and by whom. There are no others. */
export const MOVES: Readonly<Record<VersionMove, Rule>> = {
  save: { from: 'draft', to: 'draft', by: 'writer' },
  'take-over': { from: 'draft', to: 'draft', by: 'another' },
  send: { from: 'draft', to: 'in-review', by: 'writer' },
  'take-back': { from: 'in-review', to: 'draft', by: 'writer' },
  return: { from: 'in-review', to: 'draft', by: 'another' },
  approve: { from: 'in-review', to: 'published', by: 'another' },
  schedule: { from: 'in-review', to: 'scheduled', by: 'another' },
  'cancel-schedule': { from: 'scheduled', to: 'draft', by: 'editor' },
  publish: { from: 'scheduled', to: 'published', by: 'program' },
  'find-unfit': { from: 'scheduled', to: 'draft', by: 'program' },
  discard: { from: 'draft', to: 'discarded', by: 'writer' },
  take: { from: 'offered', to: 'published', by: 'editor' },
  leave: { from: 'offered', to: 'superseded', by: 'editor' },
};

/** Why a move is not made. */
export type MoveProblem =
  /** The version is not where the move begins. */
  | { readonly kind: 'state'; readonly state: VersionState }
  /** Somebody else writes it. */
  | { readonly kind: 'held'; readonly by: Editor | undefined }
  /** Nobody reviews or takes over their own text. */
  | { readonly kind: 'own-text' };

/** What stands in the way of a move; undefined when nothing does. `by` is absent for the program. */
export function moveProblem(
  move: VersionMove,
  version: Pick<Version, 'state' | 'writtenBy'>,
  by: PersonId | undefined,
): MoveProblem | undefined {
  const rule = MOVES[move];
  if (version.state !== rule.from) return { kind: 'state', state: version.state };
  const isWriter = version.writtenBy !== undefined && version.writtenBy.id === by;
  if (rule.by === 'writer' && !isWriter) return { kind: 'held', by: version.writtenBy };
  if (rule.by === 'another' && isWriter) return { kind: 'own-text' };
  return undefined;
}

/** The moves that an editor may make with a version now. */
export function movesOf(
  version: Pick<Version, 'state' | 'writtenBy'>,
  by: PersonId,
): readonly VersionMove[] {
  return VERSION_MOVES.filter(
    (move) => MOVES[move].by !== 'program' && moveProblem(move, version, by) === undefined,
  );
}
