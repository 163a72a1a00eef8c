/** Stands in for src/access/identity/password-work.ts where tests are about something else: the least
 * that scrypt lets one ask for. */
export const PASSWORD_WORK = { N: 2, r: 1, p: 1 };
