export * from './accounts.ts';
export * from './create.ts';
export * from './paths.ts';
export { OIDC_PROBLEMS, type OidcProblem } from './problem.ts';
export * from './provider.ts';
export {
  type MembershipChanges,
  membershipChanges,
  type ProvidedMembership,
  type StandingMembership,
} from './rules.ts';
export { SIGN_IN_SECONDS } from './sign-in.ts';
export * from './store/providers.ts';
export { forgetSubjects } from './store/subjects.ts';
export * from './surroundings.ts';
export * from './vault.ts';
