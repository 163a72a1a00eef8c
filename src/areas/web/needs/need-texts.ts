import type { Need } from '../../../engine/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type { StatedNeed } from '../../actions/state-needs.ts';
import { readNumber } from '../../index.ts';
import type { Texts } from '../edit/posted.ts';

/** Names of the fields of one effort area. */
export const NEED_FIELD = {
  weight: (effortArea: string) => `vaegt.${effortArea}`,
  target: (effortArea: string) => `maal.${effortArea}`,
  reason: (effortArea: string) => `begrundelse.${effortArea}`,
} as const;

const MOST_WEIGHT = 1_000_000;
const LONGEST_REASON = 1000;

/** What is wrong with a field. */
export interface NeedFault {
  readonly field: string;
  readonly rule:
    | 'number'
    | 'negative'
    | 'target-above-zero'
    | 'both-needed'
    | 'weight-needed'
    | 'over-residents'
    | 'too-much';
  readonly value: string;
}

interface TypedNeed {
  readonly effortArea: string;
  readonly weight?: number;
  readonly target?: number;
  readonly reason: string;
}

/** The texts that show agreed needs, or an organisation's view of them. */
export function textsOfNeeds(
  effortAreas: readonly string[],
  needs: readonly (Need | StatedNeed)[],
  language: Language,
): Texts {
  const number = (value: number | undefined) =>
    value === undefined ? '' : formatNumber(language, value, 2);
  return Object.fromEntries(
    effortAreas.flatMap((effortArea) => {
      const need = needs.find((one) => one.effortArea === effortArea);
      const reason = need && 'reason' in need ? need.reason : '';
      return [
        [NEED_FIELD.weight(effortArea), number(need?.weight)],
        [NEED_FIELD.target(effortArea), number(need?.target)],
        [NEED_FIELD.reason(effortArea), reason],
      ];
    }),
  );
}

/** Reads agreed needs: both numbers or none; effort areas without are no need. */
export function readAgreed(
  texts: Texts,
  effortAreas: readonly string[],
  residents: number | undefined,
): {
  readonly needs: readonly {
    readonly effortArea: string;
    readonly need?: Omit<Need, 'effortArea'>;
  }[];
  readonly faults: readonly NeedFault[];
} {
  const faults: NeedFault[] = [];
  const needs = effortAreas.map((effortArea) => {
    const { weight, target } = readTyped(texts, effortArea, residents, faults);
    const typed = [NEED_FIELD.weight(effortArea), NEED_FIELD.target(effortArea)];
    const empty = typed.filter((field) => (texts[field] ?? '') === '');
    if (empty.length === 1) faults.push({ field: empty[0]!, rule: 'both-needed', value: '' });
    if (weight === undefined || target === undefined) return { effortArea };
    return { effortArea, need: { weight, target } };
  });
  return { needs, faults };
}

/** Reads an organisation's view: a weight at least where it says anything. */
export function readView(
  texts: Texts,
  effortAreas: readonly string[],
  residents: number | undefined,
): { readonly views: readonly StatedNeed[]; readonly faults: readonly NeedFault[] } {
  const faults: NeedFault[] = [];
  const views = effortAreas.flatMap((effortArea): StatedNeed[] => {
    const { weight, target, reason } = readTyped(texts, effortArea, residents, faults);
    const field = NEED_FIELD.weight(effortArea);
    if ((texts[field] ?? '') === '') {
      if (target !== undefined || reason !== '') {
        faults.push({ field, rule: 'weight-needed', value: '' });
      }
      return [];
    }
    if (weight === undefined) return [];
    return [{ effortArea, weight, reason, ...(target !== undefined && { target }) }];
  });
  return { views, faults };
}

function readTyped(
  texts: Texts,
  effortArea: string,
  residents: number | undefined,
  faults: NeedFault[],
): TypedNeed {
  const weight = readOne(texts, NEED_FIELD.weight(effortArea), faults);
  const field = NEED_FIELD.target(effortArea);
  const target = readOne(texts, field, faults);
  const value = texts[field] ?? '';
  if (weight !== undefined && weight > MOST_WEIGHT) {
    const weightField = NEED_FIELD.weight(effortArea);
    faults.push({ field: weightField, rule: 'too-much', value: texts[weightField] ?? '' });
  }
  if (target === 0) faults.push({ field, rule: 'target-above-zero', value });
  if (target !== undefined && residents !== undefined && target > residents) {
    faults.push({ field, rule: 'over-residents', value });
  }
  const reason = (texts[NEED_FIELD.reason(effortArea)] ?? '').slice(0, LONGEST_REASON);
  return {
    effortArea,
    reason,
    ...(weight !== undefined && { weight }),
    ...(target !== undefined && { target }),
  };
}

function readOne(texts: Texts, field: string, faults: NeedFault[]): number | undefined {
  const value = texts[field] ?? '';
  if (value === '') return undefined;
  // Numbers of people are read first: `1.200` is twelve hundred, `2,5` is two and a half.
  const people = readNumber(value, 'people');
  const read = people.ok ? people : readNumber(value, 'percent-of-region');
  if (read.ok) return Number(read.value);
  const rule =
    read.error === 'not-negative'
      ? 'negative'
      : read.error === 'beyond-reason'
        ? 'too-much'
        : 'number';
  faults.push({ field, rule, value });
  return undefined;
}
