import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { Alert } from '../../../ui/index.ts';
import { adoptables } from '../../domain/adopt/chosen.ts';
import type { ScenarioDecision } from '../../domain/adopt/decision.ts';
import { decisionPath } from '../paths.ts';
import type { ScenarioReading } from '../readings.ts';
import { adoptMessages } from './messages.ts';

/** Says that a scenario has become the plan, and by which decision. */
export function AdoptedNote({
  reading,
  scenario,
  adopted,
  view,
}: {
  reading: PlanReading;
  scenario: ScenarioReading;
  adopted?: ScenarioDecision | undefined;
  view: View;
}) {
  if (!adopted) return null;
  const text = adoptMessages(view.language);
  const day = formatDate(view.language, adopted.decidedOn);
  const isWhole = adoptables(reading.plan, scenario.stored).length === 0;
  return (
    <Alert kind="done" title={isWhole ? text.adopted(day) : text.adoptedPartly(day)}>
      <a href={view.href(decisionPath(reading.partnership.id, adopted.id))}>{text.toDecision}</a>
    </Alert>
  );
}
