import { LANGUAGES, type Language } from '../../../platform/i18n/index.ts';
import type { SearchDocument, SearchSource } from '../../../search/index.ts';
import type { Catalogue, CatalogueActivity } from '../../index.ts';
import { catalogueActivityPath } from '../paths.ts';

/** The activities of the catalogue, to be searched. */
export const activitySearch: SearchSource = ({ knowledge: { catalogue } }) =>
  LANGUAGES.flatMap((language) =>
    catalogue.activities.map((activity): SearchDocument => ({
      kind: 'activity',
      id: activity.id,
      language,
      path: catalogueActivityPath(activity.id),
      title: activity.name[language],
      summary: activity.goal[language],
      body: bodyOf(catalogue, activity, language),
    })),
  );

function bodyOf(
  { targetGroups, partners }: Catalogue,
  activity: CatalogueActivity,
  language: Language,
): string {
  return [
    activity.how[language],
    activity.target[language],
    activity.targetGroups.flatMap((id) => targetGroups.get(id)?.[language] ?? []).join(', '),
    activity.partners.flatMap((id) => partners.get(id)?.[language] ?? []).join(', '),
    activity.indicator[language],
    ...activity.evidence.findings.map((finding) => finding[language]),
  ]
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
