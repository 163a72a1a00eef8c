export { type Config, readConfig } from './config.ts';
export { type Contact, USUAL_ANSWER_DAYS } from './contact-settings.ts';
export type { DatabaseConfig } from './data-settings.ts';
export * from './describe.ts';
export * from './environment.ts';
export type { MapTiles } from './map-settings.ts';
export type { OidcProviderConfig } from './oidc-settings.ts';
export { withoutPassword } from './variables.ts';
