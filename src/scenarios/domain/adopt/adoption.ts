import {
  evaluate,
  type Evaluation,
  type Option,
  optionInForce,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import { type Decision, handoverAtLevel, moveActivity } from '../../../activities/domain/index.ts';
import { type LocalDate, sumMoney } from '../../../shared/index.ts';
import { coveragePaidInFull, exact, postsIn } from '../people-and-posts.ts';
import type {
  AdoptedChange,
  OptionSum,
  ToldAdoption,
  YearChange,
  YearFigures,
} from './adopted-change.ts';
import { type Adoptable, keyOf, partOf } from './chosen.ts';
import { handoverEffects } from './handover-effects.ts';
import { inWholeKroner } from './whole-kroner.ts';

/** What is written down with each choice. */
export type AdoptionReason = Pick<Decision, 'reason' | 'decidedBy' | 'decidedOn'>;

/** A plan after some of a scenario's differences have become its own, and all that it changes. */
export interface Adoption extends ToldAdoption {
  readonly plan: Plan;
}

/** Vedtagelse: makes differences of a scenario the plan's. Choices are put in force with the reason;
 * levels, prices and amounts are multiplied in and rounded half up to whole kroner. A receiver who said
 * yes to another amount is asked again, so the money that rested on the yes is gone. */
export function adoption(
  plan: Plan,
  scenario: Scenario,
  {
    chosen,
    reason,
    today,
  }: {
    readonly chosen: readonly Adoptable[];
    readonly reason?: AdoptionReason;
    readonly today: LocalDate;
  },
): Adoption {
  const decided = withChoices(plan, chosen, reason);
  const agreed = withTerms(decided, chosen, today);
  const factors: Scenario = { ...partOf(scenario, chosen), choose: {} };
  const settled = inWholeKroner(agreed, evaluate(agreed, { scenario: factors }).plan);
  const after = settled.plan;
  const atLevels = withoutPrices(agreed, factors) ?? after;
  return {
    plan: after,
    changes: chosen.map((one) => toldChange(one, { before: decided, atLevels, after })),
    handovers: handoverEffects(plan, after),
    years: yearChanges(evaluate(plan), evaluate(after)),
    isRounded: settled.isRounded,
  };
}

/** Each year before and after. */
export function yearChanges(before: Evaluation, after: Evaluation): YearChange[] {
  return before.years.map(({ year }) => ({
    year,
    before: figuresOf(before, year),
    after: figuresOf(after, year),
  }));
}

function withChoices(
  plan: Plan,
  chosen: readonly Adoptable[],
  reason: AdoptionReason | undefined,
): Plan {
  return chosen.reduce((edited, one) => {
    if (one.about !== 'choice') return edited;
    const { activity, from, to } = one;
    const turnedDown = from ? [{ option: from.option, name: from.name, why: '' }] : [];
    const move = { activity, to: to.approach, option: to.option };
    const moved = moveActivity(edited, move, reason && { ...reason, turnedDown });
    return moved.ok ? moved.value : edited;
  }, plan);
}

function withTerms(plan: Plan, chosen: readonly Adoptable[], today: LocalDate): Plan {
  return chosen.reduce((edited, one) => {
    const activity =
      one.about === 'level' && edited.activities.find(({ id }) => id === one.activity);
    if (one.about !== 'level' || !activity) return edited;
    const ref = { activity: activity.id, option: optionInForce(activity).id };
    return handoverAtLevel(edited, ref, { level: one.level, today });
  }, plan);
}

/** Levels and prices multiply: what each of them does is told of itself, levels first. Undefined when no
 * price changes. */
function withoutPrices(plan: Plan, factors: Scenario): Plan | undefined {
  if (Object.keys(factors.costIndex).length === 0) return undefined;
  const scenario = { ...factors, costIndex: {} };
  return inWholeKroner(plan, evaluate(plan, { scenario }).plan).plan;
}

/** A plan on the way to what is adopted. */
interface Steps {
  readonly before: Plan;
  readonly atLevels: Plan;
  readonly after: Plan;
}

function toldChange(one: Adoptable, { before, atLevels, after }: Steps): AdoptedChange {
  const key = keyOf(one);
  switch (one.about) {
    case 'choice': {
      const { activity, ...ways } = one;
      return { ...ways, key, activity: nameIn(after.activities, activity) };
    }
    case 'level': {
      const { about, activity, level } = one;
      const [was, is] = [optionOf(before, activity), optionOf(atLevels, activity)];
      const named = nameIn(after.activities, activity);
      const sums = { before: optionSum(was, before), after: optionSum(is, atLevels) };
      return { about, key, activity: named, option: is.name, level, ...sums };
    }
    case 'funding': {
      const { source, ...rest } = one;
      const sums = { before: amountOf(before, source), after: amountOf(after, source) };
      return { ...rest, key, source: nameIn(after.funding, source), ...sums };
    }
    case 'cost-index': {
      const costs = (plan: Plan) =>
        sumMoney(
          plan.activities
            .flatMap((activity) => optionInForce(activity).costs)
            .filter(({ year }) => one.firstYear <= year && year <= one.lastYear)
            .map(({ amount }) => amount),
        );
      return { ...one, key, before: costs(atLevels), after: costs(after) };
    }
  }
}

function nameIn(records: readonly { id: string; name: string }[], id: string) {
  return { id, name: records.find((one) => one.id === id)?.name ?? id };
}

function optionOf(plan: Plan, activity: string): Option {
  return optionInForce(plan.activities.find(({ id }) => id === activity)!);
}

function optionSum({ costs, reach, staff }: Option, { firstYear, lastYear }: Plan): OptionSum {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  type Span = { readonly firstYear: number; readonly lastYear: number };
  const most = <Entry extends Span>(entries: readonly Entry[], read: (entry: Entry) => number) =>
    exact(
      Math.max(
        ...years.map((year) =>
          entries
            .filter((entry) => entry.firstYear <= year && year <= entry.lastYear)
            .reduce((sum, entry) => sum + read(entry), 0),
        ),
      ),
    );
  return {
    cost: sumMoney(costs.map(({ amount }) => amount)),
    persons: most(reach, ({ persons }) => persons),
    posts: most(staff, ({ fte }) => fte),
  };
}

function amountOf({ funding }: Plan, source: string) {
  const amounts = funding.find(({ id }) => id === source)?.amounts ?? [];
  return sumMoney(amounts.map(({ amount }) => amount));
}

function figuresOf(evaluation: Evaluation, year: number): YearFigures {
  return {
    gap: evaluation.years.find((one) => one.year === year)!.gap,
    coverage: coveragePaidInFull(evaluation, year),
    posts: postsIn(evaluation, year),
  };
}
