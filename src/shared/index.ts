export * from './id.ts';
export * from './local-date.ts';
export * from './money.ts';
export * from './period.ts';
export * from './ref.ts';
export * from './result.ts';
export * from './share.ts';
export * from './room-contribution.ts';
