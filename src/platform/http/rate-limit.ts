import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../db/index.ts';

/** How often something may be done by one key: `limit` times in `seconds` from the first. */
export interface LimitRule {
  readonly limit: number;
  readonly seconds: number;
}

/** Why something may not be done now. */
export interface Limited {
  readonly retryAfterSeconds: number;
}

/** Counts what may not be done too often. Holds across processes and restarts. Not for use inside a
 * transaction: what is rolled back shall count too. */
export interface Limits<Name extends string> {
  /** Counts one more, or tells when the next may come. What is refused counts no further. */
  readonly take: (name: Name, key: string) => Promise<Result<undefined, Limited>>;
  /** Counts one more of each rule; all are counted, and the longest wait is told. */
  readonly takeAll: (
    entries: readonly (readonly [name: Name, key: string])[],
  ) => Promise<Result<undefined, Limited>>;
  /** Starts again from nothing, as after the right password. */
  readonly clear: (name: Name, key: string) => Promise<void>;
}

declare module '../db/database.ts' {
  interface Tables {
    rate_limit: { rule: string; key: string; count: number; ends_at: Date };
  }
}

const PURGE_MS = 10 * 60 * 1000;
const PURGED_AT_ONCE = 5000;

/**
 * Limits by name, counted in the database. One statement counts and decides, so two processes never
 * let through more than one would. Keys (addresses, e-mails) are kept as hashes that only `secret`
 * can make again. Rows whose time is over are deleted along the way.
 */
export function createLimits<Name extends string>(
  db: Db,
  rules: Readonly<Record<Name, LimitRule>>,
  { now, secret }: { readonly now: () => Date; readonly secret: string },
): Limits<Name> {
  const hashed = (name: Name, key: string) =>
    createHmac('sha256', secret).update(`rate-limit\n${name}\n${key}`).digest('base64url');
  let purgedAt = 0;

  const purge = async (at: Date) => {
    if (Math.abs(at.getTime() - purgedAt) < PURGE_MS) return;
    purgedAt = at.getTime();
    await deleteEnded(db, at);
  };

  const take: Limits<Name>['take'] = async (name, key) => {
    const at = now();
    await purge(at);
    const { limit, seconds } = rules[name];
    const endsAt = new Date(at.getTime() + seconds * 1000);
    const row = await count(db, { rule: name, key: hashed(name, key), at, endsAt, limit });
    if (row.count <= limit) return ok(undefined);
    const waitMs = row.ends_at.getTime() - at.getTime();
    return fail({ retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });
  };

  return {
    take,
    takeAll: async (entries) => {
      let longest = 0;
      for (const [name, key] of entries) {
        const taken = await take(name, key);
        if (!taken.ok) longest = Math.max(longest, taken.error.retryAfterSeconds);
      }
      return longest > 0 ? fail({ retryAfterSeconds: longest }) : ok(undefined);
    },
    clear: async (name, key) => {
      await db
        .deleteFrom('rate_limit')
        .where('rule', '=', name)
        .where('key', '=', hashed(name, key))
        .execute();
    },
  };
}

interface Counted {
  readonly rule: string;
  readonly key: string;
  readonly at: Date;
  readonly endsAt: Date;
  readonly limit: number;
}

async function count(db: Db, { rule, key, at, endsAt, limit }: Counted) {
  return db
    .insertInto('rate_limit')
    .values({ rule, key, count: 1, ends_at: endsAt })
    .onConflict((conflict) =>
      conflict.columns(['rule', 'key']).doUpdateSet({
        count: sql`case when rate_limit.ends_at <= ${at} then 1
          else least(rate_limit.count, ${limit}) + 1 end`,
        ends_at: sql`case when rate_limit.ends_at <= ${at} then excluded.ends_at
          else rate_limit.ends_at end`,
      }),
    )
    .returning(['count', 'ends_at'])
    .executeTakeFirstOrThrow();
}

/** Rows that another process is counting in are left for the next time. */
async function deleteEnded(db: Db, at: Date): Promise<void> {
  await sql`
    delete from rate_limit where (rule, key) in (
      select rule, key from rate_limit where ends_at <= ${at}
      limit ${PURGED_AT_ONCE} for update skip locked)`.execute(db);
}
