import { randomBytes } from 'node:crypto';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { tidyName } from '../domain/administration.ts';
import type { PersonId } from '../domain/person.ts';
import { type PasswordProblem, passwordProblem } from '../identity/password-rules.ts';
import { setPassword } from '../identity/passwords.ts';
import { createPerson, tidyEmail } from '../identity/people.ts';
import type { Outcome } from '../store/changes.ts';
import {
  countAdministrators,
  deleteLinks,
  isLink,
  lockAdministrators,
  replaceLink,
} from '../store/first-administrator.ts';
import { changeInstallation } from '../store/installation-changes.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
const LINK_HOURS = 24;

/** What the first administrator's link stands on. */
export interface FirstAdministratorParts {
  readonly keeper: Db;
  readonly now: () => Date;
  /** Whether persons of the demo may sign in; the demo needs no first administrator. */
  readonly demo: boolean;
}

/** Makes the one link by which an installation gets its first administrator, and ends those before
 * it. Undefined when an administrator can sign in already. */
export async function firstAdministratorLink({
  keeper,
  baseUrl,
  now,
  demo = false,
}: Omit<FirstAdministratorParts, 'demo'> & {
  /** What the link begins with: `https://helhed.example`. */
  readonly baseUrl: string;
  readonly demo?: boolean;
}): Promise<string | undefined> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(now().getTime() + LINK_HOURS * 60 * 60 * 1000);
  const made = await keeper.transaction().execute(async (tx) => {
    await lockAdministrators(tx);
    if ((await countAdministrators(tx, { demo })) > 0) {
      await deleteLinks(tx);
      return false;
    }
    await replaceLink(tx, token, expiresAt);
    return true;
  });
  return made ? `${baseUrl}/foerste-administrator/${token}` : undefined;
}

/** Whether a link's token works: it is the latest, its time is not over, and nobody can sign in as
 * an administrator yet. */
export async function isFirstAdministratorToken(
  { keeper, now, demo }: FirstAdministratorParts,
  token: string,
): Promise<boolean> {
  if (!TOKEN.test(token) || !(await isLink(keeper, token, now()))) return false;
  return (await countAdministrators(keeper, { demo })) === 0;
}

/** Who comes with the link, as typed. */
export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What is wrong with what was typed, by field. */
export interface FirstAdministratorFaults {
  readonly name?: 'not-a-name';
  readonly email?: 'taken' | 'not-an-address';
  readonly password?: PasswordProblem;
}

/** Makes the first administrator. The link works once, also for two who come at the same moment; what
 * was typed wrong leaves it working. */
export async function takeFirstAdministrator(
  parts: FirstAdministratorParts,
  typed: FirstAdministrator,
): Promise<Result<PersonId, 'not-valid' | FirstAdministratorFaults>> {
  const { keeper, now } = parts;
  if (!(await isFirstAdministratorToken(parts, typed.token))) return fail('not-valid');
  const faults = faultsOf(typed);
  if (Object.keys(faults).length > 0) return fail(faults);
  const at = now();
  return changeInstallation(keeper, { useCase: 'access.first-administrator', at }, (tx) =>
    makeAdministrator(tx, parts, typed, at),
  );
}

function faultsOf({ name, email, password }: FirstAdministrator): FirstAdministratorFaults {
  const problem = passwordProblem(password, email.trim());
  return {
    ...(tidyName(name) === undefined && { name: 'not-a-name' }),
    ...(tidyEmail(email) === undefined && { email: 'not-an-address' }),
    ...(problem && { password: problem }),
  };
}

type Made = Result<PersonId, 'not-valid' | FirstAdministratorFaults>;

async function makeAdministrator(
  tx: Tx,
  { demo }: FirstAdministratorParts,
  { token, name, email, password }: FirstAdministrator,
  at: Date,
): Promise<Outcome<Made>> {
  await lockAdministrators(tx);
  const free = (await isLink(tx, token, at)) && (await countAdministrators(tx, { demo })) === 0;
  if (!free) return { answer: fail('not-valid') };
  const created = await createPerson(tx, { name: tidyName(name)!, email, verified: true }, at);
  if (!created.ok) return { answer: fail({ email: created.error }) };
  const { id: personId } = created.value;
  const set = await setPassword(tx, personId, password, at);
  if (!set.ok) throw new Error(`A password that was checked is not taken: ${set.error}`);
  await tx
    .updateTable('person')
    .set({ administrator: true })
    .where('person_id', '=', personId)
    .execute();
  await deleteLinks(tx);
  const subject = { room: 'access', kind: 'person', id: personId };
  return {
    answer: ok(personId),
    change: { subject, before: null, after: { administrator: true } },
  };
}
