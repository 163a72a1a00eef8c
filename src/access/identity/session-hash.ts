import { createHash } from 'node:crypto';

/** What stands in the database for a session's token. */
export function sessionHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
