import { z } from 'zod';
import { fail, isLocalDate, type LocalDate, ok, type Result } from '../../shared/index.ts';
import { readContent } from '../editing/domain/content-faults.ts';
import type { ContentFault, EditableKind } from '../editing/domain/document.ts';
import {
  CASE_CHOICES,
  CASE_SOURCE_KINDS,
  type CaseContent,
  FORUMS,
  GEOGRAPHIES,
  sourcesOfCase,
} from './case.ts';

const text = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((value) => !value.includes('\0'), 'not-text');
const line = text.max(200);
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const words = z.strictObject({ da: text, en: text });
const lines = z.strictObject({ da: line, en: line });
const day = z.custom<LocalDate>(
  (value) => typeof value === 'string' && isLocalDate(value),
  'not-a-day',
);
const year = z.int().min(1950).max(2100);

function aspect<const Kinds extends readonly string[]>(kinds: Kinds) {
  return words.extend({ kinds: z.array(z.enum(kinds)), source: id.optional() }).nullable();
}

const sourceSchema = z.strictObject({
  publisher: line,
  title: lines,
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  read: day,
  kind: z.enum(CASE_SOURCE_KINDS),
  note: words.optional(),
});

const caseSchema = z.strictObject({
  title: lines,
  place: lines,
  period: z.strictObject({ from: year, to: year.nullable(), source: id }).nullable(),
  summary: words.extend({ source: id }),
  choices: z.strictObject({
    approach: aspect(CASE_CHOICES.approach),
    forum: aspect(FORUMS),
    geography: aspect(GEOGRAPHIES),
    placement: aspect(CASE_CHOICES.placement),
    funding: aspect(CASE_CHOICES.funding),
  }),
  lesson: words.extend({ source: id.optional() }),
  sources: z.record(id, sourceSchema),
  themes: z.array(id).min(1),
  activities: z.array(id),
  reviewed: day,
  nextReview: day,
});

/** An experience as it is stored, or everything that is wrong with it by itself. */
export function readCase(content: unknown): Result<CaseContent, readonly ContentFault[]> {
  const read = readContent(caseSchema, content);
  if (!read.ok) return read;
  const faults = faultsWithin(read.value);
  return faults.length > 0 ? fail(faults) : ok(read.value);
}

/** Sources that are not there or not used, years and days in the wrong order, doubles. */
function faultsWithin(content: CaseContent): ContentFault[] {
  const { period, choices, themes, activities, sources, reviewed, nextReview } = content;
  const cited = sourcesOfCase(content);
  const known = Object.keys(sources);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['themes', themes],
    ['activities', activities],
    ...Object.entries(choices).map(
      ([key, found]) => [`choices.${key}`, found?.kinds ?? []] as const,
    ),
  ];
  return [
    ...cited.filter((one) => !known.includes(one)).map(faultAt('sources', 'unknown-source')),
    ...known.filter((one) => !cited.includes(one)).map(faultAt('sources', 'source-not-cited')),
    ...(period?.to != null && period.to < period.from
      ? [{ path: 'period.to', code: 'before-from', value: String(period.to) }]
      : []),
    ...(nextReview <= reviewed
      ? [{ path: 'nextReview', code: 'review-before-reviewed', value: nextReview }]
      : []),
    ...lists.flatMap(([path, values]) =>
      values.filter((value, at) => values.indexOf(value) !== at).map(faultAt(path, 'twice')),
    ),
  ];
}

function faultAt(path: string, code: string) {
  return (value: string): ContentFault => ({ path, code, value });
}

/** How experiences are edited; `content.ts` adds what is shipped. */
export const caseKind: EditableKind<CaseContent> = {
  kind: 'case',
  read: readCase,
  titleOf: ({ title }) => title,
  reviewAgain: ({ nextReview }) => nextReview,
  faultsAmong: (_id, { themes, activities }, knowledge) => [
    ...themes
      .filter((slug) => !knowledge.findTheme('da', slug))
      .map(faultAt('themes', 'unknown-theme')),
    ...activities
      .filter((one) => !knowledge.findActivity(one))
      .map(faultAt('activities', 'unknown-activity')),
  ],
};
