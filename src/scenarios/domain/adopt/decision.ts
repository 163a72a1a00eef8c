import { isLocalDate, type LocalDate, partsOf } from '../../../shared/index.ts';
import type { ToldAdoption } from './adopted-change.ts';

/** Beslutning: a scenario became the plan, or a decision that did so was taken back. Never altered. */
export interface ScenarioDecision {
  /** The number of the decision within the partnership, as text. */
  readonly id: string;
  readonly kind: 'adopt' | 'reverse';
  readonly scenarioId: string;
  /** As it was called then. */
  readonly scenarioName: string;
  /** The plan's revisions before it and with it. */
  readonly revisionBefore: number;
  readonly revision: number;
  readonly decidedOn: LocalDate;
  /** The forum, or a person by role. */
  readonly decidedBy: string;
  readonly reason: string;
  /** Of a reversal the changes are those of the decision that it takes back. */
  readonly told: ToldAdoption;
  /** Id of the decision that it takes back. */
  readonly reverses?: string;
  /** Who wrote it down. */
  readonly personId?: string;
  readonly role?: string;
  readonly organisationId?: string;
  readonly recordedAt: Date;
}

/** What is stated of a decision. */
export type DecisionStatement = Pick<ScenarioDecision, 'decidedOn' | 'decidedBy' | 'reason'>;

/** What is wrong with a statement. */
export type StatementProblem =
  | 'no-day'
  | 'not-a-day'
  | 'day-in-future'
  | 'day-beyond-reason'
  | 'no-decider'
  | 'decider-too-long'
  | 'no-reason'
  | 'reason-too-long';

/** Signs of the two texts, and the years back that a decision may lie. */
export const STATEMENT_LIMITS = { decidedBy: 120, reason: 2000, years: 10 } as const;

/** Every fault of what was typed about a decision; `day` is undefined when it is no date. */
export function statementProblems(
  {
    day,
    isDayTyped,
    decidedBy,
    reason,
  }: {
    readonly day: string | undefined;
    readonly isDayTyped: boolean;
    readonly decidedBy: string;
    readonly reason: string;
  },
  today: LocalDate,
): StatementProblem[] {
  return [
    ...dayProblems(day, isDayTyped, today),
    ...(decidedBy.trim() === '' ? ['no-decider' as const] : []),
    ...(decidedBy.trim().length > STATEMENT_LIMITS.decidedBy ? ['decider-too-long' as const] : []),
    ...(reason.trim() === '' ? ['no-reason' as const] : []),
    ...(reason.trim().length > STATEMENT_LIMITS.reason ? ['reason-too-long' as const] : []),
  ];
}

function dayProblems(
  day: string | undefined,
  isDayTyped: boolean,
  today: LocalDate,
): StatementProblem[] {
  if (!isDayTyped) return ['no-day'];
  if (day === undefined || !isLocalDate(day)) return ['not-a-day'];
  if (day > today) return ['day-in-future'];
  const age = partsOf(today).year - partsOf(day).year;
  return age > STATEMENT_LIMITS.years ? ['day-beyond-reason'] : [];
}

/** The id of the decision that took another one back; undefined while none has. */
export function reversedBy(
  decisions: readonly Pick<ScenarioDecision, 'id' | 'reverses'>[],
  id: string,
): string | undefined {
  return decisions.find(({ reverses }) => reverses === id)?.id;
}
