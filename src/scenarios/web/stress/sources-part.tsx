import type { StressSource } from '../../../engine/index.ts';
import { formatRoundMoney, formatShare } from '../../../platform/i18n/index.ts';
import { compareIds, fromOre, toKroner } from '../../../shared/index.ts';
import { type Column, DataTable, Section, SpanBars } from '../../../ui/index.ts';
import { barNames } from '../bar-names.ts';
import { sourceName } from '../words.ts';
import { sourceText, titleOf, type WayProps } from './parts.ts';
import { resultMessages } from './result-messages.ts';

/** A source that came in some draws and failed in others. */
interface Weighed extends StressSource {
  readonly gapIfComes: number;
  readonly gapIfFails: number;
  readonly fall: number;
  readonly fallError: number;
}

const MILLION = 1_000_000;

/** What each uncertain source means: a tornado, and the same as a table. */
export function SourcesPart(props: WayProps) {
  const { answer, at, reading, view } = props;
  const { language } = view;
  const text = resultMessages(language).sources;
  const rows = answer.sources
    .filter(({ certain }) => !certain)
    .toSorted((a, b) => (b.fall ?? 0) - (a.fall ?? 0) || compareIds(a.id, b.id));
  if (rows.length === 0) return null;
  const weighed = rows.filter(isWeighed);
  const hasRange = answer.sources.some(
    ({ id, certain, probability }) =>
      certain &&
      probability > 0 &&
      reading.plan.funding.some((source) => source.id === id && source.range),
  );
  return (
    <Section title={titleOf(props, text.title)} lead={text.lead} id={`kilder-${at}`}>
      {weighed.length > 0 && <Tornado {...props} rows={weighed} />}
      <DataTable
        id={`betydning-${at}`}
        caption={titleOf(props, text.title)}
        captionHidden
        columns={columnsOf(props)}
        rows={rows}
        stack
        fit
        language={language}
      />
      {hasRange && <p class="chart__source">{text.certainRange}</p>}
    </Section>
  );
}

function isWeighed(source: StressSource): source is Weighed {
  return source.fall !== null;
}

/** Whether the difference is larger than chance makes it. */
function isClear({ fall, fallError }: StressSource): boolean {
  return fall !== null && fallError !== null && fall > 2 * fallError;
}

function Tornado(props: WayProps & { rows: readonly Weighed[] }) {
  const { answer, rows, at, reading, view } = props;
  const { language } = view;
  const text = resultMessages(language).sources;
  const money = (ore: number) => formatRoundMoney(language, fromOre(ore));
  const kroner = (ore: number) => toKroner(fromOre(ore));
  const [first] = rows;
  const nameOf = ({ id }: StressSource) => sourceName(reading.plan, id);
  const labels = barNames(rows.map(nameOf));
  return (
    <SpanBars
      id={`tornado-${at}`}
      title={first && isClear(first) ? text.best(nameOf(first), money(first.fall)) : text.none}
      source={sourceText(props)}
      spans={rows.map((row, nth) => ({
        label: labels[nth]!,
        from: kroner(Math.min(row.gapIfComes, row.gapIfFails)),
        to: kroner(Math.max(row.gapIfComes, row.gapIfFails)),
      }))}
      line={kroner(answer.total.mean)}
      legend={[
        { label: text.span, swatch: 'swatch-2' },
        { label: text.line(money(answer.total.mean)), swatch: 'swatch-need' },
      ]}
      table={{
        head: [text.name, text.ifComes, text.ifFails, text.fall],
        rows: rows.map((row) => [
          nameOf(row),
          ...[row.gapIfComes, row.gapIfFails, row.fall].map(money),
        ]),
      }}
      measure={{
        unit: `${text.chart}, ${resultMessages(language).years.unit}`,
        per: MILLION,
        decimals: 1,
      }}
      language={language}
    />
  );
}

function columnsOf({ reading, view: { language } }: WayProps): Column<StressSource>[] {
  const text = resultMessages(language).sources;
  const money = (ore: number | null) =>
    ore === null ? '–' : formatRoundMoney(language, fromOre(ore));
  return [
    { key: 'name', header: text.name, cell: ({ id }) => sourceName(reading.plan, id) },
    {
      key: 'probability',
      header: text.probability,
      numeric: true,
      cell: ({ probability }) => formatShare(language, probability, 0),
    },
    {
      key: 'comes',
      header: text.ifComes,
      numeric: true,
      cell: ({ gapIfComes }) => money(gapIfComes),
    },
    {
      key: 'fails',
      header: text.ifFails,
      numeric: true,
      cell: ({ gapIfFails }) => money(gapIfFails),
    },
    {
      key: 'fall',
      header: text.fall,
      note: text.errorNote,
      numeric: true,
      cell: (source) =>
        source.fall === null || source.fallError === null ? (
          text.onlyOne
        ) : isClear(source) ? (
          <>
            {money(source.fall)}
            <span class="data__note">± {money(2 * source.fallError)}</span>
          </>
        ) : (
          text.noise
        ),
    },
  ];
}
