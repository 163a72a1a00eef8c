import { fail, ok, type Result } from '../../../shared/index.ts';
import type { PersonId } from '../../domain/person.ts';
import type { OidcProblem } from './problem.ts';
import { isTrusted, type Profile, profileOf } from './profile.ts';
import type { Provider } from './provider.ts';
import { type GivenRights, rightsGivenBy } from './rules.ts';
import type { Vouched } from './sign-in.ts';
import {
  type LinkedPerson,
  linkSubject,
  setGaveAdministrator,
  useSubject,
} from './store/subjects.ts';
import type { OidcSurroundings } from './surroundings.ts';

type Admission = Pick<OidcSurroundings, 'db' | 'accounts' | 'now'>;

/** Finds or makes the account of someone whom a provider vouches for, and gives it what the
 * provider's rules give. */
export async function admit(
  admission: Admission,
  provider: Provider,
  vouched: Vouched,
): Promise<Result<PersonId, OidcProblem>> {
  const rights = rightsGivenBy(provider, vouched.claims);
  const found = await personOf(admission, provider, vouched, rights);
  if (!found.ok) return found;
  const person = await admission.accounts.findPerson(found.value.personId);
  if (!person) return fail('no-account');
  if (rights) {
    await admission.accounts.applyMemberships(person.id, {
      provider: provider.id,
      memberships: rights.memberships,
    });
    await applyAdministrator(admission, vouched, found.value, rights, person.administrator);
  }
  return ok(person.id);
}

async function personOf(
  admission: Admission,
  provider: Provider,
  vouched: Vouched,
  rights: GivenRights | undefined,
): Promise<Result<LinkedPerson, OidcProblem>> {
  const linked = await useSubject(admission.db, vouched, admission.now());
  if (linked) return ok(linked);
  const profile = profileOf(vouched.claims);
  if (!profile) return fail('email-not-trusted');
  const person = await personByEmail(admission, provider, profile, rights);
  if (!person.ok) return person;
  await linkSubject(admission.db, vouched, person.value, admission.now());
  // Somebody may have signed in as the same subject meanwhile: then theirs is the link.
  const now = await useSubject(admission.db, vouched, admission.now());
  if (!now) throw new Error('A subject was linked and is not');
  return ok(now);
}

async function personByEmail(
  { accounts }: Admission,
  provider: Provider,
  profile: Profile,
  rights: GivenRights | undefined,
): Promise<Result<PersonId, OidcProblem>> {
  const trusted = isTrusted(profile, provider);
  const known = await accounts.findPersonByEmail(profile.email);
  if (known && !trusted) return fail('email-taken');
  if (known) return (await accounts.findPerson(known.id)) ? ok(known.id) : fail('no-account');
  if (!(await mayHaveAccount(accounts, provider, profile, rights))) return fail('no-account');
  if (!trusted) return fail('email-not-trusted');
  const made = await accounts.createPerson({ name: profile.name, email: profile.email });
  if (made.ok) return ok(made.value.id);
  const other = await accounts.findPersonByEmail(profile.email);
  return other ? ok(other.id) : fail('email-taken');
}

async function mayHaveAccount(
  { isInvited }: OidcSurroundings['accounts'],
  { createAccounts }: Provider,
  { email }: Profile,
  rights: GivenRights | undefined,
): Promise<boolean> {
  switch (createAccounts) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'invited':
      return isInvited(email);
    case 'by-rule':
      return givesAnything(rights) || isInvited(email);
  }
}

function givesAnything(rights: GivenRights | undefined): boolean {
  return rights !== undefined && (rights.administrator || rights.memberships.length > 0);
}

/** What the rules gave they take away again; who was made administrator by hand stays one. */
async function applyAdministrator(
  { db, accounts }: Admission,
  vouched: Vouched,
  { personId, gaveAdministrator }: LinkedPerson,
  rights: GivenRights,
  isAdministrator: boolean,
): Promise<void> {
  if (rights.administrator && !isAdministrator) {
    await setGaveAdministrator(db, vouched, true);
    await accounts.setAdministrator(personId, true);
  } else if (!rights.administrator && gaveAdministrator) {
    await accounts.setAdministrator(personId, false);
    await setGaveAdministrator(db, vouched, false);
  }
}
