import { fail, type LocalDate, ok, type Ref, type Result } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { changeWorkspace } from '../store/changes.ts';
import {
  deletePart,
  type ErasablePerson,
  findErasable,
  hasOtherAdministrators,
  heldParts,
  holdStill,
  onlyOwnedPartnerships,
  type OrphanedPartnership,
  pseudonymise,
  wipeTraces,
} from '../store/erasure.ts';
import { lockAdministrators } from '../store/first-administrator.ts';
import { type Receipt, writeReceipt } from '../store/receipts.ts';
import { withdrawWhatTheySent } from './circle.ts';

/** Why a person cannot be erased. */
export type ErasureProblem =
  /** There is no such person, or they were erased before. */
  | { readonly kind: 'unknown' }
  /** Accounts of the demo belong to everybody. */
  | { readonly kind: 'demo' }
  /** Nobody else looks after the installation. */
  | { readonly kind: 'last-administrator' }
  /** These partnerships would be left without an owner. */
  | { readonly kind: 'only-owner'; readonly partnerships: readonly OrphanedPartnership[] };

/** Whom to erase, and who asks. */
export interface Erasure {
  readonly personId: PersonId;
  readonly at: Date;
  readonly today: LocalDate;
  /** The person themself or an administrator; absent when retention does it. The caller has checked
   * the right. */
  readonly by?: PersonId;
  /** Asked when nobody else can change the account any more; a no leaves it as it is. */
  readonly stillDue?: (tx: Tx) => Promise<boolean>;
}

/** The name under which an erasure stands in the record of changes. */
export const ERASE_PERSON = 'access.erase-person';

/** Erases a person: all ways in, their parts in partnerships and their address are gone, and their row
 * says no more who it was; what they changed stays, made by "Slettet person", so that the record of
 * changes can still be checked. Needs the keeper's handle. */
export async function erasePerson(
  keeper: Db,
  { personId, at, today, by, stillDue = async () => true }: Erasure,
): Promise<Result<Receipt, ErasureProblem>> {
  const who = by === undefined ? {} : { personId: by };
  return changeInstallation<Result<Receipt, ErasureProblem>>(
    keeper,
    { useCase: ERASE_PERSON, at, ...who },
    async (tx) => {
      await lockAdministrators(tx);
      await holdStill(tx, personId);
      const person = (await stillDue(tx)) ? await findErasable(tx, personId) : undefined;
      const problem = person ? await problemOf(tx, personId, person, today) : UNKNOWN;
      if (!person || problem) return { answer: fail(problem ?? UNKNOWN) };
      const memberships = await endParts(tx, personId, { at, by });
      const traces = await wipeTraces(tx, { personId, email: person.email, at });
      await pseudonymise(tx, personId, at);
      const counts = { ...traces, memberships };
      const receipt = await writeReceipt(tx, { kind: 'erasure', at, counts });
      return {
        answer: ok(receipt),
        change: { subject: refOf(personId), before: null, after: counts },
      };
    },
  );
}

const UNKNOWN: ErasureProblem = { kind: 'unknown' };

/** What stands in the way of erasing a person now; undefined when nothing does. */
export async function erasureProblem(
  keeper: Db,
  personId: PersonId,
  today: LocalDate,
): Promise<ErasureProblem | undefined> {
  const person = await findErasable(keeper, personId);
  return person ? problemOf(keeper, personId, person, today) : UNKNOWN;
}

async function problemOf(
  db: Db | Tx,
  personId: PersonId,
  person: ErasablePerson,
  today: LocalDate,
): Promise<ErasureProblem | undefined> {
  if (person.demo) return { kind: 'demo' };
  if (person.administrator && !(await hasOtherAdministrators(db, personId))) {
    return { kind: 'last-administrator' };
  }
  const partnerships = await onlyOwnedPartnerships(db, personId, today);
  return partnerships.length > 0 ? { kind: 'only-owner', partnerships } : undefined;
}

/** Ends every membership; each partnership's own record says so. */
async function endParts(
  tx: Tx,
  personId: PersonId,
  { at, by }: { at: Date; by: PersonId | undefined },
): Promise<number> {
  const parts = await heldParts(tx, personId);
  const actor = { may: () => true, ...(by !== undefined && { personId: by }) };
  for (const { partnershipId, ...before } of parts) {
    const request = { partnershipId, useCase: ERASE_PERSON, at, by: actor };
    await changeWorkspace(tx, request, async () => {
      await deletePart(tx, personId, partnershipId);
      const after = (await withdrawWhatTheySent(tx, { partnershipId, personId }, at)) ?? null;
      return { answer: undefined, change: { subject: partOf(personId), before, after } };
    });
  }
  return parts.length;
}

function refOf(personId: PersonId): Ref {
  return { room: 'access', kind: 'person', id: personId };
}

function partOf(personId: PersonId): Ref {
  return { room: 'access', kind: 'membership', id: personId };
}
