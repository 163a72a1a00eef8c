import { z } from 'zod';
import type { Claims } from './rules.ts';

/** What a provider tells of who someone is. */
export interface Profile {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** Undefined when the provider does not say. */
  readonly emailVerified: boolean | undefined;
}

/** Whose e-mail addresses a provider may speak for. */
export interface EmailTrust {
  /** It is believed when it says that it has verified an address. */
  readonly trustVerifiedEmail: boolean;
  /** It is believed for addresses of these domains, unless it says that they are not verified. */
  readonly emailDomains: readonly string[];
}

const emailSchema = z.email().max(254);
const LONGEST_NAME = 120;

/** Reads the profile; undefined when there is no usable address. */
export function profileOf(claims: Claims): Profile | undefined {
  const email = emailSchema.safeParse(text(claims.email).toLowerCase());
  if (!email.success) return undefined;
  const whole = `${text(claims.given_name)} ${text(claims.family_name)}`.trim();
  const name = [text(claims.name), whole, email.data].find((one) => one !== '') ?? email.data;
  return { name: name.slice(0, LONGEST_NAME), email: email.data, emailVerified: verified(claims) };
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim() : '';
}

/** Some providers send the words. */
function verified({ email_verified: claim }: Claims): boolean | undefined {
  if (claim === true || claim === 'true') return true;
  return claim === undefined || claim === null ? undefined : false;
}

/** Whether the provider's word is enough to say that the address is the person's own. */
export function isTrusted(
  { email, emailVerified }: Profile,
  { trustVerifiedEmail, emailDomains }: EmailTrust,
): boolean {
  if (emailVerified === false) return false;
  if (trustVerifiedEmail && emailVerified === true) return true;
  return emailDomains.includes(email.slice(email.lastIndexOf('@') + 1));
}
