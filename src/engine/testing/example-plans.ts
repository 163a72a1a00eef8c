import type { FundingStatus } from '../model/index.ts';

/** What an `*.expected.json` beside an example plan holds: parts of answers, worked out by hand. */
export interface ExpectedAnswers {
  readonly evaluations: readonly (ExpectedEvaluation & Readonly<Record<string, unknown>>)[];
}

interface ExpectedEvaluation {
  readonly scenario?: string;
  readonly count?: readonly FundingStatus[];
}
