import { describe, expect } from 'vitest';
import { appCode, PASSWORD } from '../../identity/identity-for-tests.ts';
import {
  browserOf,
  goesTo,
  inside,
  insideWithout,
  pageOf,
  PROOF,
  test,
} from './testing/account-web.ts';

const HOUR_MS = 60 * 60 * 1000;

describe('security', () => {
  test('changes the password to who knows the old one', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/sikkerhed'));
    const change = (current: string, next: string) =>
      visitor.post('/min-konto/sikkerhed/adgangskode', {
        'nuvaerende-adgangskode': current,
        'ny-adgangskode': next,
      });
    const next = 'fire gule både ved molen';
    expect(await pageOf(await change('forkert adgangskode', next), 422)).toContain('er forkert');
    expect(await pageOf(await change(PASSWORD, 'kort'), 422)).toContain('mindst 12 tegn');
    await pageOf(await change('', ''), 422);
    expect(goesTo(await change(PASSWORD, next))).toBe('/min-konto/sikkerhed');
    const again = { email: person.email, password: next, headers: new Headers() };
    expect((await world.identity.signInWithPassword(again)).ok).toBe(true);
  });

  test('stops who guesses at the password', async ({ world }) => {
    const { visitor } = await inside(world);
    const guess = () =>
      visitor.post('/min-konto/mail', { mail: 'a@eksempel.dk', 'bekraeft-adgangskode': 'nej' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  test('lets who has no password choose one soon after signing in', async ({ world }) => {
    const { person, visitor } = await insideWithout(world);
    const fields = { 'ny-adgangskode': PASSWORD };
    world.later(2 * HOUR_MS);
    try {
      const html = await pageOf(await visitor.get('/min-konto/sikkerhed'));
      expect(html).toContain('Log ind igen');
      await pageOf(await visitor.post('/min-konto/sikkerhed/adgangskode', fields), 422);
      expect(await world.identity.hasPassword(person.id)).toBe(false);
    } finally {
      world.later(0);
    }
    expect(goesTo(await visitor.post('/min-konto/sikkerhed/adgangskode', fields))).toBe(
      '/min-konto/sikkerhed',
    );
    expect(await world.identity.hasPassword(person.id)).toBe(true);
  });

  test('asks to sign in again, and comes back', async ({ world }) => {
    const { visitor } = await insideWithout(world);
    const answer = await visitor.post('/min-konto/log-ind-igen', { til: '/min-konto/slet' });
    expect(goesTo(answer)).toBe('/log-ind?til=%2Fmin-konto%2Fslet');
    expect(visitor.cookies.has('helhed.session_token')).toBe(false);
    const { visitor: another } = await insideWithout(world);
    const elsewhere = await another.post('/min-konto/log-ind-igen', { til: 'https://x.example' });
    expect(goesTo(elsewhere)).toBe('/log-ind?til=%2Fmin-konto');
  });

  test('ends the other sessions, one or all', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const [second, third] = [await browserOf(world, person), await browserOf(world, person)];
    const html = await pageOf(await visitor.get('/min-konto/sikkerhed'));
    const ids = [...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(2);
    await visitor.post('/min-konto/sikkerhed/enheder', { session: ids[0]! });
    const left = await world.identity.listSessions(person.id);
    expect(left).toHaveLength(2);
    expect(goesTo(await visitor.post('/min-konto/sikkerhed/enheder/andre'))).toBe(
      '/min-konto/sikkerhed',
    );
    expect(goesTo(await second.get('/min-konto'))).toContain('/log-ind');
    expect(goesTo(await third.get('/min-konto'))).toContain('/log-ind');
    await pageOf(await visitor.get('/min-konto'));
  });

  test('ends nobody else’s session', async ({ world }) => {
    const another = await inside(world);
    const [session] = await world.identity.listSessions(another.person.id);
    const { visitor } = await inside(world);
    for (const id of [session!.id, 'findes-ikke', '']) {
      expect(goesTo(await visitor.post('/min-konto/sikkerhed/enheder', { session: id }))).toBe(
        '/min-konto/sikkerhed',
      );
    }
    await pageOf(await another.visitor.get('/min-konto'));
  });

  test('renames and removes a passkey of one’s own, and of nobody else', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const another = await inside(world);
    const row = {
      public_key: 'k',
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
      transports: null,
      aaguid: null,
      created_at: new Date(),
      name: 'Telefon',
    };
    for (const who of [person, another.person]) {
      await world.database.owner
        .insertInto('passkey')
        .values({ ...row, passkey_id: `n-${who.id}`, credential_id: who.id, person_id: who.id })
        .execute();
    }
    const path = `/min-konto/adgangsnoegle/n-${person.id}`;
    expect(await pageOf(await visitor.get(path))).toContain('Telefon');
    expect((await another.visitor.get(path)).status).toBe(404);
    expect((await another.visitor.post(`${path}/navn`, { navn: 'Min' })).status).toBe(404);
    expect((await another.visitor.post(`${path}/fjern`, PROOF)).status).toBe(404);
    await visitor.post(`${path}/navn`, { navn: 'Bærbar' });
    expect(await pageOf(await visitor.get('/min-konto/sikkerhed'))).toContain('Bærbar');
    await pageOf(await visitor.post(`${path}/fjern`), 422);
    expect(goesTo(await visitor.post(`${path}/fjern`, PROOF))).toBe('/min-konto/sikkerhed');
    expect(await world.identity.listPasskeys(person.id)).toEqual([]);
  });

  test('gives what a browser needs to make a passkey, and takes no nonsense', async ({ world }) => {
    const { visitor } = await inside(world);
    const options = await visitor.post('/min-konto/adgangsnoegle-spoerg');
    expect(options.status).toBe(200);
    expect(await options.json()).toMatchObject({ challenge: expect.any(String) });
    for (const credential of ['', '{', '{"id":1}']) {
      await pageOf(await visitor.post('/min-konto/adgangsnoegle', { credential }), 422);
    }
  });
});

describe('the second factor', () => {
  test('is turned on by picture, key and code, and off again', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/to-trin'));
    await pageOf(await visitor.post('/min-konto/to-trin'), 422);
    const scan = await pageOf(await visitor.post('/min-konto/to-trin', PROOF));
    expect(scan).toContain('<svg');
    const secret = /name="secret" value="([A-Z2-7]+)"/.exec(scan)![1]!;
    const codes = /name="backup-secret" value="([^"]+)"/.exec(scan)![1]!;
    const hidden = { secret, 'backup-secret': codes };
    const again = await pageOf(
      await visitor.post('/min-konto/to-trin/bekraeft', { ...hidden, kode: '12' }),
      422,
    );
    expect(again).toContain(secret);
    const kode = appCode(secret);
    const shown = await pageOf(
      await visitor.post('/min-konto/to-trin/bekraeft', { ...hidden, kode }),
    );
    for (const code of codes.split(' ')) expect(shown).toContain(code);
    expect((await world.identity.signInMethods(person.id)).secondFactor).toBe(true);

    await pageOf(await visitor.get('/min-konto/to-trin'));
    const renewed = await pageOf(await visitor.post('/min-konto/to-trin/koder', PROOF));
    expect(renewed).not.toContain(codes.split(' ')[0]);
    await pageOf(await visitor.post('/min-konto/to-trin/fra'), 422);
    expect(goesTo(await visitor.post('/min-konto/to-trin/fra', PROOF))).toBe(
      '/min-konto/sikkerhed',
    );
    expect((await world.identity.signInMethods(person.id)).secondFactor).toBe(false);
  });

  test('shows nothing that was put into the form by another', async ({ world }) => {
    const { visitor } = await inside(world);
    await visitor.post('/min-konto/to-trin', PROOF);
    const answer = await visitor.post('/min-konto/to-trin/bekraeft', {
      secret: '<script>',
      'backup-secret': 'ond kode!',
      kode: '000000',
    });
    expect(goesTo(answer)).toBe('/min-konto/to-trin');
  });
});
