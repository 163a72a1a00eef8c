const ROOT = '/log-ind/oidc';

/** Where sign-in at a provider starts; `returnTo` is an internal path to come back to. */
export function oidcStartPath(provider: string, returnTo?: string): string {
  const query =
    returnTo === undefined ? '' : `?${new URLSearchParams({ til: returnTo }).toString()}`;
  return `${ROOT}/${provider}${query}`;
}

/** Where a provider sends people back to: its registered `redirect_uri`. */
export function oidcReturnPath(provider: string): string {
  return `${ROOT}/${provider}/retur`;
}

/** The page that tells why a sign-in did not succeed. */
export function oidcProblemPath(provider: string, problem: string): string {
  return `${ROOT}/${encodeURIComponent(provider)}/fejl/${problem}`;
}

/** The page that leads on to the provider's own log-out. */
export function oidcLeavingPath(provider: string, leaving: string): string {
  return `${ROOT}/${provider}/udlog?${new URLSearchParams({ n: leaving }).toString()}`;
}

/** Where a provider sends people after its log-out: the `post_logout_redirect_uri`. */
export function oidcLeftPath(provider: string): string {
  return `${ROOT}/${provider}/udlogget`;
}

/** Where a provider tells that someone has logged out: the `backchannel_logout_uri`. */
export function oidcBackChannelPath(provider: string): string {
  return `${ROOT}/${provider}/udlogning`;
}

/** Requests to these paths come from providers, not from pages of ours: they carry their own proof. */
export const OIDC_BACK_CHANNEL: RegExp = /^\/log-ind\/oidc\/[^/]+\/udlogning$/;
