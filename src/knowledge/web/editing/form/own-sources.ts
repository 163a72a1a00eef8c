import type { Language } from '../../../../platform/i18n/index.ts';
import { themeMessages } from '../../themes/theme-messages.ts';
import { choicesOf } from './choices.ts';
import { formMessages } from './form-messages.ts';
import { ownSourceMessages } from './own-source-messages.ts';
import { valueAt } from './place.ts';
import { rowsAt } from './rows.ts';
import type { Choice, FieldShape, PartShape } from './shape.ts';

/** Where the sources stand that a document brings itself. */
const PLACES = { theme: 'shared.ownSources', activity: 'ownSources' } as const;

/** The part of a theme's form with the sources that it brings itself. */
export function ownThemeSources(language: Language): PartShape {
  const text = ownSourceMessages(language);
  return part(language, 'theme', [
    { at: 'id', label: text.id, hint: text.idHint, control: { as: 'line' } },
    { at: 'title.{}', label: text.name, control: { as: 'line' } },
    { at: 'publisher', label: text.publisher, control: { as: 'line' } },
    { at: 'url', label: text.url, hint: text.urlHint, control: { as: 'address' } },
    {
      at: 'published',
      label: text.published,
      hint: text.publishedYear,
      blank: 'absent',
      control: { as: 'line' },
    },
    { at: 'read', label: text.read, control: { as: 'day' } },
    {
      at: 'kind',
      label: text.kind,
      control: {
        as: 'choice',
        choices: choicesOf(themeMessages(language).kinds),
        empty: formMessages(language).choose,
      },
    },
    {
      at: 'note.{}',
      label: text.note,
      hint: text.noteHint,
      blank: 'absent',
      control: { as: 'text', lines: 2 },
    },
  ]);
}

/** The part of an activity's form with the sources that it brings itself. */
export function ownActivitySources(language: Language): PartShape {
  const text = ownSourceMessages(language);
  return part(language, 'activity', [
    { at: 'id', label: text.id, hint: text.idHint, control: { as: 'line' } },
    { at: 'title', label: text.name, control: { as: 'line' } },
    { at: 'publisher', label: text.publisher, control: { as: 'line' } },
    { at: 'url', label: text.url, hint: text.urlHint, control: { as: 'address' } },
    {
      at: 'published',
      label: text.published,
      hint: text.publishedMonth,
      blank: 'null',
      control: { as: 'line' },
    },
    { at: 'checked', label: text.read, blank: 'null', control: { as: 'day' } },
  ]);
}

function part(
  language: Language,
  kind: keyof typeof PLACES,
  rows: readonly FieldShape[],
): PartShape {
  const text = ownSourceMessages(language);
  return {
    id: 'egne-kilder',
    title: text.title,
    lead: kind === 'theme' ? text.themeLead : text.activityLead,
    fields: [{ at: PLACES[kind], label: text.one, add: text.add, blank: 'absent', rows }],
  };
}

/** Sources to choose among and those that an activity brings itself, which come first. */
export function withOwnSources(choices: readonly Choice[]) {
  return (content: unknown): readonly Choice[] => {
    const own = ownOf(content, 'activity');
    return [...own, ...without(choices, own)];
  };
}

/** Sources to choose among without those that a theme brings itself: it has them already. */
export function withoutOwnSources(choices: readonly Choice[]) {
  return (content: unknown): readonly Choice[] => without(choices, ownOf(content, 'theme'));
}

function without(choices: readonly Choice[], own: readonly Choice[]): readonly Choice[] {
  const ids = new Set(own.map(({ value }) => value));
  return choices.filter(({ value }) => !ids.has(value));
}

/** The own sources of content that may be anything, as far as they have a short name. */
function ownOf(content: unknown, kind: keyof typeof PLACES): readonly Choice[] {
  const own = rowsAt(content, PLACES[kind]).map((row) => {
    const [value, publisher, title] = ['id', 'publisher', 'title'].map((key) => wordAt(row, key));
    return { value: value!, label: [publisher, title].filter(Boolean).join(': ') || value! };
  });
  return own.filter(
    ({ value }, index) => value !== '' && own.findIndex((one) => one.value === value) === index,
  );
}

function wordAt(row: unknown, key: string): string {
  const word = valueAt(row, key);
  return typeof word === 'string' ? word : '';
}
