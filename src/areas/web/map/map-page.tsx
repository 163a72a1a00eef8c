import type { PlanReading } from '../../../plan/index.ts';
import type { MapTiles } from '../../../platform/config/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import {
  Alert,
  AutoSubmit,
  Button,
  ButtonLink,
  DataTable,
  Disclosure,
  FallbackButton,
  Form,
  FormActions,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { PlanMap } from '../../store/map-shapes.ts';
import { CLASS_COUNTS, LARGEST_ZOOM, type MapLayer, type ServicePoint } from '../../geo/index.ts';
import { planAreaPath, planAreasPath } from '../plan-paths.ts';
import type { MapFigure } from './figures.ts';
import { MapDrawing, MapLegend } from './map-drawing.tsx';
import { MapTable, rowKey, unitCount, usualPeriod } from './map-table.tsx';
import { mapMessages } from './messages.ts';
import { mapExportPath, mapFilePath, mapPath, pointsPath, removeLayerPath } from './paths.ts';
import { draw, type MapUnit, type Picture, show, SIZE } from './picture.ts';
import { type MapView, VIEW, writeLook, writeView } from './view-state.ts';

/** Everything that a page of the map is made from. */
export interface MapMatter {
  readonly reading: PlanReading;
  readonly map: PlanMap;
  /** The district map that is shown; absent for the plan's areas. */
  readonly layer?: MapLayer;
  readonly figures: readonly MapFigure[];
  readonly state: MapView;
  /** What lies under the map, where somebody has chosen a server for it. */
  readonly tiles?: MapTiles;
}

/** The figure that a view asks for, or the first that says something. */
export function chosenFigure({ figures, state, layer }: MapMatter): MapFigure | undefined {
  const asked = figures.find(({ id }) => id === state.figure);
  return (
    asked ??
    (layer ? figures.at(-1) : figures.find((one) => one.id !== 'klasse' || one.periods.length > 0))
  );
}

/** The period that is shown: the one asked for when the figure has it. */
export function chosenPeriod(figure: MapFigure | undefined, asked: string | undefined): string {
  if (!figure) return '';
  return figure.periods.some(({ id }) => id === asked) ? asked! : usualPeriod(figure);
}

/** The title of the map: figure and time. */
export function mapTitle(matter: MapMatter, view: View): string {
  const text = mapMessages(view.language);
  const figure = chosenFigure(matter);
  const period = chosenPeriod(figure, matter.state.period);
  const label = figure?.periods.find(({ id }) => id === period)?.label ?? '';
  return figure ? text.title(figure.name, label) : (matter.layer?.name ?? text.titleEmpty);
}

/** The units of a map: the plan's areas, or a layer's districts. */
export function unitsOf({ reading, map, layer }: Omit<MapMatter, 'figures' | 'state'>): MapUnit[] {
  if (layer) return layer.districts.map(({ key, name, shape }) => ({ id: key, name, shape }));
  return reading.plan.areas.map(({ id, name }) => {
    const shape = map.shapes[id]?.shape;
    return { id, name, path: planAreaPath(reading.partnership.id, id), ...(shape && { shape }) };
  });
}

/** What the table says of areas beside the figure that the map shows. */
const BESIDE = new Set(['klasse', 'beboere', 'daekning']);
const DRAWING = 'kort';
const TABLE = 'kort-tabel';
/** Names stand on the map, and units take the focus, as long as they are few. */
const FEW_UNITS = 25;

/** The map of a plan's areas, or of districts, with the same content as a table. */
export function MapPage({ matter, view }: { matter: MapMatter; view: View }) {
  const { reading, map, layer, figures, state, tiles } = matter;
  const { language } = view;
  const text = mapMessages(language);
  const { id } = reading.partnership;
  const figure = chosenFigure(matter);
  const period = chosenPeriod(figure, state.period);
  const shown = show(unitsOf(matter), figure, period, state);
  const points = layer ? [] : Object.values(map.points);
  const picture = draw(shown.units, points, state.look);
  const title = mapTitle(matter, view);
  const isEmpty = picture.units.length === 0 && !shown.units.some((unit) => unit.shape);
  return (
    <>
      <PageHeader
        title={title}
        lead={text.lead}
        crumbs={[{ label: text.crumb, href: view.href(planAreasPath(id)) }]}
        language={language}
      />
      <ViewForm matter={matter} figure={figure} period={period} view={view} />
      {isEmpty ? (
        <Alert kind="info" title={text.titleEmpty}>
          {text.emptyText}
        </Alert>
      ) : (
        <div class="map">
          <area-map
            data-drawing={DRAWING}
            data-box={boxText(picture)}
            data-size={`${SIZE.width},${SIZE.height}`}
            data-look={state.look && writeLook(state.look)}
            data-parameter={VIEW.look}
            data-keys={text.mapKeys}
            data-fresh={tiles ? 'true' : undefined}
          >
            <ZoomLinks matter={matter} picture={picture} view={view} />
            <MapDrawing
              id={DRAWING}
              label={text.mapLabel(title)}
              picture={picture}
              figure={figure}
              tiles={tiles?.url}
              named={shown.units.length <= FEW_UNITS}
              rowHref={(unit) => `#${TABLE}-${rowKey(unit.id)}`}
              view={view}
            />
          </area-map>
          <MapLegend
            id={DRAWING}
            legend={shown.legend}
            figure={figure}
            countText={(count) => unitCount(count, view)}
            language={language}
          />
        </div>
      )}
      {tiles && !isEmpty && <p class="map-how">{text.background(tiles.credit)}</p>}
      {figure && <p class="map-how">{figure.how}</p>}
      <Section title={text.table} id="tabel">
        <MapTable
          id={TABLE}
          drawingId={DRAWING}
          reading={reading}
          state={state}
          shown={shown}
          figure={figure}
          title={title}
          beside={figures.filter((one) => BESIDE.has(one.id) && one !== figure && !layer)}
          ofAreas={!layer}
          view={view}
        />
      </Section>
      {points.length > 0 && <PointList points={points} view={view} />}
      <Sources matter={matter} view={view} />
      <Tools matter={matter} view={view} />
    </>
  );
}

function boxText({ whole: { west, south, east, north } }: Picture): string {
  return [west, south, east, north].join(',');
}

function ViewForm({
  matter,
  figure,
  period,
  view,
}: {
  matter: MapMatter;
  figure: MapFigure | undefined;
  period: string;
  view: View;
}) {
  const { map, layer, figures, state, reading } = matter;
  const { language } = view;
  const text = mapMessages(language);
  const layers = Object.entries(map.layers);
  const usesLimits = state.method === 'faste';
  const hidden = {
    ...(state.sort !== 'navn' && { [VIEW.sort]: state.sort }),
    ...(state.look && { [VIEW.look]: writeLook(state.look) }),
    ...(!usesLimits && state.limitsText !== '' && { [VIEW.limits]: state.limitsText }),
  };
  return (
    <AutoSubmit>
      <Form
        action={view.href(mapPath(reading.partnership.id))}
        method="get"
        inline
        stays
        label={text.view}
        hidden={hidden}
      >
        {layers.length > 0 && (
          <SelectField
            name={VIEW.layer}
            label={text.layer}
            value={layer?.id}
            empty={text.areas}
            options={layers.map(([value, label]) => ({ value, label }))}
            language={language}
          />
        )}
        {figures.length > 0 && (
          <SelectField
            name={VIEW.figure}
            label={text.figureLabel}
            value={figure?.id}
            options={figures.map(({ id, name }) => ({ value: id, label: name }))}
            language={language}
          />
        )}
        {figure && figure.periods.length > 0 && (
          <PeriodField figure={figure} period={period} matter={matter} view={view} />
        )}
        {figure && !figure.words && (
          <>
            <SelectField
              name={VIEW.method}
              label={text.method}
              value={state.method}
              options={(['kvantil', 'faste'] as const).map((value) => ({
                value,
                label: text.methods[value],
              }))}
              language={language}
            />
            {usesLimits ? (
              <TextField
                name={VIEW.limits}
                label={text.limits}
                hint={text.limitsHint}
                error={state.limits || state.limitsText === '' ? undefined : text.limitsUnread}
                value={state.limitsText}
                width="s"
                language={language}
              />
            ) : (
              <SelectField
                name={VIEW.count}
                label={text.count}
                value={String(state.count)}
                options={CLASS_COUNTS.map((one) => ({ value: String(one), label: String(one) }))}
                width="xs"
                language={language}
              />
            )}
          </>
        )}
        <FallbackButton>{text.show}</FallbackButton>
      </Form>
    </AutoSubmit>
  );
}

function PeriodField({
  figure,
  period,
  matter,
  view,
}: {
  figure: MapFigure;
  period: string;
  matter: MapMatter;
  view: View;
}) {
  const { language } = view;
  const text = mapMessages(language);
  const at = figure.periods.findIndex(({ id }) => id === period);
  const href = (step: number) => {
    const to = figure.periods[at + step];
    if (!to) return undefined;
    const query = writeView({ ...matter.state, figure: figure.id, period: to.id });
    return view.href(mapPath(matter.reading.partnership.id, query));
  };
  const [before, after] = [href(-1), href(1)];
  return (
    <map-time class="map-time">
      <SelectField
        name={VIEW.period}
        label={text.period}
        value={period}
        options={figure.periods.map(({ id, label }) => ({ value: id, label }))}
        width="s"
        language={language}
      />
      {figure.periods.length > 1 && (
        <input
          class="map-time__range"
          type="range"
          id="tid-skyder"
          min="0"
          max={String(figure.periods.length - 1)}
          step="1"
          value={String(at)}
          aria-label={text.periodLive}
          aria-valuetext={figure.periods[at]?.label}
        />
      )}
      <span class="map-time__steps">
        {before && (
          <a href={before} data-turbo-action="replace" rel="prev">
            {text.earlier}
          </a>
        )}
        {after && (
          <a href={after} data-turbo-action="replace" rel="next">
            {text.later}
          </a>
        )}
      </span>
    </map-time>
  );
}

function ZoomLinks({ matter, picture, view }: { matter: MapMatter; picture: Picture; view: View }) {
  const text = mapMessages(view.language);
  const zoom = matter.state.look?.zoom ?? 1;
  const centre = picture.frame.unproject([SIZE.width / 2, SIZE.height / 2]);
  const href = (to: number) => {
    const { look: _, ...rest } = matter.state;
    const state = to <= 1 ? rest : { ...rest, look: { centre, zoom: Math.min(to, LARGEST_ZOOM) } };
    return view.href(mapPath(matter.reading.partnership.id, writeView(state)));
  };
  return (
    <p class="map__tools">
      <a class="map__tool" data-zoom="in" href={href(zoom * 2)} data-turbo-action="replace">
        {text.zoomIn}
      </a>
      <a class="map__tool" data-zoom="out" href={href(zoom / 2)} data-turbo-action="replace">
        {text.zoomOut}
      </a>
      <a class="map__tool" data-zoom="all" href={href(1)} data-turbo-action="replace">
        {text.zoomAll}
      </a>
      <a class="map__tool" href="#tabel">
        {text.toTable}
      </a>
    </p>
  );
}

/** The service points as they are numbered on the map. */
function PointList({ points, view }: { points: readonly ServicePoint[]; view: View }) {
  const text = mapMessages(view.language);
  return (
    <Section title={text.points} id="steder">
      <DataTable
        id="steder-tabel"
        caption={text.points}
        captionHidden
        columns={[
          {
            key: 'name',
            header: text.pointName,
            cell: ({ at, point }) => `${at + 1}. ${point.name}`,
          },
          {
            key: 'kind',
            header: text.pointKind,
            cell: ({ point }) => text.pointKinds[point.kind],
          },
        ]}
        rows={points.map((point, at) => ({ point, at }))}
        language={view.language}
      />
    </Section>
  );
}

function Sources({ matter: { reading, map, layer }, view }: { matter: MapMatter; view: View }) {
  const { language } = view;
  const text = mapMessages(language);
  const drawn = reading.plan.areas.flatMap(({ id, name }) => {
    const shape = map.shapes[id];
    return shape ? [{ name, ...shape }] : [];
  });
  const all = layer ? [layer] : drawn;
  if (all.length === 0) return null;
  return (
    <Disclosure summary={text.sources}>
      <ul>
        {all.map(({ name, source, asOf }) => (
          <li>{text.sourceOf(name, source, asOf ? formatDate(language, asOf) : '')}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Tools({ matter: { reading, layer }, view }: { matter: MapMatter; view: View }) {
  const text = mapMessages(view.language);
  const { id } = reading.partnership;
  return (
    <Section title={text.tools} id="indhold">
      <FormActions>
        {view.may('areas.import-map') && (
          <ButtonLink href={view.href(mapFilePath(id))}>{text.uploadLink}</ButtonLink>
        )}
        {view.may('areas.place-points') && (
          <ButtonLink href={view.href(pointsPath(id))}>{text.pointsLink}</ButtonLink>
        )}
        <ButtonLink href={view.href(mapExportPath(id))} download>
          {text.exportLink}
        </ButtonLink>
        {layer && view.may('areas.remove-layer') && (
          <Form action={view.href(removeLayerPath(id, layer.id))} inline>
            <Button kind="secondary">{text.removeLayer}</Button>
          </Form>
        )}
      </FormActions>
    </Section>
  );
}
