export * from './answer-times.ts';
export * from './filter.ts';
export * from './read-ask.ts';
export * from './request.ts';
export * from './steps.ts';
export * from './working-days.ts';
