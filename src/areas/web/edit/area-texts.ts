import { AREA_KINDS, type AreaKind } from '../../../engine/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { type AreaInput, type Estate, findArea, readNumber, residentsOf } from '../../index.ts';
import type { Texts } from './posted.ts';

/** Names of the fields of an area's form. */
export const AREA_FIELD = {
  name: 'navn',
  municipality: 'kommune',
  residents: 'beboere',
  sum: 'sum',
  kind: 'boligform',
  official: 'officiel',
  estate: (index: number, part: EstatePart) => `afdeling.${index}.${part}`,
} as const;

export const ESTATE_PARTS = ['navn', 'ejer', 'boliger', 'beboere'] as const;
export type EstatePart = (typeof ESTATE_PARTS)[number];

/** Rows for estates that a form offers beyond those there are. */
const SPARE_ROWS = 3;
const MOST_ESTATES = 60;
const LONGEST_NAME = 200;
const MOST_PEOPLE = 10_000_000;

/** What is wrong with a field. */
export interface AreaFault {
  readonly field: string;
  readonly rule:
    | 'name-needed'
    | 'too-long'
    | 'whole-number'
    | 'too-many'
    | 'no-sum'
    | 'estate-without-name'
    | 'unknown-choice';
  readonly value: string;
}

/** The texts that show an area; an empty form without one. */
export function textsOfArea(input: AreaInput | undefined, language: Language): Texts {
  const count = (value: number | undefined) =>
    value === undefined ? '' : formatNumber(language, value);
  const estates = input?.estates ?? [];
  const rows = Array.from({ length: estates.length + SPARE_ROWS }, (_, index) => {
    const estate = estates[index];
    const parts: Record<EstatePart, string> = {
      navn: estate?.name ?? '',
      ejer: estate?.owner ?? '',
      boliger: count(estate?.homes),
      beboere: count(estate?.residents),
    };
    return ESTATE_PARTS.map((part) => [AREA_FIELD.estate(index, part), parts[part]] as const);
  });
  return {
    [AREA_FIELD.name]: input?.name ?? '',
    [AREA_FIELD.municipality]: input?.municipality ?? '',
    [AREA_FIELD.residents]: count(input?.residents),
    [AREA_FIELD.sum]: '',
    [AREA_FIELD.kind]: input?.kind ?? '',
    [AREA_FIELD.official]: input?.official ?? '',
    ...Object.fromEntries(rows.flat()),
  };
}

/** How many rows for estates the texts have. */
export function estateRows(texts: Texts): number {
  const rows = Object.keys(texts).flatMap((name) => {
    const index = /^afdeling\.(\d{1,3})\./.exec(name)?.[1];
    return index === undefined ? [] : [Number(index) + 1];
  });
  return Math.min(Math.max(SPARE_ROWS, ...rows), MOST_ESTATES);
}

/** Reads an area's form: the area, or everything that is wrong. */
export function readAreaTexts(texts: Texts): {
  readonly input: AreaInput;
  readonly faults: readonly AreaFault[];
} {
  const faults: AreaFault[] = [];
  const textOf = (field: string) => texts[field] ?? '';
  const name = textOf(AREA_FIELD.name);
  if (name === '') faults.push({ field: AREA_FIELD.name, rule: 'name-needed', value: '' });
  for (const field of [AREA_FIELD.name, AREA_FIELD.municipality]) {
    const value = textOf(field);
    if (value.length > LONGEST_NAME) faults.push({ field, rule: 'too-long', value });
  }
  const estates = readEstates(texts, faults);
  const residents = readResidents(texts, estates, faults);
  const kind = readKind(textOf(AREA_FIELD.kind), faults);
  const official = textOf(AREA_FIELD.official);
  if (official !== '' && !findArea(official)) {
    faults.push({ field: AREA_FIELD.official, rule: 'unknown-choice', value: official });
  }
  const municipality = textOf(AREA_FIELD.municipality);
  const input: AreaInput = {
    name,
    estates,
    ...(municipality !== '' && { municipality }),
    ...(residents !== undefined && { residents }),
    ...(kind && { kind }),
    ...(official !== '' && { official }),
  };
  return { input, faults };
}

function readResidents(
  texts: Texts,
  estates: readonly Estate[],
  faults: AreaFault[],
): number | undefined {
  if ((texts[AREA_FIELD.sum] ?? '') === '') return readCount(texts, AREA_FIELD.residents, faults);
  const sum = residentsOf(estates);
  if (sum === undefined) faults.push({ field: AREA_FIELD.sum, rule: 'no-sum', value: '' });
  return sum;
}

function readEstates(texts: Texts, faults: AreaFault[]): Estate[] {
  return Array.from({ length: estateRows(texts) }, (_, index) => index).flatMap((index) => {
    const textOf = (part: EstatePart) => texts[AREA_FIELD.estate(index, part)] ?? '';
    const name = textOf('navn');
    const owner = textOf('ejer');
    const homes = readCount(texts, AREA_FIELD.estate(index, 'boliger'), faults);
    const residents = readCount(texts, AREA_FIELD.estate(index, 'beboere'), faults);
    if (name === '') {
      if (owner !== '' || homes !== undefined || residents !== undefined) {
        const field = AREA_FIELD.estate(index, 'navn');
        faults.push({ field, rule: 'estate-without-name', value: owner });
      }
      return [];
    }
    return [
      {
        name: name.slice(0, LONGEST_NAME),
        ...(owner !== '' && { owner: owner.slice(0, LONGEST_NAME) }),
        ...(homes !== undefined && { homes }),
        ...(residents !== undefined && { residents }),
      },
    ];
  });
}

function readCount(texts: Texts, field: string, faults: AreaFault[]): number | undefined {
  const value = texts[field] ?? '';
  if (value === '') return undefined;
  const read = readNumber(value, 'people');
  const count = read.ok ? Number(read.value) : undefined;
  if (count !== undefined && count <= MOST_PEOPLE) return count;
  const tooMany = (!read.ok && read.error === 'beyond-reason') || count !== undefined;
  faults.push({ field, rule: tooMany ? 'too-many' : 'whole-number', value });
  return undefined;
}

function readKind(text: string, faults: AreaFault[]): AreaKind | undefined {
  if (text === '') return undefined;
  const kind = AREA_KINDS.find((one) => one === text);
  if (!kind) faults.push({ field: AREA_FIELD.kind, rule: 'unknown-choice', value: text });
  return kind;
}
