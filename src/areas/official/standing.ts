import type { LocalDate } from '../../shared/index.ts';
import type { FigureRow, ListRow } from '../csv/index.ts';
import {
  officialYears,
  statedStatus,
  type Confidence,
  type EarlierYear,
  type Lineage,
  type ListEntry,
  type PublishedList,
} from '../domain/index.ts';

/** How an official status is known: the source names the area (`listed`), it was derived
 * (`derived`), a source says so beside the figures (`stated`), or the list is known in full and
 * the area is not on it (`absent`). */
export type StandingBasis = 'listed' | 'derived' | 'stated' | 'absent';

/** Officiel status: whether the area stood on an official list, and how that is known. */
export interface Standing {
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  readonly listed: boolean;
  readonly basis: StandingBasis;
  /** The words of the derivation or the note. */
  readonly detail?: string;
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** Whether a carried row holds figures. */
export function isFigureRow(row: FigureRow | ListRow): row is FigureRow {
  return 'figures' in row;
}

function isListRow(row: FigureRow | ListRow): row is ListRow {
  return !isFigureRow(row);
}

/** Entries from the lists, and from rows of figures whose source says what the area was. */
export function allEntries(
  figures: readonly FigureRow[],
  lists: readonly ListRow[],
  keyOf: (row: FigureRow | ListRow) => string,
): ListEntry[] {
  const listed = lists.map((row): ListEntry => ({
    listDate: row.listDate,
    lineage: row.lineage,
    key: keyOf(row),
    ...(row.source !== undefined && { source: row.source }),
  }));
  const stated = figures.flatMap((row): ListEntry[] => {
    const status = statedStatus(row.statedClass ?? '');
    if (status?.standing !== 'listed') return [];
    const { listDate } = row.figures;
    const source = row.origin?.source;
    return [{ listDate, lineage: status.lineage, key: keyOf(row), ...(source && { source }) }];
  });
  return [...stated, ...listed];
}

/** The official statuses of an area, oldest first: from lists, from words beside figures, and from
 * its absence on lists that are known in full. */
export function standingsOf(
  key: string,
  rows: readonly (FigureRow | ListRow)[],
  lists: readonly PublishedList[],
): readonly Standing[] {
  const fromLists = rows.filter(isListRow).map(listStanding);
  const known = new Set(fromLists.map(standingKey));
  const fromFigures = rows
    .filter(isFigureRow)
    .flatMap(statedStanding)
    .filter((standing) => !known.has(standingKey(standing)));
  for (const standing of fromFigures) known.add(standingKey(standing));
  const absent = officialYears(lists, key)
    .filter((year) => year.answer === 'no' && !known.has(standingKey(year)))
    .map(({ listDate, lineage, source }): Standing => ({
      listDate,
      lineage,
      listed: false,
      basis: 'absent',
      ...(source !== undefined && { source }),
    }));
  return [...fromLists, ...fromFigures, ...absent].toSorted(
    (a, b) => byDate(a.listDate, b.listDate) || byDate(a.lineage, b.lineage),
  );
}

function standingKey({ listDate, lineage }: { listDate: LocalDate; lineage: Lineage }): string {
  return `${listDate} ${lineage}`;
}

function listStanding(row: ListRow): Standing {
  const listed = row.basis === 'listed';
  return {
    listDate: row.listDate,
    lineage: row.lineage,
    listed: true,
    basis: listed ? 'listed' : 'derived',
    ...(!listed && { detail: row.basis }),
    ...(row.source !== undefined && { source: row.source }),
  };
}

function statedStanding(row: FigureRow): Standing[] {
  const status = statedStatus(row.statedClass ?? '');
  if (!status) return [];
  return [
    {
      listDate: row.figures.listDate,
      lineage: status.lineage,
      listed: status.standing === 'listed',
      basis: 'stated',
      ...(row.statedClass && { detail: row.statedClass }),
      ...(row.origin && { source: row.origin.source }),
      ...(row.origin?.confidence && { confidence: row.origin.confidence }),
    },
  ];
}

/** A status as the five-year memory counts it. */
export function asEarlierYear({ listDate, lineage, listed, source }: Standing): EarlierYear {
  return {
    listDate,
    lineage,
    answer: listed ? 'yes' : 'no',
    basis: 'official',
    ...(source !== undefined && { source }),
  };
}

/** Orders dates and other texts that sort by code unit. */
export function byDate(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
