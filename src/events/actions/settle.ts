import type { Tx } from '../../platform/db/index.ts';
import { placeInQueue, type PublishedEvent, whatIsDue } from '../domain/index.ts';
import {
  forgetReminders,
  giveSeats,
  listSignUps,
  noteReminded,
  type SignUp,
} from '../store/sign-ups.ts';
import { lockStanding, noteTold, type Standing } from '../store/standings.ts';
import { type ComposeLetter, post } from './letters.ts';

/** An event whose seats nobody else gives or takes until the transaction ends. */
export interface Settled {
  readonly standing: Standing;
  readonly signUps: readonly SignUp[];
}

/** Locks an event and does what is due for it: seats for those who wait, and letters about what has
 * changed. */
export async function settle(
  tx: Tx,
  event: PublishedEvent,
  { at, compose }: { readonly at: Date; readonly compose: ComposeLetter },
): Promise<Settled> {
  const standing = await lockStanding(tx, event);
  const before = await listSignUps(tx, event.id);
  const due = whatIsDue(event, standing.told, before, at);
  if (due.forgetReminders) await forgetReminders(tx, event.id);
  await giveSeats(tx, due.movingUp, at);
  await noteReminded(tx, due.reminded, at);
  await noteTold(tx, event);
  const isAltered = due.forgetReminders || due.movingUp.length + due.reminded.length > 0;
  const signUps = isAltered ? await listSignUps(tx, event.id) : before;
  for (const { signUpId, letter } of due.letters) {
    const signUp = signUps.find(({ id }) => id === signUpId)!;
    // A reminder is about one start, other news about one version.
    const occasion = letter === 'reminder' ? event.content.start : String(event.number);
    const place = placeInQueue(signUps, signUpId);
    await post(tx, compose, { kind: letter, event, signUp, place, occasion });
  }
  return { standing, signUps };
}
