import { z } from 'zod';
import { isLocalDate } from '../../shared/index.ts';

const text = z.string().trim().min(1);

/** A day of the calendar. */
export const day = z.string().refine(isLocalDate, 'not-a-day');

/** A source of the catalogue as it is written. */
export const catalogueSourceSchema = z.strictObject({
  title: text,
  publisher: text,
  url: z.url({ protocol: /^https$/ }),
  published: z
    .string()
    .refine((date) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date) || isLocalDate(date), 'not-a-date')
    .nullable(),
  checked: day.nullable(),
});
