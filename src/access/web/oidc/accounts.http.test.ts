import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { id } from '../../../shared/index.ts';
import type { PersonId } from '../../domain/person.ts';
import type { Provider } from '../../identity/oidc/index.ts';
import { type Municipality, startMunicipality } from './testing/municipality.ts';
import {
  addPerson,
  membershipsOf,
  providerAt,
  type World,
  worldTest as test,
} from './testing/world.ts';

const START = '/log-ind/oidc/standard';

let municipality: Municipality;

beforeAll(async () => {
  municipality = await startMunicipality(() => {
    throw new Error('Nobody logs out here');
  });
});

afterAll(() => municipality.stop());

let subjects = 0;

/** Signs somebody in whom the directory tells this of. */
async function signIn(
  world: World,
  claims: Record<string, unknown>,
  more: Partial<Provider> = {},
  subject = `medarbejder-${(subjects += 1)}`,
) {
  municipality.employees.set(subject, claims);
  municipality.atTheKeyboard = subject;
  const app = world.app(providerAt(municipality.issuer, more));
  const browser = app.browser();
  const arrived = await browser.go(START);
  return { ...arrived, subject, person: await app.whoIs(browser) };
}

async function accountOf({ database }: World, email: string) {
  return database.keeper
    .selectFrom('person')
    .select(['person_id', 'email_verified', 'administrator'])
    .where('email', '=', email)
    .executeTakeFirst();
}

const verified = (email: string) => ({ email, email_verified: true });

describe('an account with the same address', () => {
  test('is taken when the provider is believed and says that it has verified it', async ({
    world,
  }) => {
    const account = await addPerson(world.database, 'kendt@havnby.example');
    const { person } = await signIn(world, verified('Kendt@Havnby.example'));
    expect(person).toBe(account);
  });

  test('is not taken when the provider is not believed', async ({ world }) => {
    const account = await addPerson(world.database, 'maal@havnby.example');
    const { person, response, text } = await signIn(world, verified('maal@havnby.example'), {
      trustVerifiedEmail: false,
    });
    expect(person).toBeUndefined();
    expect(response.status).toBe(409);
    expect(text).toContain('Der er allerede en konto med din e-mail');
    await expectValidHtml(text);
    const links = await world.database.keeper
      .selectFrom('oidc_subject')
      .selectAll()
      .where('person_id', '=', account)
      .execute();
    expect(links).toEqual([]);
  });

  test('is taken when the administrator has listed the domain, though nothing is said', async ({
    world,
  }) => {
    const account = await addPerson(world.database, 'uden-ord@havnby.example');
    const { person } = await signIn(
      world,
      { email: 'uden-ord@havnby.example' },
      {
        trustVerifiedEmail: false,
        emailDomains: ['havnby.example'],
      },
    );
    expect(person).toBe(account);
  });

  test.for([
    ['another domain', { email: 'offer@ny-by.example' }],
    ['a domain below', { email: 'offer@under.havnby.example' }],
    ['a domain that ends alike', { email: 'offer@ikke-havnby.example' }],
    [
      'an address that is said not to be verified',
      { email: 'offer@havnby.example', email_verified: false },
    ],
  ] as const)('is not taken for %s', async ([, claims], { world }) => {
    await addPerson(world.database, claims.email);
    const { person, response } = await signIn(world, claims, { emailDomains: ['havnby.example'] });
    expect(person).toBeUndefined();
    expect(response.status).toBe(409);
  });

  test('is not opened when an administrator has closed it', async ({ world }) => {
    const account = await addPerson(world.database, 'lukket@havnby.example');
    await world.database.keeper
      .updateTable('person')
      .set({ locked_at: new Date() })
      .where('person_id', '=', account)
      .execute();
    const { person, response } = await signIn(world, verified('lukket@havnby.example'));
    expect(person).toBeUndefined();
    expect(response.status).toBe(403);
  });

  test('is closed also to one who came before', async ({ world }) => {
    const first = await signIn(world, verified('senere-lukket@havnby.example'));
    await world.database.keeper
      .updateTable('person')
      .set({ locked_at: new Date() })
      .where('person_id', '=', first.person!)
      .execute();
    const again = await signIn(world, verified('senere-lukket@havnby.example'), {}, first.subject);
    expect(again.person).toBeUndefined();
    expect(again.text).toContain('Du har ikke adgang til Helhed');
  });
});

describe('a new account', () => {
  test.for([
    ['unverified', { email: 'ny-1@havnby.example', email_verified: false }],
    ['of which nothing is said', { email: 'ny-2@havnby.example' }],
    ['that is missing', {}],
    ['that is none', verified('ikke en adresse')],
  ] as const)('is not made with an address %s', async ([, claims], { world }) => {
    const { person, response, text } = await signIn(world, claims);
    expect(person).toBeUndefined();
    expect(response.status).toBe(403);
    expect(text).toContain('Din e-mail er ikke bekræftet');
    await expectValidHtml(text);
  });

  test('is made for nobody where the provider may not', async ({ world }) => {
    world.invited.add('inviteret@havnby.example');
    const { person, response } = await signIn(world, verified('inviteret@havnby.example'), {
      createAccounts: 'never',
    });
    expect(person).toBeUndefined();
    expect(response.status).toBe(403);
    expect(await accountOf(world, 'inviteret@havnby.example')).toBeUndefined();
  });

  test('is made for those who are invited', async ({ world }) => {
    world.invited.add('gaest@havnby.example');
    const provider = { createAccounts: 'invited' } as const;
    expect((await signIn(world, verified('gaest@havnby.example'), provider)).person).toBeDefined();
    expect(
      (await signIn(world, verified('ukendt@havnby.example'), provider)).person,
    ).toBeUndefined();
  });

  test('is made for those to whom a rule gives something', async ({ world }) => {
    const provider = {
      createAccounts: 'by-rule',
      rules: [rule('helhed-redaktoer', 'havnby', 'editor')],
    } as const;
    const claims = { ...verified('i-gruppen@havnby.example'), groups: ['helhed-redaktoer'] };
    expect((await signIn(world, claims, provider)).person).toBeDefined();
    const outside = { ...verified('uden-gruppe@havnby.example'), groups: ['vej-og-park'] };
    expect((await signIn(world, outside, provider)).person).toBeUndefined();
  });

  test('is one account when two browsers come at the same time', async ({ world }) => {
    municipality.employees.set('dobbelt', verified('dobbelt@havnby.example'));
    municipality.atTheKeyboard = 'dobbelt';
    const app = world.app(providerAt(municipality.issuer));
    const browsers = [app.browser(), app.browser(), app.browser()];
    await Promise.all(browsers.map((browser) => browser.go(START)));
    const persons = await Promise.all(browsers.map((browser) => app.whoIs(browser)));
    expect(new Set(persons).size).toBe(1);
    expect(persons[0]).toBeDefined();
  });
});

function rule(value: string, partnership: string, role: 'owner' | 'editor' | 'contributor') {
  return { claim: 'groups', value, partnershipId: id<'partnership'>(partnership), role };
}

const RULES: Partial<Provider> = {
  rules: [
    { ...rule('helhed-ejer', 'havnby', 'owner'), organisationId: 'kommunen' },
    rule('helhed-redaktoer', 'havnby', 'editor'),
    rule('helhed-redaktoer', 'ny-by', 'contributor'),
    { claim: 'groups', value: 'helhed-drift', administrator: true },
  ],
};

describe('rights by the provider’s rules', () => {
  const claims = (...groups: string[]) => ({ ...verified('rolle@havnby.example'), groups });
  const memberships = (world: World, person: PersonId) =>
    membershipsOf(world.database.keeper, person);
  const fromProvider = 'standard';

  test('are given, changed and taken away at each sign-in', async ({ world }) => {
    const first = await signIn(world, claims('helhed-redaktoer', 'vej-og-park'), RULES);
    const person = first.person!;
    expect(await memberships(world, person)).toEqual([
      { partnershipId: 'havnby', role: 'editor', fromProvider },
      { partnershipId: 'ny-by', role: 'contributor', fromProvider },
    ]);
    await signIn(world, claims('helhed-ejer'), RULES, first.subject);
    expect(await memberships(world, person)).toEqual([
      { partnershipId: 'havnby', role: 'owner', organisationId: 'kommunen', fromProvider },
    ]);
    await signIn(world, claims(), RULES, first.subject);
    expect(await memberships(world, person)).toEqual([]);
  });

  test('leave alone what was given by hand', async ({ world }) => {
    const person = await addPerson(world.database, 'haand@havnby.example');
    await sql`insert into membership (partnership_id, person_id, role, joined_at)
      values ('havnby', ${person}, 'board-member', now())`.execute(world.database.keeper);
    const told = { ...verified('haand@havnby.example'), groups: ['helhed-redaktoer'] };
    const { subject } = await signIn(world, told, RULES);
    const byHand = { partnershipId: 'havnby', role: 'board-member' };
    expect(await memberships(world, person)).toEqual([
      byHand,
      { partnershipId: 'ny-by', role: 'contributor', fromProvider },
    ]);
    await signIn(world, verified('haand@havnby.example'), RULES, subject);
    expect(await memberships(world, person)).toEqual([byHand]);
  });

  test('make an administrator, and one no longer', async ({ world }) => {
    const told = { ...verified('drift@havnby.example'), groups: ['helhed-drift'] };
    const { subject } = await signIn(world, told, RULES);
    expect(await accountOf(world, 'drift@havnby.example')).toMatchObject({ administrator: true });
    await signIn(world, told, RULES, subject);
    await signIn(world, { ...told, groups: [] }, RULES, subject);
    expect(await accountOf(world, 'drift@havnby.example')).toMatchObject({ administrator: false });
  });

  test('take nothing from an administrator who was made one by hand', async ({ world }) => {
    const person = await addPerson(world.database, 'leder@havnby.example');
    await world.database.keeper
      .updateTable('person')
      .set({ administrator: true })
      .where('person_id', '=', person)
      .execute();
    const told = { ...verified('leder@havnby.example'), groups: ['helhed-drift'] };
    const { subject } = await signIn(world, told, RULES);
    await signIn(world, { ...told, groups: [] }, RULES, subject);
    expect(await accountOf(world, 'leder@havnby.example')).toMatchObject({ administrator: true });
  });

  test('are spoken by a claim of the provider’s own', async ({ world }) => {
    const provider: Partial<Provider> = { speaking: { role: 'roles' } };
    const told = {
      ...verified('taler@havnby.example'),
      roles: ['helhed:havnby:editor', 'helhed:x'],
    };
    const { person } = await signIn(world, told, provider);
    expect(await memberships(world, person!)).toEqual([
      { partnershipId: 'havnby', role: 'editor', fromProvider },
    ]);
  });
});
