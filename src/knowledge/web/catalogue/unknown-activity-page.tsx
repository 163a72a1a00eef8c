import type { View } from '../../../platform/http/index.ts';
import { slugOf } from '../../../shared/index.ts';
import { ButtonLink, PageHeader } from '../../../ui/index.ts';
import type { Catalogue, CatalogueActivity } from '../../index.ts';
import { CATALOGUE_PATH, catalogueActivityPath } from '../paths.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import { entryMessages } from './entry-messages.ts';

/** The page for an address that no activity has, with those that it may have meant. */
export function UnknownActivityPage({
  catalogue,
  id,
  view,
}: {
  catalogue: Catalogue;
  id: string;
  view: View;
}) {
  const { language } = view;
  const text = entryMessages(language);
  const similar = similarActivities(catalogue, id);
  return (
    <>
      <PageHeader title={text.unknownTitle} lead={text.unknownText} language={language} />
      {similar.length > 0 && (
        <>
          <p>{text.perhaps}</p>
          <ul>
            {similar.map((activity) => (
              <li>
                <a href={view.href(catalogueActivityPath(activity.id))}>
                  {activity.name[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink href={view.href(CATALOGUE_PATH)}>
        {catalogueMessages(language).clearAll}
      </ButtonLink>
    </>
  );
}

/** Up to five activities with a word that begins like one asked for. */
function similarActivities({ activities }: Catalogue, id: string): CatalogueActivity[] {
  const words = slugOf(id)
    .split('-')
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, 5));
  const searched = ({ id: own, name }: CatalogueActivity) => `${own}-${slugOf(name.da)}`;
  return activities
    .filter((activity) => words.some((word) => searched(activity).includes(word)))
    .slice(0, 5);
}
