import { APPROACHES, focusYear, optionInForce } from '../../engine/index.ts';
import { coverHeadline } from '../../funding/index.ts';
import {
  formatMoney,
  formatNumber,
  formatRoundMoney,
  type Language,
} from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import { type LocalDate, sumMoney, type WaitingItem } from '../../shared/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  Section,
  Split,
} from '../../ui/index.ts';
import { PlanFigures } from './key-figures.tsx';
import { caseOfferPath } from '../../knowledge/web/paths.ts';
import { overviewMessages } from './messages.ts';
import { isNewPlan, NewPlan } from './new-plan.tsx';
import { Runway } from './runway.tsx';
import { type LatestChanges, LatestChangesSection } from './together/latest-changes.tsx';
import { waitingItem } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';
import { warningSentences } from './warnings.ts';
import { headlineText } from './words.ts';

interface OverviewProps {
  reading: PlanReading;
  waiting: readonly WaitingItem[];
  today: LocalDate;
  changes: LatestChanges;
  activitiesHref: string | undefined;
  view: View;
}

/** The start page of a workspace: where the money stops, what waits, what has been decided. */
export function OverviewPage(props: OverviewProps) {
  const { reading, view } = props;
  const { language } = view;
  const { plan, evaluation } = reading;
  const text = overviewMessages(language);
  if (isNewPlan(reading)) {
    return (
      <>
        <NewPlan reading={reading} view={view} />
        <Waiting {...props} />
        <LatestChangesSection reading={reading} changes={props.changes} view={view} />
      </>
    );
  }
  const { cost, financed, carried } = evaluation.total;
  const headline = coverHeadline(evaluation);
  const earlier = 'earlier' in headline ? headline.earlier : undefined;
  return (
    <>
      <PageHeader
        eyebrow={plan.title}
        title={headlineText(headline, language)}
        lead={[
          text.lead(
            plan.firstYear,
            plan.lastYear,
            formatRoundMoney(language, cost),
            formatRoundMoney(language, sumMoney([financed, carried])),
          ),
          ...(earlier ? [text.earlier(earlier.year, earlier.gap)] : []),
        ].join(' ')}
        language={language}
      />
      <Runway reading={reading} language={language} />
      <PlanFigures reading={reading} language={language} />
      <Split aside={<Decided {...props} />}>
        <Waiting {...props} />
      </Split>
      <Warnings reading={reading} language={language} />
      <LatestChangesSection reading={reading} changes={props.changes} view={view} />
      {view.may('knowledge.offer-case') && (
        <p class="today__all print-hidden">
          <a href={view.href(caseOfferPath(reading.partnership.id))}>{text.offerExperience}</a>
        </p>
      )}
    </>
  );
}

function Waiting({ reading, waiting, today, view }: OverviewProps) {
  const { language } = view;
  const text = overviewMessages(language);
  const items = waiting.map((item) => waitingItem(item, today, view));
  return (
    <Section title={text.waiting} id="venter">
      {waiting.length === 0 ? (
        <EmptyState title={text.nothingWaits}>
          {!isNewPlan(reading) && text.nothingWaitsText}
        </EmptyState>
      ) : (
        <WaitingList items={items} language={language} />
      )}
    </Section>
  );
}

interface ApproachRow {
  readonly label: string;
  readonly count: number;
  readonly cost: string;
}

function Decided({ reading, activitiesHref, view }: OverviewProps) {
  const { language } = view;
  const { plan, evaluation } = reading;
  const text = overviewMessages(language);
  const year = focusYear(evaluation);
  const columns: Column<ApproachRow>[] = [
    { key: 'approach', header: text.approach, cell: (row) => row.label },
    {
      key: 'count',
      header: text.count,
      numeric: true,
      cell: (row) => formatNumber(language, row.count),
    },
    { key: 'cost', header: text.cost, note: String(year), numeric: true, cell: (row) => row.cost },
  ];
  const yearCost = evaluation.years.find((one) => one.year === year)?.cost;
  return (
    <Section
      title={text.decisions}
      id="besluttet"
      lead={text.decisionsLead(
        formatNumber(language, plan.activities.length - evaluation.undecided.length),
        formatNumber(language, plan.activities.length),
      )}
    >
      <DataTable
        id="tilgange"
        caption={text.decisions}
        captionHidden
        columns={columns}
        rows={approachRows(reading, year, language)}
        totals={{
          count: formatNumber(language, plan.activities.length),
          cost: yearCost === undefined ? '' : formatMoney(language, yearCost),
        }}
        totalsLabel={text.allApproaches}
        dense
        fit
        language={language}
      />
      {activitiesHref && <ButtonLink href={activitiesHref}>{text.seeActivities}</ButtonLink>}
    </Section>
  );
}

function approachRows(reading: PlanReading, year: number, language: Language): ApproachRow[] {
  const { plan, evaluation } = reading;
  const words = planWords(language);
  const costs = new Map(
    evaluation.activities.map((one) => [one.id, one.years.find((y) => y.year === year)?.cost]),
  );
  const row = (label: string, ids: readonly string[]): ApproachRow => ({
    label,
    count: ids.length,
    cost: formatMoney(language, sumMoney(ids.flatMap((id) => costs.get(id) ?? []))),
  });
  const decided = plan.activities.filter((activity) => activity.chosen !== undefined);
  return [
    ...APPROACHES.map((approach) =>
      row(
        words.approach[approach],
        decided.filter((one) => optionInForce(one).approach === approach).map((one) => one.id),
      ),
    ),
    row(words.undecided, evaluation.undecided),
  ].filter(({ count }) => count > 0);
}

function Warnings({ reading, language }: { reading: PlanReading; language: Language }) {
  const sentences = warningSentences(reading, language);
  if (sentences.length === 0) return null;
  return (
    <Section title={overviewMessages(language).warnings} id="bemaerk">
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
