export * from './identity.ts';
export type { IdentityMail } from './mail.ts';
export type { OwnPasskey } from './passkeys.ts';
export { LONGEST_PASSWORD, type PasswordProblem } from './password-rules.ts';
export type { SignInMethods } from './people.ts';
export type { SecondFactorRefusal } from './second-factor.ts';
export type { OpenSession, SignedIn } from './sessions.ts';
export type { CodeRefusal } from './sign-in.ts';
