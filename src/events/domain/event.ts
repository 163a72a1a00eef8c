import { z } from 'zod';
import { isDanishTime } from './danish-time.ts';

/** For how many days after an event sign-ups are kept, unless its content says otherwise. */
export const USUAL_KEEP_DAYS = 30;

const LONGEST_KEEP_DAYS = 365;
const MOST_SEATS = 100_000;

const isLine = (value: string) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);

/** As it may stand in the subject of a mail. */
const line = (longest: number) =>
  z.string().trim().min(1).max(longest).refine(isLine, 'not-a-line');

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !value.includes('\0'), 'not-a-line');

const eventText = z.strictObject({
  title: line(150),
  /** What it is about, in a sentence or two. */
  summary: text(400),
  /** For whom, in a line; empty when it is for all. */
  audience: z.string().trim().max(200).refine(isLine, 'not-a-line').default(''),
  /** Markdown. */
  text: text(20_000),
});

const time = z.string().refine(isDanishTime, 'not-a-time');

/** One plain address, in letters that every mail program knows. */
const mailAddress = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine(
    (value) =>
      /^[\w+'-]+(?:\.[\w+'-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)+$/i.test(value),
    'not-an-address',
  );

const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine(
    (value) =>
      /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?([/?#][^\s\p{Cc}"<>\\]*)?$/iu.test(value),
    'not-https',
  );

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** The content of an event (arrangement) as editors write it. Times are Danish. */
export const eventSchema = z
  .strictObject({
    da: eventText,
    en: eventText,
    start: time,
    end: time,
    place: z
      .strictObject({ name: line(150), address: line(300) })
      .nullable()
      .default(null),
    /** Where one takes part online. */
    link: webAddress.nullable().default(null),
    organiser: line(150),
    contact: mailAddress,
    /** Whether one signs up; without, everybody may just come. */
    signUp: z.boolean().default(true),
    /** How many seats; null: no limit. */
    capacity: z.int().min(1).max(MOST_SEATS).nullable().default(null),
    /** Until when one may sign up; null: until it begins. */
    signUpUntil: time.nullable().default(null),
    /** For how many days after the event sign-ups are kept. */
    keepDays: z.int().min(1).max(LONGEST_KEEP_DAYS).default(USUAL_KEEP_DAYS),
    themes: z.array(slug).max(12).default([]),
    activities: z.array(slug).max(12).default([]),
    /** Why it is cancelled; null: it is not. */
    cancelled: z
      .strictObject({ da: line(300), en: line(300) })
      .nullable()
      .default(null),
  })
  .superRefine((event, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (event.end <= event.start) fault('end', 'ends-before-it-starts');
    if (event.signUpUntil && event.signUpUntil > event.end) fault('signUpUntil', 'after-the-end');
    if (!event.place && !event.link) fault('link', 'no-place');
  });

export type EventContent = z.infer<typeof eventSchema>;
