import type { State } from './request.ts';

/** What can be done with a request. `answer` is a mail, `called` an answer by other ways. */
export const STEPS = [
  'take',
  'give-back',
  'note',
  'answer',
  'called',
  'agree',
  'decline',
  'finish',
  'reopen',
  'withdraw',
] as const;
export type Step = (typeof STEPS)[number];

/** The state that each step leads to; what is not named cannot be done. */
const NEXT: Readonly<Record<State, Partial<Record<Step, State>>>> = {
  new: {
    take: 'in-progress',
    note: 'new',
    answer: 'in-progress',
    called: 'in-progress',
    agree: 'agreed',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  'in-progress': {
    take: 'in-progress',
    'give-back': 'new',
    note: 'in-progress',
    answer: 'in-progress',
    called: 'in-progress',
    agree: 'agreed',
    decline: 'declined',
    finish: 'done',
    withdraw: 'withdrawn',
  },
  agreed: {
    take: 'agreed',
    note: 'agreed',
    answer: 'agreed',
    called: 'agreed',
    agree: 'agreed',
    decline: 'declined',
    finish: 'done',
    withdraw: 'withdrawn',
  },
  declined: { note: 'declined', answer: 'declined', reopen: 'in-progress' },
  done: { note: 'done', answer: 'done', reopen: 'in-progress' },
  withdrawn: { note: 'withdrawn' },
};

/** Where a step leads from a state; undefined when it cannot be done there. */
export function stateAfter(state: State, step: Step): State | undefined {
  return NEXT[state][step];
}

/** Steps that tell the one who asked something, so that they have had an answer. */
export function isAnswer(step: Step): boolean {
  return step === 'answer' || step === 'called' || step === 'decline';
}

/** Steps after which somebody who did nothing about it before is the owner. */
export function makesOwner(step: Step): boolean {
  return ['take', 'answer', 'called', 'agree', 'decline', 'finish', 'reopen'].includes(step);
}
