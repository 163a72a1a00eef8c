import type { Tx } from '../../platform/db/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../shared/index.ts';
import { type AdministrationUseCase, deletionState, lacksOwner } from '../domain/administration.ts';
import type { Partnership, PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Actor } from '../domain/rights.ts';
import { entranceOf, tidyEmail } from '../identity/people.ts';
import { changeWorkspace, type Outcome } from '../store/changes.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { findMembership, insertMembership, updateMembership } from '../store/memberships.ts';
import { listOwners } from '../store/partnership-list.ts';
import { findPartnership } from '../store/partnerships.ts';
import type { AdministrationRequest } from './administer-person.ts';
import { cancelDeletion } from './change-partnership.ts';
import { membershipRef } from './circle.ts';

/** Why a partnership gets no new owner. */
export type AppointProblem =
  | 'unknown'
  /** An owner is there who can sign in: owners are for the partners to decide. */
  | 'has-owner'
  /** Nobody with this address can sign in. */
  | 'no-such-person'
  /** Administrators do not let themselves in. */
  | 'yourself';

type Appointed = Result<PersonId, AppointProblem>;

/** Gives a partnership that nobody can look after any more a new owner. It stands in the
 * partnership's own record of changes and in that of the installation. */
export async function appointOwner(
  request: AdministrationRequest & { readonly today: LocalDate },
  partnershipId: string,
  email: string,
): Promise<Appointed> {
  return changePartnership<Appointed>(
    request,
    'access.appoint-owner',
    partnershipId,
    async (tx, partnership) => {
      const person = await personWith(tx, email, request.demo);
      if (!person) return { answer: fail('no-such-person') };
      if (person === request.by) return { answer: fail('yourself') };
      return changeWorkspace<Outcome<Appointed>>(
        tx,
        {
          partnershipId: partnership.id,
          useCase: 'access.appoint-owner',
          at: request.at,
          by: administratorActor(request, 'access.appoint-owner'),
        },
        async (work) => {
          const owners = await listOwners(work, [partnership.id], request.demo);
          if (!lacksOwner(owners, request.today)) {
            return { answer: { answer: fail('has-owner') } };
          }
          const change = await makeOwner(work, partnership.id, person, request.at);
          const { after } = change;
          const inInstallation = { ...change, after: { ...after, partnershipId: partnership.id } };
          return { answer: { answer: ok(person), change: inInstallation }, change };
        },
      );
    },
  );
}

async function personWith(tx: Tx, typed: string, demo: boolean): Promise<PersonId | undefined> {
  const email = tidyEmail(typed);
  return email === undefined ? undefined : (await entranceOf(tx, { email }, demo))?.person.id;
}

async function makeOwner(tx: Tx, partnershipId: PartnershipId, personId: PersonId, at: Date) {
  const before = await findMembership(tx, partnershipId, personId);
  const organisation =
    before?.organisationId === undefined ? {} : { organisationId: before.organisationId };
  const after = { role: 'owner' as const, ...organisation };
  if (before) await updateMembership(tx, { partnershipId, personId }, after);
  else await insertMembership(tx, { partnershipId, personId, ...after }, at);
  const was = before && {
    role: before.role,
    ...organisation,
    ...(before.endsOn !== undefined && { endsOn: before.endsOn }),
  };
  return { subject: membershipRef(personId), before: was, after };
}

/** Keeps a partnership whose deletion had been asked for. */
export async function keepPartnership(
  request: AdministrationRequest,
  partnershipId: string,
): Promise<Result<undefined, 'unknown'>> {
  const useCase = 'access.cancel-deletion';
  return changePartnership<Result<undefined, 'unknown'>>(
    request,
    useCase,
    partnershipId,
    async (tx, { id: known, deleteAfter }) => {
      if (deleteAfter === undefined) return { answer: ok(undefined) };
      const by = administratorActor(request, useCase);
      await cancelDeletion(tx, { partnershipId: known, by, at: request.at });
      const change = {
        subject: partnershipRef(known),
        before: { deleteAfter },
        after: { deleteAfter: null },
      };
      return { answer: ok(undefined), change };
    },
  );
}

/** Deletes what is due, as retention does by itself. */
export type RunDeletions = (now: Date) => Promise<unknown>;

/** Deletes a partnership whose time has come, with all others whose time has; who asked for it is
 * recorded first. */
export async function deleteDuePartnership(
  request: AdministrationRequest,
  partnershipId: string,
  run: RunDeletions,
): Promise<Result<undefined, 'unknown' | 'not-due'>> {
  const asked = await changePartnership<Result<undefined, 'unknown' | 'not-due'>>(
    request,
    'access.run-deletion',
    partnershipId,
    async (_tx, partnership) => {
      if (deletionState(partnership, request.at) !== 'due') return { answer: fail('not-due') };
      const change = { subject: partnershipRef(partnership.id), before: null, after: null };
      return { answer: ok(undefined), change };
    },
  );
  if (asked.ok) await run(request.at);
  return asked;
}

async function changePartnership<Told>(
  { keeper, at, by }: AdministrationRequest,
  useCase: AdministrationUseCase,
  partnershipId: string,
  work: (tx: Tx, partnership: Partnership) => Promise<Outcome<Told>>,
): Promise<Told | Result<never, 'unknown'>> {
  const request = { useCase, at, ...(by !== undefined && { personId: by }) };
  return changeInstallation<Told | Result<never, 'unknown'>>(keeper, request, async (tx) => {
    const partnership = await findPartnership(tx, partnershipId);
    return partnership ? work(tx, partnership) : { answer: fail('unknown') };
  });
}

/** An administrator in a partnership that they take no part in: one use case and nothing else. */
function administratorActor({ by }: AdministrationRequest, useCase: AdministrationUseCase): Actor {
  return { ...(by !== undefined && { personId: by }), may: (asked) => asked === useCase };
}

function partnershipRef(partnershipId: PartnershipId) {
  return { room: 'access', kind: 'partnership', id: partnershipId };
}
