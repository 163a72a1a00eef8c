export * from './identity.ts';
export type { IdentityMail } from './mail.ts';
export type { OwnPasskey, PasskeyOptions, PasskeyRefusal } from './passkeys.ts';
export { LONGEST_PASSWORD, type PasswordProblem, SHORTEST_PASSWORD } from './password-rules.ts';
export type { NewPerson, SignInMethods } from './people.ts';
export type { SecondFactorRefusal, SecondFactorSecret } from './second-factor.ts';
export type { OpenSession, SignedIn } from './sessions.ts';
export type { IdentitySettings } from './settings.ts';
export type { CodeRefusal, Entry, PasswordRefusal } from './sign-in.ts';
