import type { View } from '../../../platform/http/index.ts';
import { planWords } from '../../../plan/index.ts';
import { type Column, DataTable } from '../../../ui/index.ts';
import type { HandoverEffect, YearChange } from '../../domain/adopt/adopted-change.ts';
import { adoptMessages } from './messages.ts';
import { type Figure, FIGURES, figureText, handoverSentence } from './tell.ts';

/** What a decision means year by year: gap, coverage and posts, after and before. */
export function ConsequenceTable({
  years,
  isPast = false,
  source,
  view: { language },
}: {
  years: readonly YearChange[];
  /** The decision has been made: the other side is what was, not what is. */
  isPast?: boolean;
  source: string;
  view: View;
}) {
  const text = adoptMessages(language);
  const cell = (figure: Figure) => (row: YearChange) => {
    const [before, after] = [row.before, row.after].map((side) =>
      figureText(language, figure, side),
    );
    const note = before === after ? text.same : (isPast ? text.was : text.now)(before!);
    return (
      <>
        {after}
        <span class="data__note">{note}</span>
      </>
    );
  };
  const columns: Column<YearChange>[] = [
    { key: 'year', header: text.year, cell: ({ year }) => String(year) },
    ...FIGURES.map((figure) => ({
      key: figure,
      header: text[figure],
      ...(figure === 'coverage' && { note: text.coverageNote }),
      numeric: true,
      cell: cell(figure),
    })),
  ];
  return (
    <>
      <DataTable
        id="foelger-aar"
        caption={text.consequencesTable}
        captionHidden
        columns={columns}
        rows={years}
        rowMark={({ after }) => (after.gap > 0 ? 'gap' : undefined)}
        language={language}
      />
      <p class="chart__source">
        {source} {planWords(language).countedSources}
      </p>
    </>
  );
}

/** What becomes of handovers; nothing when there are none. */
export function HandoverList({
  handovers,
  view: { language },
}: {
  handovers: readonly HandoverEffect[];
  view: View;
}) {
  if (handovers.length === 0) return null;
  return (
    <div class="prose">
      <h3>{adoptMessages(language).handovers}</h3>
      <ul>
        {handovers.map((effect) => (
          <li>{handoverSentence(language, effect)}</li>
        ))}
      </ul>
    </div>
  );
}
