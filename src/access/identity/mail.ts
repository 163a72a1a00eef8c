import type { Language } from '../../platform/i18n/index.ts';

/** A message to one person that carries a token; `access/web` words it. */
export interface IdentityMail {
  readonly kind: 'magic-link' | 'reset-password' | 'verify-email';
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  /** Works once, until the minutes have passed. */
  readonly token: string;
  readonly minutes: number;
  readonly expiresAt: Date;
  /** The site that the link leads to: `https://helhed.example`. */
  readonly origin: string;
  /** Where to go after signing in, when it was asked for. */
  readonly returnPath?: string;
  /** The same message is not sent twice. Says nothing of the token. */
  readonly key: string;
}
