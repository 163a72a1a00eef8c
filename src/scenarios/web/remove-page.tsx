import type { Scenario } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { Button, ButtonLink, Form, FormActions, PageHeader } from '../../ui/index.ts';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';
import { removeScenarioPath, scenarioPath, scenariosPath } from './paths.ts';

/** Asks before a scenario is removed. */
export function RemovePage({
  partnershipId,
  scenario,
  view,
}: {
  partnershipId: string;
  scenario: Scenario;
  view: View;
}) {
  const text = formMessages(view.language);
  const room = messages(view.language).room;
  const own = view.href(scenarioPath(partnershipId, scenario.id));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: room, href: view.href(scenariosPath(partnershipId)) },
          { label: scenario.name, href: own },
        ]}
        title={text.removeTitle(scenario.name)}
        lead={text.removeLead}
        language={view.language}
      />
      <Form action={view.href(removeScenarioPath(partnershipId, scenario.id))}>
        <FormActions>
          <Button kind="danger">{text.removeSubmit}</Button>
          <ButtonLink href={own}>{text.removeCancel}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
