import type {
  Evaluation,
  FrontierPoint,
  Limits,
  Optimum,
  OptimumExplanation,
  Plan,
} from '../../engine/index.ts';
import { formatMoney, formatShare, type Language } from '../../platform/i18n/index.ts';
import { optionInForce } from '../../engine/index.ts';
import { planWords } from '../../plan/index.ts';
import { pointsText } from '../../scenarios/web/optimise/found.ts';
import {
  limitWords,
  proposalWords,
  type LimitContext,
} from '../../scenarios/web/optimise/limit-words.ts';
import { resultMessages } from '../../scenarios/web/optimise/result-messages.ts';
import { notKeptSentences, priceText } from '../../scenarios/web/optimise/why-parts.tsx';
import { yearTable } from './evaluate-text.ts';
import { optimiseMessages } from './optimise-messages.ts';
import { textTable } from './text-table.ts';

/** All that is told about a best choice. */
export interface OptimumReading {
  readonly plan: Plan;
  readonly limits: Limits;
  /** Name of the scenario that was assumed. */
  readonly scenario: string | undefined;
  readonly optimum: Optimum;
  /** Absent when nothing was found. */
  readonly evaluation: Evaluation | undefined;
  /** Absent when it was not asked for. */
  readonly explanation: OptimumExplanation | undefined;
}

/** A best choice for a reader: how good it is, what it chooses, its years and why. */
export function optimumText(reading: OptimumReading, language: Language): string {
  const { plan, scenario, optimum, evaluation, explanation } = reading;
  const text = resultMessages(language);
  const head = [
    `${plan.title}, ${plan.firstYear}–${plan.lastYear}`,
    scenario === undefined ? text.underPlan : text.underScenario(scenario),
    ...verdict(optimum, language),
  ].join('\n');
  const why = explanation
    ? explanationParts(reading, explanation, language)
    : optimum.status === 'infeasible'
      ? [optimiseMessages(language).explainHint]
      : [];
  if (!evaluation) return [head, ...why].join('\n\n');
  return [head, choiceTable(reading, language), yearTable(evaluation, language), ...why].join(
    '\n\n',
  );
}

function verdict({ status, value, bound, leastCostProved }: Optimum, language: Language): string[] {
  const { title, ...text } = resultMessages(language);
  if (value === null) {
    return status === 'infeasible'
      ? [`${title.infeasible}.`]
      : [`${title.noneInTime}.`, text.noneInTimeText];
  }
  const share = formatShare(language, value, 2);
  const cheapest = leastCostProved ? text.leastCost : text.leastCostNotProved;
  if (status === 'optimal') return [`${title.best(share)}.`, text.proof, cheapest];
  const open =
    bound === null ? text.boundUnknown : text.notProved(pointsText(language, bound - value));
  return [`${title.bestSoFar(share)}.`, open];
}

function choiceTable({ plan, optimum }: OptimumReading, language: Language): string {
  const text = optimiseMessages(language);
  const { approach } = planWords(language);
  const rows = plan.activities.map((activity) => {
    const { id, name, options } = activity;
    const chosen = options.find((option) => option.id === optimum.chosen[id])!;
    const before = optionInForce(activity);
    const isSame = chosen.id === before.id;
    return [name, `${chosen.name} (${approach[chosen.approach]})`, isSame ? '' : before.name];
  });
  return textTable([[resultMessages(language).activity, text.choice, text.inPlan], ...rows], () => {
    return false;
  });
}

function explanationParts(
  { plan, limits }: OptimumReading,
  { binding, notKept, conflict, complete }: OptimumExplanation,
  language: Language,
): string[] {
  const text = resultMessages(language);
  const context: LimitContext = { plan, limits, language, partnershipId: '', runId: '' };
  const words = (limit: Parameters<typeof limitWords>[1]) =>
    limitWords(context, limit, { whole: true });
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n')];
  const names = new Map(plan.activities.map(({ id, name }) => [id, name]));
  return [
    ...part(text.conflict, (conflict?.limits ?? []).map(words)),
    ...part(
      text.proposals,
      (conflict?.proposals ?? []).map((proposal) => `${proposalWords(context, proposal)}.`),
    ),
    ...part(
      text.binding,
      binding.map((one) => `${text.theLimit(words(one.limit))}: ${priceText(language, one)}`),
    ),
    ...part(
      text.left,
      notKept.map(
        (one) => `${names.get(one.activity)}: ${notKeptSentences(context, one).join(' ')}`,
      ),
    ),
    ...(complete ? [] : [text.incomplete]),
  ];
}

/** A frontier as a table: from no money to all of it. */
export function frontierText(
  plan: Plan,
  scenario: string | undefined,
  points: readonly FrontierPoint[],
  language: Language,
): string {
  const { underPlan, underScenario } = resultMessages(language);
  const text = optimiseMessages(language);
  const rows = points.map(({ share, money, status, value, cost }) => [
    formatShare(language, share),
    formatMoney(language, money),
    value === null ? '' : formatShare(language, value, 2),
    cost === null ? '' : formatMoney(language, cost),
    value === null
      ? status === 'infeasible'
        ? text.infeasible
        : text.noneInTime
      : status === 'optimal'
        ? text.yes
        : text.notProved,
  ]);
  const head = [text.share, text.money, text.value, text.cost, text.proved];
  return [
    `${plan.title}, ${plan.firstYear}–${plan.lastYear}`,
    scenario === undefined ? underPlan : underScenario(scenario),
    '',
    textTable([head, ...rows], (column) => column < 4),
  ].join('\n');
}
