export { type Config, readConfig } from './config.ts';
export type { DatabaseConfig } from './data-settings.ts';
export * from './describe.ts';
export * from './environment.ts';
export type { MailConfig } from './mail-settings.ts';
export type { OidcProviderConfig } from './oidc-settings.ts';
export type { SignUp } from './people-settings.ts';
export { type ConfigProblem, withoutPassword } from './variables.ts';
