import { TAXONOMIES } from '../../../engine/index.ts';
import type { Work } from './work.ts';
import { DATA_LABEL } from './format.ts';
import type { RowReader } from './row-reader.ts';

const PERIODS = {
  words: new Map(TAXONOMIES.map((one) => [one, one])),
  aliases: new Map(TAXONOMIES.map((one) => [one as string, one])),
};

/** Title, years, period and limits of a plan: the first row that tells of them. */
export function applyPlan(work: Work, [row]: readonly RowReader[]): void {
  if (!row) return;
  const { limits, x, ...frame } = work.frame;
  const data = row.data(DATA_LABEL);
  const [firstYear, lastYear] = [row.year('Første år'), row.year('Sidste år')];
  const firstIsLater = (firstYear ?? frame.firstYear) > (lastYear ?? frame.lastYear);
  if (firstIsLater) row.complain('Sidste år', 'year');
  work.frame = {
    title: row.exact('Titel') ?? frame.title,
    firstYear: firstYear ?? frame.firstYear,
    lastYear: lastYear ?? frame.lastYear,
    taxonomy: row.word('Periode', PERIODS) ?? frame.taxonomy,
    ...(limits && !row.has('Grænser') && { limits }),
    ...dataKept(row, data, x),
  };
  const told = row.data('Grænser');
  if (told) work.limits = told.data;
}

/** A record's own data: what the file says, or what was there when the file has no column for it. */
export function dataKept(
  row: RowReader,
  data: { readonly data: unknown } | undefined,
  before: unknown,
): { readonly x?: unknown } {
  if (data) return { x: data.data };
  return row.has(DATA_LABEL) || before === undefined ? {} : { x: before };
}
