import { fromOre, type Money } from './money.ts';

declare const tenThousandths: unique symbol;

/** Andel or factor: a whole number of ten-thousandths (0.75 is 7500), zero or more. */
export type Share = number & { readonly [tenThousandths]: true };

/** Ten-thousandths in one whole. */
export const SHARE_SCALE = 10_000;

/** The factor one, which changes nothing. */
export const WHOLE = SHARE_SCALE as Share;

/** A share from a decimal number. Throws `RangeError` when negative or with over four decimals. */
export function toShare(value: number): Share {
  const scaled = Math.round(value * SHARE_SCALE);
  if (
    !Number.isSafeInteger(scaled) ||
    scaled < 0 ||
    Math.abs(value * SHARE_SCALE - scaled) > 1e-6
  ) {
    throw new RangeError(`Not a share with at most four decimals: ${value}`);
  }
  return scaled as Share;
}

/** The share as a decimal number. */
export function shareToNumber(share: Share): number {
  return share / SHARE_SCALE;
}

/** Amount × share, rounded half up to whole øre; exact for every safe amount. */
export function timesShare(amount: Money, share: Share): Money {
  return timesRounded(amount, share, SHARE_SCALE / 2);
}

/** Amount × share, rounded down to whole øre; exact for every safe amount. */
export function floorTimesShare(amount: Money, share: Share): Money {
  return timesRounded(amount, share, 0);
}

function timesRounded(amount: Money, share: Share, addend: number): Money {
  const product = amount * share + addend;
  if (Number.isSafeInteger(product)) return fromOre(Math.floor(product / SHARE_SCALE));
  const scale = BigInt(SHARE_SCALE);
  const exact = BigInt(amount) * BigInt(share) + BigInt(addend);
  const quotient = exact / scale;
  const floor = exact < 0n && exact % scale !== 0n ? quotient - 1n : quotient;
  return fromOre(Number(floor));
}
