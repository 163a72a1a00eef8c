import { changeInstallation, type PersonId } from '../../access/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PublishedEvent } from '../domain/index.ts';
import { listSignUps, type SignUp } from '../store/sign-ups.ts';
import { lockStanding, setClosed } from '../store/standings.ts';
import type { EventWork } from './sign-up.ts';
import { withdraw } from './sign-up.ts';

/** A knowledge editor who looks after the sign-ups of an event. */
export interface OrganiserRequest extends EventWork {
  /** Sees everything; the changes of the installation are recorded by it. */
  readonly keeper: Db;
  readonly event: PublishedEvent;
  readonly by: PersonId;
}

/** Takes somebody off the list, with a letter; the first in the queue moves up. */
export async function removeSignUp(
  request: OrganiserRequest,
  signUpId: string,
): Promise<Result<undefined, 'no-sign-up' | 'past'>> {
  const { keeper, event, by, at, compose } = request;
  const change = { useCase: 'events.remove-sign-up', at, personId: by };
  return changeInstallation<Result<undefined, 'no-sign-up' | 'past'>>(
    keeper,
    change,
    async (tx) => {
      const found = (await listSignUps(tx, event.id)).find(({ id }) => id === signUpId);
      if (!found) return { answer: fail('no-sign-up') };
      const done = await withdraw(tx, { found, kind: 'removed', at, compose });
      if (!done.ok) return { answer: done };
      const before = { signUp: found.number, hadSeat: found.seatAt !== undefined };
      return {
        answer: ok(undefined),
        change: { subject: eventRef(event), before, after: undefined },
      };
    },
  );
}

/** Takes no more sign-ups for an event, or takes them again. */
export async function closeSignUps(request: OrganiserRequest, closed: boolean): Promise<void> {
  const { keeper, event, by, at } = request;
  const useCase = closed ? 'events.close-sign-ups' : 'events.open-sign-ups';
  await changeInstallation(keeper, { useCase, at, personId: by }, async (tx) => {
    const standing = await lockStanding(tx, event);
    if (standing.closed === closed) return { answer: undefined };
    await setClosed(tx, event.id, closed ? at : null);
    const change = {
      subject: eventRef(event),
      before: { closed: standing.closed },
      after: { closed },
    };
    return { answer: undefined, change };
  });
}

/** Everybody on the list of an event, to be taken out of the app; recorded, since it holds names. */
export async function exportSignUps(
  { keeper, event, by, at }: Omit<OrganiserRequest, 'compose'>,
  format: 'csv' | 'xlsx',
): Promise<readonly SignUp[]> {
  const request = { useCase: 'events.export-sign-ups', at, personId: by };
  return changeInstallation(keeper, request, async (tx) => {
    const signUps = await listSignUps(tx, event.id);
    return {
      answer: signUps,
      change: {
        subject: eventRef(event),
        before: undefined,
        after: { format, signUps: signUps.length },
      },
    };
  });
}

function eventRef({ id }: PublishedEvent) {
  return { room: 'events', kind: 'event', id };
}
