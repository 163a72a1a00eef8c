import type { Db } from '../../../../platform/db/index.ts';
import type { Subject } from './subjects.ts';
import './tables.ts';

/** A session of ours that began at a provider. */
export interface ProviderSession extends Subject {
  readonly sessionId: string;
  readonly provider: string;
  /** The provider's own id of its session. */
  readonly sid: string | undefined;
  /** Encrypted. */
  readonly idToken: string;
  readonly startedAt: Date;
}

/** Notes where a session began. */
export async function insertSession(db: Db, session: ProviderSession): Promise<void> {
  await db
    .insertInto('oidc_session')
    .values({
      session_id: session.sessionId,
      provider_id: session.provider,
      issuer: session.issuer,
      subject: session.subject,
      sid: session.sid ?? null,
      id_token: session.idToken,
      started_at: session.startedAt,
    })
    .execute();
}

/** Forgets where a session began, and tells it for the last time. */
export async function takeSession(
  db: Db,
  sessionId: string,
): Promise<Pick<ProviderSession, 'provider' | 'idToken'> | undefined> {
  return db
    .deleteFrom('oidc_session')
    .where('session_id', '=', sessionId)
    .returning(['provider_id as provider', 'id_token as idToken'])
    .executeTakeFirst();
}

/** The sessions that began in one session of the provider, or all of a subject. */
export async function findSessions(
  db: Db,
  issuer: string,
  whose: { readonly subject: string | undefined; readonly sid: string | undefined },
): Promise<string[]> {
  if (whose.subject === undefined && whose.sid === undefined) return [];
  let query = db.selectFrom('oidc_session').select('session_id').where('issuer', '=', issuer);
  if (whose.subject !== undefined) query = query.where('subject', '=', whose.subject);
  if (whose.sid !== undefined) query = query.where('sid', '=', whose.sid);
  return (await query.execute()).map((row) => row.session_id);
}
