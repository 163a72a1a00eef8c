import {
  DEFAULT_COUNT,
  evaluate,
  type Evaluation,
  type FundingSource,
  type FundingStatus,
} from '../../engine/index.ts';
import { type PlanReading, remember } from '../../plan/index.ts';
import { type LocalDate, toShare } from '../../shared/index.ts';
import {
  activitiesByEnd,
  answerNeededBy,
  cashView,
  commitmentAnswers,
  coverByArea,
  coverHeadline,
  effectOf,
  moneyOfSources,
  noticeDeadlines,
  openDeadlines,
  pinAnswers,
  shareRules,
  sourceLoss,
  type SourceLoss,
  type StatusEffect,
  withFactor,
  withStatus,
} from '../domain/index.ts';

/** What the pages compute from a reading, each made once and kept as long as the reading. */
export const derived = {
  headline: kept('headline', coverHeadline),
  sources: kept('sources', moneyOfSources),
  activitiesByEnd: kept('activities-by-end', activitiesByEnd),
  areas: kept('areas', coverByArea),
  rules: kept('rules', shareRules),
  notices: kept('notices', noticeDeadlines),
  commitments: kept('commitments', commitmentAnswers),
  cash: kept('cash', cashView),
  pins: kept('pins', pinAnswers),
  deadlines: kept('deadlines', ({ plan }) => openDeadlines(plan)),
};

function kept<Value>(
  key: string,
  make: (evaluation: Evaluation) => Value,
): (reading: PlanReading) => Value {
  return (reading) => remember(reading, `funding:${key}`, () => make(reading.evaluation));
}

/** The plan's evaluation if one of its sources had another status. */
export function evaluatedWith(
  reading: PlanReading,
  source: FundingSource,
  status: FundingStatus,
): Evaluation {
  if (source.status === status) return reading.evaluation;
  return remember(reading, `funding:with:${status}:${source.id}`, () =>
    evaluate(reading.plan, { scenario: withStatus(source.id, status) }),
  );
}

/** The plan's evaluation if a source came or was lost, all of it or half. */
function triedEvaluation(reading: PlanReading, source: FundingSource, half: boolean): Evaluation {
  const status = counts(source.status) ? 'rejected' : 'granted';
  if (!half) return evaluatedWith(reading, source, status);
  return remember(reading, `funding:half:${source.id}`, () => {
    const change = { status: counts(source.status) ? source.status : status, factor: HALF };
    return evaluate(reading.plan, { scenario: withFactor(source, change) });
  });
}

const HALF = toShare(0.5);

/** What it means that a source comes or is lost, all of it or half. */
export function triedEffect(
  reading: PlanReading,
  source: FundingSource,
  half: boolean,
): { readonly effect: StatusEffect; readonly loss: SourceLoss } {
  return remember(reading, `funding:tried:${half ? 'half' : 'all'}:${source.id}`, () => {
    const after = triedEvaluation(reading, source, half);
    const effect = effectOf(reading.evaluation, after);
    return { effect, loss: sourceLoss(reading.evaluation, after, effect) };
  });
}

/** What a change of a source's status would change. */
export function statusEffect(
  reading: PlanReading,
  source: FundingSource,
  status: FundingStatus,
): StatusEffect {
  return remember(reading, `funding:effect:${status}:${source.id}`, () =>
    effectOf(reading.evaluation, evaluatedWith(reading, source, status)),
  );
}

/** Whether money of this status counts when a plan is evaluated. */
export function counts(status: FundingStatus): boolean {
  return DEFAULT_COUNT.includes(status);
}

/** Ansøgning uden svar, and the last day on which its answer can still spare somebody a notice. */
export interface OpenApplication {
  readonly source: FundingSource;
  readonly neededBy?: LocalDate;
}

/** The applications that await an answer, the most urgent first. */
export function openApplications(reading: PlanReading): readonly OpenApplication[] {
  return remember(reading, 'funding:applications', () =>
    reading.plan.funding
      .filter((source) => source.status === 'applied')
      .map((source): OpenApplication => {
        const ifItComes = evaluatedWith(reading, source, 'granted');
        const neededBy = answerNeededBy(reading.evaluation, ifItComes);
        return neededBy ? { source, neededBy } : { source };
      })
      .sort((a, b) => ((a.neededBy ?? '9999') < (b.neededBy ?? '9999') ? -1 : 1)),
  );
}
