import type { View } from '../../platform/http/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { ButtonLink, EmptyState, PageHeader, Section } from '../../ui/index.ts';
import type { ComparedWay } from './columns.ts';
import { messages } from './messages.ts';
import { pageMessages } from './page-messages.ts';
import { scenariosPath } from './paths.ts';
import { ScenarioList } from './scenario-list.tsx';

/** The page for a scenario that does not exist: shows those that do. */
export function UnknownScenarioPage({
  reading,
  all,
  view,
}: {
  reading: PlanReading;
  all: readonly ComparedWay[];
  view: View;
}) {
  const { language } = view;
  const text = pageMessages(language).page;
  const hasScenarios = all.some(({ scenario }) => scenario);
  return (
    <>
      <PageHeader
        eyebrow={messages(language).room}
        title={text.unknown}
        lead={text.unknownText}
        language={language}
      />
      {hasScenarios ? (
        <Section title={messages(language).compare.list} id="alle">
          <ScenarioList reading={reading} ways={all} view={view} />
        </Section>
      ) : (
        <EmptyState
          title={messages(language).compare.empty}
          action={
            <ButtonLink href={view.href(scenariosPath(reading.partnership.id))}>
              {text.toList}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}
