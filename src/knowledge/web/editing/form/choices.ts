import { compareNames, type Language } from '../../../../platform/i18n/index.ts';
import type { Knowledge } from '../../../index.ts';
import type { Choice } from './shape.ts';

/** Choices out of a table of words. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** The activities of the catalogue by name. */
export function activityChoices(language: Language, { catalogue }: Knowledge): readonly Choice[] {
  return byLabel(
    language,
    catalogue.activities.map(({ id, name }) => ({ value: id, label: name[language] })),
  );
}

/** The themes in their order. */
export function themeChoices(language: Language, knowledge: Knowledge): readonly Choice[] {
  return knowledge
    .themes(language)
    .themes.map(({ slug, title }) => ({ value: slug, label: title }));
}

/** The sources that activities rest on. */
export function catalogueSourceChoices(
  language: Language,
  { catalogue }: Knowledge,
): readonly Choice[] {
  return byLabel(
    language,
    [...catalogue.sources].map(([id, { title, publisher }]) => ({
      value: id,
      label: `${publisher}: ${title}`,
    })),
  );
}

/** Choices in the order of their names. */
export function byLabel(language: Language, choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => compareNames(language, a.label, b.label));
}
