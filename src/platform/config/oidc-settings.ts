import { isSecureUrl, parsedUrl } from './network-settings.ts';
import {
  given,
  isOneLine,
  readChoice,
  type Report,
  type Variables,
  withoutPassword,
} from './variables.ts';

const ACCOUNT_CREATION = ['never', 'invited', 'by-rule', 'always'] as const;

type AccountCreation = (typeof ACCOUNT_CREATION)[number];

/** An identity provider (OpenID Connect) of the installation, such as the municipality's own. */
export interface OidcProviderConfig {
  /** Its address, which its settings are found from. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says after "Log ind med". */
  readonly name: string;
  /** Always with `openid`. */
  readonly scopes: readonly string[];
  /** Names of the claims that tell a person's organisation and role; undefined: not told. */
  /** Domains whose addresses are believed when this provider names them. */
  readonly emailDomains: readonly string[];
  /** When somebody without an account gets one. */
  readonly createAccounts: AccountCreation | undefined;
  readonly claims: { readonly organisation: string | undefined; readonly role: string | undefined };
}

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const OPTIONAL = [
  'OIDC_NAME',
  'OIDC_SCOPES',
  'OIDC_CLAIM_ORGANISATION',
  'OIDC_CLAIM_ROLE',
  'OIDC_EMAIL_DOMAINS',
  'OIDC_CREATE_ACCOUNTS',
] as const;
const USUAL_SCOPES = ['openid', 'email', 'profile'];

/** The variables `OIDC_…`: none, or all three that are needed. */
export function readOidc(env: Variables, report: Report): OidcProviderConfig | undefined {
  if ([...NEEDED, ...OPTIONAL].every((name) => given(env, name) === undefined)) return undefined;
  reportMissing(env, report);
  const issuer = readIssuer(env, report);
  const name = readLine(env, 'OIDC_NAME', report);
  const scopes = readScopes(env, report);
  const organisation = readClaim(env, 'OIDC_CLAIM_ORGANISATION', report);
  const role = readClaim(env, 'OIDC_CLAIM_ROLE', report);
  const emailDomains = readDomains(env, report);
  const createAccounts = readChoice(
    env,
    'OIDC_CREATE_ACCOUNTS',
    ACCOUNT_CREATION,
    report,
    undefined,
    (word) => word,
  );
  const clientId = readLine(env, 'OIDC_CLIENT_ID', report);
  const clientSecret = given(env, 'OIDC_CLIENT_SECRET');
  if (!issuer || !clientId || !clientSecret) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    name: name ?? new URL(issuer).hostname,
    scopes,
    emailDomains,
    createAccounts,
    claims: { organisation, role },
  };
}

function reportMissing(env: Variables, report: Report): void {
  for (const name of NEEDED) {
    if (given(env, name) !== undefined) continue;
    const others = NEEDED.filter((other) => other !== name);
    report(
      name,
      '',
      `skal være sat sammen med ${others.join(' og ')}, eller slet ingen OIDC_-variabler`,
      `must be set together with ${others.join(' and ')}, or no OIDC_ variables at all`,
    );
  }
}

function readIssuer(env: Variables, report: Report): string | undefined {
  const text = given(env, 'OIDC_ISSUER');
  if (text === undefined) return undefined;
  const url = parsedUrl(text);
  if (url && isSecureUrl(url) && url.search === '' && url.hash === '') return text;
  report(
    'OIDC_ISSUER',
    withoutPassword(text),
    'skal være login-udbyderens adresse (https), som den selv oplyser den',
    "must be the identity provider's address (https), as it states it itself",
  );
  return undefined;
}

function readScopes(env: Variables, report: Report): readonly string[] {
  const text = given(env, 'OIDC_SCOPES');
  if (text === undefined) return USUAL_SCOPES;
  const scopes = text.split(' ');
  const valid = scopes.every((scope) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(scope));
  if (valid && scopes.includes('openid')) return [...new Set(scopes)];
  report(
    'OIDC_SCOPES',
    text,
    'skal være navne adskilt af ét mellemrum, med openid iblandt',
    'must be names with one space between them, openid among them',
  );
  return USUAL_SCOPES;
}

function readDomains(env: Variables, report: Report): readonly string[] {
  const text = given(env, 'OIDC_EMAIL_DOMAINS');
  if (text === undefined) return [];
  const domains = text.split(' ').map((domain) => domain.toLowerCase());
  if (domains.every((domain) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain))) return domains;
  report(
    'OIDC_EMAIL_DOMAINS',
    text,
    'skal være domæner adskilt af ét mellemrum: eksempel.dk skole.eksempel.dk',
    'must be domains with one space between them: example.dk school.example.dk',
  );
  return [];
}

function readClaim(env: Variables, name: string, report: Report): string | undefined {
  const claim = readLine(env, name, report);
  if (claim === undefined || /^\S+$/.test(claim)) return claim;
  report(name, claim, 'skal være navnet på én oplysning (claim)', 'must be the name of one claim');
  return undefined;
}

/** Ids and names only: nothing that is secret goes through here. */
function readLine(env: Variables, name: string, report: Report): string | undefined {
  const text = given(env, name);
  if (text === undefined || isOneLine(text)) return text;
  report(name, text, 'skal være tekst på én linje', 'must be text on one line');
  return undefined;
}
