declare const ore: unique symbol;

/** Beløb. Whole øre, exact up to ±90,000 billion kroner (`Number.MAX_SAFE_INTEGER` øre). */
export type Money = number & { readonly [ore]: true };

/** Zero øre. */
export const NO_MONEY = 0 as Money;

/** Money from a whole number of øre. Throws `RangeError` when it is not a safe integer. */
export function fromOre(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole øre: ${amount}`);
  return (amount === 0 ? 0 : amount) as Money;
}

/** Money from kroner with at most two decimals. Throws `RangeError` when øre would be lost. */
export function fromKroner(kroner: number): Money {
  const amount = Math.round(kroner * 100);
  if (amount / 100 !== kroner && !(Math.abs(kroner * 100 - amount) <= 1e-6)) {
    throw new RangeError(`More than two decimals: ${kroner}`);
  }
  return fromOre(amount);
}

/** Kroner with at most two decimals, for files and answers to other programs. */
export function toKroner(money: Money): number {
  return money / 100;
}

/** The exact sum. Throws `RangeError` beyond the safe range. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fromOre(total);
}

/** Splits an amount by weights with the largest remainder, ties to the earlier part.
 * The parts add to the amount exactly, and remainders are compared exactly however large the
 * amount. Throws `RangeError` when no weight is above zero, a weight is negative or endless, or
 * the amount is negative. */
export function splitMoney(amount: Money, weights: readonly number[]): Money[] {
  let total = 0;
  let valid = amount >= 0;
  let whole = true;
  for (const weight of weights) {
    total += weight;
    if (!(weight >= 0 && weight < Infinity)) valid = false;
    if (!Number.isSafeInteger(weight)) whole = false;
  }
  if (!valid || !(total > 0)) {
    throw new RangeError('Splitting needs an amount of zero or more and weights above zero');
  }
  if (whole && Number.isSafeInteger(amount * total)) return splitByWhole(amount, weights, total);
  return splitByAny(amount, weights);
}

/** Whole weights whose products with the amount are safe. */
function splitByWhole(amount: Money, weights: readonly number[], total: number): Money[] {
  const parts: number[] = [];
  const remainders: number[] = [];
  let left: number = amount;
  for (const weight of weights) {
    const remainder = (amount * weight) % total;
    const part = (amount * weight - remainder) / total;
    parts.push(part);
    remainders.push(remainder);
    left -= part;
  }
  for (; left > 0; left -= 1) {
    const largest = indexOfLargest(remainders);
    parts[largest]! += 1;
    remainders[largest] = -1;
  }
  return parts as Money[];
}

function indexOfLargest(values: readonly number[]): number {
  let largest = 0;
  for (let at = 1; at < values.length; at += 1) {
    if (values[at]! > values[largest]!) largest = at;
  }
  return largest;
}

/** Any weights, made whole first: every finite number is a whole number of some power of two. */
function splitByAny(amount: Money, weights: readonly number[]): Money[] {
  const whole = wholeWeights(weights);
  const total = whole.reduce((sum, weight) => sum + weight, 0n);
  const products = whole.map((weight) => BigInt(amount) * weight);
  const parts = products.map((product) => Number(product / total));
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort(
      (a, b) =>
        Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
    );
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index]! += 1;
    left -= 1;
  }
  return parts.map(fromOre);
}

function wholeWeights(weights: readonly number[]): bigint[] {
  const doubled = weights.map(doubleToWhole);
  const most = doubled.reduce((highest, { times }) => Math.max(highest, times), 0);
  return doubled.map(({ whole, times }) => BigInt(whole) << BigInt(most - times));
}

function doubleToWhole(weight: number): { whole: number; times: number } {
  let whole = weight;
  let times = 0;
  for (; !Number.isInteger(whole); times += 1) whole *= 2;
  return { whole, times };
}
