import {
  type Activity,
  FUNDING_STATUSES,
  type FundingSource,
  type Plan,
} from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Column,
  type Content,
  type Crumb,
  DataTable,
  errorOf,
  ErrorSummary,
  FormActions,
  type FormError,
  Hidden,
  NumberField,
  PageHeader,
  Section,
  SelectField,
  SHOWN_FIELD,
  shownText,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { wayOf } from '../domain/differences.ts';
import { DRAFT_LIMITS } from '../domain/draft.ts';
import { formMessages } from './form-messages.ts';
import { FIELD, type FormValues } from './form-values.ts';
import { wayWord } from './sentences.ts';
import { inside } from './words.ts';

/** What the form shows, and where it is sent. */
export interface ScenarioFormProps {
  plan: Plan;
  title: string;
  crumbs: readonly Crumb[];
  values: FormValues;
  errors: readonly FormError[];
  /** Whether something in the scenario is no longer in the plan. */
  hasGone: boolean;
  action: string;
  submit: string;
  cancelHref: string;
  /** What the fields were shown with; absent for a new scenario. */
  shown?: FormValues | undefined;
  /** Stands before the form. */
  before?: Content;
  view: View;
}

/** One form for a new scenario and for changing one: only what differs from the plan. */
export function ScenarioFormPage(props: ScenarioFormProps) {
  const { title, crumbs, values, errors, view } = props;
  const { language } = view;
  const text = formMessages(language);
  return (
    <>
      <PageHeader title={title} lead={text.lead} crumbs={crumbs} language={language} />
      <ErrorSummary errors={withControlIds(errors)} language={language} />
      {props.before}
      {props.hasGone && <Alert kind="caution">{text.gone}</Alert>}
      <form method="post" action={props.action} novalidate>
        {props.shown && <Hidden fields={{ [SHOWN_FIELD]: shownText(props.shown) }} />}
        <div class="form">
          <TextField
            name={FIELD.name}
            id={controlId(FIELD.name)}
            label={text.name}
            hint={text.nameHint}
            value={values[FIELD.name]}
            error={errorOf(errors, FIELD.name)}
            maxlength={DRAFT_LIMITS.name}
            required
            language={language}
          />
          <TextArea
            name={FIELD.summary}
            id={controlId(FIELD.summary)}
            label={text.summary}
            hint={text.summaryHint}
            value={values[FIELD.summary]}
            error={errorOf(errors, FIELD.summary)}
            rows={3}
            maxlength={DRAFT_LIMITS.summary}
            optional
            language={language}
          />
        </div>
        <Section title={text.money} lead={text.moneyLead} id="penge">
          <SourceTable {...props} />
        </Section>
        <Section title={text.activities} lead={text.activitiesLead} id="indsatser">
          <ActivityChoices {...props} />
        </Section>
        <Section title={text.prices} lead={text.pricesLead} id="priser">
          <Prices {...props} />
        </Section>
        <FormActions>
          <Button>{props.submit}</Button>
          <ButtonLink kind="quiet" href={props.cancelHref}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}

function SourceTable(props: ScenarioFormProps) {
  const { plan, view } = props;
  const { language } = view;
  const text = formMessages(language);
  const words = planWords(language).fundingStatus;
  const columns: Column<FundingSource>[] = [
    { key: 'source', header: text.source, cell: ({ name }) => name },
    {
      key: 'outcome',
      header: text.outcome,
      cell: ({ id, name, status }) => (
        <Choice
          {...props}
          name={FIELD.outcome(id)}
          label={text.of(text.outcome, name)}
          empty={text.asPlan(inside(words[status]))}
          options={FUNDING_STATUSES.filter((other) => other !== status).map((value) => ({
            value,
            label: words[value],
          }))}
        />
      ),
    },
    {
      key: 'share',
      header: text.share,
      note: text.percent,
      cell: ({ id, name }) => (
        <Percent {...props} name={FIELD.share(id)} label={text.of(text.share, name)} />
      ),
    },
  ];
  return (
    <DataTable
      id="kilder"
      caption={text.moneyTable}
      captionHidden
      columns={columns}
      rows={byName(plan.funding, view)}
      language={language}
    />
  );
}

function ActivityChoices(props: ScenarioFormProps) {
  const { plan, view } = props;
  const { language } = view;
  const text = formMessages(language);
  const approach = planWords(language).approach;
  const columns: Column<Activity>[] = [
    { key: 'activity', header: text.activity, cell: ({ name }) => name },
    {
      key: 'way',
      header: text.way,
      cell: (activity) => (
        <Choice
          {...props}
          name={FIELD.way(activity.id)}
          label={text.of(text.way, activity.name)}
          empty={text.asPlan(inside(wayWord(language, wayOf(activity))))}
          options={activity.options.map((option) => ({
            value: option.id,
            label:
              option.name === approach[option.approach]
                ? option.name
                : text.option(approach[option.approach], option.name),
          }))}
        />
      ),
    },
    {
      key: 'level',
      header: text.level,
      note: text.percent,
      cell: ({ id, name }) => (
        <Percent {...props} name={FIELD.level(id)} label={text.of(text.level, name)} />
      ),
    },
  ];
  return (
    <DataTable
      id="valg"
      caption={text.activitiesTable}
      captionHidden
      columns={columns}
      rows={byName(plan.activities, view)}
      language={language}
    />
  );
}

function Prices(props: ScenarioFormProps) {
  const { plan, values, errors, view } = props;
  const text = formMessages(view.language);
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  );
  return (
    <div class="form--inline">
      {years.map((year) => {
        const name = FIELD.price(year);
        return (
          <NumberField
            name={name}
            id={controlId(name)}
            label={text.costsIn(year)}
            value={values[name]}
            error={errorOf(errors, name)}
            suffix={text.percent}
            language={view.language}
          />
        );
      })}
    </div>
  );
}

interface CellField extends ScenarioFormProps {
  name: string;
  label: string;
}

function Choice({
  name,
  label,
  empty,
  options,
  values,
  errors,
  view,
}: CellField & { empty: string; options: readonly { value: string; label: string }[] }) {
  return (
    <SelectField
      name={name}
      id={controlId(name)}
      label={label}
      labelHidden
      compact
      empty={empty}
      options={options}
      value={values[name]}
      error={errorOf(errors, name)}
      language={view.language}
    />
  );
}

function Percent({ name, label, values, errors, view }: CellField) {
  return (
    <NumberField
      name={name}
      id={controlId(name)}
      label={label}
      labelHidden
      value={values[name] ?? ''}
      error={errorOf(errors, name)}
      language={view.language}
    />
  );
}

/** The errors with the ids of the controls they are about. */
function withControlIds(errors: readonly FormError[]): FormError[] {
  return errors.map((error) =>
    error.name === undefined ? error : { ...error, id: controlId(error.name) },
  );
}

/** The id of a field's control; as different as the names are. */
function controlId(name: string): string {
  return `field-${encodeURIComponent(name).replaceAll('%', ':')}`;
}

function byName<Named extends { readonly name: string }>(
  records: readonly Named[],
  { language }: View,
): Named[] {
  return records.toSorted((a, b) => compareNames(language, a.name, b.name));
}
