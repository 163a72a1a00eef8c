import type { LocalDate } from '../../shared/index.ts';
import { type FigureCell, FIGURE_NAMES, grouped } from '../domain/index.ts';
import { guarded, type NamedArea } from './plan-cells.ts';

const COLUMNS = [
  'area',
  'municipality',
  'list_date',
  ...FIGURE_NAMES,
  'source',
  'period_from',
  'period_to',
] as const;

/** The figures of areas as a CSV file for Danish Excel (UTF-8 with mark, semicolon, decimal comma),
 * which can be read again. An area without figures gets an empty row for the given date. */
export function writeFigureFile(
  areas: readonly NamedArea[],
  cells: readonly FigureCell[],
  emptyDate: LocalDate,
): string {
  const byArea = grouped(cells, ({ area }) => area);
  const lines = areas.flatMap((area) => {
    const own = grouped(byArea.get(area.id) ?? [], ({ listDate }) => listDate);
    if (own.size === 0) return [line(area, emptyDate, [])];
    return [...own.keys()].toSorted().map((date) => line(area, date, own.get(date)!));
  });
  return `\ufeff${[COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`;
}

function line({ name, municipality = '' }: NamedArea, date: string, cells: readonly FigureCell[]) {
  const figures = new Map(cells.map((cell) => [cell.name, cell.figure]));
  const kept = cells.flatMap(({ figure }) => figure ?? []);
  const sources = [...new Set(kept.map(({ source }) => source))].filter(Boolean);
  const periods = new Set(kept.map(({ period }) => period && `${period.from} ${period.to}`));
  const period = periods.size === 1 ? kept[0]?.period : undefined;
  return [
    guarded(name),
    guarded(municipality),
    date,
    ...FIGURE_NAMES.map((one) => {
      const figure = figures.get(one);
      if (!figure) return '';
      return figure.value === null ? '*' : figure.value.replace('.', ',');
    }),
    guarded(sources.join('; ')),
    period?.from ?? '',
    period?.to ?? '',
  ]
    .map(quoted)
    .join(';');
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
