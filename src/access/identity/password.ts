import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { PASSWORD_WORK, type PasswordWork } from './password-work.ts';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MOST_MEMORY = 64 * 1024 * 1024;

/** A password as it may be stored: `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, PASSWORD_WORK);
  const { N, r, p } = PASSWORD_WORK;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that was hashed, with the work written down beside it. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) throw new Error('A stored password hash is not readable');
  const expected = Buffer.from(key, 'base64url');
  const work = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), work);
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

function derive(password: string, salt: Buffer, work: PasswordWork): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      salt,
      KEY_BYTES,
      { ...work, maxmem: MOST_MEMORY },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}
