import { planFilePath, workbookPath } from '../../exchange/web/paths.ts';
import type { View } from '../../platform/http/index.ts';
import { formatRoundMoney, type Language } from '../../platform/i18n/index.ts';
import { type PlanReading, planWords, remember } from '../../plan/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { ButtonLink, EmptyState, HowFound, PageHeader } from '../../ui/index.ts';
import { isFiltered, matchingRows } from '../domain/filter.ts';
import { focusYear } from '../../engine/index.ts';
import { type ActivityRow, activityRows } from '../domain/rows.ts';
import { totalsOf } from '../domain/totals.ts';
import { ActivitiesFilters } from './activities-filters.tsx';
import { ActivitiesTable, type TableMatter } from './activities-table.tsx';
import { messages } from './messages.ts';
import { editMessages } from './edit/messages.ts';
import {
  activitiesPath,
  type ActivitiesQuery,
  fromCataloguePath,
  matrixPath,
  newActivityPath,
  tablePath,
} from './paths.ts';

/** The rows of a year, made once per reading. */
export function rowsOf(reading: PlanReading, year: number): readonly ActivityRow[] {
  return remember(reading, `activities.rows.${year}`, () => activityRows(reading.evaluation, year));
}

/** The year that a query shows. */
export function yearOf(reading: PlanReading, query: ActivitiesQuery): number {
  return query.year ?? focusYear(reading.evaluation);
}

/** The point of the main table in one sentence. */
export function activitiesTitle(language: Language, rows: readonly ActivityRow[], year: number) {
  const text = messages(language);
  if (rows.length === 0) return text.titleEmpty;
  const lacking = rows.filter(({ balance }) => (balance?.gap ?? 0) > 0);
  if (lacking.length === 0) return text.titleCovered(year);
  const { gap } = totalsOf(lacking).balance;
  return text.titleGap(year, lacking.length, formatRoundMoney(language, gap));
}

/** The page of all activities. */
export function ActivitiesPage({
  reading,
  query,
  today,
  view,
}: {
  reading: PlanReading;
  query: ActivitiesQuery;
  today: LocalDate;
  view: View;
}) {
  const { language } = view;
  const text = messages(language);
  const year = yearOf(reading, query);
  const rows = rowsOf(reading, year);
  const matter: TableMatter = {
    partnershipId: reading.partnership.id,
    plan: reading.plan,
    year,
    query,
    today,
    view,
  };
  const title = activitiesTitle(language, rows, year);
  if (rows.length === 0) {
    return (
      <>
        <PageHeader title={title} eyebrow={text.room} language={language} />
        <EmptyState
          title={text.emptyTitle}
          action={<WaysToBegin partnershipId={reading.partnership.id} view={view} />}
        >
          {text.emptyText}
        </EmptyState>
      </>
    );
  }
  const undecided = rows.filter(({ state }) => state === 'undecided').length;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={text.room}
        lead={undecided > 0 ? text.leadUndecided(undecided) : text.leadDecided}
        actions={<WaysOn partnershipId={reading.partnership.id} view={view} />}
        readOnly={!view.may('activities.choose-option') && planWords(language).readOnly}
        language={language}
      />
      <ActivitiesFilters matter={matter} rows={rows} />
      <Shown matter={matter} rows={rows} />
    </>
  );
}

/** How a plan without activities gets its first. */
function WaysToBegin({ partnershipId, view }: { partnershipId: string; view: View }) {
  const text = messages(view.language);
  const edit = editMessages(view.language);
  return (
    <div class="form-actions">
      {view.may('activities.add-activity') && (
        <>
          <ButtonLink kind="primary" href={view.href(newActivityPath(partnershipId))}>
            {edit.add}
          </ButtonLink>
          <ButtonLink href={view.href(fromCataloguePath(partnershipId))}>
            {edit.fromCatalogue}
          </ButtonLink>
        </>
      )}
      {view.may('exchange.import-plan') && (
        <>
          <ButtonLink href={view.href(workbookPath(partnershipId))}>{edit.workbook}</ButtonLink>
          <ButtonLink href={view.href(planFilePath(partnershipId))}>{text.planFile}</ButtonLink>
        </>
      )}
    </div>
  );
}

/** Where the activities are added to, edited in a table, and seen by whom they reach. */
function WaysOn({ partnershipId, view }: { partnershipId: string; view: View }) {
  const edit = editMessages(view.language);
  return (
    <>
      {view.may('activities.add-activity') && (
        <ButtonLink kind="primary" href={view.href(newActivityPath(partnershipId))}>
          {edit.add}
        </ButtonLink>
      )}
      {view.may('activities.edit-activity') && (
        <ButtonLink href={view.href(tablePath(partnershipId))}>{edit.editTable}</ButtonLink>
      )}
      <ButtonLink href={view.href(matrixPath(partnershipId))}>{edit.matrix}</ButtonLink>
    </>
  );
}

function Shown({ matter, rows }: { matter: TableMatter; rows: readonly ActivityRow[] }) {
  const { partnershipId, query, view } = matter;
  const text = messages(view.language);
  const shown = matchingRows(rows, query);
  const { state: _s, effortArea: _e, area: _a, gap: _g, ...unfiltered } = query;
  const all = view.href(activitiesPath(partnershipId, unfiltered));
  if (shown.length === 0) {
    return (
      <EmptyState
        title={text.nothingShown}
        action={<ButtonLink href={all}>{text.clearAll}</ButtonLink>}
      >
        {text.nothingShownText}
      </EmptyState>
    );
  }
  return (
    <>
      {isFiltered(query) && (
        <p>
          {text.shown(shown.length, rows.length)} <a href={all}>{text.clearAll}</a>
        </p>
      )}
      <ActivitiesTable matter={matter} rows={shown} all={rows.length} />
      <TableNotes matter={matter} rows={shown} />
    </>
  );
}

function TableNotes({ matter, rows }: { matter: TableMatter; rows: readonly ActivityRow[] }) {
  const { plan, view, year } = matter;
  const text = messages(view.language);
  const { unstated } = totalsOf(rows);
  const parts = [
    unstated.cost > 0 && text.unstatedCost(unstated.cost),
    unstated.persons > 0 && text.unstatedPersons(unstated.persons),
    unstated.fte > 0 && text.unstatedFte(unstated.fte),
  ].filter((part) => part !== false);
  return (
    <>
      <p>
        {planWords(view.language).countedSources}
        {parts.length > 0 && ` ${text.unstated(parts.join(', '))}`}
      </p>
      <HowFound
        language={view.language}
        origin={{
          definition: `${text.origin.definition} ${text.origin.persons}`,
          calculation: text.origin.calculation,
          period: text.origin.period(year, plan.firstYear, plan.lastYear),
          source: text.origin.source(plan.title),
        }}
      />
    </>
  );
}
