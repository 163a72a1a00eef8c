import type { Carried, Cost, FundingSource, Option, Plan } from '../../../engine/index.ts';
import { fromOre, type Money, splitMoney, sumMoney } from '../../../shared/index.ts';

/** A plan with amounts by a factor, told in the whole kroner, and the four decimals of persons and
 * posts, that a plan file has. */
export interface SettledPlan<Settled> {
  readonly plan: Settled;
  /** Whether any amount had øre. */
  readonly isRounded: boolean;
}

/** Rounds what a scenario's factors made of a plan: the total of each year, and of each kind of cost,
 * half up to whole kroner. Entries that add keep their shares, and what was not changed stays as it is. */
export function inWholeKroner<Settled extends Pick<Plan, 'activities' | 'funding'>>(
  plan: Settled,
  scaled: Pick<Plan, 'activities' | 'funding'>,
): SettledPlan<Settled> {
  const rounding = new Rounding();
  const activities = plan.activities.map((activity, at) => {
    const to = scaled.activities[at]!;
    if (to === activity) return activity;
    const options = activity.options.map((option, index) =>
      rounding.option(option, to.options[index]!),
    );
    const isSame = options.every((option, index) => option === activity.options[index]);
    return isSame ? activity : { ...activity, options };
  });
  const funding = plan.funding.map((source, at) => rounding.source(source, scaled.funding[at]!));
  return { plan: { ...plan, activities, funding }, isRounded: rounding.isUsed };
}

interface Amount {
  readonly amount: Money;
}

class Rounding {
  isUsed = false;

  option(option: Option, scaled: Option): Option {
    if (option === scaled) return option;
    const costs = this.entries(option.costs, scaled.costs, placeOfCost);
    return {
      ...option,
      costs,
      carried: this.carried(option, scaled, costs),
      ...(scaled.reach !== option.reach && {
        reach: scaled.reach.map((one) => ({ ...one, persons: fourDecimals(one.persons) })),
      }),
      ...(scaled.staff !== option.staff && {
        staff: scaled.staff.map((post) => ({ ...post, fte: fourDecimals(post.fte) })),
      }),
    };
  }

  source(source: FundingSource, scaled: FundingSource): FundingSource {
    if (source === scaled) return source;
    const { status } = scaled;
    return {
      ...source,
      status,
      amounts: this.entries(source.amounts, scaled.amounts, placeOfYear),
    };
  }

  /** Never more than the costs of the year, unless it was. */
  private carried(option: Option, scaled: Option, costs: readonly Cost[]): readonly Carried[] {
    const ofYear = (entries: readonly (Amount & { readonly year: number })[], year: string) =>
      sumMoney(entries.filter((entry) => placeOfYear(entry) === year).map(({ amount }) => amount));
    return this.entries(option.carried, scaled.carried, placeOfYear, (kroner, year) => {
      const isWithin = ofYear(scaled.carried, year) <= ofYear(scaled.costs, year);
      return isWithin ? Math.min(kroner, Math.floor(ofYear(costs, year) / 100)) : kroner;
    });
  }

  private entries<Entry extends Amount>(
    entries: readonly Entry[],
    scaled: readonly Entry[],
    placeOf: (entry: Entry) => string,
    limit: (kroner: number, place: string) => number = (kroner) => kroner,
  ): readonly Entry[] {
    const [was, is] = [byPlace(entries, placeOf), byPlace(scaled, placeOf)];
    const parts = new Map<Entry, Money>();
    for (const [place, group] of was) {
      const [before, after] = [totalOf(group), totalOf(is.get(place) ?? [])];
      if (before === after || before === 0) continue;
      if (after % 100 !== 0) this.isUsed = true;
      const kroner = limit(Math.floor((after + 50) / 100), place);
      const weights = group.map(({ amount }) => amount);
      const split = splitMoney(fromOre(kroner), weights);
      group.forEach((entry, at) => parts.set(entry, fromOre(split[at]! * 100)));
    }
    if (parts.size === 0) return entries;
    return entries.map((entry) => {
      const amount = parts.get(entry);
      return amount === undefined ? entry : { ...entry, amount };
    });
  }
}

function byPlace<Entry>(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const places = new Map<string, Entry[]>();
  for (const entry of entries) {
    const found = places.get(placeOf(entry));
    if (found) found.push(entry);
    else places.set(placeOf(entry), [entry]);
  }
  return places;
}

function totalOf(entries: readonly Amount[]): Money {
  return sumMoney(entries.map(({ amount }) => amount));
}

function placeOfCost({ year, kind }: Cost): string {
  return `${year} ${kind}`;
}

function placeOfYear({ year }: { readonly year: number }): string {
  return String(year);
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
