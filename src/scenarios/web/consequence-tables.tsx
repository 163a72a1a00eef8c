import type { Evaluation, YearAnswer } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatMoney } from '../../platform/i18n/index.ts';
import { activityPath } from '../../activities/web/paths.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import { type ActivityOutcome, type CoverChange, coverChanges } from '../domain/activity-cover.ts';
import { exact } from '../domain/people-and-posts.ts';
import type { Measure } from '../domain/row-spec.ts';
import { WayWord } from './activity-table.tsx';
import { messages } from './messages.ts';
import { pageMessages } from './page-messages.ts';
import { activityName, deltaText, monthText, planPeriod, valueText } from './words.ts';

interface YearRow {
  readonly plan: YearAnswer;
  readonly scenario: YearAnswer;
}

type YearFigure = 'cost' | 'carried' | 'financed' | 'gap' | 'reach' | 'fte';

const MEASURES: Readonly<Record<YearFigure, Measure>> = {
  cost: 'money',
  carried: 'money',
  financed: 'money',
  gap: 'money',
  reach: 'people',
  fte: 'posts',
};

/** A scenario's years with the differences to the plan's. */
export function YearTable({
  plan,
  scenario,
  view,
}: {
  plan: Evaluation;
  scenario: Evaluation;
  view: View;
}) {
  const text = pageMessages(view.language).page;
  const rows = plan.years.map((year, index): YearRow => ({
    plan: year,
    scenario: scenario.years[index]!,
  }));
  const figures = Object.keys(MEASURES) as YearFigure[];
  const columns: Column<YearRow>[] = [
    { key: 'year', header: text.yearColumn, cell: (row) => String(row.plan.year) },
    ...figures.map((figure) => ({
      key: figure,
      header: text[figure],
      ...(figure === 'reach' && { note: text.reachNote }),
      numeric: true,
      cell: ({ plan: before, scenario: after }: YearRow) => (
        <Changed before={before[figure]} after={after[figure]} figure={figure} view={view} />
      ),
    })),
  ];
  const sum = (figure: 'cost' | 'carried' | 'financed' | 'gap') => (
    <Changed
      before={plan.total[figure]}
      after={scenario.total[figure]}
      figure={figure}
      view={view}
    />
  );
  return (
    <DataTable
      id="aar-for-aar"
      caption={text.yearsTable}
      columns={columns}
      rows={rows}
      rowMark={(row) => (row.scenario.gap > 0 ? 'gap' : undefined)}
      totals={{
        cost: sum('cost'),
        carried: sum('carried'),
        financed: sum('financed'),
        gap: sum('gap'),
      }}
      totalsLabel={planPeriod(plan.plan)}
      language={view.language}
    />
  );
}

function Changed({
  before,
  after,
  figure,
  view,
}: {
  before: number;
  after: number;
  figure: YearFigure;
  view: View;
}) {
  const measure = MEASURES[figure];
  return (
    <>
      {valueText(view.language, measure, after)}
      <span class="data__note">{deltaText(view.language, measure, exact(after - before))}</span>
    </>
  );
}

/** The activities that lack more or less than in the plan, those that lose most first. */
export function CoverTable({
  partnershipId,
  plan,
  scenario,
  view,
}: {
  partnershipId: string;
  plan: Evaluation;
  scenario: Evaluation;
  view: View;
}) {
  const { language } = view;
  const text = pageMessages(language).page;
  const columns: Column<CoverChange>[] = [
    {
      key: 'activity',
      header: messages(language).compare.activity,
      cell: ({ activity }) => (
        <a href={view.href(activityPath(partnershipId, activity))}>
          {activityName(plan.plan, activity)}
        </a>
      ),
    },
    {
      key: 'plan',
      header: text.inPlan,
      cell: (row) => <Cover outcome={row.plan} view={view} />,
    },
    {
      key: 'scenario',
      header: text.inScenario,
      cell: (row) => <Cover outcome={row.scenario} view={view} />,
    },
    {
      key: 'delta',
      header: text.gapDelta,
      numeric: true,
      cell: ({ gapDelta }) => deltaText(language, 'money', gapDelta),
    },
  ];
  return (
    <DataTable
      id="daekning"
      caption={text.coverTable}
      captionHidden
      columns={columns}
      rows={coverChanges(plan, scenario)}
      empty={<p>{text.noCover}</p>}
      language={language}
    />
  );
}

function Cover({ outcome, view }: { outcome: ActivityOutcome; view: View }) {
  const { language } = view;
  const text = pageMessages(language).page;
  const { way, cost, gap, firstUncovered } = outcome;
  const cover =
    cost === 0
      ? text.closed
      : firstUncovered
        ? text.lacksFrom(monthText(language, firstUncovered), formatMoney(language, gap))
        : text.coveredAllYears;
  return (
    <>
      <WayWord way={way} view={view} />
      <span class="data__note">{cover}</span>
    </>
  );
}
