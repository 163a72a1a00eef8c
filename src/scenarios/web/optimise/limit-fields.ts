import type { Limits, Plan } from '../../../engine/index.ts';
import { type Money, SHARE_SCALE, toKroner, typedNumber } from '../../../shared/index.ts';
import {
  type ActivityRule,
  activityRules,
  countOf,
  FRONTIER_POINTS,
  type Question,
} from '../../domain/limits/question.ts';
import { PLAN_KEY, scenarioKey } from '../paths.ts';

/** What was typed, by field name; a name may stand more than once. */
export type Posted = Readonly<Record<string, readonly string[]>>;

/** The names of the form's fields. */
export const FIELD = {
  base: 'grundlag',
  count: 'taeller',
  gap: (year: number) => `hul.${year}`,
  gapLike: 'hul-som',
  cost: (year: number) => `loft.${year}`,
  role: (row: number) => `post.${row}.rolle`,
  placement: (row: number) => `post.${row}.placering`,
  fte: (row: number) => `post.${row}.antal`,
  area: (row: number) => `daek.${row}.omraade`,
  effortArea: (row: number) => `daek.${row}.indsatsomraade`,
  share: (row: number) => `daek.${row}.andel`,
  rule: (activity: string) => `krav.${activity}`,
  time: 'tid',
  points: 'trin',
  confirm: 'bekraeft',
  /** What the pressed button does. */
  act: 'goer',
} as const;

/** What the buttons of the form do. */
export const ACT = {
  find: 'find',
  frontier: 'daekning',
  fillGap: 'hul',
  addPost: 'post',
  addCoverage: 'daek',
} as const;

/** Rows of a list of limits. */
export const MOST_ROWS = 30;

/** The first value of a field; empty when it was not sent. */
export function valueOf(posted: Posted, name: string): string {
  return posted[name]?.[0] ?? '';
}

/** The years of a plan. */
export function yearsOf({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** How many rows of a list were sent: up to the last that has any of its fields. */
export function rowCount(posted: Posted, fields: readonly ((row: number) => string)[]): number {
  let count = 0;
  for (let row = 0; row <= MOST_ROWS; row += 1) {
    if (fields.some((field) => posted[field(row)] !== undefined)) count = row + 1;
  }
  return count;
}

export const POST_FIELDS = [FIELD.role, FIELD.placement, FIELD.fte] as const;
export const COVERAGE_FIELDS = [FIELD.area, FIELD.effortArea, FIELD.share] as const;

/** A question as the form shows it. */
export function postedOf(question: Question, points: number = FRONTIER_POINTS.usual): Posted {
  const { base, limits, timeLimit } = question;
  const entries: [string, readonly string[]][] = [
    [FIELD.base, [base === null ? PLAN_KEY : scenarioKey(base)]],
    [FIELD.count, countOf(limits)],
    ...amountEntries(limits.maxGap, FIELD.gap),
    ...amountEntries(limits.maxCost, FIELD.cost),
    ...(limits.maxFte ?? []).flatMap(({ role = '', placement = '', fte }, row) => [
      one(FIELD.role(row), role),
      one(FIELD.placement(row), placement),
      one(FIELD.fte(row), typedNumber(fte)),
    ]),
    ...(limits.minCoverage ?? []).flatMap(({ area, effortArea = '', share }, row) => [
      one(FIELD.area(row), area),
      one(FIELD.effortArea(row), effortArea),
      one(FIELD.share(row), typedNumber((share * 100) / SHARE_SCALE)),
    ]),
    ...[...activityRules(limits)].map(([activity, rules]): [string, string[]] => [
      FIELD.rule(activity),
      rules.map(ruleWord),
    ]),
    one(FIELD.time, String(timeLimit)),
    one(FIELD.points, String(points)),
  ];
  return Object.fromEntries(entries);
}

/** The fields of yearly gaps, in place of those there were. */
export function withGaps(posted: Posted, plan: Plan, maxGap: Limits['maxGap']): Posted {
  const emptied = yearsOf(plan).map((year) => one(FIELD.gap(year), ''));
  return {
    ...posted,
    ...Object.fromEntries([...emptied, ...amountEntries(maxGap, FIELD.gap)]),
  };
}

function one(name: string, value: string): [string, readonly string[]] {
  return [name, [value]];
}

function amountEntries(
  amounts: Readonly<Record<number, Money>> | undefined,
  field: (year: number) => string,
): [string, readonly string[]][] {
  return Object.entries(amounts ?? {}).map(([year, amount]) =>
    one(field(Number(year)), grouped(Math.ceil(toKroner(amount)))),
  );
}

/** `1.250.000`, as Danes type it and as the form reads it in both languages. */
function grouped(kroner: number): string {
  return String(kroner).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

/** A rule as a value of the list of rules. */
export function ruleWord(rule: ActivityRule): string {
  switch (rule.rule) {
    case 'keep':
      return 'bevar';
    case 'close':
      return 'afvikl';
    case 'fix':
      return `fast:${rule.option}`;
    case 'forbid':
      return `ikke:${rule.option}`;
  }
}

/** The rule that a value stands for; undefined when it is none. */
export function ruleOf(word: string): ActivityRule | undefined {
  if (word === 'bevar') return { rule: 'keep' };
  if (word === 'afvikl') return { rule: 'close' };
  if (word.startsWith('fast:')) return { rule: 'fix', option: word.slice(5) };
  if (word.startsWith('ikke:')) return { rule: 'forbid', option: word.slice(5) };
  return undefined;
}

/** The id of a field's control; as different as the names are. */
export function controlId(name: string, nth = 0): string {
  const id = `field-${encodeURIComponent(name).replaceAll('%', ':')}`;
  return nth === 0 ? id : `${id}-${nth}`;
}
