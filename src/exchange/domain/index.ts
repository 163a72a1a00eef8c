export * from './compare-plans.ts';
export * from './slug.ts';
