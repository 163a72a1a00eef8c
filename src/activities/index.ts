export * from './domain/index.ts';
export {
  deleteActivities,
  insertActivities,
  listActivities,
  saveActivities,
} from './store/activities.ts';
