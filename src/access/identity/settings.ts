import type { Db } from '../../platform/db/index.ts';
import type { CookieKind } from './cookies.ts';
import type { IdentityMail } from './mail.ts';

/** What identity works on, given by the composition root. */
export interface IdentitySettings {
  /** The database without scope. */
  readonly db: Db;
  /** Signs cookies and encrypts second factors; at least 32 characters. */
  readonly secret: string;
  /** The address of the installation; undefined on the visitor's own machine. */
  readonly baseUrl: string | undefined;
  /** Whether persons of the demo may sign in. */
  readonly demo: boolean;
  readonly mail: (message: IdentityMail) => Promise<void>;
  readonly now: () => Date;
}

export const SESSION_SECONDS = 14 * 24 * 60 * 60;
/** A session that has been used is prolonged at most this often. */
export const RENEWAL_SECONDS = 24 * 60 * 60;
/** For how long after signing in one may change how one signs in, without a password. */
export const FRESH_SECONDS = 60 * 60;
export const CHALLENGE_SECONDS = 10 * 60;
export const LINK_MINUTES = 20;
export const RESET_MINUTES = 60;
export const VERIFY_MINUTES = 3 * 24 * 60;

/** The names of our cookies; `__Host-` binds them to this host and to https. */
export function cookiePrefix(baseUrl: string | undefined): string {
  return isSecure(baseUrl) ? '__Host-helhed' : 'helhed';
}

export function isSecure(baseUrl: string | undefined): boolean {
  return baseUrl?.startsWith('https://') ?? false;
}

export const COOKIES = {
  session: 'session_token',
  challenge: 'two_factor',
  passkey: 'passkey',
} as const;

/** One of our cookies. */
export function cookieKind(baseUrl: string | undefined, cookie: keyof typeof COOKIES): CookieKind {
  return { name: `${cookiePrefix(baseUrl)}.${COOKIES[cookie]}`, secure: isSecure(baseUrl) };
}
