export * from './domain/edits/change-status.ts';
export { type CoverHeadline, coverHeadline } from './domain/headline.ts';
export {
  deleteFunding,
  deletePins,
  insertFunding,
  insertPins,
  listPins,
  listSources,
  saveSources,
} from './store/sources.ts';
