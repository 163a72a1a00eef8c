import { createHmac, randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/index.ts';
import type { Person } from '../domain/person.ts';
import { createIdentity, type Identity } from './identity.ts';
import type { IdentityMail } from './mail.ts';
import type { IdentitySettings } from './settings.ts';

export const ORIGIN = 'http://localhost:3000';
export const PASSWORD = 'tre grønne cykler i regnvejr';

/** Identity with its mail at hand. */
export interface TestIdentity {
  readonly identity: Identity;
  readonly mails: IdentityMail[];
  /** The token of the latest message to an address. */
  readonly tokenFor: (email: string) => string;
}

/** Identity on a database, as on the visitor's own machine unless told otherwise. */
export function testIdentity(db: Db, settings: Partial<IdentitySettings> = {}): TestIdentity {
  const mails: IdentityMail[] = [];
  const identity = createIdentity({
    db,
    secret: 'a secret of tests that is long enough',
    baseUrl: undefined,
    demo: true,
    mail: async (message) => void mails.push(message),
    now: () => new Date(),
    ...settings,
  });
  const tokenFor = (email: string) => mails.findLast(({ to }) => to === email)!.token;
  return { identity, mails, tokenFor };
}

/** An account with a password. */
export async function somebody(
  { identity }: TestIdentity,
  extra: { verified?: boolean; demo?: boolean; password?: string } = {},
): Promise<Person> {
  const email = `konto-${randomUUID()}@eksempel.dk`;
  const made = await identity.createPerson({ email, name: 'En konto', verified: true, ...extra });
  if (!made.ok) throw new Error(made.error);
  const set = await identity.setPassword(made.value.id, extra.password ?? PASSWORD);
  if (!set.ok) throw new Error(set.error);
  return made.value;
}

/** A browser as far as cookies go. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #host: string;

  constructor(host = 'localhost:3000') {
    this.#host = host;
  }

  headers(): Headers {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = `http://${this.#host}`;
    return new Headers({ cookie, host: this.#host, origin, 'user-agent': 'Prøvebrowser' });
  }

  take(cookies: readonly string[] | undefined): void {
    for (const cookie of cookies ?? []) {
      const [pair = ''] = cookie.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  cookie(ending: string): string | undefined {
    return [...this.#cookies].find(([name]) => name.endsWith(ending))?.[1];
  }

  set(ending: string, value: string): void {
    const name = [...this.#cookies.keys()].find((each) => each.endsWith(ending))!;
    this.#cookies.set(name, value);
  }
}

/** A browser in which a person has signed in with the usual password. */
export async function signedIn({ identity }: TestIdentity, { email }: Person): Promise<Browser> {
  const browser = new Browser();
  const entered = await identity.signInWithPassword({
    email,
    password: PASSWORD,
    headers: browser.headers(),
  });
  if (!entered.ok) throw new Error(entered.error);
  browser.take(entered.value.cookies);
  return browser;
}

/** The code that an app shows, now or some periods away (RFC 6238). */
export function appCode(secret: string, periodsAway = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periodsAway));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = mac.at(-1)! & 15;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}
