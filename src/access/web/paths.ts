/** Where one signs out, by a form. */
export const SIGN_OUT_PATH = '/log-ud';

/** What one may see and change of oneself. */
export const ACCOUNT_PATH = '/min-konto';

/** Where one signs in; `til` is the internal page that one comes to afterwards. */
export const SIGN_IN_PATH = '/log-ind';

export function signInPath(til?: string): string {
  return til === undefined || til === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?til=${encodeURIComponent(til)}`;
}

/** The second step of signing in: a code. */
export const SECOND_FACTOR_PATH = '/log-ind/to-trin';

/** Where one asks for a link to sign in with. */
export const MAGIC_LINK_PATH = '/log-ind/link';

/** A link to sign in with, as it was mailed. */
export function magicLinkPath(token: string, til?: string): string {
  return withReturn(`${MAGIC_LINK_PATH}/${token}`, til);
}

/** Where the passkey island asks what to sign, and sends what was signed. */
export const PASSKEY_OPTIONS_PATH = '/log-ind/adgangsnoegle/spoerg';
export const PASSKEY_SIGN_IN_PATH = '/log-ind/adgangsnoegle';

/** Where one becomes somebody of the demo. */
export const DEMO_SIGN_IN_PATH = '/log-ind/demo';

/** Where one asks for a link to choose a new password. */
export const FORGOTTEN_PASSWORD_PATH = '/glemt-adgangskode';

/** A link to choose a new password, as it was mailed. */
export function newPasswordPath(token: string): string {
  return `/ny-adgangskode/${token}`;
}

/** A link to confirm one's address, as it was mailed. */
export function confirmAddressPath(token: string): string {
  return `/bekraeft-adresse/${token}`;
}

/** Paths that end with a token of a letter; the log must not have it. */
export const LETTER_PATHS: readonly RegExp[] = [
  /\/log-ind\/link\/[^/]+$/,
  /\/ny-adgangskode\/[^/]+$/,
  /\/bekraeft-adresse\/[^/]+$/,
];

/** A path that brings the reader on to another afterwards. */
export function withReturn(path: string, til: string | undefined): string {
  return til === undefined || til === '/' ? path : `${path}?til=${encodeURIComponent(til)}`;
}
