import { given, HIDDEN, readSwitch, type Report, type Variables } from './variables.ts';

const SHORTEST_SECRET = 32;

/** `DEMO`: the living demo is shown without `BASE_URL` only, and `off` turns it off. */
export function readDemo(env: Variables, report: Report): boolean {
  const wanted = readSwitch(env, 'DEMO', report);
  const open = given(env, 'BASE_URL') !== undefined;
  if (wanted === true && open) {
    report(
      'DEMO',
      'on',
      'kan ikke bruges sammen med BASE_URL: i demoen kan alle være alle',
      'cannot be used with BASE_URL: in the demo anybody can be anybody',
    );
  }
  return !open && wanted !== false;
}

/** `SECRET`: needed with `BASE_URL`. Its value is never shown. */
export function readSecret(env: Variables, report: Report): string | undefined {
  const secret = given(env, 'SECRET');
  if (secret === undefined && given(env, 'BASE_URL') === undefined) return undefined;
  if (secret !== undefined && secret.length >= SHORTEST_SECRET) return secret;
  report(
    'SECRET',
    secret === undefined ? '' : HIDDEN,
    `skal være mindst ${SHORTEST_SECRET} tilfældige tegn, når BASE_URL er sat (for eksempel fra: openssl rand -base64 32)`,
    `must be at least ${SHORTEST_SECRET} random characters when BASE_URL is set (such as from: openssl rand -base64 32)`,
  );
  return undefined;
}
