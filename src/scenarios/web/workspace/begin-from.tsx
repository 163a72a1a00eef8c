import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { Button, Form, FormActions, SelectField } from '../../../ui/index.ts';
import { newScenarioPath, scenarioKey } from '../paths.ts';
import { workspaceMessages } from './messages.ts';

/** Chooses what a new scenario begins with: the plan, or a scenario there is. */
export function BeginFrom({
  partnershipId,
  scenarios,
  chosen,
  view,
}: {
  partnershipId: string;
  scenarios: readonly Scenario[];
  chosen: Scenario | undefined;
  view: View;
}) {
  if (scenarios.length === 0) return null;
  const text = workspaceMessages(view.language).begin;
  return (
    <Form method="get" action={view.href(newScenarioPath(partnershipId))} inline label={text.label}>
      <SelectField
        name="fra"
        label={text.label}
        hint={text.hint}
        empty={text.plan}
        options={scenarios.map(({ id, name }) => ({ value: scenarioKey(id), label: name }))}
        value={chosen && scenarioKey(chosen.id)}
        language={view.language}
      />
      <FormActions>
        <Button kind="secondary">{text.submit}</Button>
      </FormActions>
    </Form>
  );
}
