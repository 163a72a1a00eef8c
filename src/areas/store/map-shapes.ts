import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
import type { AreaShape, MapDraft, MapLayer, ServicePoint } from '../geo/index.ts';
import './map-tables.ts';

/** What a partnership has drawn. */
export interface PlanMap {
  /** By area id; also of areas that have left the plan. */
  readonly shapes: Readonly<Record<string, AreaShape>>;
  /** By their id. */
  readonly points: Readonly<Record<string, ServicePoint>>;
  /** The names of the district maps by id. */
  readonly layers: Readonly<Record<string, string>>;
}

/** Everything drawn, without what the district maps hold. */
export async function readPlanMap(db: Db, partnershipId: PartnershipId): Promise<PlanMap> {
  const shapes = await db
    .selectFrom('plan_area_shape')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('area_id')
    .execute();
  const points = await db
    .selectFrom('plan_service_point')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('point_id')
    .execute();
  const layers = await db
    .selectFrom('plan_map_layer')
    .select(['layer_id', 'name'])
    .where('partnership_id', '=', partnershipId)
    .where('is_removed', '=', false)
    .orderBy('created_at')
    .orderBy('layer_id')
    .execute();
  return {
    shapes: Object.fromEntries(
      shapes.map(({ area_id, shape, source, as_of, projection }) => [
        area_id,
        { shape, source, projection, ...optional('asOf', as_of) },
      ]),
    ),
    points: Object.fromEntries(
      points.map(({ point_id: id, name, kind, lon, lat }) => [
        id,
        { id, name, kind, place: [lon, lat] as const },
      ]),
    ),
    layers: Object.fromEntries(layers.map(({ layer_id, name }) => [layer_id, name])),
  };
}

/** A district map with all that it holds; undefined when it is not there or was taken away. */
export async function readMapLayer(
  db: Db,
  partnershipId: PartnershipId,
  layerId: string,
): Promise<MapLayer | undefined> {
  const row = await db
    .selectFrom('plan_map_layer')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('layer_id', '=', layerId)
    .where('is_removed', '=', false)
    .executeTakeFirst();
  if (!row) return undefined;
  const { layer_id: id, name, source, projection, districts, figures, as_of } = row;
  return { id, name, source, projection, districts, figures, ...optional('asOf', as_of) };
}

/** Puts outlines in the place of what their areas had; `null` takes one away. */
export async function putShapes(
  tx: Tx,
  partnershipId: PartnershipId,
  shapes: Readonly<Record<string, AreaShape | null>>,
): Promise<void> {
  const ids = Object.keys(shapes);
  if (ids.length === 0) return;
  await tx
    .deleteFrom('plan_area_shape')
    .where('partnership_id', '=', partnershipId)
    .where('area_id', 'in', ids)
    .execute();
  const rows = Object.entries(shapes).flatMap(([area_id, kept]) => {
    if (!kept) return [];
    const { shape, source, projection, asOf } = kept;
    return [
      { partnership_id: partnershipId, area_id, shape, source, as_of: orNull(asOf), projection },
    ];
  });
  await insertRows(tx, 'plan_area_shape', rows);
}

/** Puts service points in the place of those of the same id; `null` takes one away. */
export async function putPoints(
  tx: Tx,
  partnershipId: PartnershipId,
  points: Readonly<Record<string, ServicePoint | null>>,
): Promise<void> {
  const ids = Object.keys(points);
  if (ids.length === 0) return;
  await tx
    .deleteFrom('plan_service_point')
    .where('partnership_id', '=', partnershipId)
    .where('point_id', 'in', ids)
    .execute();
  const rows = Object.values(points).flatMap((point) => {
    if (!point) return [];
    const [lon, lat] = point.place;
    const { id: point_id, name, kind } = point;
    return [{ partnership_id: partnershipId, point_id, name, kind, lon, lat }];
  });
  await insertRows(tx, 'plan_service_point', rows);
}

/** Adds a district map. */
export async function insertLayer(
  tx: Tx,
  partnershipId: PartnershipId,
  layer: MapLayer,
  at: Date,
): Promise<void> {
  await insertRows(tx, 'plan_map_layer', [
    {
      partnership_id: partnershipId,
      layer_id: layer.id,
      name: layer.name,
      source: layer.source,
      as_of: orNull(layer.asOf),
      projection: layer.projection,
      districts: layer.districts,
      figures: layer.figures,
      created_at: at,
      is_removed: false,
    },
  ]);
}

/** Takes district maps away or brings them back. */
export async function putLayers(
  tx: Tx,
  partnershipId: PartnershipId,
  layers: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const [id, name] of Object.entries(layers)) {
    await tx
      .updateTable('plan_map_layer')
      .set({ is_removed: name === null })
      .where('partnership_id', '=', partnershipId)
      .where('layer_id', '=', id)
      .execute();
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps files that wait for a yes, and lets go of those that nobody has said yes to for a day. */
export async function insertMapDraft(
  db: Db,
  partnershipId: PartnershipId,
  draft: { readonly draftId: string; readonly fileName: string; readonly content: MapDraft },
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('plan_map_draft')
      .where('partnership_id', '=', partnershipId)
      .where('created_at', '<', new Date(at.getTime() - DAY_MS))
      .execute();
    await insertRows(tx, 'plan_map_draft', [
      {
        partnership_id: partnershipId,
        draft_id: draft.draftId,
        file_name: draft.fileName,
        content: draft.content,
        created_at: at,
      },
    ]);
  });
}

/** Files that wait for a yes; undefined when they are gone. */
export async function findMapDraft(
  db: Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<{ readonly fileName: string; readonly content: MapDraft } | undefined> {
  const row = await db
    .selectFrom('plan_map_draft')
    .select(['file_name', 'content'])
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  return row && { fileName: row.file_name, content: row.content };
}

/** Lets go of files that wait. */
export async function deleteMapDraft(
  db: Db | Tx,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<void> {
  await db
    .deleteFrom('plan_map_draft')
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}
