import { type Evaluation, optionInForce } from '../../engine/index.ts';
import { fromOre, type Money, NO_MONEY, partsOf, splitMoney } from '../../shared/index.ts';
import { type PaymentPlan, sourceData } from './source-data.ts';

/** Likviditet of one quarter. */
export interface CashQuarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  /** What comes from the sources. */
  readonly income: Money;
  /** Costs less what receivers carry. */
  readonly expense: Money;
  /** All that has come less all that has gone, at the end of the quarter. */
  readonly balance: Money;
}

/** The plan's money by quarter. */
export interface CashView {
  readonly quarters: readonly CashQuarter[];
  /** The quarter with the lowest balance; absent when it never falls below zero. */
  readonly lowest?: CashQuarter;
  /** What the plan uses of its sources and gets only after its last year. */
  readonly afterPlan: Money;
  /** The sources that count, with how their money comes; `assumed` where nobody has said. */
  readonly payments: readonly SourcePayment[];
}

/** How the money of a source is taken to come. */
export interface SourcePayment {
  readonly source: string;
  readonly plan: PaymentPlan;
  readonly assumed: boolean;
  /** Of yearly payments: the month (1-12) of the year after. */
  readonly month?: number;
}

const MONTHS = 12;

/** A report that nobody has dated is taken to be sent so that the money comes in April. */
const USUAL_MONTH = 4;

/** Costs and income of the plan by quarter, to the øre: the quarters of a year add up to the year's
 * cost less what is carried. Income is what the plan uses of a source, on the days of its payments. */
export function cashView(evaluation: Evaluation): CashView {
  const { plan } = evaluation;
  const months = (plan.lastYear - plan.firstYear + 1) * MONTHS;
  const expense = expenses(evaluation, months);
  const payments = paymentsOf(evaluation);
  const { income, afterPlan } = incomes(evaluation, payments, months);
  let balance = 0;
  const quarters = Array.from({ length: months / 3 }, (_, at): CashQuarter => {
    const sum = (list: readonly number[]) =>
      fromOre(list[at * 3]! + list[at * 3 + 1]! + list[at * 3 + 2]!);
    const [comes, goes] = [sum(income), sum(expense)];
    balance += comes - goes;
    const year = plan.firstYear + Math.floor(at / 4);
    return { year, quarter: (at % 4) + 1, income: comes, expense: goes, balance: fromOre(balance) };
  });
  const [lowest] = quarters.filter((one) => one.balance < 0).sort((a, b) => a.balance - b.balance);
  return { quarters, ...(lowest && { lowest }), afterPlan, payments };
}

/** Cost less carried by month of the plan. A cost whose free data names a month falls in it; the rest
 * is spread evenly. Receivers pay as the costs come. */
function expenses({ plan, activities }: Evaluation, months: number): number[] {
  const all = Array.from({ length: months }, () => 0);
  const options = new Map(plan.activities.map((one) => [one.id, optionInForce(one)]));
  for (const { id, years } of activities) {
    const { costs } = options.get(id)!;
    for (const [at, { year, cost, carried }] of years.entries()) {
      if (cost === 0) continue;
      const ofYear = Array.from({ length: MONTHS }, () => 0);
      let even = 0;
      for (const entry of costs) {
        if (entry.year !== year) continue;
        const month = monthOf(entry.x);
        if (month === undefined) even += entry.amount;
        else ofYear[month - 1]! += entry.amount;
      }
      for (const [m, part] of evenly(fromOre(even)).entries()) ofYear[m]! += part;
      const borne = carried > 0 ? alongside(carried, ofYear) : [];
      for (const [m, part] of ofYear.entries()) all[at * MONTHS + m]! += part - (borne[m] ?? 0);
    }
  }
  return all;
}

/** An amount by month, as even as can be by quarter and then by month. */
function evenly(amount: Money): Money[] {
  return splitMoney(amount, [1, 1, 1, 1]).flatMap((quarter) => splitMoney(quarter, [1, 1, 1]));
}

/** An amount by month as other amounts are by month: by quarter first. It is not above their sum. */
function alongside(amount: Money, months: readonly number[]): Money[] {
  const quarters = [0, 3, 6, 9].map((at) => months.slice(at, at + 3));
  const parts = splitMoney(
    amount,
    quarters.map((quarter) => quarter.reduce((sum, month) => sum + month, 0)),
  );
  return quarters.flatMap((quarter, at) =>
    parts[at]! > 0 ? splitMoney(parts[at]!, quarter) : quarter.map(() => NO_MONEY),
  );
}

function monthOf(x: unknown): number | undefined {
  if (typeof x !== 'object' || x === null || !('month' in x)) return undefined;
  const { month } = x;
  return typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= MONTHS
    ? month
    : undefined;
}

function paymentsOf({ plan, sources }: Evaluation): SourcePayment[] {
  const free = new Map(plan.funding.map(({ id, x }) => [id, sourceData(x)]));
  return sources
    .filter(({ counted }) => counted)
    .map(({ id }) => {
      const { payments, deadlines } = free.get(id)!;
      const report = deadlines.find(({ kind }) => kind === 'report');
      const month = report ? (partsOf(report.date).month % MONTHS) + 1 : USUAL_MONTH;
      return {
        source: id,
        plan: payments ?? 'even',
        assumed: payments === undefined,
        ...(payments === 'yearly' && { month }),
      };
    });
}

function incomes(
  { sources }: Evaluation,
  payments: readonly SourcePayment[],
  months: number,
): { readonly income: number[]; readonly afterPlan: Money } {
  const income = Array.from({ length: months }, () => 0);
  const planOf = new Map(payments.map((one) => [one.source, one]));
  let later = 0;
  for (const { id, years } of sources) {
    const payment = planOf.get(id);
    if (!payment) continue;
    for (const [at, { used }] of years.entries()) {
      for (const [month, part] of instalments(used, payment)) {
        const place = at * MONTHS + month;
        if (place < months) income[place]! += part;
        else later += part;
      }
    }
  }
  return { income, afterPlan: fromOre(later) };
}

/** The parts of a year's money by month, counted from the year's January as 0. */
function instalments(used: Money, { plan, month }: SourcePayment): (readonly [number, Money])[] {
  const at = { advance: [0, 3, 6, 9], 'half-yearly': [6, 12] };
  if (plan === 'yearly') return [[MONTHS + month! - 1, used]];
  if (plan === 'even') return evenly(used).map((part, index) => [index, part]);
  const places = at[plan];
  const parts = splitMoney(
    used,
    places.map(() => 1),
  );
  return places.map((place, index) => [place, parts[index] ?? NO_MONEY]);
}
