import type { Area } from '../../engine/index.ts';
import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { partsOf } from '../../shared/index.ts';
import {
  Alert,
  EmptyState,
  Facts,
  type Multiple,
  PageHeader,
  Section,
  SmallMultiples,
} from '../../ui/index.ts';
import {
  type AreaFigures,
  type Classification,
  className,
  type CriterionAnswer,
  decimalToNumber,
  figureOf,
  indicatorName,
  INDICATORS,
  limitInWords,
} from '../index.ts';
import { ClassAnswers } from './class-answers.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { kindText, NeedsTable } from './plan-areas-page.tsx';
import { classifications, standingOf } from './plan-areas-view.ts';
import { planAreaMessages } from './plan-messages.ts';
import { planAreasPath } from './plan-paths.ts';

/** The title of an area's page: what the latest calculation comes to. */
export function planAreaTitle(
  area: Area,
  series: readonly AreaFigures[],
  language: Language,
): string {
  const text = planAreaMessages(language);
  const standing = standingOf(series);
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
  const latest = classifications(series).at(-1);
  return (
    <>
      <PageHeader
        title={planAreaTitle(area, series, language)}
        crumbs={[{ label: text.back, href: view.href(planAreasPath(reading.partnership.id)) }]}
        language={language}
      />
      <Facts
        facts={[
          { term: text.kind, value: kindText(area, language) },
          {
            term: text.residents,
            value:
              area.residents === undefined ? text.notGiven : formatNumber(language, area.residents),
          },
        ]}
      />
      <Section title={text.needs} id="behov">
        <NeedsTable reading={reading} year={year} areas={[area]} language={language} />
      </Section>
      {latest ? (
        <Calculated area={area} series={series} latest={latest} language={language} />
      ) : (
        <EmptyState title={text.noFigures} />
      )}
    </>
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
