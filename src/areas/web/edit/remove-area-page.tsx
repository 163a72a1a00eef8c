import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import { Alert, Button, ButtonLink, Form, FormActions, PageHeader } from '../../../ui/index.ts';
import type { AreaReferences } from '../../index.ts';
import { planAreaPath, removeAreaPath } from '../plan-paths.ts';
import { areaFormMessages } from './area-messages.ts';

/** Asks before an area is removed, and says what goes with it. */
export function RemoveAreaPage({
  partnershipId,
  area,
  references,
  view,
}: {
  partnershipId: string;
  area: Area;
  references: AreaReferences;
  view: View;
}) {
  const { language } = view;
  const text = areaFormMessages(language);
  const own = view.href(planAreaPath(partnershipId, area.id));
  const blocking = references.earmarks.filter(({ only }) => only).map(({ source }) => source);
  const lines = [
    ...(references.needs > 0 ? [text.removeNeeds(references.needs)] : []),
    ...references.reach.map(({ activity, option, persons }) =>
      text.removeReach(activity, option, formatNumber(language, persons)),
    ),
    ...references.earmarks.map(({ source }) => text.removeEarmark(source)),
    ...(references.limits > 0 ? [text.removeLimits(references.limits)] : []),
  ];
  return (
    <>
      <PageHeader
        title={text.removeTitle(area.name)}
        lead={lines.length > 0 ? text.removeLead : text.removeNothing}
        crumbs={[{ label: area.name, href: own }]}
        language={language}
      />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>{text.removeKeeps}</p>
      {blocking.length > 0 ? (
        <>
          <Alert kind="caution">{text.onlyEarmark(blocking.join(', '))}</Alert>
          <ButtonLink href={own}>{text.keep}</ButtonLink>
        </>
      ) : (
        <Form action={view.href(removeAreaPath(partnershipId, area.id))}>
          <FormActions>
            <Button kind="danger">{text.remove}</Button>
            <ButtonLink href={own}>{text.keep}</ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  );
}
