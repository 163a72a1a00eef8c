import type { Area } from '../../engine/index.ts';
import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { partsOf } from '../../shared/index.ts';
import {
  Alert,
  ButtonLink,
  DataTable,
  EmptyState,
  Facts,
  type Multiple,
  PageHeader,
  Section,
  SmallMultiples,
} from '../../ui/index.ts';
import {
  areaData,
  type AreaFigures,
  type Classification,
  className,
  type CriterionAnswer,
  decimalToNumber,
  type Estate,
  figureOf,
  homesOf,
  indicatorName,
  INDICATORS,
  limitInWords,
  residentsOf,
} from '../index.ts';
import { ClassAnswers } from './class-answers.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { ListHistory } from './outlook/history.tsx';
import { kindText, NeedsTable } from './plan-areas-page.tsx';
import { classifications, officialOf, standingOf } from './plan-areas-view.ts';
import { planAreaMessages } from './plan-messages.ts';
import {
  areaFiguresPath,
  areaNeedsPath,
  compareAreaPath,
  editAreaPath,
  planAreasPath,
  removeAreaPath,
  whatIfPath,
} from './plan-paths.ts';

/** The title of an area's page: what the latest calculation comes to. */
export function planAreaTitle(
  area: Area,
  series: readonly AreaFigures[],
  language: Language,
): string {
  const text = planAreaMessages(language);
  const standing = standingOf(series, officialOf(area)?.officialYears);
  switch (standing.kind) {
    case 'no-figures':
      return text.areaTitlePlain(area.name);
    case 'none':
      return text.areaTitleNone(area.name, standing.year);
    case 'unknown':
      return text.areaTitleUnknown(area.name, standing.year);
    case 'class':
      return text.areaTitle(area.name, className(language, standing.classId), standing.year);
  }
}

/** One area of a plan: needs, figures through the years, the provisional calculation. */
export function PlanAreaPage({
  reading,
  area,
  series,
  year,
  view,
}: {
  reading: PlanReading;
  area: Area;
  series: readonly AreaFigures[];
  year: number;
  view: View;
}) {
  const { language } = view;
  const text = planAreaMessages(language);
  const calculated = classifications(series, officialOf(area)?.officialYears);
  const latest = calculated.at(-1);
  return (
    <>
      <PageHeader
        title={planAreaTitle(area, series, language)}
        crumbs={[{ label: text.back, href: view.href(planAreasPath(reading.partnership.id)) }]}
        actions={<AreaActions partnershipId={reading.partnership.id} area={area} view={view} />}
        language={language}
      />
      <Facts
        facts={[
          { term: text.municipality, value: area.municipality ?? text.notGiven },
          { term: text.kind, value: kindText(area, language) },
          {
            term: text.residents,
            value:
              area.residents === undefined ? text.notGiven : formatNumber(language, area.residents),
          },
        ]}
      />
      <Estates area={area} language={language} />
      <Section title={text.needs} id="behov">
        <NeedsTable reading={reading} year={year} areas={[area]} language={language} />
      </Section>
      {latest ? (
        <Calculated area={area} series={series} latest={latest} language={language} />
      ) : (
        <EmptyState title={text.noFigures} />
      )}
      <ListHistory area={area} series={series} calculated={calculated} language={language} />
    </>
  );
}

/** What can be done with an area, and where more of it is told. */
function AreaActions({
  partnershipId,
  area,
  view,
}: {
  partnershipId: string;
  area: Area;
  view: View;
}) {
  const text = planAreaMessages(view.language);
  const link = (path: string, label: string) => (
    <ButtonLink href={view.href(path)}>{label}</ButtonLink>
  );
  const mayEdit = view.may('areas.edit-areas');
  return (
    <>
      {link(areaNeedsPath(partnershipId, area.id), text.editNeeds)}
      {link(areaFiguresPath(partnershipId, area.id), text.editFigures)}
      {link(whatIfPath(partnershipId, area.id), text.whatIf)}
      {link(compareAreaPath(partnershipId, area.id), text.compare)}
      {mayEdit && link(editAreaPath(partnershipId, area.id), text.edit)}
      {mayEdit && link(removeAreaPath(partnershipId, area.id), text.remove)}
    </>
  );
}

function Estates({ area, language }: { area: Area; language: Language }) {
  const text = planAreaMessages(language);
  const { estates } = areaData(area.x);
  if (estates.length === 0) return null;
  const count = (value: number | undefined) =>
    value === undefined ? text.notGiven : formatNumber(language, value);
  return (
    <Section title={text.estates} id="afdelinger">
      <DataTable
        id="afdelingstabel"
        caption={text.estates}
        captionHidden
        columns={[
          { key: 'name', header: text.estate, cell: ({ name }: Estate) => name },
          { key: 'owner', header: text.owner, cell: ({ owner }) => owner ?? text.notGiven },
          { key: 'homes', header: text.homes, numeric: true, cell: ({ homes }) => count(homes) },
          {
            key: 'residents',
            header: text.residents,
            numeric: true,
            cell: ({ residents }) => count(residents),
          },
        ]}
        rows={estates}
        totals={{ homes: count(homesOf(estates)), residents: count(residentsOf(estates)) }}
        language={language}
      />
    </Section>
  );
}

function Calculated({
  area,
  series,
  latest,
  language,
}: {
  area: Area;
  series: readonly AreaFigures[];
  latest: Classification;
  language: Language;
}) {
  const text = planAreaMessages(language);
  const listDate = formatDate(language, latest.listDate);
  return (
    <>
      <Section title={text.figures} id="udvikling" lead={text.figuresLead}>
        <SmallMultiples
          id="tal"
          title={text.figuresTitle(area.name)}
          multiples={oneByIndicator(latest).map((one) => multiple(one, series, language))}
          source={sourcesOf(series).join('; ')}
          language={language}
        />
      </Section>
      <Section title={text.list(listDate)} id="beregning">
        <Alert kind="info">{text.provisional}</Alert>
        <ClassAnswers id="klasser" classification={latest} language={language} />
        <CriteriaTable id="kriterier" classification={latest} language={language} />
      </Section>
    </>
  );
}

/** The first criterion of each indicator, which holds the limit of the first list. */
function oneByIndicator({ criteria }: Classification): CriterionAnswer[] {
  const seen = new Set<string>();
  return criteria.filter(({ criterion: { indicator } }) => {
    const first = !seen.has(indicator);
    seen.add(indicator);
    return first;
  });
}

function multiple(
  answer: CriterionAnswer,
  series: readonly AreaFigures[],
  language: Language,
): Multiple {
  const text = planAreaMessages(language);
  const { indicator, operator } = answer.criterion;
  const { unit } = INDICATORS[indicator];
  const units = {
    people: text.peopleUnit,
    percent: text.pctUnit,
    'per-10000': text.tenThousandUnit,
    'percent-of-region': text.regionUnit,
  };
  return {
    key: answer.criterion.id.replaceAll('.', '-'),
    label: indicatorName(language, indicator),
    measure: { unit: units[unit], decimals: unit === 'people' ? 0 : 1 },
    points: series.map((figures) => {
      const figure = figureOf(figures, indicator);
      const value = figure.status === 'known' ? decimalToNumber(figure.value) : null;
      return { year: partsOf(figures.listDate).year, value };
    }),
    ...(answer.limit === null
      ? { summary: text.limitUnknown }
      : {
          limit: {
            value: decimalToNumber(answer.limit),
            label: text.limit(limitInWords(language, answer)),
          },
        }),
    marked: operator === 'under' ? 'below' : 'above',
  };
}

function sourcesOf(series: readonly AreaFigures[]): string[] {
  const origins = series.flatMap(({ values }) => Object.values(values).map((one) => one.origin));
  return [...new Set(origins.flatMap((origin) => origin?.source ?? []))].filter(Boolean);
}
