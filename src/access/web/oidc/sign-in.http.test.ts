import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import type { Provider } from '../../identity/oidc/index.ts';
import type { Browser } from './testing/browser.ts';
import { type Municipality, startMunicipality } from './testing/municipality.ts';
import { type App, providerAt, type World, worldTest as test } from './testing/world.ts';

const START = '/log-ind/oidc/standard';

let municipality: Municipality;

beforeAll(async () => {
  municipality = await startMunicipality(() => {
    throw new Error('Nobody logs out here');
  });
});

afterAll(() => municipality.stop());

/** An employee whom no test has met. */
function newEmployee(more: Record<string, unknown> = {}): { subject: string; email: string } {
  const subject = `medarbejder-${municipality.employees.size + 1}`;
  const email = `${subject}@havnby.example`;
  municipality.employees.set(subject, { email, email_verified: true, name: 'Redaktør', ...more });
  municipality.atTheKeyboard = subject;
  return { subject, email };
}

function appOf(world: World, more: Partial<Provider> = {}): App {
  return world.app(providerAt(municipality.issuer, more));
}

/** Goes as far as the provider's answer, and keeps it from the app. */
async function answerFor(browser: Browser): Promise<string> {
  const started = await browser.request(START);
  let address = new URL(started.headers.get('location')!);
  while (address.origin === municipality.issuer) {
    const response = await browser.request(address.href);
    address = new URL(response.headers.get('location')!, address);
  }
  return address.pathname + address.search;
}

async function personByEmail({ database }: World, email: string) {
  return database.keeper
    .selectFrom('person')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();
}

describe('signing in', () => {
  test('asks the provider with a code, PKCE, state and nonce', async ({ world }) => {
    const response = await appOf(world).browser().request(START);
    expect(response.status).toBe(303);
    const address = new URL(response.headers.get('location')!);
    expect(address.origin).toBe(municipality.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'helhed',
      redirect_uri: 'http://localhost/log-ind/oidc/standard/retur',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^helhed-oidc=/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Max-Age=600', 'Path=/']) {
      expect(cookie).toContain(part);
    }
    const { state, nonce } = Object.fromEntries(address.searchParams);
    expect(cookie).not.toContain(state);
    expect(cookie).not.toContain(nonce);
  });

  test('makes an account for one whom the provider vouches for', async ({ world }) => {
    const app = appOf(world);
    const { email } = newEmployee({ name: 'Projektleder' });
    const browser = app.browser();
    const arrived = await browser.go(START);
    expect(arrived.text).toBe('here: da /');
    const person = await personByEmail(world, email);
    expect(person).toMatchObject({
      name: 'Projektleder',
      email_verified: true,
      administrator: false,
    });
    expect(await app.whoIs(browser)).toBe(person!.person_id);
    expect([...browser.jar('http://localhost').keys()]).not.toContain('helhed-oidc');
  });

  test('finds the same person the second time, also under another address', async ({ world }) => {
    const app = appOf(world);
    const { subject } = newEmployee();
    const first = app.browser();
    await first.go(START);
    municipality.employees.set(subject, { email: 'nyt-navn@havnby.example', email_verified: true });
    const second = app.browser();
    await second.go(START);
    expect(await app.whoIs(second)).toBe(await app.whoIs(first));
    expect(await app.whoIs(second)).toBeDefined();
    expect(await personByEmail(world, 'nyt-navn@havnby.example')).toBeUndefined();
  });

  test('leads back to the page that was wanted, in its language', async ({ world }) => {
    const browser = appOf(world).browser();
    newEmployee();
    const danish = await browser.go(
      `${START}?til=${encodeURIComponent('/samarbejder/havnby?aar=2027')}`,
    );
    expect(danish.text).toBe('here: da /samarbejder/havnby?aar=2027');
    const english = await browser.go(`/en${START}?til=/samarbejder/havnby`);
    expect(english.text).toBe('here: en /samarbejder/havnby');
    const prefixed = await browser.go(`${START}?til=/en/samarbejder/havnby`);
    expect(prefixed.text).toBe('here: en /samarbejder/havnby');
  });

  test.for([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/en/..//evil.example',
    'javascript:alert(1)',
  ])('leads nowhere else than the front page for til=%s', async (til, { world }) => {
    const browser = appOf(world).browser();
    newEmployee();
    const arrived = await browser.go(`${START}?til=${encodeURIComponent(til)}`);
    expect(arrived.text).toBe('here: da /');
  });

  test('leads to the front page for an endless til', async ({ world }) => {
    newEmployee();
    const arrived = await appOf(world)
      .browser()
      .go(`${START}?til=/${'x'.repeat(2000)}`);
    expect(arrived.text).toBe('here: da /');
  });

  test('takes from userinfo what the token does not say', async ({ world }) => {
    const { email } = newEmployee({ name: 'Sekretær', groups: ['helhed-redaktoer'] });
    await appOf(world).browser().go(START);
    expect((await personByEmail(world, email))?.name).toBe('Sekretær');
  });

  test('is remembered encrypted only', async ({ world }) => {
    newEmployee();
    await appOf(world).browser().go(START);
    const rows = await world.database.keeper.selectFrom('oidc_session').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.id_token).toMatch(/^1\.[\w-]{100,}$/);
    expect(world.logged.join('\n')).not.toMatch(/code=|state=|havnby\.example/);
  });
});

describe('an answer', () => {
  test('works once only', async ({ world }) => {
    const app = appOf(world);
    newEmployee();
    const browser = app.browser();
    const answer = await answerFor(browser);
    const kept = browser.jar('http://localhost').get('helhed-oidc')!;
    expect((await browser.go(answer)).text).toBe('here: da /');
    const thief = app.browser();
    thief.jar('http://localhost').set('helhed-oidc', kept);
    const again = await thief.go(answer);
    expect(again.response.status).toBe(400);
    expect(again.text).toContain('Svaret kunne ikke bruges');
    expect(await app.whoIs(thief)).toBeUndefined();
    await expectValidHtml(again.text);
  });

  test('works in the browser that asked only', async ({ world }) => {
    const app = appOf(world);
    newEmployee();
    const answer = await answerFor(app.browser());
    const other = app.browser();
    expect((await other.go(answer)).response.status).toBe(400);
    await other.request(START);
    expect((await other.go(answer)).response.status).toBe(400);
    expect(await app.whoIs(other)).toBeUndefined();
  });

  test('with another state is refused, and does not spend the one under way', async ({ world }) => {
    const app = appOf(world);
    newEmployee();
    const browser = app.browser();
    const answer = await answerFor(browser);
    const forged = answer.replace(/state=[^&]+/, 'state=forfalsket');
    expect((await browser.go(forged)).response.status).toBe(400);
    expect((await browser.go(answer.replace(/&?state=[^&]+/, ''))).response.status).toBe(400);
    expect((await browser.go(answer)).text).toBe('here: da /');
  });

  test('with a code of somebody else is refused: PKCE', async ({ world }) => {
    const app = appOf(world);
    newEmployee();
    const stolen = new URL(await answerFor(app.browser()), 'http://localhost');
    const thief = app.browser();
    const own = new URL(await answerFor(thief), 'http://localhost');
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect((await thief.go(own.href)).response.status).toBe(400);
    expect(await app.whoIs(thief)).toBeUndefined();
  });

  test('after ten minutes is refused', async ({ world }) => {
    newEmployee();
    const browser = appOf(world).browser();
    const answer = await answerFor(browser);
    const then = world.clock.now;
    world.clock.now = new Date(then.getTime() + 601_000);
    expect((await browser.go(answer)).response.status).toBe(400);
    world.clock.now = then;
  });

  test('with an altered cookie is refused', async ({ world }) => {
    newEmployee();
    const browser = appOf(world).browser();
    const answer = await answerFor(browser);
    const jar = browser.jar('http://localhost');
    const kept = jar.get('helhed-oidc')!;
    jar.set('helhed-oidc', `${kept.slice(0, -2)}${kept.endsWith('AA') ? 'BB' : 'AA'}`);
    expect((await browser.go(answer)).response.status).toBe(400);
  });

  test('of one provider is not taken for another one’s', async ({ world }) => {
    newEmployee();
    const browser = appOf(world).browser();
    const answer = await answerFor(browser);
    const arrived = await browser.go(answer.replace('/standard/', '/kommunen/'));
    expect(arrived.response.status).toBe(404);
  });

  test('that says no is told in our own words', async ({ world }) => {
    municipality.atTheKeyboard = undefined;
    const app = appOf(world);
    const browser = app.browser();
    const arrived = await browser.go(`/en${START}`);
    expect(arrived.response.status).toBe(403);
    expect(arrived.text).toContain('You were not signed in at Havnby Kommune');
    expect(arrived.text).not.toContain('alert(1)');
    expect(arrived.url.search).toBe('');
    expect(arrived.way.some((step) => step.searchParams.get('error') === 'access_denied')).toBe(
      true,
    );
    expect(await app.whoIs(browser)).toBeUndefined();
    await expectValidHtml(arrived.text);
  });

  test('that claims an error without a sign-in under way shows nothing of it', async ({
    world,
  }) => {
    const arrived = await appOf(world)
      .browser()
      .go(`${START}/retur?error=%3Cscript%3E&error_description=Ring%20til%20svindel`);
    expect(arrived.response.status).toBe(400);
    expect(arrived.text).not.toContain('svindel');
  });
});

describe('a provider that is turned off', () => {
  test('begins nothing', async ({ world }) => {
    const arrived = await appOf(world, { enabled: false }).browser().go(START);
    expect(arrived.response.status).toBe(404);
    expect(arrived.text).toContain('Dette login er slået fra');
  });

  test('takes no answer to what began before', async ({ world }) => {
    newEmployee();
    const before = appOf(world).browser();
    const answer = await answerFor(before);
    const off = appOf(world, { enabled: false });
    const after = off.browser();
    after
      .jar('http://localhost')
      .set('helhed-oidc', before.jar('http://localhost').get('helhed-oidc')!);
    expect((await after.go(answer)).response.status).toBe(404);
    expect(await off.whoIs(after)).toBeUndefined();
  });

  for (const name of ['x%0D%0AX-Injected:%201', '%2F%2Fevil.example', '%E2%80%A6']) {
    test(`is an unknown page by the name ${name} too`, async ({ world }) => {
      const browser = world.app().browser();
      for (const path of [`/log-ind/oidc/${name}`, `/log-ind/oidc/${name}/retur`]) {
        expect((await browser.go(path)).response.status).toBe(404);
      }
    });
  }

  test('is an unknown page when there is none', async ({ world }) => {
    const app = world.app();
    expect((await app.browser().go(START)).response.status).toBe(404);
    expect(await app.oidc.offered()).toEqual([]);
  });
});
