import type { View } from '../../platform/http/index.ts';
import { formatMoney } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import type { ComparedWay } from './columns.ts';
import { messages } from './messages.ts';
import { scenarioPath } from './paths.ts';
import { summaryOf } from './readings.ts';
import { deltaText, planPeriod } from './words.ts';

/** All scenarios of a partnership with what they are about; the plan itself is left out. */
export function ScenarioList({
  reading,
  ways,
  view,
}: {
  reading: PlanReading;
  ways: readonly ComparedWay[];
  view: View;
}) {
  const { language } = view;
  const text = messages(language).compare;
  const { partnership, plan, evaluation } = reading;
  const rows = ways.flatMap((way) => (way.scenario ? [{ way, scenario: way.scenario }] : []));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'name',
      header: text.scenario,
      cell: ({ scenario: { stored } }) => (
        <a href={view.href(scenarioPath(partnership.id, stored.id))}>{stored.name}</a>
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
      id="scenarier"
      caption={text.listTable}
      captionHidden
      columns={columns}
      rows={rows}
      language={language}
    />
  );
}
