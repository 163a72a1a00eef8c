import type { Handover, Option, Plan } from '../../../engine/index.ts';
import {
  fail,
  type LocalDate,
  ok,
  partsOf,
  readTypedDate,
  type Result,
} from '../../../shared/index.ts';
import { handoverData, withHandover } from './handover-data.ts';

/** Everything of a handover that people type, in the order in which it is asked for. */
export const HANDOVER_FIELDS = [
  'receiver',
  'contact',
  'mandate',
  'date',
  'budgetLine',
  'yearlyCost',
  'skills',
  'materials',
  'informedOn',
  'informedHow',
  'ifItStops',
] as const;
export type HandoverField = (typeof HANDOVER_FIELDS)[number];

/** A handover as a form has it: texts, empty where nothing is stated. */
export type HandoverFields = Readonly<Record<HandoverField, string>>;

/** What the receiver says yes to: a change of it asks for a new yes. */
export const TERM_FIELDS = [
  'receiver',
  'mandate',
  'date',
  'budgetLine',
  'yearlyCost',
  'skills',
  'materials',
  'ifItStops',
] as const satisfies readonly HandoverField[];

/** The handover of an option as texts. */
export function handoverFields(option: Pick<Option, 'handover'>): HandoverFields {
  const { receiver = '', date = '', budgetLine = '' } = option.handover ?? {};
  const { contact, mandate, yearlyCost, skills, materials, informedOn, informedHow, ifItStops } =
    handoverData(option);
  return {
    receiver,
    contact,
    mandate,
    date,
    budgetLine,
    yearlyCost: yearlyCost === undefined ? '' : String(yearlyCost),
    skills,
    materials,
    informedOn: informedOn ?? '',
    informedHow,
    ifItStops,
  };
}

/** What is agreed with the receiver, as texts. */
export function termsOf(fields: HandoverFields): Readonly<Record<string, string>> {
  const stated = TERM_FIELDS.map((field) => [field, fields[field]] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== ''));
}

/** The fields in which two sets of terms differ. */
export function differingTerms(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): HandoverField[] {
  return TERM_FIELDS.filter((field) => (a[field] ?? '') !== (b[field] ?? ''));
}

/** What is wrong with what was typed in a field. */
export type FieldFault =
  | 'unknown-organisation'
  | 'not-a-date'
  | 'date-beyond-reason'
  | 'not-whole-kroner'
  | 'amount-beyond-reason'
  | 'too-long';

export interface FieldProblem {
  readonly field: HandoverField;
  readonly fault: FieldFault;
  readonly typed: string;
}

const LONGEST: Partial<Record<HandoverField, number>> = {
  contact: 120,
  budgetLine: 200,
  mandate: 500,
};
const LONGEST_OTHER = 1500;
/** Years around the plan in which a date makes sense. */
const YEARS_AROUND = 10;
/** More kroner a year than any activity costs. */
const MOST_KRONER = 100_000_000;

/** A handover that was typed, in the form in which it is kept; or every fault in it. */
export function readHandoverFields(
  typed: HandoverFields,
  plan: Pick<Plan, 'organisations' | 'firstYear' | 'lastYear'>,
): Result<HandoverFields, FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const read = Object.fromEntries(
    HANDOVER_FIELDS.map((field) => {
      const answer = readField(field, typed[field], plan);
      if (!answer.ok) problems.push({ field, fault: answer.error, typed: typed[field] });
      return [field, answer.ok ? answer.value : typed[field]];
    }),
  ) as HandoverFields;
  return problems.length > 0 ? fail(problems) : ok(read);
}

function readField(
  field: HandoverField,
  typed: string,
  plan: Pick<Plan, 'organisations' | 'firstYear' | 'lastYear'>,
): Result<string, FieldFault> {
  const value = typed.trim();
  if (value === '') return ok('');
  switch (field) {
    case 'receiver':
      return plan.organisations.some(({ id }) => id === value)
        ? ok(value)
        : fail('unknown-organisation');
    case 'date':
    case 'informedOn':
      return readDate(value, plan);
    case 'yearlyCost':
      return readKroner(value);
    default:
      return value.length > (LONGEST[field] ?? LONGEST_OTHER) ? fail('too-long') : ok(value);
  }
}

function readDate(
  typed: string,
  { firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>,
): Result<string, FieldFault> {
  const date = readTypedDate(typed);
  if (date === undefined) return fail('not-a-date');
  const { year } = partsOf(date);
  const isNear = firstYear - YEARS_AROUND <= year && year <= lastYear + YEARS_AROUND;
  return isNear ? ok(date) : fail('date-beyond-reason');
}

/** `410.000`, `410000`, `410.000 kr.`: whole kroner as digits. */
export function readKroner(
  typed: string,
): Result<string, 'not-whole-kroner' | 'amount-beyond-reason'> {
  const bare = typed.replace(/kr\.?$/i, '').replace(/[\s\u00a0]/g, '');
  if (!/^(\d{1,12}|\d{1,3}(\.\d{3})+)(,-|,00)?$/.test(bare)) return fail('not-whole-kroner');
  const amount = Number(bare.replace(/,.*$/, '').replaceAll('.', ''));
  return amount > MOST_KRONER ? fail('amount-beyond-reason') : ok(String(amount));
}

/** The option with its handover as the fields say. */
export function withHandoverFields(option: Option, fields: HandoverFields): Option {
  const { receiver, date, budgetLine } = fields;
  const engine: Omit<Handover, 'x'> = {
    ...(receiver !== '' && { receiver }),
    ...(date !== '' && { date: date as LocalDate }),
    ...(budgetLine !== '' && { budgetLine }),
    ...(option.handover?.accepted !== undefined && { accepted: option.handover.accepted }),
  };
  const { contact, mandate, yearlyCost, skills, materials, informedOn, informedHow, ifItStops } =
    fields;
  return withHandover(option, engine, {
    contact,
    mandate,
    yearlyCost: yearlyCost === '' ? undefined : Number(yearlyCost),
    skills,
    materials,
    informedOn: informedOn === '' ? undefined : (informedOn as LocalDate),
    informedHow,
    ifItStops,
  });
}
