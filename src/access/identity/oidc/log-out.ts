import { randomBytes } from 'node:crypto';
import { buildEndSessionUrl } from 'openid-client';
import type { Language } from '../../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { Discover } from './discovery.ts';
import type { createLogOutTokenReader } from './log-out-token.ts';
import { oidcLeavingPath } from './paths.ts';
import type { Provider } from './provider.ts';
import type { Vouched } from './sign-in.ts';
import { findSessions, insertSession, takeSession } from './store/sessions.ts';
import {
  deleteExpired,
  deleteLogOutToken,
  insertLeaving,
  insertLogOutToken,
  takeLeaving,
} from './store/sign-ins.ts';
import type { OidcSurroundings } from './surroundings.ts';

const LEAVING_MS = 10 * 60 * 1000;
const PURPOSE = 'id token';

type LogOut = Pick<OidcSurroundings, 'db' | 'vault' | 'now' | 'accounts'> & {
  readonly discover: Discover;
};

/** Notes at which provider a session began, so that both can be ended together. */
export async function rememberSession(
  { db, vault, now }: LogOut,
  provider: Provider,
  sessionId: string,
  { issuer, subject, sid, idToken }: Vouched,
): Promise<void> {
  await insertSession(db, {
    sessionId,
    provider: provider.id,
    issuer,
    subject,
    sid,
    idToken: vault.seal(PURPOSE, idToken),
    startedAt: now(),
  });
}

/** Takes leave of a session that began at a provider: where the person is led on to, so that they
 * may be logged out there too. Undefined for other sessions. To be asked before the session ends. */
export async function leave({ db, now }: LogOut, sessionId: string): Promise<string | undefined> {
  const session = await takeSession(db, sessionId);
  if (!session) return undefined;
  const leaving = randomBytes(32).toString('base64url');
  await deleteExpired(db, now());
  await insertLeaving(db, {
    ...session,
    leaving,
    expiresAt: new Date(now().getTime() + LEAVING_MS),
  });
  return oidcLeavingPath(session.provider, leaving);
}

/** The provider's own log-out for one who has taken leave; undefined when it has none, or the leave
 * is unknown, old or used. */
export async function endSessionAddress(
  { db, vault, now, discover }: LogOut,
  provider: Provider,
  leaving: string,
  { afterwards, language }: { afterwards: string; language: Language },
): Promise<string | undefined> {
  const left = await takeLeaving(db, leaving, now());
  if (left?.provider !== provider.id) return undefined;
  const { configuration } = await discover(provider);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  const idToken = vault.open(PURPOSE, left.idToken);
  return buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: afterwards,
    state: language,
    ui_locales: language,
    ...(idToken !== undefined && { id_token_hint: idToken }),
  }).href;
}

/** Ends the sessions that a provider says have ended; how many there were. */
export async function endByProvider(
  { db, now, accounts }: LogOut,
  readToken: ReturnType<typeof createLogOutTokenReader>,
  provider: Provider,
  text: string,
): Promise<Result<number, 'not-valid'>> {
  const token = await readToken(provider, text);
  if (!token.ok) return token;
  await deleteExpired(db, now());
  const { issuer, tokenId } = token.value;
  if (!(await insertLogOutToken(db, token.value))) return fail('not-valid');
  try {
    const sessions = await findSessions(db, issuer, token.value);
    if (sessions.length > 0) await accounts.endSessions(sessions);
    for (const session of sessions) await takeSession(db, session);
    return ok(sessions.length);
  } catch (error) {
    await deleteLogOutToken(db, issuer, tokenId);
    throw error;
  }
}
