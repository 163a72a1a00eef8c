import type { Context } from 'hono';
import {
  clientAddress,
  type LimitName,
  type Limits,
  networkOf,
  tooManyPage,
} from '../../../platform/http/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { returnPath } from '../../identity/oidc/return-path.ts';
import type { Identity } from '../../identity/index.ts';
import type { OfferedProvider } from '../../identity/oidc/index.ts';
import type { Result } from '../../../shared/index.ts';
import type { DemoRole } from './pages.tsx';

/** What the pages of signing in need of the app. */
export interface SignInServices {
  /** Without scope. */
  readonly db: Db;
  readonly now: () => Date;
  readonly identity: Identity;
  readonly limits: Limits<LimitName>;
  /** Where one comes to when no page was asked for: `/samarbejder`. */
  readonly home: string;
  /** The providers that people may sign in at. */
  readonly offered: () => Promise<readonly OfferedProvider[]>;
  /** Who one may become in the demo; absent while it is off. */
  readonly demo?: DemoEntrance;
  /** Where signing out leads on to, as to the provider that the session came from. The session ends
   * afterwards. */
  readonly leave?: (sessionId: string) => Promise<string | undefined>;
}

/** How one becomes somebody of the demo. */
export interface DemoEntrance {
  readonly roles: (language: Language) => Promise<readonly DemoRole[]>;
  /** The cookies of a session as that somebody. */
  readonly enter: (
    roleId: string,
    headers: Headers,
  ) => Promise<Result<readonly string[], 'unknown'>>;
}

type Answer = Response | Promise<Response>;

/** The address to go to afterwards: the internal page that was asked for, else the usual one. */
export function landing(c: Context, til: string | undefined, home: string): string {
  return returnPath(til ?? home, c.var.view.language);
}

/** Sends the browser on with cookies of identity. */
export function goOn(c: Context, address: string, cookies: readonly string[] = []): Response {
  setCookies(c, cookies);
  return c.redirect(address, 303);
}

/** Sets cookies of identity. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** A field of a form as one text; empty when it is missing or a file. */
export async function textField(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value : '';
}

/** The page asked for, from the address or from the form; undefined when none was. */
export async function wantedPage(c: Context): Promise<string | undefined> {
  const til = c.req.method === 'POST' ? await textField(c, 'til') : c.req.query('til');
  return til || undefined;
}

/** Counts an attempt; answers with the page to show when there were too many. */
export async function countAttempt(
  c: Context,
  { limits }: SignInServices,
  entries: readonly (readonly [LimitName, string])[],
): Promise<Answer | undefined> {
  const taken = await limits.takeAll(entries);
  return taken.ok ? undefined : tooManyPage(c, taken.error.retryAfterSeconds);
}

/** The network that asks, as a key of limits. */
export function askingNetwork(c: Context): string {
  return networkOf(clientAddress(c));
}
