export * from './config.ts';
export * from './describe.ts';
export * from './environment.ts';
