import { LANGUAGES } from '../../../platform/i18n/index.ts';
import { plainText, type SearchDocument, type SearchSource } from '../../../search/index.ts';
import { CASE_CHOICES, type CaseChoice, casesOf } from '../../index.ts';
import { casePath } from '../case-paths.ts';

/** The published experiences, to be searched. */
export const caseSearch: SearchSource = ({ knowledge }) =>
  LANGUAGES.flatMap((language) =>
    casesOf(knowledge).map(({ id, title, place, summary, choices, lesson }): SearchDocument => ({
      kind: 'case',
      id,
      language,
      path: casePath(id),
      title: title[language],
      names: [place[language]],
      summary: plainText(summary[language]),
      body: [
        `${place[language]}.`,
        ...(Object.keys(CASE_CHOICES) as CaseChoice[]).map((key) => choices[key]?.[language] ?? ''),
        lesson[language],
      ]
        .map(plainText)
        .join(' '),
    })),
  );
