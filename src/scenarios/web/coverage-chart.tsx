import { formatShare, type Language } from '../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import { ComparisonBars } from '../../ui/index.ts';
import type { ComparedRow, Comparison } from '../domain/comparison.ts';
import { barNames } from './bar-names.ts';
import { type ComparedWay, wayInSentence, wayName } from './columns.ts';
import { messages } from './messages.ts';

/** How much of the needs each way covers with the money there is, and what lacks money; nothing where
 * the plan states no needs. */
export function CoverageChart({
  reading,
  shown,
  comparison,
  language,
}: {
  reading: PlanReading;
  shown: readonly ComparedWay[];
  comparison: Comparison;
  language: Language;
}) {
  const { chart, compare } = messages(language);
  const paid = valuesOf(comparison, 'coverage-paid');
  const all = valuesOf(comparison, 'coverage');
  if (!paid || !all) return null;
  const most = Math.max(...paid);
  const best = paid.indexOf(most);
  const share = formatShare(language, most);
  const { year } = comparison;
  const title = paid.every((one) => one === most)
    ? chart.coverageSame(share, year)
    : chart.coverageTitle(wayInSentence(language, shown[best]!), share, year);
  return (
    <ComparisonBars
      id="daekker"
      title={title}
      description={chart.coverageDescription}
      source={`${compare.planSource(reading.plan.title)} ${planWords(language).countedSources}`}
      bars={barNames(shown.map((way) => wayName(language, way)))}
      parts={[
        { label: chart.withTheMoney, values: paid },
        {
          label: chart.lacksMoney,
          gap: true,
          values: paid.map((one, index) => Math.max(0, all[index]! - one)),
        },
      ]}
      measure={{
        unit: chart.coverageUnit(year),
        per: 0.01,
        decimals: 0,
        tableUnit: chart.tableShare,
        tableDecimals: 3,
      }}
      language={language}
    />
  );
}

function valuesOf({ rows }: Comparison, about: ComparedRow['subject']['about']): number[] | null {
  const row = rows.find(({ subject }) => subject.about === about);
  const values = row?.cells.map(({ value }) => value) ?? [];
  return values.length > 0 && values.every((value) => value !== null) ? values : null;
}
