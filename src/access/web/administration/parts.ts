import type { Context } from 'hono';
import type { Db } from '../../../platform/db/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { AdministrationRequest, ErasePerson } from '../../actions/administer-person.ts';
import type { RunDeletions } from '../../actions/administer-partnership.ts';
import type { ChainVerdict } from '../../domain/chain.ts';
import type { Installation } from '../../domain/administration.ts';
import type { Identity } from '../../identity/index.ts';
import type { Vault } from '../../identity/oidc/index.ts';

/** What administration stands on. */
export interface AdministrationParts {
  /** Sees every partnership. */
  readonly keeper: Db;
  readonly identity: Pick<Identity, 'requestPasswordReset' | 'startSession'>;
  readonly now: () => Date;
  readonly today: () => LocalDate;
  /** What the environment says of the installation. */
  readonly installation: Installation;
  /** Helhed's own version. */
  readonly version: string;
  /** Opens and closes the secrets of identity providers. */
  readonly vault: Vault;
  /** The provider that the environment gives, shown but not changed here. */
  readonly environmentProvider?: { readonly name: string; readonly issuer: string } | undefined;
  /** Whether administrators' providers may stand in the inner network. */
  readonly innerProviders: boolean;
  readonly erasePerson: ErasePerson;
  readonly runDeletions: RunDeletions;
  readonly verifyChanges: () => Promise<ChainVerdict>;
  /** Looks for mail to send now; after a commit. */
  readonly nudgeMail: () => void;
  /** Throws when the database does not answer. */
  readonly check: () => Promise<void>;
}

/** Tells the use cases of administration who asks, and when. */
export function requestOf(
  c: Context,
  { keeper, now, installation }: AdministrationParts,
): AdministrationRequest {
  const { person } = c.var;
  return { keeper, at: now(), demo: installation.demo, ...(person && { by: person.id }) };
}

/** A field of a form as one trimmed text; empty when it is missing or a file. */
export async function field(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** What an address asks for after its `?`, without a NUL, which the database cannot hold. */
export function asked(c: Context, name: string): string | undefined {
  return c.req.query(name)?.replaceAll('\0', '');
}

export type Answer = Response | Promise<Response>;
