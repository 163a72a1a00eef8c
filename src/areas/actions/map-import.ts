import type { PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../shared/index.ts';
import {
  type AreaShape,
  type GeoProblem,
  type MapDraft,
  type MapLayer,
  readDistrictRows,
  readGeoJson,
  type RowFile,
  type RowProblem,
  toDraft,
} from '../geo/index.ts';
import { findMapDraft, insertMapDraft } from '../store/map-shapes.ts';
import { changeMap, type MapChanged, type MapRequest } from './map-change.ts';

/** A file as it was sent. */
export interface SentMapFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was sent: a map, and rows of figures for its districts. */
export interface SentMap {
  readonly file: SentMapFile;
  readonly rowFiles: readonly SentMapFile[];
  readonly source: string;
  readonly asOf?: LocalDate;
}

/** The faults of one of the files. */
export interface FileFaults {
  readonly file: string;
  readonly of: 'map' | 'rows';
  readonly problems: readonly (GeoProblem | RowProblem)[];
}

/** Reads a map and its rows, and keeps them as a draft. Nothing of the map is altered yet. */
export async function draftMap(
  db: Db,
  partnershipId: PartnershipId,
  sent: SentMap,
  draft: { readonly draftId: string; readonly at: Date },
): Promise<Result<MapDraft, readonly FileFaults[]>> {
  const content = readSentMap(sent);
  if (!content.ok) return content;
  const { draftId, at } = draft;
  const kept = { draftId, fileName: sent.file.name, content: content.value };
  await insertMapDraft(db, partnershipId, kept, at);
  return content;
}

function readSentMap(sent: SentMap): Result<MapDraft, readonly FileFaults[]> {
  const { file, rowFiles, source, asOf } = sent;
  const faults: FileFaults[] = [];
  const map = readGeoJson(file.bytes);
  if (!map.ok) faults.push({ file: file.name, of: 'map', problems: map.error });
  const rows: RowFile[] = [];
  for (const { name, bytes } of rowFiles) {
    const read = readDistrictRows(bytes);
    if (read.ok) rows.push({ name, rows: read.value });
    else faults.push({ file: name, of: 'rows', problems: read.error });
  }
  if (!map.ok || faults.length > 0) return fail(faults);
  const origin = { source, ...(asOf !== undefined && { asOf }) };
  return ok(toDraft({ ...map.value, name: file.name }, rows, origin));
}

/** What to do with the features of a draft. */
export interface MapAnswers {
  /** The area that each feature belongs to, by the feature's number; the others are left. */
  readonly areaOf: Readonly<Record<number, string>>;
  /** The id of the district map to be made of all features; absent when none shall be. */
  readonly layerId?: string;
}

/** Puts a draft on the map. Features of one area make one outline together. */
export async function confirmMap(
  db: Db,
  request: MapRequest & { readonly draftId: string } & MapAnswers,
): Promise<Result<MapChanged, 'draft-gone'>> {
  const { partnershipId, draftId, at, by } = request;
  const found = await findMapDraft(db, partnershipId, draftId);
  if (!found) return fail('draft-gone');
  const draft = found.content;
  const layer = request.layerId === undefined ? undefined : layerOf(draft, request.layerId);
  const edit = {
    shapes: shapesOf(draft, request.areaOf),
    ...(layer && { layers: { [layer.id]: layer.name } }),
  };
  const whole = { partnershipId, at, by, useCase: 'areas.import-map' };
  return ok(await changeMap(db, whole, edit, { draftId, ...(layer && { layer }) }));
}

function shapesOf(draft: MapDraft, areaOf: MapAnswers['areaOf']): Record<string, AreaShape> {
  const shapes: Record<string, AreaShape> = {};
  for (const { number, shape } of draft.features) {
    const area = areaOf[number];
    if (area === undefined) continue;
    shapes[area] = { ...originOf(draft), shape: [...(shapes[area]?.shape ?? []), ...shape] };
  }
  return shapes;
}

function layerOf(draft: MapDraft, id: string): MapLayer {
  return {
    id,
    name: draft.name,
    ...originOf(draft),
    figures: draft.figures,
    districts: draft.districts.map((one, at) => ({ ...one, shape: draft.features[at]!.shape })),
  };
}

function originOf({ source, projection, asOf }: MapDraft) {
  return { source, projection, ...(asOf !== undefined && { asOf }) };
}
