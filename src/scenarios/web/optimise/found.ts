import {
  evaluate,
  type Evaluation,
  type FundingStatus,
  type Scenario,
} from '../../../engine/index.ts';
import { type PlanReading, remember } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  formatNumber,
  formatRoundMoney,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { meanCoveragePaid } from '../../domain/limits/best-plan.ts';
import type { Run, RunRequest, RunResult } from '../../domain/runs/run.ts';
import { readScenario } from '../readings.ts';
import { resultMessages } from './result-messages.ts';

/** What the pages of a run are made from. */
export interface FoundProps {
  readonly run: Run;
  readonly reading: PlanReading;
  /** All of the partnership. */
  readonly scenarios: readonly Scenario[];
  readonly view: View;
}

/** A question about the best plan, or about all amounts of money up to all. */
export type BestPlanRequest = Extract<RunRequest, { kind: 'optimise' | 'frontier' }>;

/** Whose assumptions a run was made under. */
export interface Assumed {
  /** As the plan of today takes it; absent for the plan's own. */
  readonly scenario?: Scenario;
  readonly name?: string;
  /** The scenario has been removed since. */
  readonly gone: boolean;
}

/** The assumptions of a run, as they are now. */
export function assumedIn(
  reading: PlanReading,
  scenarios: readonly Scenario[],
  { base }: BestPlanRequest,
): Assumed {
  if (base === null) return { gone: false };
  const stored = scenarios.find(({ id }) => id === base);
  if (!stored) return { gone: true };
  return { scenario: readScenario(reading, stored).scenario, name: stored.name, gone: false };
}

/** Whose assumptions hold, in words. */
export function assumedText(language: Language, { name, gone }: Assumed): string {
  const text = resultMessages(language);
  if (gone) return text.underGone;
  return name === undefined ? text.underPlan : text.underScenario(name);
}

/** A way on that a best plan is held against. */
export interface OtherWay {
  /** Undefined for the plan itself. */
  readonly stored?: Scenario;
  readonly evaluation: Evaluation;
  /** Coverage by what is paid in full, mean of the years; null without needs. */
  readonly paid: number | null;
}

/** The plan and all scenarios, counting the same money as a run. */
export function otherWays(
  reading: PlanReading,
  scenarios: readonly Scenario[],
  count: readonly FundingStatus[],
): OtherWay[] {
  const way = (key: string, make: () => Evaluation, stored?: Scenario): OtherWay =>
    remember(reading, `counted ${count.join(',')} ${key}`, () => {
      const evaluation = make();
      const paid = meanCoveragePaid(evaluation);
      return { ...(stored && { stored }), evaluation, paid };
    });
  return [
    way('', () => evaluate(reading.plan, { count })),
    ...scenarios.map((stored) => {
      const { scenario } = readScenario(reading, stored);
      return way(`of ${stored.id}`, () => evaluate(reading.plan, { scenario, count }), stored);
    }),
  ];
}

/** The title of a run that is done: its point. Undefined for runs of other kinds. */
export function foundTitle(language: Language, result: RunResult | null): string | undefined {
  const text = resultMessages(language).title;
  if (result?.kind === 'frontier') return frontierTitle(language, result.points);
  if (result?.kind !== 'optimise') return undefined;
  const { status, value } = result.optimum;
  if (status === 'infeasible') return text.infeasible;
  if (value === null) return text.noneInTime;
  const share = formatShare(language, value);
  return status === 'optimal' ? text.best(share) : text.bestSoFar(share);
}

function frontierTitle(
  language: Language,
  points: Extract<RunResult, { kind: 'frontier' }>['points'],
): string {
  const text = resultMessages(language).title;
  const last = points.findLast(({ value }) => value !== null);
  if (!last) return text.frontierNone;
  return text.frontier(formatRoundMoney(language, last.money), formatShare(language, last.value!));
}

/** A difference of shares as percentage points: `0,8 procentpoint`. */
export function pointsText(language: Language, difference: number): string {
  const value = Math.abs(difference) * 100;
  const decimals = value >= 0.1 || value === 0 ? 1 : 3;
  return resultMessages(language).points(formatNumber(language, value, decimals));
}
