import { type Evaluation, focusYear } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import { RunwayChart, type YearSeries } from '../../ui/index.ts';
import { firstNoticeDay } from '../domain/runway.ts';
import { homeMessages } from './home-messages.ts';
import { overviewMessages } from './messages.ts';
import { inKroner } from './words.ts';

const SERIES_TOLD_APART = 7;

/** The runway: the money of each source through the years under the line of what the plan costs. */
export function Runway({ reading, language }: { reading: PlanReading; language: Language }) {
  const { evaluation, plan } = reading;
  const text = overviewMessages(language);
  const noticeDay = firstNoticeDay(evaluation);
  return (
    <RunwayChart
      id="runway"
      title={
        evaluation.total.gap === 0
          ? text.runwayTitle.covered
          : text.runwayTitle.gap(focusYear(evaluation))
      }
      description={text.runwayDescription}
      years={evaluation.years.map((year) => year.year)}
      series={sourceSeries(evaluation, text.carried, text.otherSources)}
      need={{ label: text.need, values: evaluation.years.map((year) => inKroner(year.cost)) }}
      gapLabel={text.gap}
      measure={{ unit: text.millions, per: 1_000_000, decimals: 1, tableUnit: text.kroner }}
      marks={noticeDay ? [{ date: noticeDay, label: text.noticeMark }] : []}
      source={`${text.planSource(plan.title)} ${planWords(language).countedSources}`}
      language={language}
    />
  );
}

/** The same at a glance, for those who see a plan for the first time: the money of Landsbyggefonden
 * on top of all other. */
export function PlainRunway({
  reading: { evaluation, plan },
  language,
}: {
  reading: PlanReading;
  language: Language;
}) {
  const text = overviewMessages(language);
  const home = homeMessages(language);
  const fund = new Set(plan.funding.filter(({ kind }) => kind === 'lbf').map(({ id }) => id));
  const fromFund = addUp(
    evaluation.sources
      .filter(({ id }) => fund.has(id))
      .map(({ years }) => ({ label: '', values: years.map(({ used }) => inKroner(used)) })),
    evaluation.years.length,
  );
  const others = evaluation.years.map(
    ({ financed, carried }, index) => inKroner(financed) + inKroner(carried) - fromFund[index]!,
  );
  return (
    <RunwayChart
      id="runway"
      title={
        evaluation.total.gap === 0 ? home.picture.covered : home.picture.gap(focusYear(evaluation))
      }
      description={text.runwayDescription}
      years={evaluation.years.map((year) => year.year)}
      series={[
        { label: home.picture.others, values: others },
        { label: home.picture.fund, values: fromFund },
      ]}
      need={{ label: text.need, values: evaluation.years.map((year) => inKroner(year.cost)) }}
      gapLabel={text.gap}
      measure={{ unit: text.millions, per: 1_000_000, decimals: 1, tableUnit: text.kroner }}
      source={home.picture.about}
      language={language}
    />
  );
}

/** What receivers carry and what each source pays, greatest first; the least are put together. */
function sourceSeries(evaluation: Evaluation, carried: string, others: string): YearSeries[] {
  const nameOf = new Map(evaluation.plan.funding.map((source) => [source.id, source.name]));
  const paying = evaluation.sources
    .filter((source) => source.used > 0)
    .sort((a, b) => b.used - a.used)
    .map((source) => ({
      label: nameOf.get(source.id) ?? source.id,
      values: source.years.map((year) => inKroner(year.used)),
    }));
  const anyCarried = evaluation.total.carried > 0;
  const room = SERIES_TOLD_APART - (anyCarried ? 1 : 0);
  const shown = paying.length <= room ? paying : paying.slice(0, room - 1);
  const rest = paying.slice(shown.length);
  return [
    ...(anyCarried
      ? [{ label: carried, values: evaluation.years.map((year) => inKroner(year.carried)) }]
      : []),
    ...shown,
    ...(rest.length > 0 ? [{ label: others, values: addUp(rest, evaluation.years.length) }] : []),
  ];
}

function addUp(series: readonly YearSeries[], years: number): number[] {
  return Array.from({ length: years }, (_, index) =>
    series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0),
  );
}
