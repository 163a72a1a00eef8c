import { raw } from 'hono/html';
import type { Plan } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { planWords } from '../../../plan/index.ts';
import { Alert, DataTable, Disclosure, Legend, Section, SelectField } from '../../../ui/index.ts';
import { hatch } from '../../../ui/chart/drawing.ts';
import { rowMessages } from '../row-messages.ts';
import { activityName } from '../words.ts';
import { CHART, chartShape } from './chart-shape.ts';
import type { SliderMatter } from './desk.ts';
import { type ShownFigures, type ShownYear, shownFigures } from './figure-words.ts';
import type { Figures } from './figures.ts';
import { sliderMessages } from './messages.ts';
import { FIELD } from './settings.ts';

/** What the results are made from. */
export interface ResultsProps {
  matter: SliderMatter;
  figures: { readonly plan: Figures; readonly now: Figures };
  view: View;
}

/** What follows from the settings, in figures and as a chart. The page's script puts in what it
 * computes where `data-` attributes say. */
export function LiveResults(props: ResultsProps) {
  const { view } = props;
  const text = sliderMessages(view.language);
  const shown = shownOf(props);
  return (
    <Section title={text.results} id="tal">
      <p class="sliders__status" role="status">
        <span class="sr-only" data-summary>
          {shown.summary}
        </span>{' '}
        <span data-status>{text.status.server}</span>
      </p>
      <div data-mismatch hidden>
        <Alert kind="caution" title={text.mismatchTitle}>
          <p>{text.mismatch}</p>
        </Alert>
      </div>
      <FigureList shown={shown} view={view} />
      <Year {...props} />
      <Chart {...props} />
    </Section>
  );
}

/** The two figures that stay in sight on small screens, where the others are out of it. They are
 * said elsewhere. */
export function FigureBar({ matter, figures, view }: ResultsProps) {
  const { figures: shown } = shownOf({ matter, figures, view });
  return (
    <p class="sliders__bar" aria-hidden="true">
      {shown
        .filter(({ key }) => key === 'gap' || key === 'coverage')
        .map(({ key, label, value, delta }) => (
          <span class="sliders__bar-one" data-figure={key}>
            <span data-part="label">{label}</span>
            <strong data-part="value">{value}</strong>
            <span data-part="delta">{delta}</span>
          </span>
        ))}
    </p>
  );
}

/** Money year by year, where the figures come from, and how they are found. */
export function YearResults(props: ResultsProps) {
  const { matter, view } = props;
  const { language } = view;
  const text = sliderMessages(language);
  return (
    <Section title={text.years} id="aar">
      <YearTable years={shownOf(props).years} view={view} />
      <p class="chart__source">
        {text.source(matter.desk.plan.title)} {planWords(language).countedSources}
      </p>
      <HowFound view={view} />
    </Section>
  );
}

function shownOf({ matter, figures, view }: ResultsProps): ShownFigures {
  return shownFigures(view.language, figures.plan, figures.now, (id) =>
    activityName(matter.desk.plan, id),
  );
}

function FigureList({ shown, view }: { shown: ShownFigures; view: View }) {
  const text = sliderMessages(view.language);
  return (
    <dl class="slider-figures">
      {shown.figures.map(({ key, label, value, delta }) => (
        <div class="slider-figures__one" data-figure={key}>
          <dt data-part="label">{label}</dt>
          <dd>
            <span class="slider-figures__value" data-part="value">
              {value}
            </span>
            <span class="data__note" data-part="delta">
              {delta}
            </span>
          </dd>
        </div>
      ))}
      <div class="slider-figures__names">
        <dt>{text.uncovered}</dt>
        <dd data-uncovered>{shown.uncovered}</dd>
      </div>
    </dl>
  );
}

function Year({ matter, view }: ResultsProps) {
  const { desk, settings } = matter;
  return (
    <SelectField
      name={FIELD.year}
      label={sliderMessages(view.language).year}
      value={String(settings.year)}
      options={yearOptions(desk.plan)}
      width="s"
      language={view.language}
    />
  );
}

/** The years of a plan, to choose among. */
export function yearOptions({ firstYear, lastYear }: Plan): { value: string; label: string }[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = String(firstYear + index);
    return { value: year, label: year };
  });
}

function Chart({ figures, view }: ResultsProps) {
  const { language } = view;
  const text = sliderMessages(language);
  const { ticks, bars } = chartShape(language, figures.plan, figures.now);
  return (
    <figure class="chart slider-chart">
      <figcaption class="chart__caption">
        <p class="chart__title" id="skyder-tegning-title">
          {text.chartTitle}
        </p>
        <p class="chart__unit">{text.chartUnit}</p>
      </figcaption>
      <Legend
        entries={[
          { label: text.paid, swatch: 'swatch-1' },
          { label: text.gap, swatch: 'swatch-gap' },
          { label: text.paidInPlan, swatch: 'swatch-need' },
        ]}
      />
      <svg
        class="slider-chart__svg"
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-labelledby="skyder-tegning-title"
        aria-describedby="skyder-tegning-desc"
        font-size="12"
        text-anchor="middle"
        fill="currentColor"
      >
        {raw(hatch('skyder-hatch', 'var(--gap)', 'var(--gap-soft)'))}
        <g data-ticks text-anchor="end">
          {ticks.map(({ y, text: words }) => (
            <>
              <line x1={CHART.left} x2={CHART.width} y1={y} y2={y} stroke="var(--line)" />
              <text x={CHART.left - 6} y={y + 4}>
                {words}
              </text>
            </>
          ))}
        </g>
        {bars.map((bar) => (
          <g data-bar={bar.year}>
            <rect
              data-part="paid"
              x={bar.x}
              width={bar.width}
              y={bar.paidY}
              height={bar.paidHeight}
              fill="var(--series-1)"
            />
            <rect
              data-part="gap"
              x={bar.x}
              width={bar.width}
              y={bar.gapY}
              height={bar.gapHeight}
              fill="url(#skyder-hatch)"
            />
            <line
              data-part="plan"
              x1={bar.x - 3}
              x2={bar.x + bar.width + 3}
              y1={bar.planY}
              y2={bar.planY}
              stroke="var(--ink)"
              stroke-width="2"
            />
            <text data-part="amount" x={bar.x + bar.width / 2} y={bar.gapY - 4}>
              {bar.amount}
            </text>
            <text x={bar.x + bar.width / 2} y={CHART.height - 8}>
              {bar.name}
            </text>
          </g>
        ))}
      </svg>
      <p class="sr-only" id="skyder-tegning-desc">
        {text.chartDescription}
      </p>
    </figure>
  );
}

function YearTable({ years, view }: { years: readonly ShownYear[]; view: View }) {
  const text = sliderMessages(view.language);
  const cell = (part: keyof Omit<ShownYear, 'year'>) => (row: ShownYear) => (
    <span class="nowrap" data-cell={`${row.year}.${part}`}>
      {row[part]}
    </span>
  );
  return (
    <DataTable
      id="skyder-aar"
      caption={text.table}
      columns={[
        { key: 'year', header: text.yearColumn, cell: ({ year }) => String(year) },
        { key: 'cost', header: text.cost, cell: cell('cost'), numeric: true },
        { key: 'paid', header: text.paid, cell: cell('paid'), numeric: true },
        { key: 'gap', header: text.gap, cell: cell('gap'), numeric: true },
        { key: 'delta', header: text.delta, cell: cell('delta'), numeric: true },
      ]}
      rows={years}
      language={view.language}
      dense
    />
  );
}

function HowFound({ view }: { view: View }) {
  const { question, how } = rowMessages(view.language);
  const text = sliderMessages(view.language);
  return (
    <Disclosure summary={text.how}>
      <dl class="facts">
        {(['gap', 'cost', 'people', 'staff'] as const).map((key) => (
          <div>
            <dt>{question[key]}</dt>
            <dd>{how[key]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
