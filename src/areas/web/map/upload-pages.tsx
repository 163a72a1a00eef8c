import type { PlanReading } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  Checkbox,
  type Column,
  DataTable,
  errorOf,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { FileFaults } from '../../actions/map-import.ts';
import { boxOf, DENMARK, isWithin, type MapDraft, placesOf } from '../../geo/index.ts';
import { faultText } from './fault-words.ts';
import { layerFigures } from './figures.ts';
import { MapDrawing, valueText } from './map-drawing.tsx';
import { usualPeriod } from './map-table.tsx';
import { mapMessages } from './messages.ts';
import { mapDraftPath, mapFilePath, mapPath } from './paths.ts';
import { draw, show, type ShownUnit, SIZE } from './picture.ts';
import { uploadMessages } from './upload-messages.ts';
import { readView } from './view-state.ts';

/** What was typed beside the files. */
export interface TypedUpload {
  readonly source: string;
  readonly asOf: string;
}

/** The form that takes map files. */
export function UploadPage({
  reading,
  typed,
  errors = [],
  faults = [],
  view,
}: {
  reading: PlanReading;
  typed: TypedUpload;
  errors?: readonly FormError[];
  faults?: readonly FileFaults[];
  view: View;
}) {
  const { language } = view;
  const text = uploadMessages(language);
  const { id } = reading.partnership;
  const fileErrors = faults.map((one) => ({
    name: one.of === 'map' ? 'fil' : 'raekker',
    text: text.fault.title(one.file),
  }));
  const all = [...errors, ...fileErrors];
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        crumbs={crumbs(id, view)}
        language={language}
      />
      <ErrorSummary errors={all} language={language} />
      {faults.map((one) => (
        <Alert kind="problem" title={text.fault.title(one.file)}>
          <ul>
            {one.problems.map((problem) => (
              <li>{faultText(problem, language)}</li>
            ))}
          </ul>
        </Alert>
      ))}
      <Form action={view.href(mapFilePath(id))} upload>
        <FileField
          name="fil"
          label={text.file}
          hint={text.fileHint}
          error={errorOf(all, 'fil')}
          accept=".geojson,.json,application/geo+json"
          required
          language={language}
        />
        <FileField
          name="raekker"
          label={text.rows}
          hint={text.rowsHint}
          error={errorOf(all, 'raekker')}
          accept=".json"
          multiple
          optional
          language={language}
        />
        <TextField
          name="kilde"
          label={text.source}
          value={typed.source}
          hint={mapMessages(language).sourceHint}
          optional
          language={language}
        />
        <TextField
          name="dato"
          label={text.asOf}
          type="date"
          value={typed.asOf}
          error={errorOf(all, 'dato')}
          optional
          width="s"
          language={language}
        />
        <FormActions>
          <Button>{text.read}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** The way to pages below the map. */
export function crumbs(partnershipId: string, view: View) {
  return [{ label: mapMessages(view.language).nav, href: view.href(mapPath(partnershipId)) }];
}

/** More features than this are not matched one by one. */
export const MOST_MATCHED = 150;

/** The field that says which area a feature belongs to. */
export function matchField(number: number): string {
  return `flade-${number}`;
}

/** What was chosen on a draft's page, by field. */
export type DraftAnswers = Readonly<Record<string, string>>;

/** What a map file holds, before anything is stored. */
export function MapDraftPage({
  reading,
  draftId,
  draft,
  answers,
  errors = [],
  view,
}: {
  reading: PlanReading;
  draftId: string;
  draft: MapDraft;
  /** Absent when the page is shown for the first time. */
  answers?: DraftAnswers;
  errors?: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = uploadMessages(language);
  const { id } = reading.partnership;
  const { features, districts } = draft;
  const matched = features.length <= MOST_MATCHED;
  const layer = { id: 'udkast', ...draft, districts: [] };
  const figure = layerFigures(layer, language).at(-1);
  const units = features.map(({ shape }, at) => ({
    id: districts[at]!.key,
    name: districts[at]!.name,
    shape,
  }));
  const period = figure ? usualPeriod(figure) : '';
  const shown = show(units, figure, period, readView({}));
  const numbered = shown.units.map((unit, at) => ({ unit, at }));
  const keepsLayer = answers
    ? answers['distrikter'] !== undefined
    : !matched || draft.figures.length > 0;
  return (
    <>
      <PageHeader
        title={text.draftTitle(draft.name, formatNumber(language, features.length))}
        lead={text.draftLead}
        crumbs={crumbs(id, view)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Notes draft={draft} view={view} />
      <Section title={text.preview} id="forhaandsvisning">
        <div class="map">
          <area-map
            data-drawing="udkast"
            data-box={boxText(units)}
            data-size={`${SIZE.width},${SIZE.height}`}
          >
            <MapDrawing
              id="udkast"
              label={text.preview}
              picture={draw(shown.units, [])}
              figure={figure}
              named={units.length <= 25}
              labelOf={({ id: key }) => [String(units.findIndex((one) => one.id === key) + 1)]}
              rowHref={({ id: key }) => `#flader-${units.findIndex((one) => one.id === key) + 1}`}
              view={view}
            />
          </area-map>
        </div>
      </Section>
      <Form action={view.href(mapDraftPath(id, draftId, 'gem'))}>
        <DataTable
          id="flader"
          caption={text.preview}
          captionHidden
          columns={draftColumns({ draft, reading, matched, figure, period, answers, view })}
          rows={numbered}
          rowKey={({ at }) => String(at + 1)}
          tall={units.length > 30}
          language={language}
        />
        {matched && (
          <p>
            {text.parts} {text.replaces}
          </p>
        )}
        {draft.projection === 'swapped' && (
          <Checkbox
            name="byttet"
            label={text.swappedAsk}
            checked={answers?.['byttet'] !== undefined}
            error={errorOf(errors, 'byttet')}
            language={language}
          />
        )}
        <Checkbox
          name="distrikter"
          label={text.keepLayer}
          checked={keepsLayer}
          error={errorOf(errors, 'distrikter')}
          language={language}
        />
        <FormActions>
          <Button>{text.save}</Button>
          <Button kind="secondary" formaction={view.href(mapDraftPath(id, draftId, 'forkast'))}>
            {text.discard}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function boxText(units: readonly Pick<ShownUnit, 'shape'>[]): string {
  const box = boxOf(units.flatMap(({ shape }) => [...placesOf(shape ?? [])]))!;
  return [box.west, box.south, box.east, box.north].join(',');
}

function draftColumns({
  draft,
  reading,
  matched,
  figure,
  period,
  answers,
  view,
}: {
  draft: MapDraft;
  reading: PlanReading;
  matched: boolean;
  figure: ReturnType<typeof layerFigures>[number] | undefined;
  period: string;
  answers: DraftAnswers | undefined;
  view: View;
}): Column<{ unit: ShownUnit; at: number }>[] {
  const { language } = view;
  const text = uploadMessages(language);
  const { areas } = reading.plan;
  const label = figure?.periods.find(({ id }) => id === period)?.label;
  return [
    { key: 'nr', header: text.number, cell: ({ at }) => formatNumber(language, at + 1) },
    { key: 'navn', header: text.name, cell: ({ unit }) => unit.name },
    ...(matched
      ? [
          {
            key: 'omraade',
            header: text.belongs,
            cell: ({ unit, at }: { unit: ShownUnit; at: number }) => (
              <SelectField
                name={matchField(at + 1)}
                label={text.belongsOf(unit.name)}
                labelHidden
                compact
                empty={text.noArea}
                value={
                  answers
                    ? answers[matchField(at + 1)]
                    : areas.find((area) => isSameName(area.name, unit.name))?.id
                }
                options={areas.map(({ id, name }) => ({ value: id, label: name }))}
                language={language}
              />
            ),
          },
        ]
      : []),
    ...(figure
      ? [
          {
            key: 'tal',
            header: figure.name,
            ...(label !== undefined && { note: label }),
            numeric: true,
            cell: ({ unit }: { unit: ShownUnit }) => valueText(unit.value, figure, language),
          },
        ]
      : []),
    {
      key: 'siger',
      header: text.facts,
      cell: ({ at }) =>
        Object.entries(draft.features[at]!.properties)
          .slice(0, 4)
          .map(([name, value]) => `${name}: ${value}`)
          .join(' · '),
    },
  ];
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function Notes({ draft, view }: { draft: MapDraft; view: View }) {
  const { language } = view;
  const text = uploadMessages(language);
  const count = (value: number) => formatNumber(language, value);
  const box = boxOf(draft.features.flatMap(({ shape }) => [...placesOf(shape)]));
  const figures = draft.figures.reduce(
    (sum, { days }) =>
      sum + Object.values(days).reduce((all, day) => all + Object.keys(day).length, 0),
    0,
  );
  const some = (keys: readonly string[], all: number) =>
    [...keys.slice(0, 12), ...(all > 12 ? [text.more] : [])].join(', ');
  const notes = [
    ...(draft.projection === 'utm32' ? [text.utm] : []),
    ...(draft.projection === 'swapped' ? [text.swapped] : []),
    ...(box && !isWithin(box, DENMARK) ? [text.outside] : []),
    ...(draft.features.length > MOST_MATCHED ? [text.tooManyToMatch(count(MOST_MATCHED))] : []),
    ...(figures > 0 ? [text.rowsFit(count(figures))] : []),
    ...draft.rowsWithout.map((one) =>
      text.rowsWithout(count(one.count), one.type, some(one.some, one.count)),
    ),
    ...(draft.districtsWithout.length > 0
      ? [
          text.districtsWithout(
            count(draft.districtsWithout.length),
            some(draft.districtsWithout, draft.districtsWithout.length),
          ),
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Alert kind="info">
      <ul>
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </Alert>
  );
}
