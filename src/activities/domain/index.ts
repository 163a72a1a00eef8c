export * from './edits/choose-option.ts';
