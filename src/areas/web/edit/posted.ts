import { z } from 'zod';
import type { WorkspaceContext } from '../../../plan/index.ts';

/** Texts of a form by field name. */
export type Texts = Readonly<Record<string, string>>;

/** The hidden field with the texts that a form was shown with. */
export const SHOWN_FIELD = 'vist';

const shownSchema = z.record(z.string(), z.string());

/** The posted texts; files are left out, and of repeated fields the last one counts. */
export async function postedTexts(c: WorkspaceContext): Promise<Texts> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts.map(([name, text]) => [name, text.trim()]));
}

/** The texts that the reader was shown; undefined when the form does not say. */
export function shownTexts(texts: Texts): Texts | undefined {
  const text = texts[SHOWN_FIELD];
  if (text === undefined) return undefined;
  try {
    const read = shownSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The hidden fields that carry what a form is shown with. */
export function carryShown(texts: Texts): Record<string, string> {
  return { [SHOWN_FIELD]: JSON.stringify(texts) };
}
