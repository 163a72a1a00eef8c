import { areaCosts, type Evaluation, type Month } from '../../engine/index.ts';
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatShare,
  monthName,
  type Language,
} from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { shareToNumber } from '../../shared/index.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { textTable } from './text-table.ts';

/** The parts of an evaluation below the balances, each a table under a title: co-financing rules,
 * posts whose money ends, cost by area and by owner. A part without rows is left out. */
export function evaluationSections(evaluation: Evaluation, language: Language): readonly string[] {
  return [
    ruleSection(evaluation, language),
    endingSection(evaluation, language),
    areaSection(evaluation, language),
    ownerSection(evaluation, language),
  ].filter((section) => section !== '');
}

type Row = readonly string[];

/** A table with its title; the columns named stand to the left. */
function section(title: string, head: Row, rows: readonly Row[], left: readonly number[]): string {
  if (rows.length === 0) return '';
  return `${title}:\n${textTable([head, ...rows], (column) => !left.includes(column))}`;
}

/** A month of the calendar in words. */
export function monthText({ year, month }: Month, language: Language): string {
  return `${monthName(language, month)} ${year}`;
}

function namesOf(parts: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(parts.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
}

function ruleSection({ plan, rules }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const nameOf = namesOf(plan.funding);
  const head = [text.year, text.group, text.share, text.limit, text.holds];
  const rows = rules.map((rule) => [
    String(rule.year),
    nameOf(rule.shareGroup),
    formatShare(language, rule.share, 2),
    formatShare(language, shareToNumber(rule.limit), 2),
    rule.holds ? text.yes : text.no,
    formatMoney(language, rule.missingCofinancing),
    formatMoney(language, rule.moneyAtRisk),
  ]);
  return section(text.rulesTitle, [...head, text.missingCofinancing, text.atRisk], rows, [0, 1, 4]);
}

function endingSection({ plan, endingPosts }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const words = planWords(language);
  const nameOf = namesOf(plan.activities);
  const head = [text.activity, text.role, text.placement, text.posts];
  const rows = endingPosts.map((post) => [
    nameOf(post.activity),
    words.role[post.role],
    words.placement[post.placement],
    formatNumber(language, post.fte, 4),
    monthText(post.lastPaidMonth, language),
    formatDate(language, post.noticeDay),
  ]);
  return section(
    text.endingsTitle,
    [...head, text.lastPaidMonth, text.noticeDay],
    rows,
    [0, 1, 2, 4, 5],
  );
}

function areaSection(evaluation: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const nameOf = namesOf(evaluation.plan.areas);
  const head = [text.area, text.year, text.cost, text.persons];
  const rows = areaCosts(evaluation).flatMap(({ area, years }) =>
    years.map(({ year, amount, persons }) => [
      area === null ? text.shared : nameOf(area),
      String(year),
      formatMoney(language, amount),
      area === null ? '' : formatNumber(language, persons, 4),
    ]),
  );
  return section(text.areasTitle, head, rows, [0, 1]);
}

function ownerSection({ plan, costs }: Evaluation, language: Language): string {
  const text = evaluateMessages(language);
  const nameOf = namesOf(plan.organisations);
  const rows = costs.byOwner.map(({ owner, amount }) => [
    owner === null ? text.noOwner : nameOf(owner),
    formatMoney(language, amount),
  ]);
  return section(text.ownersTitle, [text.owner, text.cost], rows, [0]);
}
