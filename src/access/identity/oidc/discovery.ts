import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { isLoopbackHost } from './inner-network.ts';
import { isAllowedAddress, outsideFetch, OUTSIDE_SECONDS, type Reach } from './outside-fetch.ts';
import type { Provider } from './provider.ts';

/** A provider that answered, and what may be asked of it. */
export interface Discovered {
  readonly configuration: Configuration;
  /** As it states it itself. */
  readonly issuer: string;
  readonly reach: Reach;
}

/** Finds out how a provider is asked. Rejects when it cannot be reached or is not to be trusted. */
export type Discover = (provider: Provider) => Promise<Discovered>;

/** A provider's own description that cannot be used. */
export class DescriptionError extends Error {
  override readonly name = 'DescriptionError';
}

const FRESH_MS = 60 * 60 * 1000;

/** Asks each provider for its description and remembers it for an hour; what failed is asked again.
 * `innerProviders` lets also administrators' providers stand in the inner network. */
export function createDiscovery({
  now,
  innerProviders,
}: {
  now: () => Date;
  innerProviders: boolean;
}): Discover {
  const known = new Map<string, { key: string; at: number; found: Promise<Discovered> }>();
  return (provider) => {
    const key = JSON.stringify([
      provider.issuer,
      provider.clientId,
      provider.clientSecret,
      provider.clientAuthentication,
    ]);
    const remembered = known.get(provider.id);
    const at = now().getTime();
    if (remembered?.key === key && at - remembered.at < FRESH_MS) return remembered.found;
    const found = describe(provider, reachOf(provider, innerProviders));
    const entry = { key, at, found };
    known.set(provider.id, entry);
    found.catch(() => {
      if (known.get(provider.id) === entry) known.delete(provider.id);
    });
    return found;
  };
}

function reachOf(provider: Provider, innerProviders: boolean): Reach {
  const { protocol, hostname } = new URL(provider.issuer);
  return {
    innerNetwork: innerProviders || provider.from === 'environment',
    plainLoopback: protocol === 'http:' && isLoopbackHost(hostname),
  };
}

async function describe(provider: Provider, reach: Reach): Promise<Discovered> {
  const configuration = await discovery(
    new URL(provider.issuer),
    provider.clientId,
    provider.clientSecret === undefined ? {} : { client_secret: provider.clientSecret },
    authenticationOf(provider),
    {
      [customFetch]: outsideFetch(reach),
      timeout: OUTSIDE_SECONDS,
      execute: [
        enableNonRepudiationChecks,
        // Only what `outsideFetch` lets through: this machine itself.
        ...(reach.plainLoopback ? [allowInsecureRequests] : []),
      ],
    },
  );
  const server = configuration.serverMetadata();
  if (new URL(server.issuer).href !== new URL(provider.issuer).href) {
    throw new DescriptionError('The issuer is another one');
  }
  for (const name of NEEDED) {
    if (!isUsable(server[name], reach)) throw new DescriptionError(`No usable ${name}`);
  }
  for (const name of OPTIONAL) {
    if (server[name] !== undefined && !isUsable(server[name], reach)) {
      throw new DescriptionError(`No usable ${name}`);
    }
  }
  return { configuration, issuer: server.issuer, reach };
}

const NEEDED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;
const OPTIONAL = ['userinfo_endpoint', 'end_session_endpoint'] as const;

function isUsable(address: unknown, reach: Reach): boolean {
  return (
    typeof address === 'string' &&
    URL.canParse(address) &&
    isAllowedAddress(new URL(address), reach)
  );
}

function authenticationOf({ clientSecret, clientAuthentication }: Provider): ClientAuth {
  if (clientSecret === undefined) return None();
  const post = ClientSecretPost(clientSecret);
  const basic = ClientSecretBasic(clientSecret);
  if (clientAuthentication !== 'auto') return clientAuthentication === 'post' ? post : basic;
  return (server, ...rest) => {
    // What a provider takes that does not say: OpenID Connect Discovery 1.0, section 3.
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_post') ? post : basic)(server, ...rest);
  };
}
