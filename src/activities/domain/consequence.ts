import { type Evaluation, evaluate, type Plan, type Scenario } from '../../engine/index.ts';
import { fromOre, type Money, sumMoney } from '../../shared/index.ts';
import { addFte } from './option-figures.ts';

/** What a choice changes in the whole plan; above zero is more than before. */
export interface Consequence {
  readonly years: readonly ConsequenceYear[];
  /** Change of the gap over all years. */
  readonly gap: Money;
}

export interface ConsequenceYear {
  readonly year: number;
  readonly gap: Money;
  readonly cost: Money;
  /** Persons reached. */
  readonly persons: number;
  /** Årsværk. */
  readonly fte: number;
}

/** The difference between two evaluations of the same years. */
export function consequenceOf(before: Evaluation, after: Evaluation): Consequence {
  const years = before.years.map((was, index): ConsequenceYear => {
    const is = after.years[index];
    if (is?.year !== was.year) throw new RangeError('The evaluations cover different years');
    return {
      year: was.year,
      gap: fromOre(is.gap - was.gap),
      cost: fromOre(is.cost - was.cost),
      persons: is.reach - was.reach,
      fte: addFte([is.fte, -was.fte]),
    };
  });
  return { years, gap: sumMoney(years.map(({ gap }) => gap)) };
}

/** What it would change to put an option of an activity in force, compared with the evaluation. */
export function consequenceOfChoosing(
  plan: Plan,
  today: Evaluation,
  activity: string,
  option: string,
): Consequence {
  const choice: Scenario = {
    id: '',
    name: '',
    choose: { [activity]: option },
    level: {},
    costIndex: {},
    funding: {},
  };
  return consequenceOf(today, evaluate(plan, { scenario: choice, count: today.count }));
}

/** Whether a year's figures are as before. */
export function isUnchanged({ gap, cost, persons, fte }: ConsequenceYear): boolean {
  return gap === 0 && cost === 0 && persons === 0 && fte === 0;
}
