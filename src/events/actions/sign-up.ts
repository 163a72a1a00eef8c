import { randomUUID } from 'node:crypto';
import { findPublished } from '../../knowledge/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import {
  placeInQueue,
  type PublishedEvent,
  readPublished,
  type SignUpState,
  signUpState,
  type TypedSignUp,
} from '../domain/index.ts';
import { cancelSignUpRow, findByToken, insertSignUp, type SignUp } from '../store/sign-ups.ts';
import { setLastNumber } from '../store/standings.ts';
import { type ComposeLetter, post } from './letters.ts';
import { settle } from './settle.ts';

/** When, and how letters are worded. */
export interface EventWork {
  readonly at: Date;
  readonly compose: ComposeLetter;
}

/** Somebody who signs up; what was typed has been read. */
export interface SignUpRequest extends EventWork {
  readonly eventId: string;
  readonly typed: TypedSignUp;
  readonly language: Language;
}

/** Why nobody was signed up. */
export type SignUpProblem = 'no-event' | Exclude<SignUpState, 'open'>;

/** Signs somebody up for an event: a seat when there is one, else the next place in the queue. A
 * letter tells which. Who has signed up before gets a letter that says so; the answer is the same, so
 * that nobody learns who takes part. */
export async function signUp(
  keeper: Db,
  request: SignUpRequest,
): Promise<Result<undefined, SignUpProblem>> {
  const { eventId, typed, at, compose } = request;
  return keeper.transaction().execute(async (tx) => {
    const event = await readEvent(tx, eventId);
    if (!event) return fail('no-event');
    const early = signUpState(event, at);
    if (early !== 'open') return fail(early);
    const { standing, signUps } = await settle(tx, event, { at, compose });
    if (standing.closed) return fail('closed');
    const known = signUps.find(({ email }) => email === typed.email);
    if (known) {
      const place = placeInQueue(signUps, known.id);
      // Anybody may type this address once more, all day long.
      const occasion = at.toISOString().slice(0, 10);
      await post(tx, compose, { kind: 'again', event, signUp: known, place, occasion });
      return ok(undefined);
    }
    const made = newSignUp(request, event, { number: standing.lastNumber + 1, signUps });
    await setLastNumber(tx, eventId, made.number);
    await insertSignUp(tx, made);
    const place = placeInQueue([...signUps, made], made.id);
    const kind = place === undefined ? 'confirmed' : 'waiting';
    await post(tx, compose, { kind, event, signUp: made, place, occasion: '1' });
    return ok(undefined);
  });
}

/** The event as it is published at this moment of the transaction. */
async function readEvent(tx: Tx, id: string): Promise<PublishedEvent | undefined> {
  const document = await findPublished(tx, { kind: 'event', id });
  return document && readPublished(document);
}

/** Those who wait have been given what seats there are: a seat that is left is for the next. */
function newSignUp(
  { eventId, typed, language, at }: SignUpRequest,
  { content: { capacity, keepDays } }: PublishedEvent,
  { number, signUps }: { readonly number: number; readonly signUps: readonly SignUp[] },
): SignUp {
  const seated = signUps.filter(({ seatAt }) => seatAt !== undefined).length;
  const hasSeat = capacity === null || seated < capacity;
  return {
    id: randomUUID(),
    eventId,
    number,
    ...typed,
    language,
    keepDays,
    signedUpAt: at,
    ...(hasSeat && { seatAt: at }),
  };
}

/** Ends a sign-up by its link; the first in the queue moves up at once. Cancelling twice is the same
 * as once. */
export async function cancelSignUp(
  keeper: Db,
  { token, at, compose }: EventWork & { readonly token: string },
): Promise<Result<undefined, 'no-sign-up' | 'past'>> {
  return keeper.transaction().execute(async (tx) => {
    const linked = await findByToken(tx, token);
    if (!linked) return fail('no-sign-up');
    if (linked.kind === 'cancelled') return ok(undefined);
    const { signUp: found } = linked;
    return withdraw(tx, { found, kind: 'withdrawn', at, compose });
  });
}

/** Takes a sign-up off the list of its event, and tells the one who had signed up. */
export async function withdraw(
  tx: Tx,
  {
    found,
    kind,
    at,
    compose,
  }: EventWork & { readonly found: SignUp; readonly kind: 'withdrawn' | 'removed' },
): Promise<Result<undefined, 'past'>> {
  const event = await readEvent(tx, found.eventId);
  if (!event || event.ends <= at) return fail('past');
  const { signUps } = await settle(tx, event, { at, compose });
  // Another request may have ended it while this one waited for the lock.
  if (!signUps.some(({ id }) => id === found.id)) return ok(undefined);
  await cancelSignUpRow(tx, found.id, at);
  await post(tx, compose, { kind, event, signUp: found, occasion: '1' });
  await settle(tx, event, { at, compose });
  return ok(undefined);
}
