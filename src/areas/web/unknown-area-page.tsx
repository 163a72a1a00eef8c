import type { View } from '../../platform/http/index.ts';
import { ButtonLink, PageHeader } from '../../ui/index.ts';
import type { OfficialArea } from '../index.ts';
import { areasMessages } from './areas-messages.ts';
import { AREAS_PATH, areaPath } from './paths.ts';

/** The page for an address that no area has, with the areas that it may have meant. */
export function UnknownAreaPage({
  similar,
  view,
}: {
  similar: readonly OfficialArea[];
  view: View;
}) {
  const text = areasMessages(view.language);
  return (
    <>
      <PageHeader title={text.notThereTitle} lead={text.notThere} language={view.language} />
      {similar.length > 0 && (
        <>
          <p>{text.perhaps}</p>
          <ul>
            {similar.map((area) => (
              <li>
                <a href={view.href(areaPath(area.slug))}>
                  {area.name}, {area.municipality}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink href={view.href(AREAS_PATH)}>{text.toAll}</ButtonLink>
    </>
  );
}
