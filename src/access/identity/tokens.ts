import { createHash, randomBytes } from 'node:crypto';
import { id } from '../../shared/index.ts';
import type { PersonId } from '../domain/person.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Engine } from './engine.ts';

/** What a token that was sent by mail allows, once. */
export type Purpose = 'magic-link' | 'reset-password' | 'verify-email';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** Makes a token for a person; only its hash is kept. */
export async function issueToken(
  { tokens }: Engine,
  purpose: Purpose,
  personId: PersonId,
  expiresAt: Date,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await tokens.createVerificationValue({
    identifier: `${purpose}:${token}`,
    value: `${purpose}:${personId}`,
    expiresAt,
  });
  return token;
}

/** Whose token it is, while it works; it goes on working. */
export async function peekToken(
  { tokens }: Engine,
  purpose: Purpose,
  token: string,
): Promise<PersonId | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const held = await tokens.findVerificationValue(`${purpose}:${token}`);
  return held && held.expiresAt > new Date() ? ownerOf(purpose, held.value) : undefined;
}

/** Whose token it was; it works no more, also for somebody who comes at the same moment. */
export async function useToken(
  { tokens }: Engine,
  purpose: Purpose,
  token: string,
): Promise<PersonId | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const held = await tokens.consumeVerificationValue(`${purpose}:${token}`);
  return held ? ownerOf(purpose, held.value) : undefined;
}

function ownerOf(purpose: Purpose, value: string): PersonId | undefined {
  const prefix = `${purpose}:`;
  return value.startsWith(prefix) ? id(value.slice(prefix.length)) : undefined;
}

/** Takes back every token of a purpose that a person has been sent. */
export async function withdrawTokens(
  db: Db | Tx,
  purpose: Purpose,
  personId: PersonId,
): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', `${purpose}:${personId}`).execute();
}

/** Names a message by its token without giving it away. */
export function messageKey(token: string): string {
  return createHash('sha256').update(`message:${token}`).digest('base64url');
}
