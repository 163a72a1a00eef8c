declare const ore: unique symbol;

/** Beløb. Whole øre, exact up to ±90 billion kroner (`Number.MAX_SAFE_INTEGER` øre). */
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
  if (Math.abs(kroner * 100 - amount) > 1e-6) {
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
 * The parts add to the amount exactly. Throws `RangeError` when no weight is above zero, a weight
 * is negative or the amount is negative. */
export function splitMoney(amount: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || weights.some((weight) => !(weight >= 0)) || amount < 0) {
    throw new RangeError('Splitting needs an amount of zero or more and weights above zero');
  }
  const exact = weights.map((weight) => (amount * weight) / total);
  const parts = exact.map(Math.floor);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index]! += 1;
    left -= 1;
  }
  return parts.map(fromOre);
}
