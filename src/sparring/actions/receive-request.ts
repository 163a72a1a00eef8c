import { createHash, randomBytes } from 'node:crypto';
import type { Db, Tx } from '../../platform/db/index.ts';
import { enqueueMail, type NewMail } from '../../platform/mail/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  type Ask,
  type RequestId,
  requestIdFrom,
  type SparringRequest,
  workingDaysAfter,
} from '../domain/index.ts';
import {
  type Entry,
  findRequest,
  findRequestByToken,
  insertEntry,
  insertRequest,
} from '../store/requests.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A form's own token: it becomes the key to the request that the form sends, so that the same form
 * sent twice is one request. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether a text has the form of a token. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is kept of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(`sparring\n${token}`).digest('base64url');
}

/** A form that came in. */
export interface ReceivedForm {
  readonly ask: Ask;
  readonly token: string;
  readonly language: 'da' | 'en';
  readonly at: Date;
  readonly today: LocalDate;
  /** Within how many working days an answer is promised. */
  readonly answerDays: number;
  /** What is mailed: to the one who asked, and to those who answer. */
  readonly letters: (request: SparringRequest, token: string) => readonly NewMail[];
}

/** What became of a form. */
export interface ReceivedRequest {
  readonly request: SparringRequest;
  /** The key to it. */
  readonly token: string;
  /** Nothing was stored: the same form had been sent before. */
  readonly again: boolean;
}

/** Whether this very form has been sent already. */
export async function isSentAgain(
  keeper: Db,
  { ask, token }: Pick<ReceivedForm, 'ask' | 'token'>,
): Promise<boolean> {
  const known = await findRequestByToken(keeper, tokenHash(token));
  return known !== undefined && isSame(known.ask, ask);
}

/** Stores what somebody asks for and puts the mails about it in the queue. The same form twice is one
 * request; another wish from a page that one went back to is a new one. */
export async function receiveRequest(keeper: Db, form: ReceivedForm): Promise<ReceivedRequest> {
  return keeper.transaction().execute(async (tx) => {
    const first = await store(tx, form, form.token);
    if (!first.again || isSame(first.request.ask, form.ask)) return first;
    return store(tx, form, newToken());
  });
}

/** Stores a request as it stands, with what was done with it: for a world that has a past. */
export async function storePastRequest(
  tx: Tx,
  request: SparringRequest,
  { token, entries }: { readonly token: string; readonly entries: readonly Entry[] },
): Promise<void> {
  await insertRequest(tx, { ...request, revision: entries.length }, tokenHash(token));
  for (const entry of entries) await insertEntry(tx, request.id, entry);
}

async function store(tx: Tx, form: ReceivedForm, token: string): Promise<ReceivedRequest> {
  const request = newRequest(form, await freeNumber(tx));
  if (await insertRequest(tx, request, tokenHash(token))) {
    for (const letter of form.letters(request, token)) await enqueueMail(tx, letter);
    return { request, token, again: false };
  }
  const known = await findRequestByToken(tx, tokenHash(token));
  if (!known) throw new Error('A receipt number was given twice at the same moment');
  return { request: known, token, again: true };
}

async function freeNumber(tx: Tx): Promise<RequestId> {
  for (;;) {
    const number = requestIdFrom(randomBytes);
    if (!(await findRequest(tx, number))) return number;
  }
}

function newRequest(form: ReceivedForm, requestId: RequestId): SparringRequest {
  const { ask, language, at, today, answerDays } = form;
  return {
    id: requestId,
    ask,
    language,
    receivedAt: at,
    receivedOn: today,
    answerBy: workingDaysAfter(today, answerDays),
    state: 'new',
    owner: undefined,
    answeredOn: undefined,
    agreedOn: undefined,
    agreedWords: '',
    outcome: '',
    closedAt: undefined,
    revision: 0,
  };
}

/** Themes in another order are the same themes. */
function isSame(one: Ask, other: Ask): boolean {
  const texts = Object.keys(one).filter(
    (key): key is Exclude<keyof Ask, 'topics'> => key !== 'topics',
  );
  const topicsOf = ({ topics }: Ask) => topics.toSorted().join('\n');
  return topicsOf(one) === topicsOf(other) && texts.every((key) => one[key] === other[key]);
}
