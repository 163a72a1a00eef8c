export * from './compare-plans.ts';
