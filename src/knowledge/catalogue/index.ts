export * from './activity.ts';
export * from './activity-kind.ts';
export * from './comparison.ts';
export * from './filter.ts';
export * from './order.ts';
export { sourcesOf as sourcesOfActivity } from './read-catalogue.ts';
export * from './related.ts';
