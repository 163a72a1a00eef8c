/** Where one signs out, by a form. */
export const SIGN_OUT_PATH = '/log-ud';

/** What one may see and change of oneself. */
export const ACCOUNT_PATH = '/min-konto';

/** Where one signs in; `til` is the internal page that one comes to afterwards. */
export const SIGN_IN_PATH = '/log-ind';

export function signInPath(til?: string): string {
  return til === undefined || til === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?til=${encodeURIComponent(til)}`;
}
