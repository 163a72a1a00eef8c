import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, type Tx } from '../../platform/db/index.ts';
import { localDate } from '../../shared/index.ts';
import {
  type AreaFigures,
  decimal,
  type Figure,
  INDICATOR_IDS,
  type IndicatorId,
} from '../domain/index.ts';
import './tables.ts';

/** The figures of a partnership's areas by area id, each area's list dates upwards. */
export async function listPlanFigures(
  db: Db,
  partnershipId: PartnershipId,
): Promise<ReadonlyMap<string, readonly AreaFigures[]>> {
  const rows = await db
    .selectFrom('plan_area_figure')
    .select(['area_id', 'list_date', 'indicator', 'state', 'value', 'source'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('area_id')
    .orderBy('list_date')
    .execute();
  const areas = new Map<string, Map<string, Partial<Record<IndicatorId, Figure>>>>();
  for (const row of rows) {
    const dates = areas.get(row.area_id) ?? new Map();
    areas.set(row.area_id, dates);
    const values = dates.get(row.list_date) ?? {};
    dates.set(row.list_date, values);
    values[row.indicator] =
      row.value === null
        ? { status: 'suppressed', origin: { source: row.source } }
        : { status: 'known', value: decimal(row.value), origin: { source: row.source } };
  }
  return new Map(
    [...areas].map(([area, dates]) => [
      area,
      [...dates].map(([date, values]) => ({ listDate: localDate(date), values })),
    ]),
  );
}

/** Adds figures of one area. A missing figure has no row; a suppressed one has no value. */
export async function insertPlanFigures(
  tx: Tx,
  partnershipId: PartnershipId,
  areaId: string,
  series: readonly AreaFigures[],
): Promise<void> {
  await insertRows(
    tx,
    'plan_area_figure',
    series.flatMap(({ listDate, values }) =>
      INDICATOR_IDS.flatMap((indicator) => {
        const figure = values[indicator];
        if (!figure || figure.status === 'missing') return [];
        return [
          {
            partnership_id: partnershipId,
            area_id: areaId,
            list_date: listDate,
            indicator,
            state: figure.status,
            value: figure.status === 'known' ? figure.value : null,
            source: figure.origin?.source ?? '',
          },
        ];
      }),
    ),
  );
}
