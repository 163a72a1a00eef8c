import type { StressAnswer } from '../../../engine/index.ts';
import { formatNumber, formatRoundMoney, formatShare } from '../../../platform/i18n/index.ts';
import { compareIds, fromOre, toKroner } from '../../../shared/index.ts';
import {
  type Column,
  DataTable,
  Histogram,
  KeyFigures,
  type KeyFigure,
  Section,
  ShareBar,
  SpanBars,
} from '../../../ui/index.ts';
import { activityName, planPeriod } from '../words.ts';
import { sourceText, titleOf, type WayProps } from './parts.ts';
import { resultMessages } from './result-messages.ts';
import { SourcesPart } from './sources-part.tsx';

/** The figures of one way: years, gap in all, activities and sources. */
export function WayFound(props: WayProps) {
  const text = resultMessages(props.view.language);
  return (
    <>
      <Figures {...props} />
      <Section title={titleOf(props, text.gap)} id={`mangel-${props.at}`}>
        <YearsChart {...props} />
        <TotalHistogram {...props} />
      </Section>
      <SourcesPart {...props} />
      <Activities {...props} />
    </>
  );
}

function Figures(props: WayProps) {
  const { answer, reading, view } = props;
  const { language } = view;
  const text = resultMessages(language);
  const unsafe = answer.activities.filter(({ covered }) => covered < 0.5).length;
  const origin = (definition: string) => ({
    definition,
    calculation: text.drawsCount,
    period: planPeriod(reading.plan),
    source: sourceText(props),
  });
  const money = (ore: number) => formatRoundMoney(language, fromOre(ore));
  const figures: KeyFigure[] = [
    {
      label: text.covered,
      value: formatShare(language, answer.covered, 0),
      tone: answer.covered < 0.5 ? 'gap' : 'plain',
      origin: origin(text.coveredMeaning),
    },
    { label: text.mean, value: money(answer.total.mean), origin: origin(text.meanMeaning) },
    { label: text.worst, value: money(answer.total.p95), origin: origin(text.worstMeaning) },
    {
      label: text.unsafe,
      value: formatNumber(language, unsafe),
      unit: text.unsafeOf(formatNumber(language, answer.activities.length)),
      origin: origin(text.unsafeMeaning),
    },
  ];
  return <KeyFigures figures={figures} label={titleOf(props, text.keyLabel)} language={language} />;
}

const MILLION = 1_000_000;

function YearsChart(props: WayProps) {
  const { answer, at, view } = props;
  const { language } = view;
  const text = resultMessages(language).years;
  const kroner = (ore: number) => toKroner(fromOre(ore));
  const cells = (name: string, row: StressAnswer['total']) => [
    name,
    formatShare(language, row.short, 0),
    ...[row.mean, row.p5, row.p25, row.p50, row.p75, row.p95].map((ore) =>
      formatNumber(language, kroner(ore)),
    ),
  ];
  return (
    <SpanBars
      id={`aar-${at}`}
      title={text.title}
      description={text.description}
      source={sourceText(props)}
      spans={answer.years.map(({ year, p5, p25, p50, p75, p95 }) => ({
        label: String(year),
        from: kroner(p5),
        to: kroner(p95),
        inner: { from: kroner(p25), to: kroner(p75) },
        mark: kroner(p50),
      }))}
      legend={[
        { label: text.band, swatch: 'swatch-2' },
        { label: text.inner, swatch: 'swatch-1' },
        { label: text.median, swatch: 'swatch-need' },
      ]}
      table={{
        unit: text.tableUnit,
        head: [
          text.year,
          text.short,
          text.mean,
          ...[5, 25, 50, 75, 95].map((percent) => formatShare(language, percent / 100, 0)),
        ],
        rows: [
          ...answer.years.map((year) => cells(String(year.year), year)),
          cells(text.total, answer.total),
        ],
      }}
      measure={{ unit: text.unit, per: MILLION, decimals: 1 }}
      language={language}
    />
  );
}

function TotalHistogram(props: WayProps) {
  const { answer, at, view } = props;
  const text = resultMessages(view.language).histogram;
  if (answer.total.short === 0) return <p>{text.none}</p>;
  return (
    <Histogram
      id={`fordeling-${at}`}
      title={text.title}
      source={sourceText(props)}
      steps={answer.histogram.map(({ from, to, draws }) => ({
        from: toKroner(fromOre(from)),
        to: toKroner(fromOre(to)),
        count: draws,
      }))}
      x={{ unit: text.x, tableUnit: text.tableUnit, per: MILLION, decimals: 1, tableDecimals: 0 }}
      y={{ unit: text.unit }}
      head={[text.from, text.to, text.draws]}
      language={view.language}
    />
  );
}

interface Row {
  readonly id: string;
  readonly covered: number;
}

function Activities(props: WayProps) {
  const {
    answer,
    at,
    reading,
    view: { language },
  } = props;
  const text = resultMessages(language).activities;
  const sorted = answer.activities.toSorted(
    (a, b) => a.covered - b.covered || compareIds(a.id, b.id),
  );
  const unsure = sorted.filter(({ covered }) => covered < 1);
  const safe = sorted.length - unsure.length;
  const columns: Column<Row>[] = [
    { key: 'name', header: text.name, cell: ({ id }) => activityName(reading.plan, id) },
    {
      key: 'chance',
      header: text.chance,
      cell: ({ covered }) => (
        <ShareBar
          share={covered}
          text={formatShare(language, covered, 0)}
          tone={covered < 0.5 ? 'gap' : covered < 0.9 ? 'caution' : 'good'}
        />
      ),
    },
  ];
  return (
    <Section title={titleOf(props, text.title)} lead={text.lead} id={`indsatser-${at}`}>
      {unsure.length > 0 && (
        <DataTable
          id={`sikre-${at}`}
          caption={titleOf(props, text.title)}
          captionHidden
          columns={columns}
          rows={unsure}
          language={language}
        />
      )}
      {safe > 0 && <p>{text.all(formatNumber(language, safe), formatShare(language, 1, 0))}</p>}
    </Section>
  );
}
