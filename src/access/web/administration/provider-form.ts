import { isIP } from 'node:net';
import type { Language } from '../../../platform/i18n/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { isRole } from '../../domain/role.ts';
import {
  type ProviderDraft,
  providerDraftSchema,
  type ShownProvider,
} from '../../identity/oidc/index.ts';
import { isInnerAddress, isLoopbackHost } from '../../identity/oidc/inner-network.ts';
import { providerMessages } from './provider-messages.ts';

/** A rule as it stands in the form. */
export interface TypedRule {
  readonly claim: string;
  readonly value: string;
  /** `administrator` or a role. */
  readonly gives: string;
  readonly partnership: string;
  readonly organisation: string;
}

/** A provider as it stands in the form; without the secret, which is never shown. */
export interface TypedProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly enabled: boolean;
  readonly domains: string;
  readonly trustVerified: boolean;
  readonly createAccounts: string;
  readonly scopes: string;
  readonly authentication: string;
  readonly rules: readonly TypedRule[];
}

const EMPTY_RULE: TypedRule = {
  claim: '',
  value: '',
  gives: 'contributor',
  partnership: '',
  organisation: '',
};
const EMPTY_RULES = 3;
const MOST_RULES = 200;

/** The form of a provider that is to be. */
export const EMPTY_PROVIDER: TypedProvider = {
  name: '',
  issuer: '',
  clientId: '',
  enabled: true,
  domains: '',
  trustVerified: false,
  createAccounts: 'invited',
  scopes: 'openid email profile',
  authentication: 'auto',
  rules: [],
};

/** The rules with some empty ones after them. */
export function rulesToShow(rules: readonly TypedRule[]): readonly TypedRule[] {
  return [...rules, ...Array.from({ length: EMPTY_RULES }, () => EMPTY_RULE)];
}

/** A stored provider as its form. */
export function typedFrom(provider: ShownProvider): TypedProvider {
  return {
    name: provider.name,
    issuer: provider.issuer,
    clientId: provider.clientId,
    enabled: provider.enabled,
    domains: provider.emailDomains.join('\n'),
    trustVerified: provider.trustVerifiedEmail,
    createAccounts: provider.createAccounts,
    scopes: provider.scopes.join(' '),
    authentication: provider.clientAuthentication,
    rules: provider.rules.map((rule) => ({
      claim: rule.claim,
      value: rule.value,
      ...('administrator' in rule
        ? { gives: 'administrator', partnership: '', organisation: '' }
        : {
            gives: rule.role,
            partnership: rule.partnershipId,
            organisation: rule.organisationId ?? '',
          }),
    })),
  };
}

/** What came with the form. */
export function typedIn(body: Readonly<Record<string, unknown>>): TypedProvider {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const rules: TypedRule[] = [];
  for (let index = 0; index < MOST_RULES && `regel-${index}-claim` in body; index += 1) {
    const rule = {
      claim: text(`regel-${index}-claim`),
      value: text(`regel-${index}-vaerdi`),
      gives: text(`regel-${index}-giver`),
      partnership: text(`regel-${index}-samarbejde`),
      organisation: text(`regel-${index}-organisation`),
    };
    const { gives: _gives, ...written } = rule;
    if (Object.values(written).some((one) => one !== '')) rules.push(rule);
  }
  return {
    name: text('navn'),
    issuer: text('udsteder'),
    clientId: text('klient-id'),
    enabled: text('slaaet-til') !== '',
    domains: text('domaener'),
    trustVerified: text('tro-bekraeftet') !== '',
    createAccounts: text('konti'),
    scopes: text('scopes'),
    authentication: text('godkendelse'),
    rules,
  };
}

/** The typed provider as a draft, to be checked by its schema. */
export function draftOf(id: string, typed: TypedProvider, secret: string): ProviderDraft {
  return {
    id,
    name: typed.name,
    issuer: typed.issuer,
    clientId: typed.clientId,
    ...(secret !== '' && { clientSecret: secret }),
    enabled: typed.enabled,
    scopes: typed.scopes.split(/\s+/).filter((scope) => scope !== ''),
    clientAuthentication: typed.authentication as ProviderDraft['clientAuthentication'],
    trustVerifiedEmail: typed.trustVerified,
    emailDomains: typed.domains.split(/[\s,;]+/).filter((domain) => domain !== ''),
    createAccounts: typed.createAccounts as ProviderDraft['createAccounts'],
    rules: typed.rules.map(({ claim, value, gives, partnership, organisation }) =>
      gives === 'administrator'
        ? { claim, value, administrator: true as const }
        : {
            claim,
            value,
            partnershipId: partnership,
            role: isRole(gives) ? gives : ('' as never),
            ...(organisation !== '' && { organisationId: organisation }),
          },
    ),
  };
}

const FIELDS = {
  name: 'navn',
  issuer: 'udsteder',
  clientId: 'klient-id',
  clientSecret: 'klient-secret',
  scopes: 'scopes',
  emailDomains: 'domaener',
} as const;

/** Everything that is wrong with a draft, at its field. `innerProviders` lets a provider stand in the
 * inner network. */
export function draftErrors(
  draft: ProviderDraft,
  language: Language,
  innerProviders: boolean,
): readonly FormError[] {
  const read = providerDraftSchema.safeParse(draft);
  if (!read.success) {
    return pathErrors(
      read.error.issues.map(({ path }) => path.join('.')),
      language,
    );
  }
  if (innerProviders || !isPlainlyInner(draft.issuer)) return [];
  return [{ name: FIELDS.issuer, text: providerMessages(language).errors.inner }];
}

/** Faults of a draft by path, as errors at the form's fields, one for each field. */
export function pathErrors(paths: readonly string[], language: Language): readonly FormError[] {
  const { errors } = providerMessages(language);
  const found = new Map<string, string>();
  for (const path of paths) {
    const [first = '', index] = path.split('.');
    if (first === 'rules') found.set(`regel-${index}-claim`, errors.rule);
    else if (first in FIELDS) {
      const known = first as keyof typeof FIELDS;
      found.set(FIELDS[known], errors[known]);
    } else found.set('', errors.rule);
  }
  return [...found].map(([name, text]) => (name === '' ? { text } : { name, text }));
}

/** Names are looked up when the connection is made; addresses can be told apart at once. */
function isPlainlyInner(issuer: string): boolean {
  const { hostname } = new URL(issuer);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isLoopbackHost(hostname) || (isIP(host) !== 0 && isInnerAddress(host));
}
