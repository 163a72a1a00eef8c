import type { PersonId } from '../../access/domain/index.ts';
import type { Id, LocalDate } from '../../shared/index.ts';

/** What one can ask for: sparring, oplæg, faciliteret workshop, or something else. */
export const KINDS = ['sparring', 'talk', 'workshop', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Where a request stands: ny, i gang, aftalt, afvist, afsluttet, trukket tilbage. */
export const STATES = ['new', 'in-progress', 'agreed', 'declined', 'done', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** The receipt number: six signs that nobody takes for each other. */
export type RequestId = Id<'sparring-request'>;

/** What somebody asks for, as it is kept. */
export interface Ask {
  readonly kind: Kind;
  /** Slugs of themes. */
  readonly topics: readonly string[];
  /** The topic in one's own words; empty when themes say it. */
  readonly ownTopic: string;
  readonly place: string;
  readonly wish: string;
  /** Empty when no time is wished. */
  readonly wantedTime: string;
  readonly name: string;
  readonly email: string;
  /** Empty when none is given. */
  readonly organisation: string;
}

/** Where the handling of a request stands. */
export interface Handling {
  readonly state: State;
  readonly owner: PersonId | undefined;
  /** The day that an answer was promised for. */
  readonly answerBy: LocalDate;
  /** The day of the first answer. */
  readonly answeredOn: LocalDate | undefined;
  /** The day that was agreed for the meeting, and words about it. */
  readonly agreedOn: LocalDate | undefined;
  readonly agreedWords: string;
  readonly outcome: string;
}

/** Forespørgsel: what somebody asked for, and what came of it. */
export interface SparringRequest extends Handling {
  readonly id: RequestId;
  readonly ask: Ask;
  readonly language: 'da' | 'en';
  readonly receivedAt: Date;
  /** In Denmark. */
  readonly receivedOn: LocalDate;
  readonly closedAt: Date | undefined;
  /** Counts what was done with it, so that nobody overwrites what they have not seen. */
  readonly revision: number;
}

/** Whether somebody still has something to do. */
export function isOpen({ state }: Pick<Handling, 'state'>): boolean {
  return state === 'new' || state === 'in-progress' || state === 'agreed';
}

/** Whether an answer is due: promised for today, or for a day that has gone. */
export type AnswerStanding = 'answered' | 'closed' | 'waiting' | 'due-today' | 'overdue';

/** Where the promised answer stands on a day. */
export function answerStanding(
  request: Pick<Handling, 'state' | 'answeredOn' | 'answerBy'>,
  today: LocalDate,
): AnswerStanding {
  if (request.answeredOn !== undefined) return 'answered';
  if (!isOpen(request)) return 'closed';
  if (request.answerBy < today) return 'overdue';
  return request.answerBy === today ? 'due-today' : 'waiting';
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS_IN_ID = 6;
const REQUEST_ID = new RegExp(`^[${SIGNS}]{${SIGNS_IN_ID}}$`);

/** A receipt number made of chance: one byte for each sign; bytes that would favour a sign are left
 * out. */
export function requestIdFrom(randomBytes: (count: number) => Uint8Array): RequestId {
  const usable = 256 - (256 % SIGNS.length);
  let text = '';
  while (text.length < SIGNS_IN_ID) {
    const [byte] = randomBytes(1);
    if (byte! < usable) text += SIGNS[byte! % SIGNS.length]!;
  }
  return text as RequestId;
}

/** Whether a text has the form of a receipt number. */
export function isRequestId(text: string): text is RequestId {
  return REQUEST_ID.test(text);
}
