export * from './activity.ts';
export * from './comparison.ts';
export { catalogue, findCatalogueActivity } from './content.ts';
export * from './filter.ts';
export * from './order.ts';
export { sourcesOf as sourcesOfActivity } from './read-catalogue.ts';
export * from './related.ts';
