import { z } from 'zod';
import type { Handover, Option } from '../../../engine/index.ts';
import { isLocalDate, type LocalDate } from '../../../shared/index.ts';

/** Accept: the receiver's yes, with what it said yes to. */
export interface Acceptance {
  readonly on: LocalDate;
  /** By a member who speaks for the receiver, by the link of a letter, or stated before anybody asked
   * here. */
  readonly how: 'member' | 'link' | 'stated';
  readonly note: string;
  /** The fields as they were accepted. */
  readonly terms: Readonly<Record<string, string>>;
}

/** After how many months somebody looks whether a handed-over activity lives. */
export const CHECK_MONTHS = [6, 12] as const;
export type CheckMonths = (typeof CHECK_MONTHS)[number];

export const CHECK_ANSWERS = ['yes', 'partly', 'no'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Opfølgning: what was found some months after a handover. */
export interface HandoverCheck {
  readonly months: CheckMonths;
  readonly on: LocalDate;
  /** Whether it runs as agreed. */
  readonly running: CheckAnswer;
  /** Residents that it reached in the year; absent when not known. */
  readonly persons?: number;
  readonly note: string;
}

/** What a handover says beside what the engine reads. Absent texts are empty. */
export interface HandoverData {
  /** The function or person with the receiver to turn to. */
  readonly contact: string;
  /** Who has decided that the receiver takes over. */
  readonly mandate: string;
  /** Whole kroner a year. */
  readonly yearlyCost?: number;
  readonly skills: string;
  readonly materials: string;
  readonly informedOn?: LocalDate;
  readonly informedHow: string;
  readonly ifItStops: string;
  readonly acceptance?: Acceptance;
  readonly checks: readonly HandoverCheck[];
}

const text = z.string().catch('');
const day = z.string().refine(isLocalDate);

const checkSchema = z.object({
  months: z.union([z.literal(6), z.literal(12)]),
  on: day,
  running: z.enum(CHECK_ANSWERS),
  persons: z.int().nonnegative().optional().catch(undefined),
  note: text,
});

const acceptanceSchema = z.object({
  on: day,
  how: z.enum(['member', 'link', 'stated']),
  note: text,
  terms: z.record(z.string(), z.string()),
});

const dataSchema = z.object({
  contact: text,
  mandate: text,
  yearlyCost: z.int().nonnegative().optional().catch(undefined),
  skills: text,
  materials: text,
  informedOn: day.optional().catch(undefined),
  informedHow: text,
  ifItStops: text,
  acceptance: acceptanceSchema.optional().catch(undefined),
  checks: z
    .array(checkSchema.or(z.unknown().transform(() => undefined)))
    .catch([])
    .transform((checks) => checks.filter((check) => check !== undefined)),
});

/** What is written about a handover beside the engine's fields. */
export function handoverData({ handover }: Pick<Option, 'handover'>): HandoverData {
  const x = handover?.x;
  const read = dataSchema.safeParse(typeof x === 'object' && x !== null ? x : {});
  const data = read.success ? read.data : dataSchema.parse({});
  return withoutUndefined(data) as HandoverData;
}

/** The option with some of what is written about its handover replaced; what others keep beside it
 * stays. */
export function withHandover(
  option: Option,
  engine: Omit<Handover, 'x'>,
  data: { readonly [Key in keyof HandoverData]?: HandoverData[Key] | undefined },
): Option {
  const x = option.handover?.x;
  const others = typeof x === 'object' && x !== null ? x : {};
  const merged = withoutEmpty({ ...others, ...data });
  const handover = { ...engine, ...(Object.keys(merged).length > 0 && { x: merged }) };
  return { ...option, handover };
}

function withoutUndefined(record: object): object {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((item: unknown) =>
            typeof item === 'object' && item !== null ? withoutUndefined(item) : item,
          )
        : value,
    ]),
  );
}

function withoutEmpty(record: object): object {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}
