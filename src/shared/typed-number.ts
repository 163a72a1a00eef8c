import { fail, ok, type Result } from './result.ts';

/** Why a text is no number of the kind that is asked for. */
export type NumberRule =
  | { readonly code: 'not-a-number' }
  /** `410,000` is 410 to some and 410,000 to others. */
  | { readonly code: 'two-readings' }
  | { readonly code: 'not-whole' }
  | { readonly code: 'too-many-decimals'; readonly decimals: number }
  | { readonly code: 'below'; readonly minimum: number }
  | { readonly code: 'above'; readonly maximum: number };

/** What a number may be. */
export interface NumberBounds {
  readonly minimum?: number;
  readonly maximum: number;
  /** None unless said. */
  readonly decimals?: number;
}

const GROUPS = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const FOREIGN_GROUPS = /^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/;
const AMBIGUOUS = /^-?[1-9]\d{0,2},\d{3}$/;
const COMMA = /^-?\d+(,\d+)?$/;
const POINT = /^-?\d+\.\d+$/;

/** Reads a number as Danes type it and as spreadsheets paste it: `1.234.567`, `410 000 kr.`, `12,5 pct.`. */
export function readTypedNumber(
  text: string,
  { minimum = 0, maximum, decimals = 0 }: NumberBounds,
): Result<number, NumberRule> {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^\u2212/, '-')
    .replace(/^(kr\.?|dkk)/i, '')
    .replace(/(kr\.?|dkk|pct\.?|%|,-)$/i, '');
  const plain = withPoint(bare, decimals);
  if (!plain.ok) return plain;
  const value = Number(plain.value);
  if (!Number.isFinite(value)) return fail({ code: 'not-a-number' });
  if (value < minimum) return fail({ code: 'below', minimum });
  if (value > maximum) return fail({ code: 'above', maximum });
  const used = plain.value.replace(/^[^.]*\.?/, '').replace(/0+$/, '').length;
  if (used > decimals) {
    return fail(decimals === 0 ? { code: 'not-whole' } : { code: 'too-many-decimals', decimals });
  }
  return ok(value === 0 ? 0 : value);
}

function withPoint(bare: string, decimals: number): Result<string, NumberRule> {
  if (GROUPS.test(bare)) return ok(bare.replaceAll('.', '').replace(',', '.'));
  if (FOREIGN_GROUPS.test(bare)) return ok(bare.replaceAll(',', ''));
  if (decimals === 0 && AMBIGUOUS.test(bare)) return fail({ code: 'two-readings' });
  if (COMMA.test(bare)) return ok(bare.replace(',', '.'));
  return POINT.test(bare) ? ok(bare) : fail({ code: 'not-a-number' });
}

/** A number as one would type it: `0,5`, `120000`. */
export function typedNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4).replace('.', ',');
}
