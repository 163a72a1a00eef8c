import { exportJWK, generateKeyPair } from 'jose';
import { Provider as OidcServer } from 'oidc-provider';
import type { AskApp } from './browser.ts';
import { startServer } from './server.ts';

/** What the municipality's directory tells of an employee. */
export type Employee = Readonly<Record<string, unknown>>;

/** A real identity provider, as a municipality runs one. */
export interface Municipality {
  readonly issuer: string;
  /** By subject; may be changed while tests run. */
  readonly employees: Map<string, Employee>;
  /** Who signs in next, without being asked; undefined: they say no. */
  atTheKeyboard: string | undefined;
  readonly stop: () => Promise<void>;
}

export const CLIENT = { id: 'helhed', secret: 'aftalt-mellem-helhed-og-kommunen' } as const;

const APP = 'http://localhost';

/** Starts an identity provider that knows the app as a client with two ways in. */
export async function startMunicipality(askApp: AskApp): Promise<Municipality> {
  const server = await startServer();
  const employees = new Map<string, Employee>();
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const municipality: Municipality = {
    issuer: server.origin,
    employees,
    atTheKeyboard: undefined,
    stop: server.stop,
  };
  const provider = new OidcServer(server.origin, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: ways('retur'),
        post_logout_redirect_uris: ways('udlogget'),
        backchannel_logout_uri: `${APP}/log-ind/oidc/standard/udlogning`,
        backchannel_logout_session_required: true,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['keys-of-the-test'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups', 'roles'],
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, IdToken: 600, AccessToken: 600 },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...employees.get(sub) }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
    // What it posts to the app does not leave this process.
    fetch: (url, options) => {
      const { pathname, search } = new URL(url);
      return askApp(pathname + search, options as RequestInit);
    },
  });
  const answer = provider.callback();
  server.answerWith((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { atTheKeyboard } = municipality;
    void provider.interactionFinished(
      request,
      response,
      atTheKeyboard === undefined
        ? { error: 'access_denied', error_description: '<script>alert(1)</script>' }
        : { login: { accountId: atTheKeyboard } },
    );
  });
  return municipality;
}

function ways(last: string): string[] {
  return ['standard', 'kommunen'].map((id) => `${APP}/log-ind/oidc/${id}/${last}`);
}
