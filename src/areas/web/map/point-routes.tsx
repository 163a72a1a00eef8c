import { randomUUID } from 'node:crypto';
import type { WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { changeMap } from '../../actions/map-change.ts';
import { DENMARK, isWithin, POINT_KINDS, type Position, readPlace } from '../../geo/index.ts';
import { PointsPage, type TypedPoint } from './draw-pages.tsx';
import { mapMessages } from './messages.ts';
import { pointsPath } from './paths.ts';
import { mapOf, noticeOf, place, sentTexts } from './place.ts';

const LONGEST_NAME = 80;
const MOST_POINTS = 200;
const EMPTY: TypedPoint = { name: '', kind: POINT_KINDS[0], place: '' };

/** The service points and the form for a new one. */
export async function showPoints(
  c: WorkspaceContext,
  typed = EMPTY,
  errors: readonly FormError[] = [],
) {
  const { reading, view } = c.var;
  return c.render(
    <PointsPage reading={reading} map={await mapOf(c)} typed={typed} errors={errors} view={view} />,
    {
      title: mapMessages(view.language).pointsTitle,
      islands: ['area-map'],
      ...(errors.length > 0 && { status: 422 as const }),
      ...place(c),
    },
  );
}

/** Puts a service point on the map. */
export async function addPoint(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const text = mapMessages(view.language);
  const sent = await sentTexts(c);
  const typed = { name: sent['navn'] ?? '', kind: sent['slags'] ?? '', place: sent['sted'] ?? '' };
  const spot = placeInDenmark(typed.place);
  const isNamed = typed.name !== '' && typed.name.length <= LONGEST_NAME;
  const isFull = Object.keys((await mapOf(c)).points).length >= MOST_POINTS;
  const errors: FormError[] = [
    ...(isNamed ? [] : [{ name: 'navn', text: text.pointNameNeeded }]),
    ...(spot ? [] : [{ name: 'sted', text: text.pointPlaceBad }]),
    ...(isFull ? [{ text: text.pointTooMany }] : []),
  ];
  if (!spot || errors.length > 0) return showPoints(c, typed, errors);
  const id = randomUUID();
  const kind = POINT_KINDS.find((one) => one === typed.kind) ?? 'other';
  const { id: partnershipId } = reading.partnership;
  const changed = await changeMap(
    db,
    { partnershipId, at, by, useCase: 'areas.place-points' },
    { points: { [id]: { id, name: typed.name, kind, place: spot } } },
  );
  const notice = noticeOf(c, changed, text.pointAdded(typed.name));
  return redirectWithNotice(c, pointsPath(partnershipId), notice);
}

function placeInDenmark(text: string): Position | undefined {
  const spot = readPlace(text);
  if (!spot) return undefined;
  const [lon, lat] = spot;
  return isWithin({ west: lon, east: lon, south: lat, north: lat }, DENMARK) ? spot : undefined;
}

/** Takes a service point off the map. */
export async function removePoint(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const { id: partnershipId } = reading.partnership;
  const pointId = c.req.param('pointId') ?? '';
  const name = (await mapOf(c)).points[pointId]?.name ?? '';
  const request = { partnershipId, at, by, useCase: 'areas.place-points' };
  const changed = await changeMap(db, request, { points: { [pointId]: null } });
  const notice = noticeOf(c, changed, mapMessages(view.language).pointRemoved(name));
  return redirectWithNotice(c, pointsPath(partnershipId), notice);
}
