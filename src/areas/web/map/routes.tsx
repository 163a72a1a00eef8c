import {
  form,
  page,
  remember,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import type { MapTiles } from '../../../platform/config/index.ts';
import { redirectWithNotice, showPicturesOf } from '../../../platform/http/index.ts';
import { figuresByArea, listFigureCells } from '../../index.ts';
import { undoMapChange } from '../../actions/map-change.ts';
import { type Drawn, writeGeoJson } from '../../geo/index.ts';
import { readMapLayer, readPlanMap } from '../../store/map-shapes.ts';
import { drawShape, removeShape, showDraw } from './draw-routes.tsx';
import { areaFigures, layerFigures } from './figures.ts';
import { type MapMatter, MapPage, mapTitle } from './map-page.tsx';
import { mapMessages } from './messages.ts';
import { mapPath } from './paths.ts';
import { mapOf, place } from './place.ts';
import { addPoint, removePoint, showPoints } from './point-routes.tsx';
import { discardDraft, saveDraft, showDraft, showUpload, takeMap } from './upload-routes.tsx';
import { removeLayer } from './layer-routes.ts';
import { readView } from './view-state.ts';

/** The map of a partnership's plan, below `/samarbejder/<id>`. They stand before the areas' own
 * routes: `kort` is no area. */
export function mapRoutes({ now }: RoomServices, tiles?: MapTiles): WorkspaceRoute[] {
  return [
    page('/omraader/kort', 'areas.read', (c) => showMap(c, tiles)),
    page('/omraader/kort/hent.geojson', 'areas.read', sendGeoJson),
    page('/omraader/kort/fil', 'areas.import-map', (c) => showUpload(c)),
    form('/omraader/kort/fil', 'areas.import-map', (c) => takeMap(c, now())),
    page('/omraader/kort/udkast/:draftId', 'areas.import-map', (c) => showDraft(c)),
    form('/omraader/kort/udkast/:draftId/gem', 'areas.import-map', (c) => saveDraft(c, now())),
    form('/omraader/kort/udkast/:draftId/forkast', 'areas.import-map', discardDraft),
    page('/omraader/kort/omrids/:areaId', 'areas.draw-shape', (c) => showDraw(c)),
    form('/omraader/kort/omrids/:areaId', 'areas.draw-shape', (c) => drawShape(c, now())),
    form('/omraader/kort/omrids/:areaId/fjern', 'areas.draw-shape', (c) => removeShape(c, now())),
    page('/omraader/kort/steder', 'areas.place-points', (c) => showPoints(c)),
    form('/omraader/kort/steder', 'areas.place-points', (c) => addPoint(c, now())),
    form('/omraader/kort/steder/:pointId/fjern', 'areas.place-points', (c) =>
      removePoint(c, now()),
    ),
    form('/omraader/kort/lag/:layerId/fjern', 'areas.remove-layer', (c) => removeLayer(c, now())),
    form('/omraader/kort/fortryd', 'areas.undo-map', (c) => undo(c, now())),
  ];
}

async function showMap(c: WorkspaceContext, tiles: MapTiles | undefined) {
  const { reading, view, db } = c.var;
  const state = readView(c.req.query());
  const map = await mapOf(c);
  const { id } = reading.partnership;
  const layerId = state.layer !== undefined && state.layer in map.layers ? state.layer : undefined;
  const layer =
    layerId === undefined
      ? undefined
      : await remember(reading, `map layer ${layerId}`, () => readMapLayer(db, id, layerId));
  const figures = layer
    ? layerFigures(layer, view.language)
    : areaFigures(
        reading,
        await remember(reading, 'area figures of the map', async () =>
          figuresByArea(await listFigureCells(db, id)),
        ),
        view.language,
      );
  const matter: MapMatter = {
    reading,
    map,
    figures,
    state,
    ...(layer && { layer }),
    ...(tiles && { tiles }),
  };
  if (tiles) showPicturesOf(c, tiles.origin);
  return c.render(<MapPage matter={matter} view={view} />, {
    title: mapTitle(matter, view),
    islands: ['area-map'],
    ...place(c),
  });
}

async function sendGeoJson(c: WorkspaceContext) {
  const { reading, db } = c.var;
  const { id } = reading.partnership;
  const map = await readPlanMap(db, id);
  const areas = reading.plan.areas.flatMap((area): Drawn[] => {
    const kept = map.shapes[area.id];
    if (!kept) return [];
    const properties = {
      navn: area.name,
      slags: 'omraade',
      kommune: area.municipality ?? null,
      beboere: area.residents ?? null,
      kilde: kept.source,
      opgjort: kept.asOf ?? null,
    };
    return [{ id: area.id, properties, shape: kept.shape }];
  });
  const points = Object.values(map.points).map((one): Drawn => ({
    id: one.id,
    properties: { navn: one.name, slags: one.kind },
    place: one.place,
  }));
  c.header('content-type', 'application/geo+json; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${id}-kort.geojson"`);
  return c.body(writeGeoJson([...areas, ...points]));
}

async function undo(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const { id: partnershipId } = reading.partnership;
  const text = mapMessages(view.language);
  const { aendring } = await c.req.parseBody();
  const revision = Number(aendring);
  const undone =
    Number.isSafeInteger(revision) && revision > 0
      ? await undoMapChange(db, { partnershipId, revision, at, by })
      : undefined;
  return redirectWithNotice(
    c,
    mapPath(partnershipId),
    undone?.ok ? { kind: 'done', text: text.undone } : { kind: 'problem', text: text.cannotUndo },
  );
}
