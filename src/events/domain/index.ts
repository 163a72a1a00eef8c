export * from './danish-time.ts';
export * from './due.ts';
export * from './event.ts';
export * from './event-kind.ts';
export * from './published.ts';
export * from './queue.ts';
export * from './standing.ts';
export * from './typed-sign-up.ts';
