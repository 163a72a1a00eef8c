declare const decimalText: unique symbol;

/** An exact decimal number as text (`43.7`, `-0.5`): no leading or trailing zeros, never `-0`. */
export type Decimal = string & { readonly [decimalText]: true };

const PATTERN = /^(-?)0*(\d+)(?:\.(\d+))?$/;

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(value: Decimal): Scaled {
  const point = value.indexOf('.');
  if (point < 0) return { units: BigInt(value), scale: 0 };
  const digits = value.slice(point + 1);
  return { units: BigInt(value.slice(0, point) + digits), scale: digits.length };
}

function text({ units, scale }: Scaled): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const number = fraction ? `${whole}.${fraction}` : whole;
  return (negative && number !== '0' ? `-${number}` : number) as Decimal;
}

function aligned(a: Decimal, b: Decimal): { left: bigint; right: bigint; scale: number } {
  const [x, y] = [scaled(a), scaled(b)];
  const scale = Math.max(x.scale, y.scale);
  return {
    left: x.units * 10n ** BigInt(scale - x.scale),
    right: y.units * 10n ** BigInt(scale - y.scale),
    scale,
  };
}

/** The decimal that a text with a decimal point writes, or nothing when it writes none. */
export function parseDecimal(source: string): Decimal | undefined {
  const match = PATTERN.exec(source);
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  return text({ units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length });
}

/** The decimal of a text or a number as JavaScript prints it. Throws `RangeError` otherwise. */
export function decimal(source: string | number): Decimal {
  const value = parseDecimal(String(source));
  if (value === undefined) throw new RangeError(`Not a decimal number: ${source}`);
  return value;
}

/** Below zero when `a` is less, zero when equal, above zero when greater; exact. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { left, right } = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact product. */
export function timesDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [scaled(a), scaled(b)];
  return text({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** The exact distance between two decimals, never negative. */
export function decimalGap(a: Decimal, b: Decimal): Decimal {
  const { left, right, scale } = aligned(a, b);
  return text({ units: left < right ? right - left : left - right, scale });
}

/** The greatest whole number not above the value. */
export function floorDecimal(value: Decimal): number {
  const { units, scale } = scaled(value);
  const divisor = 10n ** BigInt(scale);
  const quotient = units / divisor;
  return Number(units < 0n && units % divisor !== 0n ? quotient - 1n : quotient);
}

/** The least whole number not below the value. */
export function ceilDecimal(value: Decimal): number {
  const floor = floorDecimal(value);
  return compareDecimals(decimal(floor), value) === 0 ? floor : floor + 1;
}

/** The nearest binary number, for files, charts and answers to other programs; never compare it. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}
