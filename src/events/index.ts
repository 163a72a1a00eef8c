export * from './domain/index.ts';
export * from './actions/keep-events.ts';
export * from './actions/organise.ts';
export * from './actions/read-sign-up.ts';
export {
  cancelSignUp,
  type EventWork,
  signUp,
  type SignUpProblem,
  type SignUpRequest,
} from './actions/sign-up.ts';
export type { ComposeLetter, EventLetter, LetterKind } from './actions/letters.ts';
export { attendances, countCancelled, listSignUps, type SignUp } from './store/sign-ups.ts';
export { closedEvents, isClosed } from './store/standings.ts';
