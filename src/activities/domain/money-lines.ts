import {
  type Activity,
  type ActivityAnswer,
  type Evaluation,
  optionInForce,
} from '../../engine/index.ts';
import { compareIds, fromOre, type Money, NO_MONEY, sumMoney } from '../../shared/index.ts';
import { carriedIn } from './option-figures.ts';

/** Money of one activity by year, from one payer. */
export interface PayerLine {
  /** Id of an organisation that carries (none when it cannot be told apart), or of a source. */
  readonly payer: string | undefined;
  readonly byYear: ReadonlyMap<number, Money>;
  readonly total: Money;
}

/** Who pays what of an activity: carriers, then sources in the order in which they pay. */
export interface MoneyLines {
  readonly carriers: readonly PayerLine[];
  readonly sources: readonly PayerLine[];
}

/** The lines between an activity's cost and its gap. They add to carried and financed. */
export function moneyLines(
  evaluation: Evaluation,
  activity: Activity,
  answer: ActivityAnswer,
): MoneyLines {
  const flows = evaluation.flows.filter((flow) => flow.activity === activity.id);
  const order = new Map(
    evaluation.plan.funding
      .toSorted((a, b) => a.priority - b.priority || compareIds(a.id, b.id))
      .map(({ id }, index) => [id, index]),
  );
  const sources = linesOf(
    flows.map(({ source, year, amount }) => ({ payer: source, year, amount })),
  );
  return {
    carriers: carrierLines(activity, answer),
    sources: sources.toSorted((a, b) => rank(order, a) - rank(order, b)),
  };
}

function rank(order: ReadonlyMap<string, number>, { payer }: PayerLine): number {
  return order.get(payer ?? '') ?? order.size;
}

/** One line per carrier; a single line when not all that is written counts, since what is ignored
 * is nobody's in particular. */
function carrierLines(activity: Activity, answer: ActivityAnswer): readonly PayerLine[] {
  const option = optionInForce(activity);
  const counted = answer.years.filter((year) => year.carried > 0);
  if (counted.length === 0) return [];
  const allCounts = answer.years.every(
    ({ year, carried: counts }) => counts === carriedIn(option, year),
  );
  return linesOf(
    allCounts
      ? option.carried.map(({ by, year, amount }) => ({ payer: by, year, amount }))
      : counted.map((year) => ({ payer: undefined, year: year.year, amount: year.carried })),
  );
}

function linesOf(
  parts: readonly {
    readonly payer: string | undefined;
    readonly year: number;
    readonly amount: Money;
  }[],
): PayerLine[] {
  const lines = new Map<string | undefined, Map<number, Money>>();
  for (const { payer, year, amount } of parts) {
    const byYear = lines.get(payer) ?? new Map<number, Money>();
    byYear.set(year, fromOre((byYear.get(year) ?? NO_MONEY) + amount));
    lines.set(payer, byYear);
  }
  return [...lines].map(([payer, byYear]) => ({ payer, byYear, total: sumMoney(byYear.values()) }));
}
