import type { View } from '../../platform/http/index.ts';
import type { Tone } from '../../ui/index.ts';
import {
  type Attendance,
  freeSeats,
  NOBODY,
  type PublishedEvent,
  type SignUpState,
  signUpState,
} from '../index.ts';

/** An event with all that its pages need to know of it now. */
export interface EventMatter {
  readonly event: PublishedEvent;
  readonly attendance: Attendance;
  readonly state: SignUpState;
  readonly view: View;
}

/** What is known of the sign-ups of all events. */
export interface SignUpFigures {
  readonly attendances: ReadonlyMap<string, Attendance>;
  readonly closed: ReadonlySet<string>;
}

/** An event as it stands at a moment. */
export function matterOf(
  event: PublishedEvent,
  { attendances, closed }: SignUpFigures,
  { at, view }: { readonly at: Date; readonly view: View },
): EventMatter {
  return {
    event,
    attendance: attendances.get(event.id) ?? NOBODY,
    state: signUpState(event, at, { closed: closed.has(event.id) }),
    view,
  };
}

/** How an event stands, in the word that is shown of it. */
export type ShownState = SignUpState | 'unlimited' | 'waiting-list';

/** How an event stands for one who would sign up. */
export function shownState({ event, attendance, state }: EventMatter): ShownState {
  if (state !== 'open') return state;
  const free = freeSeats(event.content.capacity, attendance);
  if (free === undefined) return 'unlimited';
  return free === 0 ? 'waiting-list' : 'open';
}

export const STATE_TONES: Readonly<Record<ShownState, Tone>> = {
  open: 'good',
  unlimited: 'good',
  'waiting-list': 'caution',
  'not-needed': 'plain',
  closed: 'unknown',
  past: 'unknown',
  cancelled: 'gap',
};
