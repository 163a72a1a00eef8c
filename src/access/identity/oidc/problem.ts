import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { DescriptionError } from './discovery.ts';
import { OutsideError } from './outside-fetch.ts';

/** Why a sign-in did not succeed, as far as the one who signs in can do something about it. */
export const OIDC_PROBLEMS = [
  /** The provider does not answer, or not as a provider does. */
  'unreachable',
  /** The provider and the app do not fit: secret, address or rights. */
  'set-up',
  /** The person, or the provider on their behalf, said no. */
  'declined',
  /** The provider answered with another error. */
  'provider-error',
  /** The answer is not one to a sign-in that this browser has under way, or cannot be trusted. */
  'not-valid',
  /** The account is closed, or none may be made. */
  'no-account',
  /** The provider does not tell an e-mail address that may be believed. */
  'email-not-trusted',
  /** Another account has the address. */
  'email-taken',
  'turned-off',
] as const;

export type OidcProblem = (typeof OIDC_PROBLEMS)[number];

const OUTAGE_CODES = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
]);

/** What an error while a provider was asked means; undefined for a fault of ours. */
export function problemOf(error: unknown): OidcProblem | undefined {
  if (error instanceof AuthorizationResponseError) {
    return ['access_denied', 'login_required', 'interaction_required', 'consent_required'].includes(
      error.error,
    )
      ? 'declined'
      : 'provider-error';
  }
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'not-valid' : 'set-up';
  }
  if (error instanceof WWWAuthenticateChallengeError) return 'set-up';
  if (error instanceof DescriptionError) return 'unreachable';
  if (error instanceof ClientError) return problemOfClient(error);
  return isOutage(error) ? 'unreachable' : undefined;
}

function problemOfClient(error: ClientError): OidcProblem {
  if (OUTAGE_CODES.has(error.code ?? '') || isOutage(error.cause)) return 'unreachable';
  return 'not-valid';
}

/** The connection failed, or was not made. */
function isOutage(error: unknown): boolean {
  if (error instanceof OutsideError || error instanceof AggregateError) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    /^(E[A-Z_]+|CERT_.*|DEPTH_.*|UNABLE_.*|SELF_SIGNED.*|HPE_.*)$/.test(code ?? '')
  );
}
