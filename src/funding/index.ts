export * from './actions/change-status.ts';
export { deleteFunding, insertFunding, listPins, listSources } from './store/sources.ts';
