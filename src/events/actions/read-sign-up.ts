import type { Db } from '../../platform/db/index.ts';
import { placeInQueue, type PublishedEvent } from '../domain/index.ts';
import { findByToken, listSignUps, type SignUp } from '../store/sign-ups.ts';

/** A sign-up as the one who holds its link sees it. */
export type ShownSignUp =
  | {
      readonly kind: 'signed-up';
      readonly signUp: SignUp;
      readonly event: PublishedEvent;
      /** The place in the queue; undefined for one who has a seat. */
      readonly place: number | undefined;
    }
  | { readonly kind: 'cancelled'; readonly event: PublishedEvent };

/** The sign-up that a link in a letter leads to; undefined for any other link, and when its event is
 * not published any more. Changes nothing. */
export async function readSignUpByLink(
  keeper: Db,
  token: string,
  find: (eventId: string) => PublishedEvent | undefined,
): Promise<ShownSignUp | undefined> {
  const linked = await findByToken(keeper, token);
  if (!linked) return undefined;
  const event = find(linked.kind === 'cancelled' ? linked.eventId : linked.signUp.eventId);
  if (!event) return undefined;
  if (linked.kind === 'cancelled') return { kind: 'cancelled', event };
  const { signUp } = linked;
  const place = placeInQueue(await listSignUps(keeper, event.id), signUp.id);
  return { kind: 'signed-up', signUp, event, place };
}
