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

/** Paths up to a token of a letter; the log must not have it. */
export const LETTER_PATHS: readonly RegExp[] = [
  /\/log-ind\/link\/[^/]+/,
  /\/ny-adgangskode\/[^/]+/,
  /\/bekraeft-adresse\/[^/]+/,
  /\/min-konto\/ny-mail\/[^/]+/,
  /\/invitation\/[^/]+\/[^/]+/,
];

/** A path that brings the reader on to another afterwards. */
export function withReturn(path: string, til: string | undefined): string {
  return til === undefined || til === '/' ? path : `${path}?til=${encodeURIComponent(til)}`;
}

/** What has been changed in a partnership; `words` are the filter and the place in the list. */
export function historyPath(
  partnershipId: string,
  words: Readonly<Record<string, string>> = {},
): string {
  return withWords(`/samarbejder/${encodeURIComponent(partnershipId)}/historik`, words);
}

/** One recorded change. */
export function recordedChangePath(partnershipId: string, revision: number): string {
  return `${historyPath(partnershipId)}/aendring/${revision}`;
}

/** A part of what stood before or after a change, as a file. */
export function changePartPath(
  partnershipId: string,
  revision: number,
  part: { readonly side: 'before' | 'after'; readonly key: string },
): string {
  const side = part.side === 'before' ? 'foer' : 'efter';
  const words: Record<string, string> = part.key === '' ? {} : { del: part.key };
  return withWords(`${recordedChangePath(partnershipId, revision)}/${side}`, words);
}

/** Where the record of changes is checked. */
export function verifyChangesPath(partnershipId: string): string {
  return `${historyPath(partnershipId)}/kontrol`;
}

/** The recorded changes as a file. */
export function changesFilePath(
  partnershipId: string,
  kind: 'csv' | 'json',
  words: Readonly<Record<string, string>> = {},
): string {
  return withWords(`${historyPath(partnershipId)}/hent.${kind}`, words);
}

function withWords(path: string, words: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(words).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** What personal data are stored, why and for how long. */
export const PRIVACY_PATH = '/personoplysninger';

/** The partnership itself and its people. */
export function settingsPath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/indstillinger`;
}

/** One member among the people of a partnership, open for change. */
export function memberPath(partnershipId: string, personId: string): string {
  return `${settingsPath(partnershipId)}?medlem=${encodeURIComponent(personId)}#medlem`;
}

/** Alters a member. */
export function changeMemberPath(partnershipId: string, personId: string): string {
  return `${settingsPath(partnershipId)}/medlemmer/${encodeURIComponent(personId)}`;
}

/** Where a member is removed. */
export function removeMemberPath(partnershipId: string, personId: string): string {
  return `${changeMemberPath(partnershipId, personId)}/fjern`;
}

/** Invites somebody. */
export function invitePath(partnershipId: string): string {
  return `${settingsPath(partnershipId)}/invitationer`;
}

/** Sends an invitation again, or takes it back. */
export function invitationActionPath(
  partnershipId: string,
  invitationId: string,
  action: 'send' | 'traek-tilbage',
): string {
  return `${invitePath(partnershipId)}/${encodeURIComponent(invitationId)}/${action}`;
}

/** Where something is done with the partnership as a whole. */
export function partnershipActionPath(
  partnershipId: string,
  action: 'samarbejde' | 'forlad' | 'ejerskab' | 'arkiver' | 'genaabn' | 'slet' | 'slet/fortryd',
): string {
  return `${settingsPath(partnershipId)}/${action}`;
}

/** A link to an invitation, as it was mailed. */
export function invitationPath(partnershipId: string, token: string): string {
  return `/invitation/${partnershipId}/${token}`;
}
