import { z } from 'zod';
import { isLocalDate, slugOf, type LocalDate } from '../../shared/index.ts';

const day = z.string().refine(isLocalDate);
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

const headSchema = z.strictObject({
  title: words,
  /** The theme's name where room is short. */
  name: words.max(40),
  /** The theme in one sentence. */
  point: words.max(220),
  /** For search engines and those who share the page. */
  description: words.max(160),
  group: z.enum(['field', 'choice', 'way']),
  order: z.int(),
  reviewed: day,
  nextReview: day,
  sources: z.array(slug).min(1),
  /** Ids of activities of the catalogue. */
  activities: z.array(slug),
  /** Addresses of other themes. */
  related: z.array(slug).min(1),
  options: z
    .strictObject({ title: words, lead: words, column: words, rows: z.array(optionSchema).min(2) })
    .optional(),
  phases: z.array(phaseSchema).min(2).optional(),
  questions: z.array(words).min(6),
});

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
export interface Theme extends z.infer<typeof headSchema> {
  readonly slug: string;
  /** Markdown. */
  readonly opening: string;
  readonly sections: readonly ThemeSection[];
}

/** What marks a statement as ours, in both languages. */
export const FOR_DISCUSSION = '{til drøftelse}';

const CITATION = /\[@([a-z0-9-]+)\]/g;

/** The theme that a file's head and text make. Throws when our own content is wrong. */
export function readTheme(slug: string, head: unknown, body: string): Theme {
  const [opening = '', ...parts] = body.split(/^## /m);
  const theme = {
    ...headSchema.parse(head),
    slug,
    opening: words.parse(opening),
    sections: parts.map(readSection),
  };
  const faults = themeFaults(theme);
  if (faults.length > 0) throw new Error(`${slug}: ${faults.join('; ')}`);
  return theme;
}

function readSection(part: string): ThemeSection {
  const end = part.indexOf('\n');
  const heading = part.slice(0, end);
  const title = heading.replace(FOR_DISCUSSION, '').trim();
  return {
    id: slugOf(title),
    title,
    text: words.parse(part.slice(end)),
    forDiscussion: heading.includes(FOR_DISCUSSION),
  };
}

function themeFaults(theme: Theme): string[] {
  const cited = citedSources(theme);
  const sources = new Set(theme.sources);
  const ids = theme.sections.map(({ id }) => id);
  return [
    ...cited.filter((id) => !sources.has(id)).map((id) => `cites ${id}, not among its sources`),
    ...[...sources].filter((id) => !cited.includes(id)).map((id) => `never cites its source ${id}`),
    ...doubles(theme.sources).map((id) => `source ${id} twice`),
    ...doubles(ids).map((id) => `part ${id} twice`),
    ...(theme.sections.length === 0 ? ['has nothing more to read'] : []),
    ...(theme.nextReview <= theme.reviewed ? ['is to be reviewed before it was'] : []),
  ];
}

/** Ids of the sources that the texts point to, each once, in the order of the page. */
export function citedSources(theme: Theme): string[] {
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
