/** Indikator: what is measured about an area; the names that files and answers use. */
export const INDICATORS = {
  residents: { unit: 'people', base: null },
  outside_work_edu_pct: { unit: 'percent', base: 'people_18_64' },
  convicted_pct: { unit: 'percent', base: 'people_18_plus' },
  convicted_per_10000_18plus: { unit: 'per-10000', base: 'people_18_plus' },
  primary_edu_only_pct: { unit: 'percent', base: 'people_30_59' },
  income_pct_of_region: { unit: 'percent-of-region', base: null },
  nonwestern_pct: { unit: 'percent', base: 'residents' },
  /** Not a criterion of any rule set; shown where a source states it. */
  noncitizen_pct: { unit: 'percent', base: 'residents' },
} as const satisfies Record<string, { unit: Unit; base: BaseId | null }>;

export type IndicatorId = keyof typeof INDICATORS;

/** How an indicator is counted. `percent-of-region` is a mean, not a share of people. */
export type Unit = 'people' | 'percent' | 'per-10000' | 'percent-of-region';

/** The group of people that an indicator is a share of. */
export type BaseId = 'residents' | 'people_18_64' | 'people_18_plus' | 'people_30_59';

export const INDICATOR_IDS = Object.keys(INDICATORS) as readonly IndicatorId[];

/** How many people a whole unit stands for: a percent is one of a hundred. */
export function peoplePerWhole(unit: Unit): 100 | 10_000 | null {
  if (unit === 'percent') return 100;
  return unit === 'per-10000' ? 10_000 : null;
}
