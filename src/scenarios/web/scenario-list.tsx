import type { Scenario } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate, formatMoney } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { type Column, DataTable, Disclosure } from '../../ui/index.ts';
import { clashesOf } from '../domain/clash.ts';
import { dataOf, isArchived } from '../domain/scenario-data.ts';
import type { ComparedWay } from './columns.ts';
import { messages } from './messages.ts';
import { scenarioPath } from './paths.ts';
import { summaryOf } from './readings.ts';
import { deltaText, planPeriod } from './words.ts';
import { workspaceMessages } from './workspace/messages.ts';

interface ScenarioListProps {
  reading: PlanReading;
  ways: readonly ComparedWay[];
  view: View;
}

/** All scenarios of a partnership with what they are about; the plan itself is left out, and those
 * that are put away stand folded. */
export function ScenarioList({ ways, ...props }: ScenarioListProps) {
  const isAway = ({ scenario }: ComparedWay) => scenario && isArchived(scenario.stored);
  const away = ways.filter(isAway);
  const text = workspaceMessages(props.view.language).archive;
  return (
    <>
      <ScenarioTable {...props} id="scenarier" ways={ways.filter((way) => !isAway(way))} />
      {away.length > 0 && (
        <Disclosure summary={text.list(away.length)}>
          <ScenarioTable {...props} id="arkiverede-scenarier" ways={away} />
        </Disclosure>
      )}
    </>
  );
}

function ScenarioTable({ reading, ways, view, id }: ScenarioListProps & { id: string }) {
  const { language } = view;
  const text = messages(language).compare;
  const { partnership, plan, evaluation } = reading;
  const rows = ways.flatMap((way) => (way.scenario ? [{ way, scenario: way.scenario }] : []));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'name',
      header: text.scenario,
      cell: ({ scenario: { stored } }) => (
        <>
          <a href={view.href(scenarioPath(partnership.id, stored.id))}>{stored.name}</a>
          <Marks reading={reading} stored={stored} view={view} />
        </>
      ),
    },
    {
      key: 'summary',
      header: text.about,
      cell: ({ scenario }) => summaryOf(scenario.stored) ?? text.noSummary,
    },
    {
      key: 'differences',
      header: text.differences,
      nowrap: true,
      cell: ({ way }) => text.differenceCount(way.differences),
    },
    {
      key: 'gap',
      header: text.gapTotal(planPeriod(plan)),
      numeric: true,
      cell: ({ way }) => (
        <>
          {formatMoney(language, way.evaluation.total.gap)}
          <span class="data__note">
            {deltaText(language, 'money', way.evaluation.total.gap - evaluation.total.gap)}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      id={id}
      caption={text.listTable}
      captionHidden
      columns={columns}
      rows={rows}
      language={language}
    />
  );
}

/** When a scenario was put away, and whether the plan has changed what it does otherwise. */
function Marks({
  reading,
  stored,
  view,
}: Pick<ScenarioListProps, 'reading' | 'view'> & { stored: Scenario }) {
  const text = workspaceMessages(view.language);
  const { archived } = dataOf(stored);
  const clashes = clashesOf(reading.plan, stored).length;
  return (
    <>
      {archived !== undefined && (
        <span class="data__note">{text.archive.since(formatDate(view.language, archived))}</span>
      )}
      {clashes > 0 && <span class="data__note">{text.clash.mark(clashes)}</span>}
    </>
  );
}
