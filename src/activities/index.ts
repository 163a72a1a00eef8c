export * from './actions/choose-option.ts';
export { deleteActivities, insertActivities, listActivities } from './store/activities.ts';
