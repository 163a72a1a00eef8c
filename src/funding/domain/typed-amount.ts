import { fail, ok, type Result } from '../../shared/index.ts';

/** Why a text is no number of the kind that is asked for. */
export type NumberFault = 'not-a-number' | 'not-whole' | 'too-many-decimals' | 'below' | 'above';

const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^-?\d+([.,]\d+)?$/;

/** A number as Danes type it, such as `1.234.567 kr.` or `12,5 pct.`, with at most so many decimals. */
export function readTyped(
  text: string,
  { maximum, minimum = 0, decimals = 0 }: { maximum: number; minimum?: number; decimals?: number },
): Result<number, NumberFault> {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(kr\.?|pct\.?|%|,-)$/i, '');
  const isGrouped = GROUPED.test(bare);
  if (!isGrouped && !PLAIN.test(bare)) return fail('not-a-number');
  const plain = (isGrouped ? bare.replaceAll('.', '') : bare).replace(',', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return fail('not-a-number');
  if (value < minimum) return fail('below');
  if (value > maximum) return fail('above');
  const used = plain.replace(/^[^.]*\.?/, '').replace(/0+$/, '').length;
  if (used > decimals) return fail(decimals === 0 ? 'not-whole' : 'too-many-decimals');
  return ok(value === 0 ? 0 : value);
}

/** The largest amount of a source in a year that is taken without a doubt, in kroner. */
export const MOST_KRONER = 1_000_000_000;
