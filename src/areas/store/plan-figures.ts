import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, type Tables, type Tx } from '../../platform/db/index.ts';
import { localDate } from '../../shared/index.ts';
import {
  type AreaFigures,
  cellsOf,
  decimal,
  type FigureCell,
  grouped,
  type KeptFigure,
  seriesOf,
} from '../domain/index.ts';
import './tables.ts';

type FigureRow = Selectable<Tables['plan_area_figure']>;

/** Every figure of a partnership's areas, also of areas that have left the plan. One query. */
export async function listFigureCells(db: Db, partnershipId: PartnershipId): Promise<FigureCell[]> {
  const rows = await db
    .selectFrom('plan_area_figure')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('area_id')
    .orderBy('list_date')
    .execute();
  return rows.map(toCell);
}

/** Figures by area id, each area's list dates upwards. */
export function figuresByArea(
  cells: readonly FigureCell[],
): ReadonlyMap<string, readonly AreaFigures[]> {
  const byArea = grouped(cells, ({ area }) => area);
  return new Map([...byArea].map(([area, own]) => [area, seriesOf(own)]));
}

function toCell(row: FigureRow): FigureCell {
  const { area_id: area, list_date: listDate, indicator: name } = row;
  return { area, listDate: localDate(listDate), name, figure: toFigure(row) };
}

function toFigure({
  state,
  value,
  source,
  period_from: from,
  period_to: to,
}: FigureRow): KeptFigure {
  return {
    state,
    value: value === null ? null : decimal(value),
    source,
    ...(from !== null && to !== null && { period: { from: localDate(from), to: localDate(to) } }),
  };
}

/** Adds figures of one area. A missing figure has no row; a suppressed one has no value. */
export async function insertPlanFigures(
  tx: Tx,
  partnershipId: PartnershipId,
  areaId: string,
  series: readonly AreaFigures[],
): Promise<void> {
  const cells = series.flatMap((figures) => cellsOf(areaId, figures));
  await insertCells(tx, partnershipId, cells);
}

/** Puts figures in the place of those there are; a cell without a figure takes the old one away. */
export async function putFigureCells(
  tx: Tx,
  partnershipId: PartnershipId,
  cells: readonly FigureCell[],
): Promise<void> {
  if (cells.length === 0) return;
  const places = cells.map(({ area, listDate, name }) => [area, listDate, name]);
  await sql`delete from plan_area_figure
    using jsonb_array_elements(${JSON.stringify(places)}::jsonb) as place
    where partnership_id = ${partnershipId} and area_id = place ->> 0
      and list_date = (place ->> 1)::date and indicator = place ->> 2`.execute(tx);
  await insertCells(tx, partnershipId, cells);
}

async function insertCells(
  tx: Tx,
  partnershipId: PartnershipId,
  cells: readonly FigureCell[],
): Promise<void> {
  const rows = cells.flatMap(({ area, listDate, name, figure }) => {
    if (!figure) return [];
    const { state, value, source, period } = figure;
    return [
      {
        partnership_id: partnershipId,
        area_id: area,
        list_date: listDate,
        indicator: name,
        state,
        value,
        source,
        period_from: period?.from ?? null,
        period_to: period?.to ?? null,
      },
    ];
  });
  await insertRows(tx, 'plan_area_figure', rows);
}
