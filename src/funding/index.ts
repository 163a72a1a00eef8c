export * from './actions/change-status.ts';
export { type CoverHeadline, coverHeadline } from './domain/headline.ts';
export { deleteFunding, insertFunding, listPins, listSources } from './store/sources.ts';
