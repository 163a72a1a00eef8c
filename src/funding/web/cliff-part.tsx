import { activityPath } from '../../activities/web/paths.ts';
import type { ActivityAnswer, Balance } from '../../engine/index.ts';
import {
  CliffGrid,
  type CliffRow,
  DataTable,
  Disclosure,
  EmptyState,
  HowFound,
  Section,
  TabLinks,
} from '../../ui/index.ts';
import { monthBefore } from '../domain/index.ts';
import { AreaAmounts, AreaView } from './area-view.tsx';
import { cliffCell, cliffLegend } from './cliff-cells.ts';
import { derived } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';
import { allocationPath, CLIFF_VIEWS, type CliffView, fundingPath } from './paths.ts';
import { PostView } from './post-view.tsx';

/** Bevillingsophør: when the money ends, seen by activity, by post or by area. */
export function CliffPart({ context, view }: { context: PageContext; view: CliffView }) {
  const { reading, language, href } = context;
  const text = partMessages(language).cliff;
  return (
    <Section id="bevillingsophoer" title={text.title} lead={text.lead}>
      <TabLinks
        label={text.views}
        tabs={CLIFF_VIEWS.map((each) => ({
          label: text.view[each],
          href: href(fundingPath(reading.partnership.id, { view: each, part: 'bevillingsophoer' })),
          current: each === view,
        }))}
      />
      {view === 'indsatser' && <ActivityView context={context} />}
      {view === 'stillinger' && <PostView context={context} />}
      {view === 'omraader' && <AreaView context={context} />}
      {view === 'indsatser' && <MissingAmounts context={context} />}
      {view === 'omraader' && <AreaAmounts context={context} />}
      <BalanceTable context={context} />
    </Section>
  );
}

function ActivityView({ context }: { context: PageContext }) {
  const { reading, language } = context;
  const text = partMessages(language).cliff;
  const activities = derived.activitiesByEnd(reading);
  if (activities.length === 0) {
    return (
      <EmptyState title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    );
  }
  const { years } = reading.evaluation;
  return (
    <>
      <CliffGrid
        id="ophoer"
        caption={text.caption}
        years={years.map(({ year }) => year)}
        rows={activities.map((activity, index) => activityRow(context, activity, index))}
        rowHeader={text.activity}
        noteHeader={text.ends}
        legend={cliffLegend(context)}
        totals={{ label: text.missing, cells: years.map(({ gap }) => context.kroner(gap)) }}
        language={language}
      />
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </>
  );
}

function activityRow(context: PageContext, activity: ActivityAnswer, index: number): CliffRow {
  const { reading, href, activityName } = context;
  const page = href(activityPath(reading.partnership.id, activity.id));
  return {
    key: String(index + 1),
    label: <a href={page}>{activityName(activity.id)}</a>,
    note: endText(context, activity),
    cells: activity.years.map((year) =>
      cliffCell(
        context,
        year,
        href(allocationPath(reading.partnership.id, activity.id, year.year)),
      ),
    ),
  };
}

/** Until when the money of an activity covers it. */
function endText(context: PageContext, { firstUncovered, total }: ActivityAnswer): string {
  const { reading, language, month } = context;
  const { firstYear } = reading.plan;
  const text = partMessages(language).cliff;
  if (total.cost === 0) return text.noCost;
  if (!firstUncovered) return text.never;
  const atOnce = firstUncovered.year === firstYear && firstUncovered.month === 1;
  return atOnce ? text.endsAtOnce : month(monthBefore(firstUncovered));
}

/** The gaps that the grid shows as shares, in kroner. */
function MissingAmounts({ context }: { context: PageContext }) {
  const { reading, language, kroner, activityName } = context;
  const text = partMessages(language).cliff;
  const { years, total } = reading.evaluation;
  const short = derived.activitiesByEnd(reading).filter((activity) => activity.total.gap > 0);
  if (short.length === 0) return null;
  return (
    <Disclosure summary={text.amounts}>
      <DataTable
        id="mangler"
        caption={text.amountsCaption}
        columns={[
          { key: 'name', header: text.activity, cell: (row) => activityName(row.id) },
          ...years.map(({ year }, at) => ({
            key: `y${year}`,
            header: String(year),
            numeric: true,
            cell: (row: ActivityAnswer) => kroner(row.years[at]!.gap),
          })),
          { key: 'all', header: text.total, numeric: true, cell: (row) => kroner(row.total.gap) },
        ]}
        rows={short}
        totals={{
          ...Object.fromEntries(years.map(({ year, gap }) => [`y${year}`, kroner(gap)])),
          all: kroner(total.gap),
        }}
        dense
        language={language}
      />
    </Disclosure>
  );
}

/** From cost to gap, year by year: cost = carried + financed + gap. */
function BalanceTable({ context }: { context: PageContext }) {
  const { reading, language, kroner } = context;
  const text = partMessages(language).cliff;
  const { years, total } = reading.evaluation;
  const lines: readonly (readonly [string, keyof Balance])[] = [
    [text.balanceCost, 'cost'],
    [text.balanceCarried, 'carried'],
    [text.balanceFinanced, 'financed'],
  ];
  return (
    <DataTable
      id="regnestykke"
      caption={text.balanceCaption}
      columns={[
        { key: 'row', header: text.balanceRow, cell: ([label]) => label },
        ...years.map((year) => ({
          key: `y${year.year}`,
          header: String(year.year),
          numeric: true,
          cell: ([, part]: (typeof lines)[number]) => kroner(year[part]),
        })),
        {
          key: 'all',
          header: text.total,
          numeric: true,
          cell: ([, part]) => kroner(total[part]),
        },
      ]}
      rows={lines}
      totals={{
        ...Object.fromEntries(years.map(({ year, gap }) => [`y${year}`, kroner(gap)])),
        all: kroner(total.gap),
      }}
      totalsLabel={text.balanceGap}
      dense
      language={language}
    />
  );
}
