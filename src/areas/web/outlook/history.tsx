import type { Area } from '../../../engine/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { DatedList, Section } from '../../../ui/index.ts';
import { type AreaFigures, type Classification, className } from '../../index.ts';
import { SourceLinks } from '../source-links.tsx';
import { officialOf, standingIn } from '../plan-areas-view.ts';
import { StatusSection } from '../status-section.tsx';
import { outlookMessages } from './messages.ts';

/** The history of an area on the lists: the official ones where it is one of their areas, else what
 * its own figures come to, said to be so. */
export function ListHistory({
  area,
  series,
  calculated,
  language,
}: {
  area: Area;
  series: readonly AreaFigures[];
  calculated: readonly Classification[];
  language: Language;
}) {
  const text = outlookMessages(language);
  const official = officialOf(area);
  if (official) return <StatusSection area={official} language={language} />;
  if (calculated.length === 0) return null;
  return (
    <Section title={text.history} id="historie" lead={text.historyOwn}>
      <DatedList
        label={text.history}
        items={calculated.toReversed().map((one) => ({
          date: formatDate(language, one.listDate),
          datetime: one.listDate,
          text: standingText(one, language),
          note: (
            <>
              {text.ownCalculation}. {text.source}:{' '}
              <SourceLinks sources={sourcesOn(series, one.listDate)} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

function standingText(one: Classification, language: Language): string {
  const text = outlookMessages(language);
  const standing = standingIn(one);
  if (standing.kind === 'class') return className(language, standing.classId);
  return standing.kind === 'none' ? text.historyNone : text.historyUnknown;
}

function sourcesOn(series: readonly AreaFigures[], date: string): string[] {
  const values = series.find(({ listDate }) => listDate === date)?.values ?? {};
  const sources = Object.values(values).flatMap(({ origin }) => origin?.source ?? []);
  return [...new Set(sources)].filter(Boolean);
}
