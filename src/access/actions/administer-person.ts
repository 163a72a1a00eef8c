import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { type AdministrationUseCase, tidyName } from '../domain/administration.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { createPerson, lockPerson, unlockPerson } from '../identity/people.ts';
import { revokeOtherSessions } from '../identity/sessions.ts';
import type { Outcome } from '../store/changes.ts';
import type { Erasure, ErasureProblem } from './erase-person.ts';
import { countAdministrators, lockAdministrators } from '../store/first-administrator.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { findListedPerson, type ListedPerson } from '../store/people-list.ts';

/** Who looks after the installation, and when. */
export interface AdministrationRequest {
  readonly keeper: Db;
  readonly at: Date;
  /** The administrator who asks; absent for the command line. */
  readonly by?: PersonId;
  /** Whether persons of the demo may sign in, so that they count as administrators. */
  readonly demo: boolean;
}

/** Why an account is left as it is. */
export type PersonProblem =
  | 'unknown'
  /** Nobody else could look after the installation. */
  | 'last-administrator'
  /** An administrator is not erased before somebody has taken the right from them. */
  | 'administrator';

type Answer = Result<ListedPerson, PersonProblem>;

/** Makes a person an administrator, or takes that from them. */
export async function setAdministrator(
  request: AdministrationRequest,
  personId: string,
  administrator: boolean,
): Promise<Answer> {
  const useCase = administrator ? 'access.give-administrator' : 'access.take-administrator';
  return changePerson(request, useCase, personId, async (tx, person) => {
    if (person.administrator === administrator) return { answer: ok(person) };
    if (!administrator && (await isLastAdministrator(tx, request, person))) {
      return { answer: fail('last-administrator') };
    }
    await tx
      .updateTable('person')
      .set({ administrator, updated_at: request.at })
      .where('person_id', '=', person.id)
      .execute();
    return changed(person, { administrator: person.administrator }, { administrator });
  });
}

/** Lets a person edit what the installation knows, or takes that from them. */
export async function setKnowledgeEditor(
  request: AdministrationRequest,
  personId: string,
  knowledgeEditor: boolean,
): Promise<Answer> {
  const useCase = knowledgeEditor ? 'access.give-knowledge-editor' : 'access.take-knowledge-editor';
  return changePerson(request, useCase, personId, async (tx, person) => {
    if (person.knowledgeEditor === knowledgeEditor) return { answer: ok(person) };
    await tx
      .updateTable('person')
      .set({ knowledge_editor: knowledgeEditor, updated_at: request.at })
      .where('person_id', '=', person.id)
      .execute();
    return changed(person, { knowledgeEditor: person.knowledgeEditor }, { knowledgeEditor });
  });
}

/** Closes an account and ends its sessions. */
export async function lockAccount(
  request: AdministrationRequest,
  personId: string,
): Promise<Answer> {
  return changePerson(request, 'access.lock-person', personId, async (tx, person) => {
    if (person.lockedAt) return { answer: ok(person) };
    if (await isLastAdministrator(tx, request, person)) {
      return { answer: fail('last-administrator') };
    }
    await lockPerson(tx, person.id, request.at);
    return changed(person, { locked: false }, { locked: true });
  });
}

/** Opens a closed account. */
export async function unlockAccount(
  request: AdministrationRequest,
  personId: string,
): Promise<Answer> {
  return changePerson(request, 'access.unlock-person', personId, async (tx, person) => {
    if (!person.lockedAt) return { answer: ok(person) };
    await unlockPerson(tx, person.id);
    return changed(person, { locked: true }, { locked: false });
  });
}

/** Signs a person out everywhere. */
export async function endSessions(
  request: AdministrationRequest,
  personId: string,
): Promise<Answer> {
  return changePerson(request, 'access.end-sessions', personId, async (tx, person) => {
    await revokeOtherSessions(tx, person.id, undefined);
    return changed(person, null, null);
  });
}

/** Notes that a person is about to get a link to choose a password; the caller then sends it. A
 * closed account gets none. */
export async function noteResetLink(
  request: AdministrationRequest,
  personId: string,
): Promise<Result<ListedPerson, PersonProblem | 'locked'>> {
  return changePerson<PersonProblem | 'locked'>(
    request,
    'access.send-reset-link',
    personId,
    async (_tx, person) =>
      person.lockedAt ? { answer: fail('locked') } : changed(person, null, null),
  );
}

/** Erases a person and records it. */
export type ErasePerson = (
  erasure: Omit<Erasure, 'stillDue'>,
) => Promise<Result<unknown, ErasureProblem>>;

/** Whether a person may be erased by an administrator: an administrator is not, so that the last one
 * never is. */
export async function mayErase(
  keeper: Db,
  personId: string,
): Promise<Result<ListedPerson, PersonProblem>> {
  const person = await findListedPerson(keeper, personId);
  if (!person) return fail('unknown');
  return person.administrator ? fail('administrator') : ok(person);
}

/** A person whom an administrator adds, as typed. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
  readonly administrator?: boolean;
}

/** What is wrong with a typed person, by field. */
export interface TypedPersonFaults {
  readonly name?: 'not-a-name';
  readonly email?: 'taken' | 'not-an-address';
}

/** Makes an account without a way to sign in yet; the caller sends a link to choose a password. */
export async function addPerson(
  { keeper, at, by }: AdministrationRequest,
  { name: typedName, email, administrator = false }: TypedPerson,
): Promise<Result<Person, TypedPersonFaults>> {
  const name = tidyName(typedName);
  return changeInstallation<Result<Person, TypedPersonFaults>>(
    keeper,
    { useCase: 'access.add-person', at, ...(by !== undefined && { personId: by }) },
    async (tx) => {
      if (name === undefined) return { answer: fail({ name: 'not-a-name' }) };
      const created = await createPerson(tx, { name, email, verified: false }, at);
      if (!created.ok) return { answer: fail({ email: created.error }) };
      const { id: personId } = created.value;
      if (administrator) {
        await tx
          .updateTable('person')
          .set({ administrator })
          .where('person_id', '=', personId)
          .execute();
      }
      const change = { subject: refOf(personId), before: null, after: { administrator } };
      return { answer: ok({ ...created.value, administrator }), change };
    },
  );
}

async function isLastAdministrator(
  tx: Tx,
  { demo }: AdministrationRequest,
  person: ListedPerson,
): Promise<boolean> {
  if (!person.administrator) return false;
  return (await countAdministrators(tx, { demo, without: person.id })) === 0;
}

/** Runs work on a person. Changes of persons wait for each other, so that of two administrators who
 * take the right from each other at the same moment, one stays. */
async function changePerson<Problem = PersonProblem>(
  { keeper, at, by }: AdministrationRequest,
  useCase: AdministrationUseCase,
  personId: string,
  work: (tx: Tx, person: ListedPerson) => Promise<Outcome<Result<ListedPerson, Problem>>>,
): Promise<Result<ListedPerson, Problem | 'unknown'>> {
  const request = { useCase, at, ...(by !== undefined && { personId: by }) };
  return changeInstallation<Result<ListedPerson, Problem | 'unknown'>>(
    keeper,
    request,
    async (tx) => {
      await lockAdministrators(tx);
      const person = await findListedPerson(tx, personId);
      return person ? work(tx, person) : { answer: fail('unknown') };
    },
  );
}

function changed(
  person: ListedPerson,
  before: unknown,
  after: unknown,
): Outcome<Result<ListedPerson, never>> {
  return { answer: ok(person), change: { subject: refOf(person.id), before, after } };
}

function refOf(personId: PersonId) {
  return { room: 'access', kind: 'person', id: personId };
}
