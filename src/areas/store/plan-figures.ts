import type { Selectable } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, type Tables, type Tx } from '../../platform/db/index.ts';
import { localDate } from '../../shared/index.ts';
import {
  type AreaFigures,
  type BaseId,
  decimal,
  type Figure,
  INDICATOR_IDS,
  type IndicatorId,
} from '../domain/index.ts';
import './tables.ts';

type FigureRow = Selectable<Tables['plan_area_figure']>;

const BASES = ['people_18_64', 'people_18_plus', 'people_30_59'] as const satisfies BaseId[];
type BaseName = (typeof BASES)[number];

/** The figures of a partnership's areas by area id, each area's list dates upwards. */
export async function listPlanFigures(
  db: Db,
  partnershipId: PartnershipId,
): Promise<ReadonlyMap<string, readonly AreaFigures[]>> {
  const rows = await db
    .selectFrom('plan_area_figure')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('area_id')
    .orderBy('list_date')
    .execute();
  const byArea = new Map<string, Map<string, FigureRow[]>>();
  for (const row of rows) {
    const byDate = byArea.get(row.area_id) ?? new Map<string, FigureRow[]>();
    byArea.set(row.area_id, byDate);
    byDate.set(row.list_date, [...(byDate.get(row.list_date) ?? []), row]);
  }
  return new Map(
    [...byArea].map(([area, byDate]) => [
      area,
      [...byDate].map(([listDate, ofDate]) => toFigures(listDate, ofDate)),
    ]),
  );
}

function toFigures(listDate: string, rows: readonly FigureRow[]): AreaFigures {
  const values: Partial<Record<IndicatorId, Figure>> = {};
  const bases: Partial<Record<BaseName, number>> = {};
  for (const { indicator, state, value, source } of rows) {
    if (isBase(indicator)) bases[indicator] = Number(value);
    else if (state === 'suppressed') values[indicator] = { status: state, origin: { source } };
    else values[indicator] = { status: 'known', value: decimal(value!), origin: { source } };
  }
  return { listDate: localDate(listDate), values, bases };
}

function isBase(indicator: string): indicator is BaseName {
  return BASES.some((base) => base === indicator);
}

/** Adds figures of one area. A missing figure has no row; a suppressed one has no value. */
export async function insertPlanFigures(
  tx: Tx,
  partnershipId: PartnershipId,
  areaId: string,
  series: readonly AreaFigures[],
): Promise<void> {
  const rows = series.flatMap((figures) => {
    const key = {
      partnership_id: partnershipId,
      area_id: areaId,
      list_date: figures.listDate,
    };
    return [...valueRows(figures), ...baseRows(figures)].map((row) => ({ ...key, ...row }));
  });
  await insertRows(tx, 'plan_area_figure', rows);
}

type FigureValue = Omit<FigureRow, 'partnership_id' | 'area_id' | 'list_date'>;

function valueRows({ values }: AreaFigures): FigureValue[] {
  return INDICATOR_IDS.flatMap((indicator): FigureValue[] => {
    const figure = values[indicator];
    if (!figure || figure.status === 'missing') return [];
    const source = figure.origin?.source ?? '';
    const value = figure.status === 'known' ? figure.value : null;
    return [{ indicator, state: figure.status, value, source }];
  });
}

function baseRows({ bases = {} }: AreaFigures): FigureValue[] {
  return BASES.flatMap((indicator): FigureValue[] => {
    const size = bases[indicator];
    if (size === undefined) return [];
    return [{ indicator, state: 'known', value: String(size), source: '' }];
  });
}
