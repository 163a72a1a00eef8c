import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { partsOf } from '../../shared/index.ts';
import { DataTable, Section, StatusWord, Timeline, type Column } from '../../ui/index.ts';
import { lineageName, type Lineage, type OfficialArea, type Standing } from '../index.ts';
import { areaMessages } from './area-messages.ts';
import { LINEAGES } from './areas-view.ts';
import { capitalised } from './counts-chart.tsx';
import { SourceLinks } from './source-links.tsx';
import { basisInWords, listWord, standingWord } from './standing-words.ts';

/** The official status of an area through the years, as strips and as a table with sources. */
export function StatusSection({ area, language }: { area: OfficialArea; language: Language }) {
  const text = areaMessages(language);
  const { standings } = area;
  if (standings.length === 0) {
    return (
      <Section title={text.statusTitle} id="status">
        <p>{area.notListArea?.[language] ?? text.statusNone}</p>
      </Section>
    );
  }
  return (
    <Section title={text.statusTitle} id="status" lead={text.statusLead}>
      <Timeline
        id="status-tidslinje"
        caption={text.statusCaption}
        rowHeader={text.list}
        years={yearsOf(standings)}
        rows={LINEAGES.filter((lineage) => standings.some((one) => one.lineage === lineage)).map(
          (lineage) => stripOf(standings, lineage, language),
        )}
      />
      <DataTable
        id="status-tabel"
        caption={text.statusTitle}
        captionHidden
        columns={columnsOf(language)}
        rows={standings.toReversed()}
        language={language}
      />
    </Section>
  );
}

function yearsOf(standings: readonly Standing[]): readonly number[] {
  const years = standings.map(({ listDate }) => partsOf(listDate).year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function stripOf(standings: readonly Standing[], lineage: Lineage, language: Language) {
  return {
    label: capitalised(lineageName(language, lineage)),
    cells: yearsOf(standings).map((year) => {
      const found = standings.find(
        (one) => one.lineage === lineage && partsOf(one.listDate).year === year,
      );
      if (!found) return null;
      const tone = found.listed ? ('caution' as const) : ('plain' as const);
      return { text: standingWord(language, found), tone };
    }),
  };
}

function columnsOf(language: Language): readonly Column<Standing>[] {
  const text = areaMessages(language);
  return [
    {
      key: 'date',
      header: text.date,
      nowrap: true,
      cell: ({ listDate }) => formatDate(language, listDate),
    },
    { key: 'list', header: text.list, cell: (one) => capitalised(listWord(language, one)) },
    {
      key: 'status',
      header: text.status,
      nowrap: true,
      cell: (one) => (
        <StatusWord tone={one.listed ? 'caution' : 'plain'}>
          {standingWord(language, one)}
        </StatusWord>
      ),
    },
    { key: 'basis', header: text.basis, cell: (one) => basisInWords(language, one) },
    {
      key: 'source',
      header: text.source,
      cell: ({ source }) => (source ? <SourceLinks sources={[source]} /> : text.noSource),
    },
  ];
}
