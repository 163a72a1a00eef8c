/** How much work one hash of a password is. */
export interface PasswordWork {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's Password Storage Cheat Sheet asks of scrypt N=2^15, r=8, p=3 (32 MiB) or as much work with
 * more memory; better-auth's own (N=2^14, r=16, p=1) is a third of that. */
export const PASSWORD_WORK: PasswordWork = { N: 2 ** 15, r: 8, p: 3 };
