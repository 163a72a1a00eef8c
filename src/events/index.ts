export * from './domain/index.ts';
export * from './actions/keep-events.ts';
export * from './actions/organise.ts';
export * from './actions/read-sign-up.ts';
export { cancelSignUp, signUp } from './actions/sign-up.ts';
export type { ComposeLetter, EventLetter } from './actions/letters.ts';
export { attendances, countCancelled, listSignUps, type SignUp } from './store/sign-ups.ts';
export { closedEvents, isClosed } from './store/standings.ts';
