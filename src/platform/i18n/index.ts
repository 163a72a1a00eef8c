export * from './language.ts';
export * from './messages.ts';
export * from './format.ts';
