import type {
  CostKind,
  Earmark,
  FactorRange,
  FundingKind,
  FundingSource,
  FundingStatus,
  Plan,
} from '../../../engine/index.ts';
import {
  fromKroner,
  isEqual,
  type LocalDate,
  type Share,
  sumMoney,
  toKroner,
} from '../../../shared/index.ts';
import {
  type PaymentPlan,
  type SourceDeadline,
  sourceData,
  withSourceData,
} from '../source-data.ts';

/** Everything that can be changed of a source, field by field; `null` and empty lists are nothing.
 * Amounts stand under `amount:<year>` in whole kroner. */
export interface SourceDraft {
  readonly name: string;
  readonly kind: FundingKind;
  readonly status: FundingStatus;
  readonly priority: number;
  readonly areas: readonly string[];
  readonly effortAreas: readonly string[];
  readonly activities: readonly string[];
  readonly costKinds: readonly CostKind[];
  readonly maxShare: Share | null;
  readonly shareGroup: string | null;
  readonly probability: Share | null;
  readonly group: string | null;
  readonly range: Pick<FactorRange, 'low' | 'likely' | 'high'> | null;
  readonly ends: LocalDate | null;
  readonly conditions: string | null;
  readonly contact: string | null;
  readonly note: string | null;
  readonly payments: PaymentPlan | null;
  readonly deadlines: readonly SourceDeadline[];
  readonly [amount: AmountField]: number | null;
}

/** The field of one year's amount. */
export type AmountField = `amount:${number}`;

/** The years of a plan. */
export function yearsOf({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** A source as it stands, field by field. */
export function draftOf(
  plan: Pick<Plan, 'firstYear' | 'lastYear'>,
  source: FundingSource,
): SourceDraft {
  const { earmark = {}, range, x } = source;
  const { deadlines, ends, conditions, contact, note, payments } = sourceData(x);
  return {
    name: source.name,
    kind: source.kind,
    status: source.status,
    priority: source.priority,
    areas: earmark.areas ?? [],
    effortAreas: earmark.effortAreas ?? [],
    activities: earmark.activities ?? [],
    costKinds: earmark.costKinds ?? [],
    maxShare: source.maxShare ?? null,
    shareGroup: source.shareGroup ?? null,
    probability: source.probability ?? null,
    group: source.group ?? null,
    range: range ? { low: range.low, likely: range.likely, high: range.high } : null,
    ends: ends ?? null,
    conditions: conditions ?? null,
    contact: contact ?? null,
    note: note ?? null,
    payments: payments ?? null,
    deadlines,
    ...Object.fromEntries(
      yearsOf(plan).map((year) => [`amount:${year}`, statedKroner(source, year)]),
    ),
  };
}

/** What a source states for a year in kroner; `null` when it states nothing. */
export function statedKroner({ amounts }: FundingSource, year: number): number | null {
  const ofYear = amounts.filter((entry) => entry.year === year);
  return ofYear.length === 0 ? null : toKroner(sumMoney(ofYear.map(({ amount }) => amount)));
}

/** The source with the fields of a draft. What they leave as it is keeps its identity. */
export function withDraft(
  plan: Pick<Plan, 'firstYear' | 'lastYear'>,
  source: FundingSource,
  draft: SourceDraft,
): FundingSource {
  const { name, kind, status, priority } = draft;
  const {
    earmark: _,
    maxShare: _m,
    shareGroup: _s,
    probability: _p,
    group: _g,
    range,
    x,
    ...rest
  } = source;
  const earmark = earmarkOf(source, draft);
  const free = withSourceData(x, {
    ...(draft.note !== null && { note: draft.note }),
    ...(draft.conditions !== null && { conditions: draft.conditions }),
    ...(draft.contact !== null && { contact: draft.contact }),
    ...(draft.ends !== null && { ends: draft.ends }),
    ...(draft.payments !== null && { payments: draft.payments }),
    deadlines: draft.deadlines,
  });
  return {
    ...rest,
    name,
    kind,
    status,
    priority,
    amounts: yearsOf(plan).reduce(
      (amounts, year) => withAmount(amounts, year, draft[`amount:${year}`] ?? null),
      source.amounts,
    ),
    ...(earmark && { earmark }),
    ...(draft.maxShare !== null && { maxShare: draft.maxShare }),
    ...(draft.shareGroup !== null && { shareGroup: draft.shareGroup }),
    ...(draft.probability !== null && { probability: draft.probability }),
    ...(draft.group !== null && { group: draft.group }),
    ...(draft.range !== null && { range: { ...range, ...draft.range } }),
    ...(free !== undefined && { x: free }),
  };
}

function earmarkOf({ earmark }: FundingSource, draft: SourceDraft): FundingSource['earmark'] {
  const { areas, effortAreas, activities, costKinds } = draft;
  // A part with an empty list is as good as none.
  if (earmark && isEqual(listsOf(earmark), listsOf(draft))) return earmark;
  const parts = {
    ...(areas.length > 0 && { areas }),
    ...(effortAreas.length > 0 && { effortAreas }),
    ...(activities.length > 0 && { activities }),
    ...(costKinds.length > 0 && { costKinds }),
    ...(earmark?.x !== undefined && { x: earmark.x }),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}

function listsOf({ areas, effortAreas, activities, costKinds }: Earmark | SourceDraft) {
  return [areas ?? [], effortAreas ?? [], activities ?? [], costKinds ?? []];
}

type Amounts = FundingSource['amounts'];

/** The amounts with those of one year in the place of what stood there; `null` states nothing. */
export function withAmount(amounts: Amounts, year: number, kroner: number | null): Amounts {
  const ofYear = amounts.filter((entry) => entry.year === year);
  const stated = ofYear.length === 0 ? null : toKroner(sumMoney(ofYear.map((one) => one.amount)));
  if (stated === kroner) return amounts;
  const others = amounts.filter((entry) => entry.year !== year);
  if (kroner === null) return others;
  const entry = { ...ofYear[0], year, amount: fromKroner(kroner) };
  return [...others, entry].sort((a, b) => a.year - b.year);
}
