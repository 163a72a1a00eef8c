export * from './edits/choose-option.ts';
export { type Decision, decisionOf, withDecision } from './approaches/decision.ts';
export { moveActivity } from './approaches/move.ts';
export { handoverAtLevel } from './handover/at-level.ts';
export { changedSinceAcceptance } from './handover/standing.ts';
export { putOwnOption } from './edits/own-option.ts';
