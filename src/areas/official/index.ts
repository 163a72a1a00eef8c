export * from './areas.ts';
export type { ObservedLimit, YearCounts } from './content.ts';
export type { Standing } from './standing.ts';
