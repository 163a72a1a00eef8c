import { type Activity, optionInForce, type Plan } from '../../../engine/index.ts';
import { toKroner } from '../../../shared/index.ts';
import type { PlanParts } from './work.ts';
import { same } from './same.ts';

/** What is counted of a record, before and after. */
export type Measure = 'cost' | 'amount' | 'persons' | 'posts';

/** A figure that changes: kroner, persons or posts. */
export interface FigureChange {
  readonly measure: Measure;
  readonly year: number;
  /** Absent when there was none. */
  readonly before?: number;
  readonly after?: number;
}

/** What a file does to one record. */
export interface RecordChange {
  readonly list: 'organisations' | 'areas' | 'activities' | 'funding' | 'pins' | 'plan';
  readonly id: string;
  readonly name: string;
  readonly state: 'new' | 'changed';
  readonly figures: readonly FigureChange[];
  /** Something beside its figures changes. */
  readonly hasMore: boolean;
}

/** What a file does to a plan. */
export interface PlanDifferences {
  readonly changes: readonly RecordChange[];
  /** How many records stay as they are. */
  readonly untouched: number;
}

const RECORDS = ['organisations', 'areas', 'activities', 'funding'] as const;

/** What becomes new, changed and what stays, with the figures before and after. */
export function planDifferences(before: PlanParts, after: PlanParts): PlanDifferences {
  const compared = RECORDS.map((list) => compareList(list, before, after));
  return {
    changes: [
      ...frameChange(before, after),
      ...compared.flatMap(({ changes }) => changes),
      ...pinChange(before, after),
    ],
    untouched: compared.reduce((sum, { untouched }) => sum + untouched, 0),
  };
}

function compareList(
  list: (typeof RECORDS)[number],
  before: PlanParts,
  after: PlanParts,
): PlanDifferences {
  const known = new Map<string, Plan[typeof list][number]>(
    before[list].map((record) => [record.id, record]),
  );
  const changes = after[list].flatMap((record): RecordChange[] => {
    const old = known.get(record.id);
    if (old === record) return [];
    const figures = figureChanges(old && figuresOf(list, old), figuresOf(list, record));
    const { id, name } = record;
    const state = old ? 'changed' : 'new';
    const hasMore =
      !old || figures.length === 0 || !same(withoutFigures(old), withoutFigures(record));
    return [{ list, id, name, state, figures, hasMore }];
  });
  return { changes, untouched: after[list].length - changes.length };
}

function frameChange(before: PlanParts, after: PlanParts): RecordChange[] {
  const frameOf = ({ title, firstYear, lastYear, taxonomy, limits, x }: PlanParts) => {
    return { title, firstYear, lastYear, taxonomy, limits, x };
  };
  if (same(frameOf(before), frameOf(after))) return [];
  return [
    { list: 'plan', id: 'plan', name: after.title, state: 'changed', figures: [], hasMore: true },
  ];
}

function pinChange(before: PlanParts, after: PlanParts): RecordChange[] {
  if (before.pins === after.pins) return [];
  return [{ list: 'pins', id: 'pins', name: '', state: 'changed', figures: [], hasMore: true }];
}

type Figures = ReadonlyMap<string, number>;

function figuresOf(list: (typeof RECORDS)[number], record: unknown): Figures {
  const sums = new Map<string, number>();
  const add = (measure: Measure, year: number, value: number) => {
    const key = `${measure} ${year}`;
    sums.set(key, (sums.get(key) ?? 0) + value);
  };
  if (list === 'activities') {
    const activity = record as Activity;
    const option = activity.options.length > 0 ? optionInForce(activity) : undefined;
    for (const { year, amount } of option?.costs ?? []) add('cost', year, toKroner(amount));
    for (const one of option?.reach ?? []) {
      for (let year = one.firstYear; year <= one.lastYear; year += 1)
        add('persons', year, one.persons);
    }
    for (const one of option?.staff ?? []) {
      for (let year = one.firstYear; year <= one.lastYear; year += 1) add('posts', year, one.fte);
    }
  }
  if (list === 'funding') {
    for (const { year, amount } of (record as Plan['funding'][number]).amounts) {
      add('amount', year, toKroner(amount));
    }
  }
  return sums;
}

const CLOSE = 1e-9;

function figureChanges(before: Figures | undefined, after: Figures): FigureChange[] {
  const keys = [...new Set([...(before?.keys() ?? []), ...after.keys()])];
  return keys
    .map((key) => {
      const [measure, year] = key.split(' ');
      const [was, becomes] = [before?.get(key), after.get(key)];
      return {
        measure: measure as Measure,
        year: Number(year),
        ...(was !== undefined && { before: was }),
        ...(becomes !== undefined && { after: becomes }),
      };
    })
    .filter(
      (one) =>
        (one.before === undefined) !== (one.after === undefined) ||
        Math.abs((one.before ?? 0) - (one.after ?? 0)) > CLOSE,
    )
    .toSorted((a, b) =>
      a.measure === b.measure ? a.year - b.year : a.measure < b.measure ? -1 : 1,
    );
}

/** A record without what its figures count. */
function withoutFigures(record: object): object {
  const {
    amounts: _amounts,
    options,
    ...rest
  } = record as { amounts?: unknown; options?: readonly object[] };
  return {
    ...rest,
    options: options?.map((option) => {
      const { costs: _c, reach: _r, staff: _s, ...kept } = option as Record<string, unknown>;
      return kept;
    }),
  };
}
