import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { ButtonLink, DatedList, EmptyState, PageHeader } from '../../../ui/index.ts';
import { reversedBy, type ScenarioDecision } from '../../domain/adopt/decision.ts';
import { messages } from '../messages.ts';
import { decisionPath, scenariosPath } from '../paths.ts';
import { adoptMessages } from './messages.ts';

/** What a decision did, in a few words. */
export function decisionHeadline(
  { kind, scenarioName, reverses = '' }: ScenarioDecision,
  { language }: View,
): string {
  const text = adoptMessages(language).list;
  return kind === 'adopt' ? text.adopt(scenarioName) : text.reverse(scenarioName, reverses);
}

/** The decisions about scenarios, newest first. */
export function DecisionsPage({
  reading,
  decisions,
  view,
}: {
  reading: PlanReading;
  decisions: readonly ScenarioDecision[];
  view: View;
}) {
  const { language, href } = view;
  const text = adoptMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        crumbs={[{ label: messages(language).room, href: href(scenariosPath(id)) }]}
        title={text.decisions}
        lead={text.list.lead}
        language={language}
      />
      {decisions.length === 0 ? (
        <EmptyState
          title={text.list.empty}
          action={<ButtonLink href={href(scenariosPath(id))}>{text.list.toScenarios}</ButtonLink>}
        >
          {text.list.emptyText}
        </EmptyState>
      ) : (
        <DatedList
          label={text.decisions}
          items={decisions.map((decision) => ({
            text: decisionHeadline(decision, view),
            href: href(decisionPath(id, decision.id)),
            date: formatDate(language, decision.decidedOn),
            datetime: decision.decidedOn,
            note: [
              text.list.number(decision.id),
              decision.decidedBy,
              text.list.changes(decision.told.changes.length),
              ...(reversedBy(decisions, decision.id) ? [text.list.reversed] : []),
            ].join(' · '),
          }))}
        />
      )}
    </>
  );
}
