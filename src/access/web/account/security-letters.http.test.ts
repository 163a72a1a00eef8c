import { describe, expect } from 'vitest';
import type { Person } from '../../domain/person.ts';
import { Authenticator } from '../../identity/authenticator-for-tests.ts';
import { appCode, PASSWORD } from '../../identity/identity-for-tests.ts';
import {
  goesTo,
  inside,
  insideWithout,
  mailsTo,
  PROOF,
  test,
  type Visitor,
  type World,
} from './testing/account-web.ts';

const SECURITY = '/min-konto/sikkerhed';
const FACTOR = '/min-konto/to-trin';
const NEXT = 'fire gule både ved molen';

/** The mails that came since the last time one looked, which hold no link and not these secrets. */
function letterbox(world: World, { email }: Person, secrets: readonly string[]) {
  let seen = 0;
  return async () => {
    const all = await mailsTo(world, email);
    const fresh = all.slice(seen);
    seen = all.length;
    for (const { body_text: text } of fresh) {
      expect(text).not.toMatch(/https?:|href/);
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
    return fresh.map(({ subject }) => subject);
  };
}

async function makePasskey(visitor: Visitor, origin = 'http://localhost'): Promise<Response> {
  const asked = await visitor.post('/min-konto/adgangsnoegle-spoerg');
  const options = (await asked.json()) as object;
  const made = new Authenticator('localhost', origin).make(options);
  return visitor.post('/min-konto/adgangsnoegle', {
    credential: JSON.stringify(made),
    navn: 'Min nøgle',
  });
}

describe('the owner of an account hears by mail', () => {
  test('of another password, and not of one that was refused', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const news = letterbox(world, person, [PASSWORD, NEXT]);
    const change = (current: string, next: string) =>
      visitor.post(`${SECURITY}/adgangskode`, {
        'nuvaerende-adgangskode': current,
        'ny-adgangskode': next,
      });
    expect((await change('forkert adgangskode', NEXT)).status).toBe(422);
    expect((await change(PASSWORD, 'kort')).status).toBe(422);
    expect(await news()).toEqual([]);
    const nudges = world.nudges();
    goesTo(await change(PASSWORD, NEXT));
    expect(await news()).toEqual(['Din konto i Helhed har fået en ny adgangskode']);
    expect(world.nudges()).toBe(nudges + 1);
  });

  test('of a first password', async ({ world }) => {
    const { person, visitor } = await insideWithout(world);
    const news = letterbox(world, person, [NEXT]);
    goesTo(await visitor.post(`${SECURITY}/adgangskode`, { 'ny-adgangskode': NEXT }));
    expect(await news()).toEqual(['Din konto i Helhed har fået en ny adgangskode']);
  });

  test('of a passkey that came and went, and not of one that was refused', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const news = letterbox(world, person, ['Min nøgle']);
    expect((await makePasskey(visitor, 'http://localhost:81')).status).toBe(422);
    expect(await news()).toEqual([]);
    goesTo(await makePasskey(visitor));
    expect(await news()).toEqual(['Din konto i Helhed har fået en ny adgangsnøgle']);
    const [passkey] = await world.identity.listPasskeys(person.id);
    const path = `/min-konto/adgangsnoegle/${passkey!.id}`;
    goesTo(await visitor.post(`${path}/navn`, { navn: 'Bærbar' }));
    expect((await visitor.post(`${path}/fjern`)).status).toBe(422);
    expect((await visitor.post('/min-konto/adgangsnoegle/x/fjern', PROOF)).status).toBe(404);
    expect(await news()).toEqual([]);
    goesTo(await visitor.post(`${path}/fjern`, PROOF));
    expect(await news()).toEqual(['En adgangsnøgle er fjernet fra din konto i Helhed']);
  });

  test('of two steps turned on and off, and not of what was refused', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const scan = await (await visitor.post(FACTOR, PROOF)).text();
    const secret = /name="secret" value="([A-Z2-7]+)"/.exec(scan)![1]!;
    const codes = /name="backup-secret" value="([^"]+)"/.exec(scan)![1]!;
    const news = letterbox(world, person, [secret, ...codes.split(' ')]);
    const confirm = (kode: string) =>
      visitor.post(`${FACTOR}/bekraeft`, { secret, 'backup-secret': codes, kode });
    expect((await confirm('12')).status).toBe(422);
    expect(await news()).toEqual([]);
    expect((await confirm(appCode(secret))).status).toBe(200);
    expect(await news()).toEqual(['To trin er slået til på din konto i Helhed']);
    await confirm(appCode(secret, 1));
    await visitor.post(`${FACTOR}/koder`, PROOF);
    expect((await visitor.post(`${FACTOR}/fra`)).status).toBe(422);
    expect(await news()).toEqual([]);
    goesTo(await visitor.post(`${FACTOR}/fra`, PROOF));
    expect(await news()).toEqual(['To trin er slået fra på din konto i Helhed']);
    goesTo(await visitor.post(`${FACTOR}/fra`, PROOF));
    expect(await news()).toEqual([]);
  });

  test('in the language of their mails, when it was and what to do', async ({ world }) => {
    const { person, visitor } = await inside(world);
    goesTo(await visitor.post('/min-konto/sprog', { sprog: 'en' }));
    goesTo(
      await visitor.post(`${SECURITY}/adgangskode`, {
        'nuvaerende-adgangskode': PASSWORD,
        'ny-adgangskode': NEXT,
      }),
    );
    const [letter] = await mailsTo(world, person.email);
    expect(letter!.subject).toBe('Your account in Helhed has a new password');
    expect(letter!.body_text).toMatch(/on \d{1,2} \w+ \d{4}, \d\d:\d\d\./);
    expect(letter!.body_text).toContain('choose a new password at once');
    expect(letter!.body_text).toContain('sign out everywhere else');
    expect(letter!.body_text).toContain('administrator');
  });
});
