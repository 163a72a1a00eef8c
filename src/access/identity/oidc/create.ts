import type { Language } from '../../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { admit } from './admit.ts';
import { createDiscovery } from './discovery.ts';
import { endByProvider, endSessionAddress, leave, rememberSession } from './log-out.ts';
import { createLogOutTokenReader } from './log-out-token.ts';
import { oidcLeftPath, oidcReturnPath } from './paths.ts';
import type { OidcProblem } from './problem.ts';
import { type Provider, ENVIRONMENT_PROVIDER } from './provider.ts';
import { returnPath } from './return-path.ts';
import { asking, beginSignIn, reasonOf, readUnderWay, takeAnswer } from './sign-in.ts';
import { findProvider, listProviders, type StoredProvider } from './store/providers.ts';
import type { OidcSurroundings } from './surroundings.ts';

/** A way in that people are offered. */
export interface OfferedProvider {
  readonly id: string;
  readonly name: string;
}

/** Someone is signed in. */
export interface SignedIn {
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
  /** The address within the app that they wanted to come to. */
  readonly goTo: string;
}

/** A sign-in that did not succeed, in the language that it began in. */
export interface SignInFailure {
  readonly problem: OidcProblem;
  readonly language: Language | undefined;
}

/** Signing in and out with identity providers (OpenID Connect). */
export interface Oidc {
  /** The providers that are turned on, the environment's first. */
  readonly offered: () => Promise<readonly OfferedProvider[]>;
  /** A provider, turned on or not. */
  readonly find: (providerId: string) => Promise<OfferedProvider | undefined>;
  /** The address at the provider, and what the browser must keep until it comes back. */
  readonly begin: (
    providerId: string,
    request: { origin: string; returnTo: string | undefined; language: Language },
  ) => Promise<Result<{ address: string; keep: string }, OidcProblem>>;
  /** Takes the provider's answer (`query`, with its question mark) and signs the person in. */
  readonly finish: (
    providerId: string,
    answer: { origin: string; query: string; kept: string | undefined; headers: Headers },
  ) => Promise<Result<SignedIn, SignInFailure>>;
  /** To be asked before a session is ended: the page (303) that leads on to the provider's own
   * log-out; undefined when the session did not begin at a provider. */
  readonly leave: (sessionId: string) => Promise<string | undefined>;
  /** The provider's log-out, once for each leave; undefined when there is none to go to. */
  readonly farewell: (
    providerId: string,
    leaving: string,
    request: { origin: string; language: Language },
  ) => Promise<string | undefined>;
  /** Ends the sessions that a provider's log-out token names. */
  readonly endByToken: (
    providerId: string,
    token: string,
  ) => Promise<Result<number, 'unknown-provider' | 'not-valid' | 'unreachable'>>;
}

/** Signing in and out with the environment's provider and with those of the administrators. */
export function createOidc(surroundings: OidcSurroundings): Oidc {
  const { db, vault, environment, log, now } = surroundings;
  const discover = createDiscovery(surroundings);
  const readToken = createLogOutTokenReader(discover, now);
  const parts = { ...surroundings, discover };

  async function known(providerId: string): Promise<StoredProvider | undefined> {
    if (providerId !== ENVIRONMENT_PROVIDER) return findProvider(db, vault, providerId);
    return environment && { ...environment, secretOpens: true };
  }

  async function enabled(providerId: string): Promise<Result<Provider, OidcProblem>> {
    const provider = await known(providerId);
    if (!provider?.enabled) return fail('turned-off');
    if (provider.secretOpens) return ok(provider);
    log.warn('oidc secret does not open', { provider: provider.id });
    return fail('set-up');
  }

  /** What cannot be described cannot be reached, whatever the reason. */
  async function reached(provider: Provider): Promise<Result<Provider, 'unreachable'>> {
    try {
      await discover(provider);
      return ok(provider);
    } catch (error) {
      log.warn('oidc provider not reached', { provider: provider.id, reason: reasonOf(error) });
      return fail('unreachable');
    }
  }

  return {
    offered: async () => [
      ...(environment ? [shown(environment)] : []),
      ...(await listProviders(db)).filter((provider) => provider.enabled).map(shown),
    ],
    find: async (providerId) => {
      const provider = await known(providerId);
      return provider && shown(provider);
    },
    begin: async (providerId, { origin, returnTo, language }) => {
      const provider = await enabled(providerId);
      if (!provider.ok) return provider;
      const there = await reached(provider.value);
      if (!there.ok) return there;
      return ok(
        await beginSignIn(parts, provider.value, {
          redirectUri: origin + oidcReturnPath(providerId),
          returnTo: returnPath(returnTo, language),
          language,
        }),
      );
    },
    finish: async (providerId, { origin, query, kept, headers }) => {
      const underWay = readUnderWay(parts, kept);
      const failed = (problem: OidcProblem) => fail({ problem, language: underWay?.language });
      const provider = await enabled(providerId);
      if (!provider.ok) return failed(provider.error);
      if (!underWay) return failed('not-valid');
      const there = await reached(provider.value);
      if (!there.ok) return failed(there.error);
      const answer = new URL(oidcReturnPath(providerId) + query, origin);
      const done = await asking(surroundings, provider.value, async () => {
        const vouched = await takeAnswer(parts, provider.value, underWay, answer);
        if (!vouched.ok) return vouched;
        const person = await admit(parts, provider.value, vouched.value);
        return person.ok ? ok({ person: person.value, vouched: vouched.value }) : person;
      });
      if (!done.ok) return failed(done.error);
      const { person, vouched } = done.value;
      const session = await surroundings.accounts.startSession(person, headers);
      if (!session.ok) return failed('no-account');
      await rememberSession(parts, provider.value, session.value.sessionId, vouched);
      return ok({ cookies: session.value.cookies, goTo: underWay.returnTo });
    },
    leave: (sessionId) => leave(parts, sessionId),
    farewell: async (providerId, leaving, { origin, language }) => {
      const provider = await known(providerId);
      if (!provider || !(await reached(provider)).ok) return undefined;
      return endSessionAddress(parts, provider, leaving, {
        afterwards: origin + oidcLeftPath(providerId),
        language,
      });
    },
    endByToken: async (providerId, token) => {
      const provider = await known(providerId);
      if (!provider) return fail('unknown-provider');
      const ended = await asking(surroundings, provider, () =>
        endByProvider(parts, readToken, provider, token),
      );
      if (ended.ok) return ended;
      return fail(ended.error === 'not-valid' ? 'not-valid' : 'unreachable');
    },
  };
}

/** No secret leaves this door. */
function shown({ id, name }: OfferedProvider): OfferedProvider {
  return { id, name };
}
