import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { firstAdministratorLink } from '../../actions/first-administrator.ts';
import { administrationWorld, type AdministrationWorld, NOW } from './testing/world.ts';

const TYPED = {
  navn: 'Administrator',
  email: 'drift@havnby.example',
  adgangskode: 'tre grønne cykler i regnvejr',
};

let world: AdministrationWorld;

beforeAll(async () => {
  const demo = await administrationWorld();
  world = demo.change({
    installation: {
      demo: false,
      baseUrl: 'https://helhed.example',
      mailServer: true,
      secretGiven: true,
      database: 'server',
    },
  });
});

afterAll(() => world.database.close());

async function newPath(): Promise<string> {
  const link = await firstAdministratorLink({
    keeper: world.database.keeper,
    baseUrl: 'https://helhed.example',
    now: () => NOW,
  });
  return new URL(link!).pathname;
}

describe('the link of the first administrator', () => {
  test('leads to a form, which nobody keeps', async () => {
    const path = await newPath();
    for (const one of [path, `/en${path}`]) {
      const page = await world.get(one);
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      await expectValidHtml(await page.text());
    }
  });

  test('that was guessed, replaced or is no token leads to a page that helps', async () => {
    const old = await newPath();
    await newPath();
    const base = '/foerste-administrator/';
    for (const path of [old, `${base}x`, `${base}${'a'.repeat(43)}`, `${base}%2e%2e%2f`]) {
      for (const answer of [await world.get(path), await world.post(path, TYPED)]) {
        expect(answer.status, path).toBe(410);
        const html = await answer.text();
        await expectValidHtml(html);
        expect(html).toContain('helhed user first-administrator');
        expect(html).toContain('href="/log-ind"');
      }
    }
  });

  test('keeps what was typed wrong but the password', async () => {
    const path = await newPath();
    const wrong = { navn: 'Navn', email: 'ikke en adresse', adgangskode: 'kort' };
    const refused = await world.post(path, wrong);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('value="ikke en adresse"');
    expect(html).toContain('mindst 12 tegn');
    expect(html).not.toContain('value="kort"');
  });

  test('makes one administrator of two who send it at the same moment, and signs that one in', async () => {
    const path = await newPath();
    const answers = await Promise.all([
      world.post(path, TYPED),
      world.post(path, { ...TYPED, email: 'anden@havnby.example' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    const made = answers.find(({ status }) => status === 303)!;
    expect(made.headers.get('location')).toBe('/administration');
    expect(made.headers.get('set-cookie')).toMatch(/session_token=[^;]+;.*HttpOnly/);
    const real = await world.database.owner
      .selectFrom('person')
      .select('administrator')
      .where('demo', '=', false)
      .execute();
    expect(real).toEqual([{ administrator: true }]);
    expect((await world.get(path)).status).toBe(410);
  });
});
