import type { Area, Organisation } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { effortAreaName, type PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  type Column,
  DataTable,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  Hidden,
  NumberField,
  PageHeader,
  Section,
  SelectField,
  StatusWord,
  TextField,
} from '../../../ui/index.ts';
import type { MeanNeed, NeedBeside, NeedView } from '../../index.ts';
import type { Texts } from '../edit/posted.ts';
import { agreeNeedPath, areaNeedsPath, planAreaPath, stateNeedPath } from '../plan-paths.ts';
import { needMessages } from './messages.ts';
import { NEED_FIELD } from './need-texts.ts';

/** Where the mean is meant in the place of an organisation. */
export const MEAN = '*';

/** What the page of an area's needs shows. */
export interface NeedsProps {
  readonly reading: PlanReading;
  readonly area: Area;
  readonly rows: readonly NeedBeside[];
  /** The organisations that have a view, or whose view is being written. */
  readonly organisations: readonly Organisation[];
  /** Texts of the agreed needs; absent for who may not agree. */
  readonly agreed?: Texts;
  /** The organisation whose view is being written. */
  readonly speaker?: { readonly organisation: Organisation; readonly texts: Texts };
  /** The organisations that the reader may speak for; absent for who may write no view. */
  readonly speakers?: readonly Organisation[];
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** The title: how many needs the partners see differently. */
export function needsTitle(area: Area, rows: readonly NeedBeside[], language: Language): string {
  const text = needMessages(language);
  const apart = rows.filter(({ isFarApart }) => isFarApart).length;
  return apart === 0 ? text.title(area.name) : text.titleApart(area.name, apart);
}

/** An area's needs as each organisation sees them, beside what is agreed. */
export function NeedsPage(props: NeedsProps) {
  const { reading, area, rows, errors, view } = props;
  const { language } = view;
  const text = needMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        title={needsTitle(area, rows, language)}
        lead={text.lead}
        crumbs={[{ label: area.name, href: view.href(planAreaPath(id, area.id)) }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Section title={text.beside} id="side-om-side">
        <DataTable
          id="syn"
          caption={text.beside}
          captionHidden
          columns={besideColumns(props)}
          rows={rows}
          rowKey={({ effortArea }) => effortArea}
          language={language}
        />
        {rows.every(({ views }) => views.length === 0) && <p>{text.noViews}</p>}
      </Section>
      {props.speakers && <Speak {...props} />}
      {props.agreed && (
        <Section title={text.agreeTitle} id="aftalt" lead={text.agreeLead}>
          <form id="aftal" method="post" action={view.href(agreeNeedPath(id, area.id))} novalidate>
            <DataTable
              id="aftalte-behov"
              caption={text.agreeTitle}
              captionHidden
              columns={fieldColumns(props, props.agreed, 'aftalt', false)}
              rows={rows}
              language={language}
            />
            <FormActions>
              <Button>{text.agreeSave}</Button>
            </FormActions>
          </form>
        </Section>
      )}
    </>
  );
}

function besideColumns(props: NeedsProps): Column<NeedBeside>[] {
  const { reading, organisations, view, agreed } = props;
  const { language } = view;
  const text = needMessages(language);
  const nameOf = (effortArea: string) => effortAreaName(reading.plan, language, effortArea);
  const use = (row: NeedBeside, from: string, value: string) =>
    agreed && (
      <Button
        kind="secondary"
        small
        form="aftal"
        name="brug"
        value={`${row.effortArea} ${value}`}
        label={text.useOf(nameOf(row.effortArea), from)}
      >
        {text.use}
      </Button>
    );
  return [
    {
      key: 'effortArea',
      header: text.effortArea,
      cell: (row) => (
        <>
          {nameOf(row.effortArea)}
          {row.isFarApart && (
            <span class="data__note">
              <StatusWord tone="caution">{text.apart}</StatusWord>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'agreed',
      header: text.agreed,
      cell: (row) => (row.agreed ? needInWords(row.agreed, language) : text.none),
    },
    ...organisations.map((organisation): Column<NeedBeside> => ({
      key: organisation.id,
      header: organisation.name,
      cell: (row) => {
        const own = row.views.find((one) => one.organisation === organisation.id);
        if (!own) return text.notStated;
        return (
          <>
            {needInWords(own, language)}
            {own.reason && <span class="data__note">{own.reason}</span>}
            {own.target !== undefined && use(row, organisation.name, organisation.id)}
          </>
        );
      },
    })),
    ...(organisations.length > 1
      ? [
          {
            key: 'mean',
            header: text.mean,
            cell: (row: NeedBeside) =>
              row.mean ? (
                <>
                  {needInWords(row.mean, language)}
                  {row.mean.target !== undefined &&
                    row.views.length > 1 &&
                    use(row, text.mean.toLowerCase(), MEAN)}
                </>
              ) : (
                text.notStated
              ),
          },
        ]
      : []),
  ];
}

function needInWords(need: MeanNeed | NeedView, language: Language): string {
  const text = needMessages(language);
  const weight = formatNumber(language, need.weight, 2);
  return need.target === undefined
    ? text.weightOnly(weight)
    : text.need(weight, formatNumber(language, need.target, 1));
}

function Speak(props: NeedsProps) {
  const { reading, area, rows, view, speakers = [], speaker } = props;
  const { language } = view;
  const text = needMessages(language);
  const { id } = reading.partnership;
  if (speakers.length === 0) return <Alert kind="info">{text.noOrganisation}</Alert>;
  return (
    <Section
      title={speaker ? text.stateTitle(speaker.organisation.name) : text.speakFor}
      id="skriv"
      lead={text.stateLead}
    >
      {speakers.length > 1 && (
        <Form method="get" action={`${view.href(areaNeedsPath(id, area.id))}#skriv`} inline>
          <SelectField
            name="som"
            label={text.speakFor}
            options={speakers.map((one) => ({ value: one.id, label: one.name }))}
            value={speaker?.organisation.id}
            language={language}
          />
          <Button kind="secondary">{text.choose}</Button>
        </Form>
      )}
      {speaker && (
        <form method="post" action={view.href(stateNeedPath(id, area.id))} novalidate>
          <Hidden fields={{ som: speaker.organisation.id }} />
          <DataTable
            id="synet"
            caption={text.stateTitle(speaker.organisation.name)}
            captionHidden
            columns={fieldColumns(props, speaker.texts, 'syn', true)}
            rows={rows}
            language={language}
          />
          <FormActions>
            <Button kind="secondary">{text.stateSave}</Button>
          </FormActions>
        </form>
      )}
    </Section>
  );
}

/** The id of a field's control: both forms of the page have the same fields. */
export function needFieldId(form: 'aftalt' | 'syn', name: string): string {
  return `${form}-${name.replaceAll('.', '-')}`;
}

function fieldColumns(
  { reading, errors, view }: NeedsProps,
  texts: Texts,
  form: 'aftalt' | 'syn',
  withReason: boolean,
): Column<NeedBeside>[] {
  const { language } = view;
  const text = needMessages(language);
  const nameOf = (row: NeedBeside) => effortAreaName(reading.plan, language, row.effortArea);
  const field = (name: string, label: string) => ({
    name,
    id: needFieldId(form, name),
    label,
    labelHidden: true,
    value: texts[name],
    error: errorOf(
      errors.filter(({ id }) => id === needFieldId(form, name)),
      name,
    ),
    language,
  });
  return [
    { key: 'effortArea', header: text.effortArea, cell: nameOf },
    {
      key: 'weight',
      header: text.weight,
      cell: (row) => (
        <NumberField {...field(NEED_FIELD.weight(row.effortArea), text.weightOf(nameOf(row)))} />
      ),
    },
    {
      key: 'target',
      header: text.target,
      note: text.targetUnit,
      cell: (row) => (
        <NumberField {...field(NEED_FIELD.target(row.effortArea), text.targetOf(nameOf(row)))} />
      ),
    },
    ...(withReason
      ? [
          {
            key: 'reason',
            header: text.reason,
            cell: (row: NeedBeside) => (
              <TextField
                {...field(NEED_FIELD.reason(row.effortArea), text.reasonOf(nameOf(row)))}
                maxlength={1000}
              />
            ),
          },
        ]
      : []),
  ];
}
