import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { partsOf } from '../../shared/index.ts';
import { DataTable, DatedList, Section, SmallMultiples, type Column } from '../../ui/index.ts';
import {
  decimalToNumber,
  figureOf,
  INDICATOR_IDS,
  INDICATORS,
  indicatorName,
  noteInWords,
  withUnit,
  type FigureRow,
  type IndicatorId,
  type OfficialArea,
} from '../index.ts';
import { areaMessages } from './area-messages.ts';
import { SourceLinks } from './source-links.tsx';

/** The figures found for an area: by list date, each date with its source and how sure it is. */
export function FiguresSection({ area, language }: { area: OfficialArea; language: Language }) {
  const text = areaMessages(language);
  if (area.figures.length === 0) {
    return (
      <Section title={text.figuresTitle} id="tal">
        <p>{text.figuresNone}</p>
      </Section>
    );
  }
  const indicators = INDICATOR_IDS.filter(
    (id) => id !== 'convicted_per_10000_18plus' && (isCriterion(id) || isKnown(area, id)),
  );
  return (
    <Section title={text.figuresTitle} id="tal" lead={text.figuresLead}>
      <RepeatedFigures area={area} indicators={indicators} language={language} />
      <DataTable
        id="tal-tabel"
        caption={text.figuresCaption}
        columns={columnsOf(area.figures, language)}
        rows={indicators}
        rowKey={(id) => id}
        language={language}
      />
      <DatedList label={text.source} items={area.figures.map((row) => sourceItem(row, language))} />
    </Section>
  );
}

function isCriterion(id: IndicatorId): boolean {
  return id !== 'noncitizen_pct';
}

function isKnown({ figures }: OfficialArea, id: IndicatorId): boolean {
  return figures.some((row) => figureOf(row.figures, id).status === 'known');
}

function columnsOf(rows: readonly FigureRow[], language: Language): readonly Column<IndicatorId>[] {
  const text = areaMessages(language);
  return [
    { key: 'figure', header: text.figure, cell: (id) => indicatorName(language, id) },
    ...rows.map(({ figures }): Column<IndicatorId> => ({
      key: figures.listDate,
      header: formatDate(language, figures.listDate),
      numeric: true,
      nowrap: true,
      cell: (id) => {
        const figure = figureOf(figures, id);
        if (figure.status === 'known') return withUnit(language, figure.value, INDICATORS[id].unit);
        return figure.status === 'suppressed' ? text.suppressed : text.notFound;
      },
    })),
  ];
}

function sourceItem({ figures, origin }: FigureRow, language: Language) {
  const text = areaMessages(language);
  const { confidence, note, source = '' } = origin ?? {};
  return {
    date: formatDate(language, figures.listDate),
    datetime: figures.listDate,
    text: (
      <>
        {text.source}: <SourceLinks sources={[source]} />
      </>
    ),
    note: [
      confidence && `${text.sureness}: ${text.confidence[confidence]}`,
      note && `${text.note}: ${noteInWords(language, note)}`,
    ]
      .filter(Boolean)
      .join('. '),
  };
}

/** Figures known for more than one list date, as small charts. Nothing when there are none. */
function RepeatedFigures({
  area,
  indicators,
  language,
}: {
  area: OfficialArea;
  indicators: readonly IndicatorId[];
  language: Language;
}) {
  const repeated = indicators
    .map((id) => ({ id, points: pointsOf(area, id) }))
    .filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
  if (repeated.length === 0) return null;
  return (
    <SmallMultiples
      id="tal-diagram"
      title={areaMessages(language).chartTitle(area.name)}
      language={language}
      multiples={repeated.map(({ id, points }) => ({
        key: id,
        label: indicatorName(language, id),
        measure: { unit: unitWord(id, language), decimals: 1 },
        points,
      }))}
    />
  );
}

function pointsOf({ figures }: OfficialArea, id: IndicatorId) {
  return figures.map((row) => {
    const figure = figureOf(row.figures, id);
    const { year } = partsOf(row.figures.listDate);
    return { year, value: figure.status === 'known' ? decimalToNumber(figure.value) : null };
  });
}

function unitWord(id: IndicatorId, language: Language): string {
  const { unit } = INDICATORS[id];
  const text = areaMessages(language);
  return unit === 'people' ? text.peopleUnit : text.percentUnit;
}
