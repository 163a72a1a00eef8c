import { z } from 'zod';
import { isLocalDate } from '../../shared/index.ts';
import type { ThemeSource } from '../domain/theme-source.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/);
const words = z.string().trim().min(1);
const day = z.string().refine(isLocalDate);
const both = z.strictObject({ da: words, en: words });

const MOST_WORDS = 40;

const textSchema = z.strictObject({
  term: words,
  /** Other words for the same. */
  also: z.array(words).default([]),
  /** The words of themes that explain themselves; none when the term is not explained there. */
  forms: z.array(words).default([]),
  text: words.refine((text) => text.split(/\s+/).length <= MOST_WORDS, 'too long'),
  /** What does not fit in the text. */
  more: words.optional(),
});

const termSchema = z.strictObject({
  id: slug,
  theme: slug.optional(),
  /** Where it is said, when it is law or fact. */
  source: slug.optional(),
  da: textSchema,
  en: textSchema,
});

const sourceSchema = z.strictObject({
  id: slug,
  publisher: words,
  title: both,
  url: z.url({ protocol: /^https?$/ }),
  read: day,
  kind: z.enum(['law', 'authority', 'research', 'field', 'local', 'press']),
});

const fileSchema = z.strictObject({ sources: z.array(sourceSchema), terms: z.array(termSchema) });

/** A term in one language. */
type TermText = z.infer<typeof textSchema>;

/** Ord: a term of the field, explained. */
export interface Term {
  readonly id: string;
  /** The slug of the theme that says more. */
  readonly theme: string | undefined;
  readonly source: ThemeSource | undefined;
  readonly da: TermText;
  readonly en: TermText;
}

/** The terms of a file, with their sources from it or from the themes' register. Throws when our own
 * content is wrong. */
export function readGlossary(
  content: unknown,
  themeSources: ReadonlyMap<string, ThemeSource>,
): readonly Term[] {
  const { sources, terms } = fileSchema.parse(content);
  const own = new Map(sources.map((source) => [source.id, source]));
  const faults = [
    ...doubles(terms.map(({ id }) => id)).map((id) => `${id} stands twice`),
    ...(['da', 'en'] as const).flatMap((language) =>
      doubles(terms.flatMap((term) => term[language].forms.map(lowered))).map(
        (form) => `"${form}" is a form of two terms`,
      ),
    ),
    ...terms
      .filter(({ source }) => source && !own.has(source) && !themeSources.has(source))
      .map(({ id, source }) => `${id}: no source ${source}`),
    ...sources
      .filter(({ id }) => !terms.some(({ source }) => source === id))
      .map(({ id }) => `no term needs the source ${id}`),
  ];
  if (faults.length > 0) throw new Error(`content/glossary.yaml: ${faults.join('; ')}`);
  return terms.map(({ id, theme, source, da, en }) => ({
    id,
    theme,
    da,
    en,
    source: source === undefined ? undefined : (own.get(source) ?? themeSources.get(source)),
  }));
}

function lowered(text: string): string {
  return text.toLowerCase();
}

function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
