import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { Section, SmallMultiples } from '../../ui/index.ts';
import { lineagePlural, yearCounts, type Lineage, type YearCounts } from '../index.ts';
import { areasMessages } from './areas-messages.ts';
import { SourceLinks } from './source-links.tsx';

const SHOWN: readonly Lineage[] = ['udsat', 'parallelsamfund', 'omdannelse', 'forebyggelse'];

/** The first and the last number of areas on the list of udsatte boligområder. */
export function turnOfVulnerable(): {
  readonly first: { readonly year: number; readonly count: number };
  readonly last: { readonly year: number; readonly count: number };
} {
  const known = yearCounts().counts.flatMap(({ year, areas }) =>
    areas.udsat === undefined ? [] : [{ year, count: areas.udsat }],
  );
  return { first: known[0]!, last: known.at(-1)! };
}

/** How many areas each list held through the years, with the sources. */
export function CountsChart({ language }: { language: Language }) {
  const text = areasMessages(language);
  const { counts, sources } = yearCounts();
  const perYear = lastOfEachYear(counts);
  const february = counts.find(({ listDate }) => listDate === '2014-02-01');
  return (
    <Section title={text.countsTitle} id="antal" lead={text.countsThen}>
      <SmallMultiples
        id="antal-diagram"
        title={text.countsChart}
        description={text.countsDescription}
        language={language}
        source={<SourceLinks sources={sources} />}
        multiples={SHOWN.map((lineage) => ({
          key: lineage,
          label: capitalised(lineagePlural(language, lineage)),
          measure: { unit: text.countsUnit, decimals: 0 },
          points: yearsBetween(perYear).map((year) => ({
            year,
            value: perYear.get(year)?.areas[lineage] ?? null,
          })),
        }))}
      />
      {february && (
        <p>{text.countsFebruary(formatNumber(language, february.areas.parallelsamfund ?? 0))}</p>
      )}
    </Section>
  );
}

function lastOfEachYear(counts: readonly YearCounts[]): ReadonlyMap<number, YearCounts> {
  return new Map(counts.map((count) => [count.year, count]));
}

function yearsBetween(perYear: ReadonlyMap<number, YearCounts>): readonly number[] {
  const years = [...perYear.keys()];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** A word at the beginning of a line. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
