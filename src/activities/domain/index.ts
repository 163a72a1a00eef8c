export * from './edits/choose-option.ts';
export { changedSinceAcceptance } from './handover/standing.ts';
