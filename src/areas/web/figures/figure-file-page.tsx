import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  type FormError,
  KeyFigures,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import type { FigurePreview } from '../../actions/import-figures.ts';
import {
  type CsvProblem,
  explainCsvNotice,
  explainCsvProblem,
  type FigureCell,
  type Jump,
  type KeptFigure,
} from '../../index.ts';
import { figureDraftPath, figureExportPath, figureFilePath, planAreasPath } from '../plan-paths.ts';
import { planAreaMessages } from '../plan-messages.ts';
import { figureMessages } from './messages.ts';
import { figureName, figureWord } from './words.ts';

const MOST_PROBLEMS = 30;
const MOST_ROWS = 200;

/** Where a file of figures is sent. */
export function FigureFilePage({
  partnershipId,
  problems = [],
  noFile = false,
  view,
}: {
  partnershipId: string;
  problems?: readonly CsvProblem[];
  noFile?: boolean;
  view: View;
}) {
  const { language } = view;
  const text = figureMessages(language);
  const shown = problems.slice(0, MOST_PROBLEMS);
  const errors: FormError[] = [
    ...(noFile ? [{ name: 'fil', text: text.noFile }] : []),
    ...shown.map((problem) => ({ name: 'fil', text: explainCsvProblem(language, problem) })),
    ...(problems.length > shown.length
      ? [{ name: 'fil', text: text.more(problems.length - shown.length) }]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={text.fileTitle}
        lead={text.fileLead}
        crumbs={[
          { label: planAreaMessages(language).nav, href: view.href(planAreasPath(partnershipId)) },
        ]}
        language={language}
      />
      <ErrorSummary
        errors={errors}
        {...(problems.length > 0 && { title: text.fileFaults(problems.length) })}
        language={language}
      />
      <Section title={text.fileHow} id="saadan">
        <ol>
          {Object.values(text.fileStep).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p>{text.fileEmptyCells}</p>
        <ButtonLink href={view.href(figureExportPath(partnershipId))} download>
          {text.download}
        </ButtonLink>
      </Section>
      <Form action={view.href(figureFilePath(partnershipId))} upload>
        <FileField name="fil" label={text.file} accept=".csv,text/csv" language={language} />
        <FormActions>
          <Button>{text.send}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** How many figures a preview would store. */
export function countOf({ changes }: FigurePreview): number {
  return changes.added.length + changes.changed.length;
}

/** The title of a preview: what the file comes to. */
export function draftTitle(preview: FigurePreview, language: Language): string {
  const text = figureMessages(language);
  return countOf(preview) === 0
    ? text.draftNothing(preview.fileName)
    : text.draftTitle(preview.fileName);
}

/** A sent file: what would be new, changed and untouched, before a yes. */
export function FigureDraftPage({
  partnershipId,
  draftId,
  preview,
  areas,
  unsure = false,
  view,
}: {
  partnershipId: string;
  draftId: string;
  preview: FigurePreview;
  areas: readonly Area[];
  /** The reader has not said that the jumps are right. */
  unsure?: boolean;
  view: View;
}) {
  const { language } = view;
  const text = figureMessages(language);
  const { changes, unknown, notices } = preview;
  const count = countOf(preview);
  const number = (value: number) => formatNumber(language, value);
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const rows = [...changes.changed, ...changes.added];
  return (
    <>
      <PageHeader
        title={draftTitle(preview, language)}
        crumbs={[{ label: text.fileTitle, href: view.href(figureFilePath(partnershipId)) }]}
        language={language}
      />
      <ErrorSummary
        errors={unsure ? [{ name: 'spring', text: text.jumpsError }] : []}
        language={language}
      />
      <KeyFigures
        label={text.changesCaption}
        figures={[
          { label: text.added, value: number(changes.added.length) },
          { label: text.changed, value: number(changes.changed.length) },
          { label: text.untouched, value: number(changes.untouched) },
          { label: text.unknownRows, value: number(unknown.length) },
        ]}
        language={language}
      />
      {(unknown.length > 0 || notices.length > 0) && (
        <Alert kind="caution">
          <ul>
            {unknown.slice(0, MOST_PROBLEMS).map(({ line, area }) => (
              <li>{text.unknown(line, area)}</li>
            ))}
            {unknown.length > MOST_PROBLEMS && <li>{text.more(unknown.length - MOST_PROBLEMS)}</li>}
            {notices.map((notice) => (
              <li>{explainCsvNotice(language, notice)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {rows.length > 0 && (
        <DataTable
          id="filens-tal"
          caption={text.changesCaption}
          columns={changeColumns(names, language)}
          rows={rows.slice(0, MOST_ROWS)}
          tall
          language={language}
        />
      )}
      {rows.length > MOST_ROWS && <p>{text.more(rows.length - MOST_ROWS)}</p>}
      {count > 0 && (
        <Form action={view.href(figureDraftPath(partnershipId, draftId, 'indlaes'))}>
          {changes.jumps.length > 0 && (
            <Section title={text.jumpsTitle(changes.jumps.length)} id="springene">
              <p>{text.jumpsText}</p>
              <DataTable
                id="springende-tal"
                caption={text.jumpsCaption}
                captionHidden
                columns={jumpColumns(names, language)}
                rows={changes.jumps}
                language={language}
              />
              <Checkbox
                name="spring"
                label={text.jumpsSure}
                error={unsure ? text.jumpsError : undefined}
                language={language}
              />
            </Section>
          )}
          <FormActions>
            <Button>{text.confirm}</Button>
          </FormActions>
        </Form>
      )}
      <Form action={view.href(figureDraftPath(partnershipId, draftId, 'forkast'))}>
        <FormActions>
          <Button kind="secondary">{text.discard}</Button>
        </FormActions>
      </Form>
    </>
  );
}

type Row = FigureCell & { readonly before?: KeptFigure };

function changeColumns(names: ReadonlyMap<string, string>, language: Language): Column<Row>[] {
  const text = figureMessages(language);
  return [
    { key: 'area', header: text.area, cell: ({ area }) => names.get(area) ?? area },
    { key: 'date', header: text.listDate, cell: (row) => formatDate(language, row.listDate) },
    { key: 'figure', header: text.figure, cell: (row) => figureName(language, row.name) },
    {
      key: 'now',
      header: text.now,
      numeric: true,
      nowrap: true,
      cell: (row) => figureWord(language, row.name, row.before),
    },
    {
      key: 'becomes',
      header: text.becomes,
      numeric: true,
      nowrap: true,
      cell: (row) => figureWord(language, row.name, row.figure),
    },
  ];
}

function jumpColumns(names: ReadonlyMap<string, string>, language: Language): Column<Jump>[] {
  const text = figureMessages(language);
  const known = (value: Jump['value']): KeptFigure => ({ state: 'known', value, source: '' });
  return [
    { key: 'area', header: text.area, cell: ({ place }) => names.get(place.area) ?? place.area },
    {
      key: 'date',
      header: text.listDate,
      cell: ({ place }) => formatDate(language, place.listDate),
    },
    { key: 'figure', header: text.figure, cell: ({ place }) => figureName(language, place.name) },
    {
      key: 'becomes',
      header: text.becomes,
      numeric: true,
      nowrap: true,
      cell: ({ place, value }) => figureWord(language, place.name, known(value)),
    },
    {
      key: 'nearest',
      header: text.nearest,
      numeric: true,
      cell: ({ place, other, otherDate }) =>
        `${figureWord(language, place.name, known(other))} (${formatDate(language, otherDate)})`,
    },
  ];
}
