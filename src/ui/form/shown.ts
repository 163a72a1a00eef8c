import { type FieldClash, mergeFields } from '../../shared/index.ts';

/** A form's fields as text, by name. */
export type Typed = Readonly<Record<string, string>>;

/** The field that carries what the form was shown with. */
export const SHOWN_FIELD = 'vist';

/** What the form was shown with, as text. */
export function shownText(fields: Typed): string {
  return JSON.stringify(fields);
}

/** Merges what a reader sends with what is stored by now. */
export function mergeTyped(
  sent: Typed,
  stored: Typed,
): { readonly fields: Typed; readonly clashes: readonly FieldClash<string>[] } {
  const mine = Object.fromEntries(Object.keys(stored).map((key) => [key, sent[key] ?? '']));
  const { fields, clashes } = mergeFields({
    base: shownFields(sent[SHOWN_FIELD], stored),
    mine,
    theirs: stored,
  });
  return { fields: fields as Typed, clashes };
}

/** Without what it was shown with, a form was shown what is stored. */
function shownFields(text: string | undefined, stored: Typed): Typed {
  try {
    const shown: unknown = JSON.parse(text ?? '');
    if (typeof shown !== 'object' || shown === null) return stored;
    return Object.fromEntries(
      Object.entries(shown).filter((entry): entry is [string, string] => {
        return typeof entry[1] === 'string';
      }),
    );
  } catch {
    return stored;
  }
}
