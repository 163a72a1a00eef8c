import { RETENTION_DAYS } from '../../../access/index.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatMoment } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { ButtonLink, DataTable, EmptyState, PageHeader, StatusWord } from '../../../ui/index.ts';
import { RUN_RULES } from '../../domain/runs/rules.ts';
import type { Run } from '../../domain/runs/run.ts';
import { messages } from '../messages.ts';
import { runPath, scenariosPath } from '../paths.ts';
import { runMessages } from './messages.ts';
import { askedFacts, shownState, STATE_TONES } from './run-words.ts';

/** The runs of a partnership, the latest first. */
export function RunsPage({
  runs,
  reading,
  scenarios,
  names,
  view,
}: {
  runs: readonly Run[];
  reading: PlanReading;
  scenarios: readonly Scenario[];
  /** Who asked for a run. */
  names: (run: Run) => string;
  view: View;
}) {
  const { language, href } = view;
  const text = runMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        crumbs={[{ label: messages(language).room, href: href(scenariosPath(id)) }]}
        title={text.listTitle}
        lead={text.listLead(RUN_RULES.kept, RETENTION_DAYS.runs)}
        language={language}
      />
      <DataTable
        id="beregninger"
        caption={text.list}
        captionHidden
        rows={runs}
        columns={[
          {
            key: 'what',
            header: text.fields.what,
            cell: (run) => (
              <a href={href(runPath(id, run.id))}>
                {text.kind[run.request.kind]}, {formatMoment(language, run.askedAt)}
              </a>
            ),
          },
          {
            key: 'state',
            header: text.fields.state,
            cell: (run) => (
              <StatusWord tone={STATE_TONES[shownState(run)]}>
                {text.state[shownState(run)]}
              </StatusWord>
            ),
          },
          {
            key: 'asked',
            header: text.asked,
            cell: (run) =>
              askedFacts(language, run.request, scenarios)
                .slice(0, 2)
                .map(({ term, value }) => `${term}: ${value}`)
                .join('. '),
          },
          { key: 'by', header: text.fields.by, cell: names },
        ]}
        empty={
          <EmptyState
            title={text.empty}
            action={<ButtonLink href={href(scenariosPath(id))}>{text.toScenarios}</ButtonLink>}
          >
            {text.emptyText}
          </EmptyState>
        }
        language={language}
      />
    </>
  );
}
