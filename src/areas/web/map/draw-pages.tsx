import type { Area } from '../../../engine/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { type AreaShape, POINT_KINDS, type ServicePoint } from '../../geo/index.ts';
import type { PlanMap } from '../../store/map-shapes.ts';
import { MapPatterns } from './map-drawing.tsx';
import { unitsOf } from './map-page.tsx';
import { mapMessages } from './messages.ts';
import { mapPath, pointsPath, removePointPath, removeShapePath, shapePath } from './paths.ts';
import { draw, show, SIZE } from './picture.ts';
import { crumbs } from './upload-pages.tsx';
import { readView } from './view-state.ts';

/** What stands in the form of an outline. */
export interface TypedShapeForm {
  readonly points: string;
  readonly source: string;
  readonly asOf: string;
}

/** The form where an area's outline is drawn or typed. */
export function DrawPage({
  reading,
  map,
  area,
  kept,
  typed,
  errors = [],
  view,
}: {
  reading: PlanReading;
  map: PlanMap;
  area: Area;
  kept: AreaShape | undefined;
  typed: TypedShapeForm;
  errors?: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = mapMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        title={kept ? text.editTitle(area.name) : text.drawTitle(area.name)}
        lead={text.drawLead}
        crumbs={crumbs(id, view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {kept?.shape.some((outline) => outline.length > 1) && (
        <Alert kind="caution">{text.holesLost}</Alert>
      )}
      <Form action={view.href(shapePath(id, area.id))}>
        <Pad reading={reading} map={map} field="punkter" help={text.drawHelp} view={view} />
        <TextArea
          name="punkter"
          label={text.corners}
          hint={text.cornersHint}
          value={typed.points}
          rows={8}
          error={errorOf(errors, 'punkter')}
          language={language}
        />
        <TextField
          name="kilde"
          label={text.source}
          hint={text.sourceHint}
          value={typed.source}
          optional
          language={language}
        />
        <TextField
          name="dato"
          label={text.asOf}
          type="date"
          value={typed.asOf}
          error={errorOf(errors, 'dato')}
          optional
          width="s"
          language={language}
        />
        <FormActions>
          <Button>{text.save}</Button>
          {kept && (
            <Button kind="secondary" formaction={view.href(removeShapePath(id, area.id))}>
              {text.remove}
            </Button>
          )}
          <ButtonLink href={view.href(mapPath(id))} kind="quiet">
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** The map to draw on, for readers with script; what is drawn stands in the field. */
function Pad({
  reading,
  map,
  field,
  single = false,
  help,
  view,
}: {
  reading: PlanReading;
  map: PlanMap;
  field: string;
  single?: boolean;
  help: string;
  view: View;
}) {
  const text = mapMessages(view.language);
  const points = Object.values(map.points);
  const { units } = show(unitsOf({ reading, map }), undefined, '', readView({}));
  const picture = draw(units, points);
  const { west, south, east, north } = picture.whole;
  return (
    <map-pad
      class="map map-pad"
      data-field={`field-${field}`}
      data-box={[west, south, east, north].join(',')}
      data-size={`${SIZE.width},${SIZE.height}`}
      data-single={single ? 'true' : undefined}
      data-label={text.drawMap}
    >
      <p class="map-pad__help">{help}</p>
      <svg
        class="map__svg"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={text.drawMap}
      >
        <MapPatterns id="tavle" />
        {picture.units.map((unit) => (
          <g>
            <path class="map__unit" d={unit.path} fill="url(#tavle-c0)" />
            {unit.label && (
              <text
                class="map__label"
                x={unit.label.at[0].toFixed(1)}
                y={unit.label.at[1].toFixed(1)}
              >
                {unit.name}
              </text>
            )}
          </g>
        ))}
        <path class="map-pad__drawn" d="" />
        <g class="map-pad__corners" />
        <path class="map-pad__cross" d="" />
      </svg>
    </map-pad>
  );
}

/** What stands in the form of a new service point. */
export interface TypedPoint {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
}

/** The service points, and the form for a new one. */
export function PointsPage({
  reading,
  map,
  typed,
  errors = [],
  view,
}: {
  reading: PlanReading;
  map: PlanMap;
  typed: TypedPoint;
  errors?: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = mapMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        title={text.pointsTitle}
        lead={text.pointsLead}
        crumbs={crumbs(id, view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <PointsTable points={Object.values(map.points)} partnershipId={id} view={view} />
      <Section title={text.pointNew} id="nyt-sted">
        <Form action={view.href(pointsPath(id))} label={text.pointNew}>
          <Pad reading={reading} map={map} field="sted" single help={text.pointHelp} view={view} />
          <TextField
            name="navn"
            label={text.pointName}
            value={typed.name}
            error={errorOf(errors, 'navn')}
            required
            language={language}
          />
          <SelectField
            name="slags"
            label={text.pointKind}
            value={typed.kind}
            options={POINT_KINDS.map((kind) => ({ value: kind, label: text.pointKinds[kind] }))}
            language={language}
          />
          <TextField
            name="sted"
            label={text.pointPlace}
            hint={text.pointPlaceHint}
            value={typed.place}
            error={errorOf(errors, 'sted')}
            required
            width="m"
            language={language}
          />
          <FormActions>
            <Button>{text.pointAdd}</Button>
            <ButtonLink href={view.href(mapPath(id))} kind="quiet">
              {text.backToMap}
            </ButtonLink>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}

function PointsTable({
  points,
  partnershipId,
  view,
}: {
  points: readonly ServicePoint[];
  partnershipId: string;
  view: View;
}) {
  const text = mapMessages(view.language);
  return (
    <DataTable
      id="steder"
      caption={text.points}
      captionHidden
      empty={<p>{text.pointNone}</p>}
      columns={[
        { key: 'name', header: text.pointName, cell: ({ name }) => name },
        { key: 'kind', header: text.pointKind, cell: ({ kind }) => text.pointKinds[kind] },
        {
          key: 'place',
          header: text.pointPlace,
          nowrap: true,
          cell: ({ place }) => place.join('; '),
        },
        {
          key: 'remove',
          header: text.pointRemove,
          headerHidden: true,
          cell: ({ id, name }) => (
            <Form action={view.href(removePointPath(partnershipId, id))} inline>
              <Button kind="quiet" small label={text.pointRemoveOf(name)}>
                {text.pointRemove}
              </Button>
            </Form>
          ),
        },
      ]}
      rows={points}
      language={view.language}
    />
  );
}
