/** Where one signs in; `til` is the internal page that one comes to afterwards. */
export const SIGN_IN_PATH = '/log-ind';

export function signInPath(til?: string): string {
  return til === undefined || til === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?til=${encodeURIComponent(til)}`;
}
