import { type Actor, changeWorkspace, findChange, type PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { AreaShape, MapLayer, ServicePoint } from '../geo/index.ts';
import {
  deleteMapDraft,
  insertLayer,
  type PlanMap,
  putLayers,
  putPoints,
  putShapes,
  readPlanMap,
} from '../store/map-shapes.ts';

/** What is asked of the map; `null` takes away. */
export interface MapEdit {
  readonly shapes?: Readonly<Record<string, AreaShape | null>>;
  readonly points?: Readonly<Record<string, ServicePoint | null>>;
  /** District maps by id with their names. */
  readonly layers?: Readonly<Record<string, string | null>>;
}

/** Who changes the map of whom, and when. */
export interface MapRequest {
  readonly partnershipId: PartnershipId;
  readonly at: Date;
  readonly by: Actor;
}

/** The revision that a change made; absent when nothing was changed. */
export interface MapChanged {
  readonly revision?: number;
}

/** What the record of changes keeps of the map: only what a change touched. */
type MapRecord = Required<MapEdit>;

const NOTHING: MapRecord = { shapes: {}, points: {}, layers: {} };

/** Changes outlines, service points and district maps in one, and records how they were and are. */
export async function changeMap(
  db: Db,
  request: MapRequest & { readonly useCase: string },
  edit: MapEdit,
  also: { readonly layer?: MapLayer; readonly draftId?: string } = {},
): Promise<MapChanged> {
  const { partnershipId, at } = request;
  return changeWorkspace<MapChanged>(db, request, async (tx, revision) => {
    const now = await readPlanMap(tx, partnershipId);
    const asked = { ...NOTHING, ...edit };
    const before = touched(now, asked);
    if (also.draftId !== undefined) await deleteMapDraft(tx, partnershipId, also.draftId);
    if (also.layer) await insertLayer(tx, partnershipId, also.layer, at);
    if (isSame(before, asked)) return { answer: {} };
    await put(tx, partnershipId, asked);
    return {
      answer: { revision: revision + 1 },
      change: { subject: subjectOf(asked), before, after: asked },
    };
  });
}

/** Takes a change of the map back, as long as what it changed is as it left it. */
export async function undoMapChange(
  db: Db,
  { revision, ...request }: MapRequest & { readonly revision: number },
): Promise<Result<MapChanged, 'unknown' | 'changed-since'>> {
  const { partnershipId } = request;
  const whole = { ...request, useCase: 'areas.undo-map' };
  return changeWorkspace<Result<MapChanged, 'unknown' | 'changed-since'>>(
    db,
    whole,
    async (tx, current) => {
      const change = await findChange(tx, partnershipId, revision);
      if (change?.subject.room !== 'areas' || change.subject.kind !== 'map') {
        return { answer: fail('unknown') };
      }
      // Written by `changeMap` above.
      const [then, left] = [change.before as MapRecord, change.after as MapRecord];
      const now = touched(await readPlanMap(tx, partnershipId), left);
      if (!isSame(now, left)) return { answer: fail('changed-since') };
      await put(tx, partnershipId, then);
      return {
        answer: ok({ revision: current + 1 }),
        change: { subject: change.subject, before: left, after: then },
      };
    },
  );
}

function touched(map: PlanMap, asked: MapRecord): MapRecord {
  return {
    shapes: pick(map.shapes, asked.shapes),
    points: pick(map.points, asked.points),
    layers: pick(map.layers, asked.layers),
  };
}

function pick<Part>(
  all: Readonly<Record<string, Part>>,
  asked: Readonly<Record<string, unknown>>,
): Record<string, Part | null> {
  return Object.fromEntries(
    Object.keys(asked).map((id) => [id, Object.hasOwn(all, id) ? all[id]! : null]),
  );
}

async function put(tx: Tx, partnershipId: PartnershipId, record: MapRecord): Promise<void> {
  await putShapes(tx, partnershipId, record.shapes);
  await putPoints(tx, partnershipId, record.points);
  await putLayers(tx, partnershipId, record.layers);
}

/** The keys of what comes from the database stand in another order. */
function isSame(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** One thing's change is found by its own name in the record. */
function subjectOf({ shapes, points, layers }: MapRecord) {
  const ids = [shapes, points, layers].flatMap((part) => Object.keys(part));
  return { room: 'areas', kind: 'map', id: ids.length === 1 ? ids[0]! : 'map' };
}
