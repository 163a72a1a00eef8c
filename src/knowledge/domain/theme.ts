import { z } from 'zod';
import { fail, isLocalDate, ok, type Result, slugOf, type LocalDate } from '../../shared/index.ts';
import { readContent } from '../editing/domain/content-faults.ts';
import type { ContentFault } from '../editing/domain/document.ts';
import { themeSourceSchema } from './theme-source.ts';

const day = z.string().refine(isLocalDate, 'not-a-day');
const slug = z.string().regex(/^[a-z0-9-]+$/);
const words = z.string().trim().min(1);

/** What a statement rests on: a source that says it, or our own reconstruction (til drøftelse). */
const basis = z.enum(['source', 'discussion']);

const optionSchema = z.strictObject({
  name: words,
  /** What the option is, or when it is chosen. */
  about: words,
  for: z.array(words).min(1),
  against: z.array(words).min(1),
  basis,
});

const phaseSchema = z.strictObject({
  name: words,
  /** The phase in one sentence. */
  about: words,
  landed: z.array(words).min(1),
  partners: words,
  evidence: words,
  /** Numbers (1-5) of the phases that this one may send back to, and why. */
  back: z.array(z.strictObject({ to: z.int().min(1), reason: words })).default([]),
});

const sharedSchema = z.strictObject({
  group: z.enum(['field', 'choice', 'way']),
  order: z.int(),
  reviewed: day,
  nextReview: day,
  /** Ids of sources of the register, or of another theme's own. */
  sources: z.array(slug),
  /** Sources that are written with the theme; it cites them like the others. */
  ownSources: z.array(themeSourceSchema).optional(),
  /** Ids of activities of the catalogue. */
  activities: z.array(slug),
  /** Addresses of other themes. */
  related: z.array(slug).min(1),
});

const textSchema = z.strictObject({
  title: words,
  /** The theme's name where room is short. */
  name: words.max(40),
  /** The theme in one sentence. */
  point: words.max(220),
  /** For search engines and those who share the page. */
  description: words.max(160),
  options: z
    .strictObject({ title: words, lead: words, column: words, rows: z.array(optionSchema).min(2) })
    .optional(),
  phases: z.array(phaseSchema).min(2).optional(),
  questions: z.array(words).min(6),
  /** Markdown: the opening, then parts that begin with `## `. */
  text: words,
});

const contentSchema = z.strictObject({ shared: sharedSchema, da: textSchema, en: textSchema });

/** The names of what a theme says once for both languages. */
export const SHARED_THEME_FIELDS = Object.keys(sharedSchema.shape) as (keyof ThemeShared)[];

/** What a theme says once for both languages. */
export type ThemeShared = z.infer<typeof sharedSchema>;

/** What a theme says in one language. */
export type ThemeText = z.infer<typeof textSchema>;

/** A theme as it is written and stored, in both languages. */
export type ThemeContent = z.infer<typeof contentSchema>;

/** Mulighed: one way to choose, with what speaks for and against. */
export type ThemeOption = z.infer<typeof optionSchema>;

/** Fase: a part of the way, with what must be landed before the next. */
export type ThemePhase = z.infer<typeof phaseSchema>;

/** "Læs mere": a part that opens. */
export interface ThemeSection {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Our own reconstruction, put up for discussion. */
  readonly forDiscussion: boolean;
}

/** Tema: an article of the open half in one language. */
export interface Theme extends Omit<ThemeShared, 'ownSources'>, Omit<ThemeText, 'text'> {
  readonly slug: string;
  /** Markdown. */
  readonly opening: string;
  readonly sections: readonly ThemeSection[];
}

/** What marks a statement as ours, in both languages. */
export const FOR_DISCUSSION = '{til drøftelse}';

const CITATION = /\[@([a-z0-9-]+)\]/g;

/** A theme's content, or everything that is wrong with it. */
export function readTheme(content: unknown): Result<ThemeContent, readonly ContentFault[]> {
  const read = readContent(contentSchema, content);
  if (!read.ok) return read;
  const { shared, da, en } = read.value;
  const faults = [
    ...(listedSources(shared).length === 0
      ? [{ path: 'shared.sources', code: 'too-few', value: '1' }]
      : []),
    ...doubles(listedSources(shared)).map((value) => ({
      path: 'shared.sources',
      code: 'twice',
      value,
    })),
    ...(shared.nextReview <= shared.reviewed
      ? [{ path: 'shared.nextReview', code: 'review-before-reviewed' }]
      : []),
    ...textFaults('da', da, shared),
    ...textFaults('en', en, shared),
    ...languageFaults(da, en),
  ];
  return faults.length > 0 ? fail(faults) : ok(read.value);
}

/** Ids of every source that a theme lists: of the register, and its own. */
function listedSources({ sources, ownSources = [] }: ThemeShared): string[] {
  return [...sources, ...ownSources.map(({ id }) => id)];
}

/** The theme of a content in one language. */
export function themeOf(slugOfTheme: string, content: ThemeContent, language: 'da' | 'en'): Theme {
  const { text, ...head } = content[language];
  const { ownSources: _own, ...shared } = content.shared;
  const sources = listedSources(content.shared);
  return { ...shared, ...head, sources, slug: slugOfTheme, ...partsOf(text) };
}

function partsOf(text: string): Pick<Theme, 'opening' | 'sections'> {
  const [opening = '', ...parts] = text.split(/^## /m);
  return { opening: opening.trim(), sections: parts.map(readSection) };
}

function readSection(part: string): ThemeSection {
  const [heading = '', ...lines] = part.split('\n');
  const title = heading.replace(FOR_DISCUSSION, '').trim();
  return {
    id: slugOf(title),
    title,
    text: lines.join('\n').trim(),
    forDiscussion: heading.includes(FOR_DISCUSSION),
  };
}

function textFaults(language: 'da' | 'en', text: ThemeText, shared: ThemeShared): ContentFault[] {
  const parts = partsOf(text.text);
  const cited = citedSources({ ...text, ...parts });
  const listed = listedSources(shared);
  const path = `${language}.text`;
  return [
    ...(parts.opening === '' ? [{ path, code: 'no-opening' }] : []),
    ...(parts.sections.length === 0 ? [{ path, code: 'nothing-more-to-read' }] : []),
    ...parts.sections
      .filter((part) => part.id === '' || part.text === '')
      .map(({ title }) => ({ path, code: 'empty-part', value: title })),
    ...doubles(parts.sections.map(({ id }) => id)).map((value) => ({
      path,
      code: 'part-twice',
      value,
    })),
    ...cited
      .filter((id) => !listed.includes(id))
      .map((value) => ({ path, code: 'cites-unlisted', value })),
    ...[...new Set(listed)]
      .filter((id) => !cited.includes(id))
      .map((value) => ({ path, code: 'source-not-cited', value })),
  ];
}

/** What the two languages must share but do not. The English one is told of it. */
function languageFaults(da: ThemeText, en: ThemeText): ContentFault[] {
  const shapes: readonly [keyof ThemeText, (text: ThemeText) => unknown][] = [
    ['text', ({ text }) => partsOf(text).sections.map(({ forDiscussion }) => forDiscussion)],
    ['questions', ({ questions }) => questions.length],
    [
      'options',
      ({ options }) => options?.rows.map((row) => [row.for.length, row.against.length, row.basis]),
    ],
    [
      'phases',
      ({ phases }) => phases?.map(({ landed, back }) => [landed.length, back.map(({ to }) => to)]),
    ],
  ];
  return shapes
    .filter(([, shape]) => JSON.stringify(shape(da)) !== JSON.stringify(shape(en)))
    .map(([field]) => ({ path: `en.${field}`, code: 'languages-differ' }));
}

/** Ids of the sources that the texts point to, each once, in the order of the page. */
export function citedSources(
  theme: Pick<Theme, 'opening' | 'sections' | 'options' | 'phases'>,
): string[] {
  const { options, phases = [] } = theme;
  const texts = [
    theme.opening,
    ...phases.flatMap(({ about, landed }) => [about, ...landed]),
    ...theme.sections.map(({ text }) => text),
    options?.lead ?? '',
    ...(options?.rows ?? []).flatMap((row) => [row.about, ...row.for, ...row.against]),
  ];
  const cited = texts.flatMap((text) => [...text.matchAll(CITATION)].map(([, id]) => id!));
  return [...new Set(cited)];
}

/** What stands more than once. */
export function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Whether the day to review the theme again has passed. */
export function isReviewOverdue({ nextReview }: Pick<Theme, 'nextReview'>, today: LocalDate) {
  return nextReview < today;
}
