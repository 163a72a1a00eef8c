import type { ActivityAnswer, Evaluation } from '../../engine/index.ts';
import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { evaluateMessages, warningText } from './evaluate-messages.ts';
import { evaluationSections, monthText } from './evaluate-sections.ts';
import { textTable } from './text-table.ts';

/** An evaluation as tables for a reader: years, activities, sources, rules,
 * posts that end, areas, owners, and what to note. */
export function evaluationText(
  evaluation: Evaluation,
  scenario: string | undefined,
  language: Language,
): string {
  const text = evaluateMessages(language);
  const { plan, warnings } = evaluation;
  const title = `${plan.title}, ${plan.firstYear}–${plan.lastYear}`;
  const notes = warnings.map((warning) => `- ${warningText(warning, language)}`);
  return [
    scenario === undefined ? title : `${title}\n${text.scenario(scenario)}`,
    yearTable(evaluation, language),
    activityTable(evaluation, language),
    sourceTable(evaluation, language),
    ...evaluationSections(evaluation, language),
    ...(notes.length === 0 ? [] : [[`${text.warnings}:`, ...notes].join('\n')]),
  ].join('\n\n');
}

function afterFirst(column: number): boolean {
  return column > 0;
}

/** Balance, posts and coverage of each year. */
export function yearTable({ years, total }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const money = (amount: Money) => formatMoney(language, amount);
  const head = [text.year, text.cost, text.carried, text.financed, text.gap];
  const rows = years.map((year) => [
    String(year.year),
    ...[year.cost, year.carried, year.financed, year.gap].map(money),
    formatNumber(language, year.fte, 2),
    formatShare(language, year.coverage),
  ]);
  const sums = [total.cost, total.carried, total.financed, total.gap].map(money);
  return textTable(
    [[...head, text.posts, text.coverage], ...rows, [text.total, ...sums, '', '']],
    afterFirst,
  );
}

function activityTable({ plan, activities }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const names = new Map(plan.activities.map(({ id, name }) => [id, name]));
  const rows = activities.map(({ total: { cost, carried, financed, gap }, ...activity }) => [
    names.get(activity.id)!,
    ...[cost, carried, financed, gap].map((amount) => formatMoney(language, amount)),
    [uncoveredText(activity, language), activity.decided ? '' : text.undecided]
      .filter((part) => part !== '')
      .join(', '),
  ]);
  const head = [text.activity, text.cost, text.carried, text.financed, text.gap, text.uncovered];
  return textTable([head, ...rows], (column) => column > 0 && column < 5);
}

function uncoveredText(
  { firstUncovered }: Pick<ActivityAnswer, 'firstUncovered'>,
  language: Language,
): string {
  if (!firstUncovered) return '';
  return monthText(firstUncovered, language);
}

function sourceTable({ plan, sources }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const names = new Map(plan.funding.map(({ id, name }) => [id, name]));
  const rows = sources.map(({ id, available, used }) => [
    names.get(id)!,
    ...[available, used, fromOre(available - used)].map((amount) => formatMoney(language, amount)),
  ]);
  return textTable([[text.source, text.available, text.used, text.unused], ...rows], afterFirst);
}
