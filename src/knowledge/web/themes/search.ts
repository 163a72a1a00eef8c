import { LANGUAGES } from '../../../platform/i18n/index.ts';
import { plainText, type SearchDocument, type SearchSource } from '../../../search/index.ts';
import type { Theme } from '../../index.ts';
import { themePath } from '../paths.ts';

/** The themes, to be searched. */
export const themeSearch: SearchSource = ({ knowledge }) =>
  LANGUAGES.flatMap((language) =>
    knowledge.themes(language).themes.map((theme): SearchDocument => ({
      kind: 'theme',
      id: theme.slug,
      language,
      path: themePath(theme.slug),
      title: theme.title,
      names: [theme.name],
      summary: theme.point,
      body: bodyOf(theme),
    })),
  );

function bodyOf({
  description,
  opening,
  phases = [],
  sections,
  options,
  questions,
}: Theme): string {
  return [
    description,
    opening,
    ...phases.flatMap(({ name, about, landed }) => [`${name}: ${about}`, ...landed]),
    ...sections.flatMap(({ title, text }) => [`${title}:`, text]),
    ...(options?.rows ?? []).flatMap((row) => [
      `${row.name}: ${row.about}`,
      ...row.for,
      ...row.against,
    ]),
    ...questions,
  ]
    .map(plainText)
    .join(' ');
}
