import { z } from 'zod';
import { isLocalDate } from '../../shared/index.ts';

const day = z.string().refine(isLocalDate, 'not-a-day');
const both = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

/** Kilde: where a statement of the themes comes from. */
export type ThemeSource = z.infer<typeof themeSourceSchema>;

export const themeSourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.string().min(1),
  /** What it is, in our words. */
  title: both,
  url: z.url({ protocol: /^https$/ }),
  /** A year, or a day when it is known; absent when the source bears no date. */
  published: z
    .string()
    .refine((text) => /^\d{4}$/.test(text) || isLocalDate(text), 'not-a-date')
    .optional(),
  /** When it was looked up for the themes. */
  read: day,
  /** How strong a source it is for what the themes say. */
  kind: z.enum(['law', 'authority', 'research', 'field', 'local', 'press']),
  /** A limit that the reader should know. */
  note: both.optional(),
});

const registerSchema = z.array(themeSourceSchema);

/** The register of sources by id. Throws when our own content is wrong. */
export function readThemeSources(content: unknown): ReadonlyMap<string, ThemeSource> {
  const sources = registerSchema.parse(content);
  const register = new Map(sources.map((source) => [source.id, source]));
  if (register.size < sources.length) throw new Error('Two sources of themes have the same id');
  return register;
}
