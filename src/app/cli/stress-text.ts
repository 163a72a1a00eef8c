import type { Distribution, Plan, StressAnswer } from '../../engine/index.ts';
import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import { compareIds, fromOre } from '../../shared/index.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { stressMessages } from './stress-messages.ts';
import { textTable } from './text-table.ts';

/** A stress answer as tables for a reader: the gap by year, chances of activities, sources. */
export function stressText(
  plan: Plan,
  scenario: string | undefined,
  answer: StressAnswer,
  language: Language,
): string {
  const text = stressMessages(language);
  const title = `${plan.title}, ${plan.firstYear}–${plan.lastYear}`;
  return [
    scenario === undefined ? title : `${title}\n${evaluateMessages(language).scenario(scenario)}`,
    `${text.basis(formatNumber(language, answer.draws), answer.seed)}\n${text.covered(formatShare(language, answer.covered))}`,
    yearTable(answer, language),
    `${text.activities}\n${activityTable(plan, answer, language)}`,
    `${text.sources}\n${sourceTable(plan, answer, language)}`,
  ].join('\n\n');
}

function afterFirst(column: number): boolean {
  return column > 0;
}

function yearTable({ years, total }: StressAnswer, language: Language): string {
  const text = stressMessages(language);
  const row = (name: string, { short, mean, p5, p25, p50, p75, p95 }: Distribution) => [
    name,
    formatShare(language, short),
    ...[mean, p5, p25, p50, p75, p95].map((ore) => formatMoney(language, fromOre(ore))),
  ];
  const percent = [5, 25, 50, 75, 95].map((part) => formatShare(language, part / 100));
  return textTable(
    [
      [text.year, text.short, text.mean, ...percent],
      ...years.map((year) => row(String(year.year), year)),
      row(text.total, total),
    ],
    afterFirst,
  );
}

function activityTable(plan: Plan, { activities }: StressAnswer, language: Language): string {
  const text = stressMessages(language);
  const names = new Map(plan.activities.map(({ id, name }) => [id, name]));
  const rows = activities
    .toSorted((a, b) => a.covered - b.covered || compareIds(a.id, b.id))
    .map(({ id, covered }) => [names.get(id)!, formatShare(language, covered)]);
  return textTable([[text.activity, text.chance], ...rows], afterFirst);
}

function sourceTable(plan: Plan, { sources }: StressAnswer, language: Language): string {
  const text = stressMessages(language);
  const names = new Map(plan.funding.map(({ id, name }) => [id, name]));
  const money = (ore: number | null) => (ore === null ? '–' : formatMoney(language, fromOre(ore)));
  const rows = sources
    .toSorted((a, b) => (b.fall ?? 0) - (a.fall ?? 0) || compareIds(a.id, b.id))
    .map(({ id, probability, came, gapIfComes, gapIfFails, fall }) => [
      names.get(id)!,
      ...[probability, came].map((share) => formatShare(language, share)),
      ...[gapIfComes, gapIfFails, fall].map(money),
    ]);
  const head = [text.source, text.chance, text.came, text.gapIfComes, text.gapIfFails, text.fall];
  return textTable([head, ...rows], afterFirst);
}
