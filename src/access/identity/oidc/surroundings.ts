import type { Db } from '../../../platform/db/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import type { Result } from '../../../shared/index.ts';
import type { Person, PersonId } from '../../domain/person.ts';
import type { Provider } from './provider.ts';
import type { ProvidedMembership } from './rules.ts';
import type { Vault } from './vault.ts';

/** A person as far as signing in asks. */
export type KnownPerson = Pick<Person, 'id' | 'administrator'>;

/** What signing in at a provider needs of the accounts of the installation. */
export interface Accounts {
  /** Undefined also for one who may not be signed in: closed, erased, or of a demo that is over. */
  readonly findPerson: (personId: PersonId) => Promise<KnownPerson | undefined>;
  /** Whoever has the address, closed or not. It is in lower case. */
  readonly findPersonByEmail: (email: string) => Promise<KnownPerson | undefined>;
  /** Makes an account whose address counts as verified. */
  readonly createPerson: (person: {
    readonly name: string;
    readonly email: string;
  }) => Promise<Result<KnownPerson, 'taken' | 'not-an-address'>>;
  /** Whether an invitation to the address waits for an answer. */
  readonly isInvited: (email: string) => Promise<boolean>;
  readonly setAdministrator: (personId: PersonId, administrator: boolean) => Promise<void>;
  /** Sees to it that the person has these memberships from the provider's rules and no others from
   * it; memberships given by hand are left alone (`membershipChanges`). A partnership that is not
   * there, or an organisation that is not in it, is passed over: rules outlive both. */
  readonly applyMemberships: (
    personId: PersonId,
    wanted: {
      readonly provider: string;
      readonly memberships: readonly ProvidedMembership[];
    },
  ) => Promise<void>;
  /** Signs the person in; `cookies` are values of `Set-Cookie`. */
  readonly startSession: (
    personId: PersonId,
    headers: Headers,
  ) => Promise<Result<StartedSession, 'not-allowed'>>;
  readonly endSessions: (sessionIds: readonly string[]) => Promise<void>;
}

/** A session of ours that has begun. */
export interface StartedSession {
  readonly sessionId: string;
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
}

/** What signing in at a provider stands on. */
export interface OidcSurroundings {
  /** The handle of usual work, without scope. */
  readonly db: Db;
  readonly accounts: Accounts;
  readonly vault: Vault;
  readonly log: Log;
  readonly now: () => Date;
  /** The provider of the environment, if there is one. */
  readonly environment: Provider | undefined;
  /** Lets administrators' providers stand in the inner network. For installations that are there
   * altogether; otherwise such a provider is given by the environment. */
  readonly innerProviders: boolean;
}
