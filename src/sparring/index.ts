export * from './domain/index.ts';
export * from './actions/receive-request.ts';
export * from './actions/handle-request.ts';
export * from './actions/own-request.ts';
export * from './actions/delete-due-requests.ts';
export * from './actions/read-inbox.ts';
export { hasReader } from './store/editors.ts';
export type { Entry } from './store/requests.ts';
