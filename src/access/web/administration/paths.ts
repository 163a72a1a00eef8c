const ROOT = '/administration';

/** Where an installation is looked after. */
export const ADMINISTRATION_PATH: string = ROOT;

/** Accounts. */
export const PEOPLE_PATH = `${ROOT}/personer`;

/** A part of the list of accounts. */
export function peoplePath({ search = '', after }: { search?: string; after?: string }): string {
  return withQuery(PEOPLE_PATH, { q: search, efter: after });
}

export const NEW_PERSON_PATH = `${PEOPLE_PATH}/ny`;

export function personPath(personId: string): string {
  return `${PEOPLE_PATH}/${encodeURIComponent(personId)}`;
}

/** What can be done with an account, as the last part of a form's address. */
export type PersonStep =
  | 'administrator'
  | 'vidensredaktoer'
  | 'luk'
  | 'aabn'
  | 'log-ud'
  | 'send-link'
  | 'slet';

export function personStepPath(personId: string, step: PersonStep): string {
  return `${personPath(personId)}/${step}`;
}

export const ALL_PARTNERSHIPS_PATH = `${ROOT}/samarbejder`;

export function partnershipsPath(after?: string): string {
  return withQuery(ALL_PARTNERSHIPS_PATH, { efter: after });
}

export function administeredPath(partnershipId: string): string {
  return `${ALL_PARTNERSHIPS_PATH}/${encodeURIComponent(partnershipId)}`;
}

export type PartnershipStep = 'ejer' | 'behold' | 'slet';

export function partnershipStepPath(partnershipId: string, step: PartnershipStep): string {
  return `${administeredPath(partnershipId)}/${step}`;
}

export const PROVIDERS_PATH = `${ROOT}/loginudbydere`;
export const NEW_PROVIDER_PATH = `${PROVIDERS_PATH}/ny`;

export function providerPath(providerId: string): string {
  return `${PROVIDERS_PATH}/${encodeURIComponent(providerId)}`;
}

/** Asks a provider for its description, to see whether it answers. */
export function tryProviderPath(providerId: string): string {
  return `${providerPath(providerId)}/proev`;
}

export const MAILS_PATH = `${ROOT}/mails`;

export function mailsPath({ state, page = 1 }: { state?: string | undefined; page?: number }) {
  return withQuery(MAILS_PATH, { tilstand: state, side: page > 1 ? String(page) : undefined });
}

export function mailPath(mailId: string): string {
  return `${MAILS_PATH}/${encodeURIComponent(mailId)}`;
}

export function resendPath(mailId: string): string {
  return `${mailPath(mailId)}/send`;
}

export const CHANGES_PATH = `${ROOT}/aendringer`;

export function changesPath({ person, before }: { person?: string | undefined; before?: number }) {
  return withQuery(CHANGES_PATH, {
    person,
    foer: before === undefined ? undefined : String(before),
  });
}

export const VERIFY_PATH = `${CHANGES_PATH}/kontrol`;

/** Whether the app answers, for a load balancer. */
export const HEALTH_PATH = '/sundhed';

/** The one-time link of the first administrator. */
export function firstAdministratorPath(token: string): string {
  return `/foerste-administrator/${token}`;
}

/** Paths up to a token; the log must not have it. */
export const FIRST_ADMINISTRATOR_PATHS: readonly RegExp[] = [/\/foerste-administrator\/[^/]+/];

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
