import { MAX_DEPTH } from './file-limits.ts';
import type { PathKey } from './json-path.ts';
import { jsonType, type ProblemCode, type RuleParams } from './problem.ts';

/** What is wrong inside the data of another program. */
export type FreeDataFault = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    readonly rule: RuleParams[Code];
    readonly value: unknown;
    readonly keys: readonly PathKey[];
  };
}[ProblemCode];

/** Characters that no database and no UTF-8 file can hold: NUL and halves of a character. */
// oxlint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000\p{Cs}]/u;

/** The first thing in the data that could not be written down again as it is. */
export function freeDataFault(
  value: unknown,
  keys: readonly PathKey[] = [],
): FreeDataFault | undefined {
  switch (jsonType(value)) {
    case 'boolean':
    case 'null':
      return undefined;
    case 'text':
      return textFault(value as string, keys);
    case 'number':
      return numberFault(value as number, keys);
    case 'none':
      return {
        code: 'wrong-type',
        rule: { expected: 'object', found: 'none' },
        value: undefined,
        keys,
      };
    case 'object':
    case 'list':
      return insideFault(value as object, keys);
  }
}

function insideFault(value: object, keys: readonly PathKey[]): FreeDataFault | undefined {
  if (keys.length === MAX_DEPTH) {
    return { code: 'too-deep', rule: { limit: MAX_DEPTH }, value: undefined, keys };
  }
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const place = [...keys, isList ? Number(key) : key];
    const fault = textFault(key, place) ?? freeDataFault(inner, place);
    if (fault) return fault;
  }
  return undefined;
}

function textFault(value: string, keys: readonly PathKey[]): FreeDataFault | undefined {
  return UNSTORABLE.test(value) ? { code: 'bad-text', rule: {}, value, keys } : undefined;
}

function numberFault(value: number, keys: readonly PathKey[]): FreeDataFault | undefined {
  if (Number.isFinite(value)) return undefined;
  return value === -Infinity
    ? {
        code: 'below-minimum',
        rule: { minimum: -Number.MAX_VALUE, inclusive: true },
        value,
        keys,
      }
    : { code: 'above-maximum', rule: { maximum: Number.MAX_VALUE }, value, keys };
}
