import type { View } from '../../../platform/http/index.ts';
import {
  asSentence,
  formatDate,
  formatNumber,
  formatRoundMoney,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { type PlanReading, remember } from '../../../plan/index.ts';
import {
  fromOre,
  type LocalDate,
  SHARE_SCALE,
  shareToNumber,
  WHOLE,
} from '../../../shared/index.ts';
import { type BoardDecision, boardDecisions } from '../../domain/board-decisions.ts';
import type { ComparedCell, ComparedRow, Comparison } from '../../domain/comparison.ts';
import { differencesOf } from '../../domain/differences.ts';
import {
  type MoneyAssumption,
  moneyAssumptions,
  type MoneyOutcome,
} from '../../domain/money-assumptions.ts';
import { outlookOf } from '../../domain/outlook.ts';
import type { Subject } from '../../domain/row-spec.ts';
import { type ComparedWay, compareWays, wayName } from '../columns.ts';
import { activityNames, cellDelta, cellText } from '../compared-cells.tsx';
import { comparisonTitle } from '../headline.ts';
import { rowLabel } from '../row-label.ts';
import { areaName, listed, planPeriod, sourceName } from '../words.ts';
import { otherwiseLine, priceChange } from './otherwise.ts';
import { paperMessages } from './paper-messages.ts';

/** A figure on the paper. */
export interface PaperCell {
  readonly value: string;
  /** How far it lies from the plan's; absent for the plan itself. */
  readonly delta?: string | undefined;
  readonly best: boolean;
}

/** What a board paper says, in words: the page and the PDF are two ways to set it. */
export interface PaperMatter {
  readonly title: string;
  /** Partnership, day, version of the plan. */
  readonly facts: readonly string[];
  readonly recommendation?: string | undefined;
  readonly ways: readonly {
    readonly name: string;
    readonly sentences: string;
    readonly otherwise?: string;
  }[];
  readonly table: {
    readonly caption: string;
    readonly rows: readonly { readonly label: string; readonly cells: readonly PaperCell[] }[];
  };
  readonly assumptions: {
    readonly rows: readonly {
      readonly name: string;
      readonly chance: string;
      readonly cells: readonly string[];
    }[];
    readonly note: string;
  };
  readonly decisions: readonly string[];
  readonly sources: string;
}

/** What the paper is about. */
export interface PaperSubject {
  readonly reading: PlanReading;
  readonly shown: readonly ComparedWay[];
  /** The year that figures of one year are shown for; the usual one when absent. */
  readonly year?: number | undefined;
  readonly recommendation?: string | undefined;
  readonly today: LocalDate;
  readonly view: View;
}

/** Rows that a board needs, in the order of the paper. */
const ROWS: readonly Subject['about'][] = [
  'cost-total',
  'gap-total',
  'uncovered-activities',
  'reach-paid',
  'coverage-paid-mean',
  'areas-without-offer',
  'posts',
  'ending-posts',
  'approach',
  'largest-source',
  'share-rule',
  'anchoring-faults',
];

/** Sources that the paper has room for. */
const MOST_SOURCES = 5;

/** Activities that are named before the rest are counted. */
const MOST_NAMES = 4;

/** Puts the paper together. */
export function paperMatter(subject: PaperSubject): PaperMatter {
  const { reading, shown, recommendation, today, view } = subject;
  const { language } = view;
  const text = paperMessages(language);
  const { plan, partnership } = reading;
  const { comparison } = compareWays(reading, shown, subject.year);
  const decisions = boardDecisions(
    reading.evaluation,
    shown.map(({ evaluation }) => evaluation),
    today,
  );
  return {
    title: comparisonTitle(language, shown),
    facts: [partnership.name, formatDate(language, today), text.version(partnership.revision)],
    recommendation,
    ways: shown.map((way, index) => wayOf(subject, comparison, way, index)),
    table: {
      caption: text.table(comparison.year),
      rows: rowsOf(comparison).map((row) => ({
        label:
          row.subject.about === 'approach' ? text.closed : rowLabel(plan, language, row.subject),
        cells: row.cells.map((cell, index) =>
          paperCell(subject, row, cell, !shown[index]!.scenario),
        ),
      })),
    },
    assumptions: assumptionsOf(subject),
    decisions:
      decisions.length === 0
        ? [text.noDecisions]
        : decisions.map((one) => decisionText(reading, language, one)),
    sources: text.sources(plan.title, formatDate(language, today)),
  };
}

function rowsOf({ rows }: Comparison): ComparedRow[] {
  return ROWS.flatMap((about) =>
    rows.filter(
      ({ subject }) =>
        subject.about === about && (subject.about !== 'approach' || subject.approach === 'close'),
    ),
  );
}

function paperCell(
  { reading, view }: PaperSubject,
  row: ComparedRow,
  cell: ComparedCell,
  isPlan: boolean,
): PaperCell {
  const { language } = view;
  const { best } = cell;
  const text = paperMessages(language);
  const usual = cellText(reading.plan, row, cell, view).value;
  const delta = isPlan ? undefined : cellDelta(row, cell, view);
  if (cell.value === null) return { value: usual, delta, best };
  if (row.subject.about === 'share-rule' && cell.value === 0) {
    return { value: text.ruleHolds, delta, best };
  }
  const moved = isPlan || !cell.delta ? undefined : cell.delta;
  if (row.measure === 'share') {
    const short = moved === undefined ? undefined : points(language, moved);
    return { value: usual, delta: short ?? delta, best };
  }
  if (row.measure !== 'money') return { value: usual, delta, best };
  return {
    value: formatRoundMoney(language, fromOre(cell.value)),
    delta: moved === undefined ? delta : signed(language, moved),
    best,
  };
}

/** Percentage points in few signs; undefined where they round to none. */
function points(language: Language, delta: number): string | undefined {
  const size = formatNumber(language, Math.abs(delta) * 100, 1);
  return size === '0'
    ? undefined
    : paperMessages(language).points(`${delta > 0 ? '+' : '−'}${size}`);
}

function signed(language: Language, delta: number): string {
  const size = formatRoundMoney(language, fromOre(Math.abs(delta)));
  return `${delta > 0 ? '+' : '−'}${size.replace(/^DKK | kr\.$/, '')}`;
}

function wayOf(
  { reading, shown, view }: PaperSubject,
  comparison: Comparison,
  way: ComparedWay,
  index: number,
): PaperMatter['ways'][number] {
  const { language } = view;
  const { year } = comparison;
  const text = paperMessages(language);
  const period = planPeriod(reading.plan);
  const valueOf = (about: Subject['about']) =>
    rowAbout(comparison, about)?.cells[index]?.value ?? null;
  const outlook = outlookOf(shown.map(({ evaluation }) => evaluation));
  const { total, areasWithoutReach, rules } = way.evaluation;
  const money = formatRoundMoney(language, total.gap);
  const mean = outlook?.means[index] ?? 0;
  const gap =
    total.gap === 0 || !outlook
      ? text.wayCovered(period)
      : mean === 0
        ? text.wayGapBefore(money, period, outlook.from)
        : text.wayGap(money, period, formatRoundMoney(language, fromOre(mean)), outlook.from);
  const persons = formatNumber(language, valueOf('reach-paid') ?? 0);
  const share = valueOf('coverage-paid');
  const reach =
    share === null
      ? text.wayReachOnly(persons, year)
      : text.wayReach(persons, formatShare(language, share), year);
  const closed = way.evaluation.activities.filter(
    ({ decided, approach }) => decided && approach === 'close',
  ).length;
  const ending = valueOf('ending-posts') ?? 0;
  const sentences = [
    gap,
    reach,
    text.wayActivities(valueOf('uncovered-activities') ?? 0, year, closed),
    ...(areasWithoutReach.length > 0
      ? [
          text.wayAreas(
            listed(
              language,
              areasWithoutReach.map((id) => areaName(reading.plan, id)),
            ),
          ),
        ]
      : ending > 0
        ? [text.wayEnding(formatNumber(language, ending, 2))]
        : []),
    ...(rules.some(({ holds }) => !holds) ? [text.wayRule] : []),
  ].join(' ');
  const name = wayName(language, way);
  if (!way.scenario) return { name, sentences };
  const differences = differencesOf(reading.plan, way.scenario.scenario);
  const otherwise = `${text.otherwise} ${otherwiseLine(reading.plan, language, differences)}`;
  return { name, sentences, otherwise: asSentence(otherwise) };
}

function rowAbout({ rows }: Comparison, about: Subject['about']): ComparedRow | undefined {
  return rows.find(({ subject }) => subject.about === about);
}

function assumptionsOf({ reading, shown, view }: PaperSubject): PaperMatter['assumptions'] {
  const { language } = view;
  const text = paperMessages(language);
  const all = remember(reading, `assumptions ${shown.map(({ key }) => key).join(' ')}`, () =>
    moneyAssumptions(
      reading.evaluation,
      shown.map(({ scenario }) => scenario?.scenario),
    ),
  );
  const prices = shown.map(({ scenario }) =>
    scenario ? priceChange(language, differencesOf(reading.plan, scenario.scenario)) : undefined,
  );
  const rows = all.slice(0, MOST_SOURCES).map((one) => ({
    name: sourceName(reading.plan, one.source),
    chance: chanceText(language, one),
    cells: one.outcomes.map((outcome) => outcomeText(language, outcome)),
  }));
  const priceRow = {
    name: text.priceRow,
    chance: '–',
    cells: prices.map((change) => change ?? text.priceAsPlan),
  };
  const isPriced = prices.some((change) => change !== undefined);
  return {
    rows: isPriced ? [...rows, priceRow] : rows,
    note: all.length === 0 ? text.noAssumptions : text.chanceNote(all.length - rows.length),
  };
}

function chanceText(language: Language, { probability, range }: MoneyAssumption): string {
  const text = paperMessages(language);
  const chance =
    probability === undefined ? text.noChance : formatShare(language, probability / SHARE_SCALE);
  if (!range) return chance;
  const low = formatNumber(language, shareToNumber(range.low) * 100);
  return `${chance}; ${text.range(low, formatShare(language, shareToNumber(range.high)))}`;
}

function outcomeText(language: Language, { counts, factor }: MoneyOutcome): string {
  const text = paperMessages(language);
  if (!counts) return text.countsNot;
  return factor === WHOLE
    ? text.counts
    : text.countsPartly(formatShare(language, shareToNumber(factor), 2));
}

function decisionText({ plan }: PlanReading, language: Language, decision: BoardDecision): string {
  const text = paperMessages(language);
  switch (decision.about) {
    case 'way': {
      const day = formatDate(language, decision.day);
      const note = text.decideWayNote(
        formatNumber(language, decision.fte, 2),
        someNames(plan, language, decision.activities),
      );
      return decision.passed ? text.decideWayPassed(day) : `${text.decideWay(day)} ${note}`;
    }
    case 'answer': {
      const say = decision.passed ? text.answerPassed : text.answer;
      return say(sourceName(plan, decision.source), formatDate(language, decision.day));
    }
    case 'apply':
      return text.apply(sourceName(plan, decision.source), formatDate(language, decision.day));
    case 'undecided': {
      const { activities } = decision;
      return text.undecided(activities.length, someNames(plan, language, activities));
    }
  }
}

/** Names of activities; where there are many, the first and how many more. */
function someNames(plan: PlanReading['plan'], language: Language, ids: readonly string[]): string {
  const names = activityNames(plan, ids, language);
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const rest = names.length - shown.length;
  return listed(language, rest > 0 ? [...shown, paperMessages(language).others(rest)] : shown);
}
