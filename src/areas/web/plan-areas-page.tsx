import type { Area } from '../../engine/index.ts';
import {
  compareNames,
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import { effortAreaName, planWords, type PlanReading } from '../../plan/index.ts';
import { fromKroner, toKroner } from '../../shared/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  HowFound,
  PageHeader,
  Section,
  ShareBar,
  StatusWord,
  TabLinks,
  type Tone,
} from '../../ui/index.ts';
import { type AreaFigures, className } from '../index.ts';
import { Warnings } from './outlook/warnings.tsx';
import { mapMessages } from './map/messages.ts';
import { mapPath } from './map/paths.ts';
import { AREAS_PATH } from './paths.ts';
import { type NeedRow, needRows, standingOf } from './plan-areas-view.ts';
import { planAreaMessages } from './plan-messages.ts';
import { figureFilePath, newAreaPath, planAreaPath, planAreasPath } from './plan-paths.ts';

interface PlanAreasProps {
  reading: PlanReading;
  figures: ReadonlyMap<string, readonly AreaFigures[]>;
  year: number;
  /** What counts as near a limit, in percentage points. */
  near: number;
  view: View;
}

/** The title of the page: how many needs are not met in the year. */
export function planAreasTitle(reading: PlanReading, year: number, language: Language): string {
  const text = planAreaMessages(language);
  const rows = needRows(reading, year);
  if (reading.plan.areas.length === 0) return text.empty;
  if (rows.length === 0) return text.titleNone;
  const unmet = rows.filter((row) => row.coverage < 1).length;
  if (unmet === 0) return text.titleMet(year);
  return text.title(formatNumber(language, unmet), formatNumber(language, rows.length), year);
}

/** The areas of a partnership's plan: who lives there, what the law may say, needs and coverage. */
export function PlanAreasPage(props: PlanAreasProps) {
  const { reading, figures, year, near, view } = props;
  const { language } = view;
  const text = planAreaMessages(language);
  const { id } = reading.partnership;
  if (reading.plan.areas.length === 0) return <NoAreas partnershipId={id} view={view} />;
  return (
    <>
      <PageHeader
        title={planAreasTitle(reading, year, language)}
        lead={text.lead}
        why={{ label: text.why, href: view.href(AREAS_PATH) }}
        actions={<Actions partnershipId={id} view={view} />}
        language={language}
      />
      <TabLinks
        label={text.years}
        tabs={reading.evaluation.years.map((one) => ({
          label: String(one.year),
          href: view.href(planAreasPath(id, one.year)),
          current: one.year === year,
        }))}
      />
      <Section title={text.needs} id="behov">
        <NeedsTable reading={reading} year={year} areas={reading.plan.areas} language={language} />
      </Section>
      <Section title={text.areas} id="omraader">
        <AreasTable {...props} />
        <p>{text.provisional}</p>
      </Section>
      {figures.size > 0 && (
        <Warnings
          partnershipId={id}
          areas={reading.plan.areas}
          figures={figures}
          near={near}
          year={year}
          view={view}
        />
      )}
    </>
  );
}

/** What can be done with the areas. */
function Actions({ partnershipId, view }: { partnershipId: string; view: View }) {
  const text = planAreaMessages(view.language);
  return (
    <>
      {view.may('areas.edit-areas') && (
        <ButtonLink kind="primary" href={view.href(newAreaPath(partnershipId))}>
          {text.addArea}
        </ButtonLink>
      )}
      {view.may('areas.edit-figures') && (
        <ButtonLink href={view.href(figureFilePath(partnershipId))}>
          {text.figuresByFile}
        </ButtonLink>
      )}
      <ButtonLink href={view.href(mapPath(partnershipId))}>
        {mapMessages(view.language).nav}
      </ButtonLink>
    </>
  );
}

function NoAreas({ partnershipId, view }: { partnershipId: string; view: View }) {
  const text = planAreaMessages(view.language);
  return (
    <>
      <PageHeader
        title={text.empty}
        why={{ label: text.why, href: view.href(AREAS_PATH) }}
        language={view.language}
      />
      <EmptyState
        title={text.emptyText}
        action={
          view.may('areas.edit-areas') && (
            <ButtonLink kind="primary" href={view.href(newAreaPath(partnershipId))}>
              {text.addArea}
            </ButtonLink>
          )
        }
      />
    </>
  );
}

/** Less than half covered asks for attention. */
function coverageTone(coverage: number): Tone {
  if (coverage >= 1) return 'good';
  return coverage < 0.5 ? 'gap' : 'accent';
}

/** Needs by area with their coverage in a year. */
export function NeedsTable({
  reading,
  year,
  areas,
  language,
}: {
  reading: PlanReading;
  year: number;
  areas: readonly Area[];
  language: Language;
}) {
  const text = planAreaMessages(language);
  const rows = needRows(reading, year);
  const count = (value: number) => formatNumber(language, value, 1);
  const columns: Column<NeedRow>[] = [
    {
      key: 'effortArea',
      header: text.effortArea,
      cell: (row) => effortAreaName(reading.plan, language, row.effortArea),
    },
    { key: 'weight', header: text.weight, numeric: true, cell: (row) => count(row.weight) },
    {
      key: 'target',
      header: text.target,
      note: text.targetNote,
      numeric: true,
      cell: (row) => count(row.target),
    },
    {
      key: 'reached',
      header: text.reached(year),
      numeric: true,
      cell: (row) => count(row.persons),
    },
    {
      key: 'coverage',
      header: text.coverage,
      nowrap: true,
      cell: (row) => (
        <ShareBar
          share={row.coverage}
          text={formatShare(language, row.coverage, 0)}
          tone={coverageTone(row.coverage)}
        />
      ),
    },
  ];
  const groups = [...areas]
    .sort((a, b) => compareNames(language, a.name, b.name))
    .map((area) => ({
      key: area.id,
      title: area.name,
      rows: rows.filter((row) => row.area === area.id),
    }))
    .filter((group) => group.rows.length > 0);
  return (
    <>
      <DataTable
        id="behovstabel"
        caption={text.needs}
        captionHidden
        columns={columns}
        groups={groups}
        empty={<p>{text.noNeeds}</p>}
        language={language}
      />
      <HowFound
        origin={{
          definition: text.coverageDefinition,
          calculation: text.coverageCalculation,
          period: String(year),
        }}
        language={language}
      />
    </>
  );
}

function AreasTable({ reading, figures, year, view }: PlanAreasProps) {
  const { language } = view;
  const text = planAreaMessages(language);
  const { plan, evaluation, partnership } = reading;
  const costs = new Map(
    evaluation.costs.byArea.map((one) => [
      one.area,
      one.years.find((entry) => entry.year === year)?.amount,
    ]),
  );
  const cost = (area: string | null) => {
    const amount = costs.get(area);
    // Shares by residents: øre would say more than is known.
    return amount === undefined
      ? '–'
      : formatMoney(language, fromKroner(Math.round(toKroner(amount))));
  };
  const latest = Math.max(
    ...[...figures.values()].flatMap((series) => Number(series.at(-1)?.listDate.slice(0, 4) ?? 0)),
  );
  const columns: Column<Area | null>[] = [
    {
      key: 'area',
      header: text.area,
      cell: (area) =>
        area ? (
          <a href={view.href(planAreaPath(partnership.id, area.id))}>{area.name}</a>
        ) : (
          text.shared
        ),
    },
    {
      key: 'kind',
      header: text.kind,
      cell: (area) => (area ? kindText(area, language) : ''),
    },
    {
      key: 'residents',
      header: text.residents,
      numeric: true,
      cell: (area) =>
        area &&
        (area.residents === undefined ? text.notGiven : formatNumber(language, area.residents)),
    },
    {
      key: 'status',
      header: Number.isFinite(latest) ? text.status(latest) : text.status(year),
      cell: (area) =>
        area && <StandingWord series={figures.get(area.id) ?? []} language={language} />,
    },
    {
      key: 'cost',
      header: text.cost(year),
      note: text.costNote,
      numeric: true,
      nowrap: true,
      cell: (area) => cost(area?.id ?? null),
    },
  ];
  const areas = [...plan.areas].sort((a, b) => compareNames(language, a.name, b.name));
  const total = evaluation.years.find((one) => one.year === year)?.cost;
  return (
    <DataTable
      id="omraadetabel"
      caption={text.areas}
      captionHidden
      columns={columns}
      rows={costs.has(null) ? [...areas, null] : areas}
      totals={{ cost: total === undefined ? '' : formatMoney(language, total) }}
      totalsLabel={text.total}
      language={language}
    />
  );
}

/** How the homes of an area are owned, in words. */
export function kindText(area: Area, language: Language): string {
  return area.kind ? planWords(language).areaKind[area.kind] : planAreaMessages(language).notGiven;
}

/** What the latest provisional calculation of an area comes to, as a word. */
export function StandingWord({
  series,
  language,
}: {
  series: readonly AreaFigures[];
  language: Language;
}) {
  const text = planAreaMessages(language);
  const standing = standingOf(series);
  switch (standing.kind) {
    case 'no-figures':
      return <StatusWord tone="unknown">{text.noFigures}</StatusWord>;
    case 'none':
      return <StatusWord tone="good">{text.noClass}</StatusWord>;
    case 'unknown':
      return <StatusWord tone="unknown">{text.cannotBeSaid}</StatusWord>;
    case 'class':
      return <StatusWord tone="caution">{className(language, standing.classId)}</StatusWord>;
  }
}
