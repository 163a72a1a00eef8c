import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import { COST_KINDS } from '../../engine/index.ts';
import { type PlanReading, planWords } from '../../plan/index.ts';
import {
  Alert,
  Button,
  Checkbox,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  RadioGroup,
  Section,
  SelectField,
} from '../../ui/index.ts';
import {
  columnLetters,
  CONTENTS,
  FIELDS,
  headingsOf,
  isByYear,
  type MappingFault,
  type Sheet,
  shownCell,
  UNITS,
  yearsOf,
} from '../index.ts';
import { workbookColumnsPath } from './paths.ts';
import type { Proposal } from './workbook-mapping-form.ts';
import { workbookMessages } from './workbook-messages.ts';

interface MappingPageProps {
  readonly reading: PlanReading;
  readonly draftId: string;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly proposal: Proposal;
  readonly faults?: readonly MappingFault[];
  readonly view: View;
}

const LINES_OFFERED = 30;
const ROWS_SHOWN = 5;
const COLUMNS_SHOWN = 12;

/** Where the columns of somebody's own workbook are told. */
export function WorkbookMappingPage(props: MappingPageProps) {
  const { fileName, proposal, faults = [], view } = props;
  const { language } = view;
  const text = workbookMessages(language);
  const errors = faults.map((fault) => faultError(fault, props));
  return (
    <>
      <PageHeader title={text.columnsTitle(fileName)} lead={text.columnsLead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      {proposal.isRemembered && <Alert kind="info">{text.remembered}</Alert>}
      <SheetForm {...props} />
      <SampleRows {...props} />
      <ColumnsForm {...props} errors={errors} />
    </>
  );
}

function faultError(fault: MappingFault, { proposal, view }: MappingPageProps): FormError {
  const { faults } = workbookMessages(view.language);
  const { content, yearColumns } = proposal.mapping;
  const label = (field: string) =>
    FIELDS[content].find((one) => one.field === field)?.label ?? field;
  switch (fault.code) {
    case 'needed':
      return { name: `felt-${fault.field}`, text: faults.needed(label(fault.field)) };
    case 'twice': {
      const isYear = yearColumns.some(({ year }) => String(year) === fault.field);
      return {
        name: `${isYear ? 'aar' : 'felt'}-${fault.field}`,
        text: faults.twice(label(fault.field)),
      };
    }
    case 'no-kind':
      return { name: 'art', text: faults['no-kind'] };
    case 'no-amounts':
      return { name: 'felt-amount', text: faults['no-amounts'] };
  }
}

function SheetForm({ reading, draftId, sheets, proposal, view }: MappingPageProps) {
  const { language, href } = view;
  const text = workbookMessages(language);
  const { sheet, mapping } = proposal;
  const words = (line: number) =>
    headingsOf(sheet, line)
      .slice(0, 4)
      .map(({ text: heading }) => heading.slice(0, 20))
      .join(' · ');
  return (
    <Section title={text.sheetTitle} id="ark">
      <Form
        action={href(workbookColumnsPath(reading.partnership.id, draftId))}
        method="get"
        label={text.sheetTitle}
      >
        <SelectField
          name="ark"
          label={text.sheet}
          options={sheets.map(({ name, hidden, tooLong }) => ({
            value: name,
            label: tooLong ? text.tooLongSheet(name) : hidden ? text.hiddenName(name) : name,
            disabled: tooLong === true,
          }))}
          value={sheet.name}
          language={language}
        />
        <SelectField
          name="linje"
          label={text.headingLine}
          options={sheet.rows.slice(0, LINES_OFFERED).map(({ line }) => ({
            value: String(line),
            label: text.lineOption(String(line), words(line)),
          }))}
          value={String(mapping.headingLine)}
          width="l"
          language={language}
        />
        <RadioGroup
          name="indhold"
          label={text.content}
          options={CONTENTS.map((value) => ({ value, label: text.contents[value] }))}
          value={mapping.content}
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.showColumns}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function SampleRows({ proposal: { sheet, mapping }, view: { language } }: MappingPageProps) {
  const text = workbookMessages(language);
  const headings = headingsOf(sheet, mapping.headingLine).slice(0, COLUMNS_SHOWN);
  const rows = sheet.rows.filter(({ line }) => line > mapping.headingLine).slice(0, ROWS_SHOWN);
  if (headings.length === 0 || rows.length === 0) return null;
  return (
    <DataTable
      id="udsnit"
      caption={text.sample}
      columns={headings.map(({ column, text: heading }) => ({
        key: String(column),
        header: `${columnLetters(column)}: ${heading}`,
        cell: ({ cells }: Sheet['rows'][number]) => {
          const cell = cells[column];
          return cell?.number === undefined ? shownCell(cell) : formatNumber(language, cell.number);
        },
      }))}
      rows={rows}
      dense
      language={language}
    />
  );
}

function ColumnsForm(props: MappingPageProps & { readonly errors: readonly FormError[] }) {
  const { reading, draftId, proposal, errors, view } = props;
  const { language, href } = view;
  const text = workbookMessages(language);
  const { sheet, mapping } = proposal;
  const { content } = mapping;
  const headings = headingsOf(sheet, mapping.headingLine);
  const options = headings.map(({ column, hidden, text: heading }) => {
    const label = text.columnOption(columnLetters(column), heading.slice(0, 60));
    return { value: String(column), label: hidden ? text.hiddenName(label) : label };
  });
  const error = (name: string) => errors.find((one) => one.name === name)?.text;
  const columnField = (name: string, label: string, column: number | undefined) => (
    <SelectField
      name={name}
      label={label}
      options={options}
      empty={text.noColumn}
      value={column === undefined ? '' : String(column)}
      error={error(name)}
      language={language}
    />
  );
  return (
    <Form
      action={href(workbookColumnsPath(reading.partnership.id, draftId))}
      hidden={{ ark: sheet.name, linje: String(mapping.headingLine), indhold: content }}
      label={text.columns}
    >
      <Section title={text.columns} id="kolonner">
        <div class="form-columns">
          {FIELDS[content].map(({ field, label }) =>
            columnField(`felt-${field}`, label, mapping.columns[field]),
          )}
          {content === 'budget' && (
            <SelectField
              name="art"
              label={text.kind}
              hint={text.kindHint}
              empty={text.noColumn}
              options={COST_KINDS.map((kind) => ({
                value: kind,
                label: planWords(language).costKind[kind],
              }))}
              value={mapping.kind ?? ''}
              error={error('art')}
              language={language}
            />
          )}
          {content === 'reach' && (
            <SelectField
              name="omraade"
              label={text.area}
              hint={text.kindHint}
              empty={text.noColumn}
              options={reading.plan.areas.map(({ id, name }) => ({ value: id, label: name }))}
              value={mapping.area ?? ''}
              language={language}
            />
          )}
        </div>
      </Section>
      {isByYear(content) && (
        <Section title={text.years} id="aar" lead={text.yearsHint}>
          {proposal.yearsOutside.length > 0 && (
            <p>{text.yearsOutside(proposal.yearsOutside.join(', '))}</p>
          )}
          <div class="form-columns">
            {yearsOf(reading.plan).map((year) =>
              columnField(
                `aar-${year}`,
                String(year),
                mapping.yearColumns.find((one) => one.year === year)?.column,
              ),
            )}
          </div>
          <RadioGroup
            name="enhed"
            label={text.unit}
            options={UNITS.map((value) => ({ value, label: text.units[value] }))}
            value={mapping.unit}
            language={language}
          />
        </Section>
      )}
      {content !== 'sources' && (
        <RadioGroup
          name="ukendte"
          label={text.unknown}
          options={[
            { value: 'ny', label: text.makes },
            { value: 'fejl', label: text.refuses },
          ]}
          value={mapping.makesActivities ? 'ny' : 'fejl'}
          language={language}
        />
      )}
      <Checkbox
        name="ovenfor"
        label={text.fillDown}
        checked={mapping.fillDown}
        language={language}
      />
      <Checkbox
        name="skjulte"
        label={text.withHidden}
        checked={mapping.withHidden}
        language={language}
      />
      <FormActions>
        <Button>{text.see}</Button>
      </FormActions>
    </Form>
  );
}
