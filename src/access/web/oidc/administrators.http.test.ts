import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type ProviderDraft, saveProvider } from '../../identity/oidc/index.ts';
import { type Municipality, CLIENT, startMunicipality } from './testing/municipality.ts';
import { providerAt, type World, worldTest as test } from './testing/world.ts';

const START = '/log-ind/oidc/kommunen';

let municipality: Municipality;

beforeAll(async () => {
  municipality = await startMunicipality(() => {
    throw new Error('Nobody logs out here');
  });
  municipality.employees.set('medarbejder', {
    email: 'medarbejder@havnby.example',
    email_verified: true,
  });
});

beforeEach(() => {
  municipality.atTheKeyboard = 'medarbejder';
});

afterAll(() => municipality.stop());

/** Sets a provider up as an administrator does. */
async function setUp(world: World, more: Partial<ProviderDraft> = {}): Promise<void> {
  const saved = await saveProvider(
    world.database.keeper,
    world.vault,
    {
      id: 'kommunen',
      name: 'Havnby <Kommune>',
      issuer: 'https://login.havnby.example',
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      enabled: true,
      scopes: ['openid', 'email'],
      clientAuthentication: 'auto',
      trustVerifiedEmail: true,
      emailDomains: [],
      createAccounts: 'always',
      rules: [],
      ...more,
    },
    world.clock.now,
  );
  expect(saved.ok).toBe(true);
}

/** Puts the provider on this machine, where no administrator may set one up; the secret is sealed
 * for its issuer. */
async function moveToThisMachine(world: World): Promise<void> {
  const { issuer } = municipality;
  await world.database.keeper
    .updateTable('identity_provider')
    .set({
      issuer,
      client_secret: world.vault.seal(`client secret kommunen ${issuer}`, CLIENT.secret),
    })
    .execute();
}

describe('a provider that an administrator has set up', () => {
  test.for(['https://127.0.0.1:1', 'https://localhost:1', 'https://[::1]:1', 'https://10.0.0.1'])(
    'is not a way into the inner network: %s',
    async (issuer, { world }) => {
      await setUp(world, { issuer });
      world.logged.length = 0;
      const { response } = await world.app().browser().go(START);
      expect(response.status).toBe(503);
      expect(world.logged.join('\n')).toContain('inner-network');
    },
  );

  test('signs people in, with the secret that is stored', async ({ world }) => {
    await setUp(world);
    await moveToThisMachine(world);
    const refused = await world.app().browser().go(START);
    expect(refused.response.status).toBe(503);
    const app = world.app(undefined, true);
    const browser = app.browser();
    expect((await browser.go(`${START}?til=/planer`)).text).toBe('here: da /planer');
    expect(await app.whoIs(browser)).toBeDefined();
  });

  test('is said to be set up wrongly when its secret does not open', async ({ world }) => {
    await setUp(world);
    const sealed = world.vault.seal('another purpose', CLIENT.secret);
    await world.database.keeper
      .updateTable('identity_provider')
      .set({ client_secret: sealed })
      .execute();
    const { response, text } = await world.app().browser().go(START);
    expect(response.status).toBe(503);
    expect(text).toContain('er sat forkert op');
    expect(text).toContain('Havnby &lt;Kommune&gt;');
  });

  test('is offered beside the environment’s, when it is turned on', async ({ world }) => {
    await setUp(world);
    const app = world.app(providerAt(municipality.issuer));
    expect(await app.oidc.offered()).toEqual([
      { id: 'standard', name: 'Havnby Kommune' },
      { id: 'kommunen', name: 'Havnby <Kommune>' },
    ]);
    expect(await app.oidc.find('kommunen')).toEqual({ id: 'kommunen', name: 'Havnby <Kommune>' });
    await setUp(world, { enabled: false });
    expect((await app.oidc.offered()).map(({ id }) => id)).toEqual(['standard']);
    const { response, text } = await app.browser().go(START);
    expect(response.status).toBe(404);
    expect(text).toContain('Dette login er slået fra');
  });

  test('has a button that no script follows, and brings back to the page that was wanted', async ({
    world,
  }) => {
    await setUp(world);
    const { text: html } = await world.app().browser().go('/en/log-ind?til=/planer?a=1');
    expect(html).toContain('href="/en/log-ind/oidc/kommunen?til=%2Fplaner%3Fa%3D1"');
    expect(html).toContain('data-turbo="false"');
    expect(html).toContain('Sign in with Havnby &lt;Kommune&gt;');
  });
});
