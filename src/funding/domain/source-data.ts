import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../shared/index.ts';

/** Slags frist: to apply, to report, to ask for a payment. */
export const DEADLINE_KINDS = ['application', 'report', 'payment-request'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Frist of a source. */
export interface SourceDeadline {
  readonly kind: DeadlineKind;
  /** The day, or the first one of those that return every year. */
  readonly date: LocalDate;
  readonly yearly: boolean;
  /** The last day that has been dealt with. */
  readonly done?: LocalDate;
}

/** Udbetaling: evenly over the months, in advance each quarter, or when half a year or a year is over. */
export const PAYMENT_PLANS = ['even', 'advance', 'half-yearly', 'yearly'] as const;
export type PaymentPlan = (typeof PAYMENT_PLANS)[number];

/** What people keep about a source beside what the engine computes with. */
export interface SourceData {
  readonly note?: string;
  /** Betingelser in words. */
  readonly conditions?: string;
  /** The function that answers for the source; never a person. */
  readonly contact?: string;
  /** Bevillingen slutter. */
  readonly ends?: LocalDate;
  /** Absent while nobody has said how the money comes. */
  readonly payments?: PaymentPlan;
  readonly deadlines: readonly SourceDeadline[];
}

const words = z.string().trim().min(1).optional().catch(undefined);
const date = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));

const deadlineSchema = z.object({
  kind: z.enum(DEADLINE_KINDS),
  date,
  yearly: z.boolean().catch(false),
  done: date.optional().catch(undefined),
});

const dataSchema = z
  .object({
    note: words,
    conditions: words,
    contact: words,
    ends: date.optional().catch(undefined),
    payments: z.enum(PAYMENT_PLANS).optional().catch(undefined),
    deadlines: z.array(z.unknown()).catch([]),
  })
  .catch({ deadlines: [] });

/** Reads what this program knows of a source's free data; anything else is passed by. */
export function sourceData(x: unknown): SourceData {
  const { deadlines, ...rest } = dataSchema.parse(x ?? {});
  const known = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(known),
    deadlines: deadlines.flatMap((one) => {
      const read = deadlineSchema.safeParse(one);
      if (!read.success) return [];
      const { done, ...deadline } = read.data;
      return [done === undefined ? deadline : { ...deadline, done }];
    }),
  };
}

/** The free data with what this program keeps in it put in place of what it kept before; other keys
 * stay. Undefined when nothing is left. */
export function withSourceData(x: unknown, { deadlines, ...data }: SourceData): unknown {
  const kept = typeof x === 'object' && x !== null && !Array.isArray(x) ? { ...x } : {};
  for (const key of KEYS) delete kept[key as keyof typeof kept];
  const all = { ...kept, ...data, ...(deadlines.length > 0 && { deadlines }) };
  return Object.keys(all).length > 0 ? all : undefined;
}

const KEYS = ['note', 'conditions', 'contact', 'ends', 'payments', 'deadlines'] as const;
