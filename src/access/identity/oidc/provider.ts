import { z } from 'zod';
import type { OidcProviderConfig } from '../../../platform/config/index.ts';
import { id } from '../../../shared/index.ts';
import { ROLES } from '../../domain/role.ts';
import type { EmailTrust } from './profile.ts';
import type { RightsRules } from './rules.ts';

/** For whom an account is made at the first sign-in: nobody; those who are invited; they and those
 * to whom a rule gives something; everybody whom the provider knows. */
export const ACCOUNT_CREATION = ['never', 'invited', 'by-rule', 'always'] as const;

export type AccountCreation = (typeof ACCOUNT_CREATION)[number];

/** How the app proves to the provider who it is; `auto` takes what the provider says it takes. */
export const CLIENT_AUTHENTICATION = ['auto', 'post', 'basic'] as const;

/** What is decided for a provider besides its address and keys. */
export interface ProviderSettings extends EmailTrust, RightsRules {
  /** Always with `openid`. */
  readonly scopes: readonly string[];
  readonly clientAuthentication: (typeof CLIENT_AUTHENTICATION)[number];
  readonly createAccounts: AccountCreation;
}

/** Loginudbyder: an identity provider (OpenID Connect) that people may sign in with. */
export interface Provider extends ProviderSettings {
  /** Stands in addresses. */
  readonly id: string;
  /** What its button says after "Log ind med". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined for a client without secret; PKCE is used always. */
  readonly clientSecret: string | undefined;
  readonly enabled: boolean;
  /** Who has set it up; a provider of the environment may stand in the inner network. */
  readonly from: 'environment' | 'administrator';
}

/** The id of the provider that the environment gives. */
export const ENVIRONMENT_PROVIDER = 'standard';

/** What the environment may say of a provider; what is absent takes the careful choice. */
export interface EnvironmentProvider extends Omit<
  OidcProviderConfig,
  'emailDomains' | 'createAccounts'
> {
  readonly emailDomains?: readonly string[] | undefined;
  readonly createAccounts?: AccountCreation | undefined;
}

/** The provider of the environment. Its verified addresses are believed: the one who runs the
 * installation has chosen it. */
export function environmentProvider(config: EnvironmentProvider): Provider {
  const { role, organisation } = config.claims;
  return {
    id: ENVIRONMENT_PROVIDER,
    name: config.name,
    issuer: config.issuer,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    enabled: true,
    from: 'environment',
    scopes: config.scopes,
    clientAuthentication: 'auto',
    trustVerifiedEmail: true,
    emailDomains: config.emailDomains ?? [],
    createAccounts: config.createAccounts ?? 'by-rule',
    rules: [],
    ...(role !== undefined && {
      speaking: { role, ...(organisation !== undefined && { organisation }) },
    }),
  };
}

const word = z.string().trim().min(1).max(200);
const organisationId = word.optional();
const partnershipId = word.transform((text) => id<'partnership'>(text));
const ruleSchema = z.union([
  z.strictObject({ claim: word, value: word, administrator: z.literal(true) }),
  z
    .strictObject({ claim: word, value: word, partnershipId, role: z.enum(ROLES), organisationId })
    .transform(({ organisationId, ...rule }) =>
      organisationId === undefined ? rule : { ...rule, organisationId },
    ),
]);

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/);

const scope = z.string().regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,100}$/);

/** What an administrator writes of a provider. A missing secret keeps the one that is stored. */
export const providerDraftSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .refine((text) => text !== ENVIRONMENT_PROVIDER),
  name: word.max(60),
  issuer: z.string().trim().max(500).refine(isIssuer),
  clientId: word,
  clientSecret: z.string().min(1).max(1000).optional(),
  enabled: z.boolean(),
  scopes: z
    .array(scope)
    .max(20)
    .refine((scopes) => scopes.includes('openid')),
  clientAuthentication: z.enum(CLIENT_AUTHENTICATION),
  trustVerifiedEmail: z.boolean(),
  emailDomains: z.array(domain).max(50),
  createAccounts: z.enum(ACCOUNT_CREATION),
  rules: z.array(ruleSchema).max(200),
});

export type ProviderDraft = z.input<typeof providerDraftSchema>;

/** An administrator's provider is met with https; whether its address may be reached is asked when
 * the connection is made. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && `${username}${password}${search}${hash}` === '';
}
