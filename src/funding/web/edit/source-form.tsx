import { COST_KINDS, FUNDING_KINDS, FUNDING_STATUSES } from '../../../engine/index.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  type Content,
  Disclosure,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  NumberField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { DEADLINE_KINDS, PAYMENT_PLANS, yearsOf } from '../../domain/index.ts';
import type { PageContext } from '../page-context.ts';
import { editMessages } from './messages.ts';
import { listOf, SHOWN_FIELD, textOf, type Values } from './posted.ts';
import { deadlineLines, effortAreasOf } from './source-values.ts';

/** What the form of a source shows. */
export interface SourceFormState {
  readonly action: string;
  readonly cancel: string;
  readonly values: Values;
  readonly errors: readonly FormError[];
  /** What the form was shown with first, or what has been saved meanwhile. */
  readonly shown?: object;
  /** Whether the rest of the share group may be given the same. */
  readonly offersGroup?: boolean;
  /** The choices between two values of one field. */
  readonly clashes?: Content;
}

/** Everything of a source in one form. */
export function SourceForm({ context, state }: { context: PageContext; state: SourceFormState }) {
  const { language } = context;
  const { action, cancel, errors, shown, clashes } = state;
  const text = editMessages(language);
  return (
    <>
      <ErrorSummary errors={errors} language={language} />
      <Form action={action} {...(shown && { hidden: { [SHOWN_FIELD]: JSON.stringify(shown) } })}>
        {clashes}
        <BasicPart context={context} state={state} />
        <AmountsPart context={context} state={state} />
        <EarmarkPart context={context} state={state} />
        <RulePart context={context} state={state} />
        <TermsPart context={context} state={state} />
        <DeadlinesPart context={context} state={state} />
        <ChancePart context={context} state={state} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink href={cancel} kind="quiet">
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

interface PartProps {
  context: PageContext;
  state: SourceFormState;
}

/** What the fields of a form share. */
function fieldsOf({ context, state: { values, errors } }: PartProps) {
  const { language } = context;
  return (name: string, label: string) => ({
    name,
    label,
    value: textOf(values, name),
    error: errorOf(errors, name),
    language,
  });
}

function BasicPart(props: PartProps) {
  const { language } = props.context;
  const text = editMessages(language);
  const words = planWords(language);
  const field = fieldsOf(props);
  return (
    <Section id="kilden" title={text.part.basic}>
      <TextField {...field('navn', text.name)} required maxlength={200} />
      <SelectField
        {...field('slags', text.kind)}
        options={FUNDING_KINDS.map((kind) => ({ value: kind, label: words.fundingKind[kind] }))}
      />
      <SelectField
        {...field('status', text.status)}
        options={FUNDING_STATUSES.map((status) => ({
          value: status,
          label: words.fundingStatus[status],
        }))}
      />
      <NumberField {...field('prioritet', text.priority)} hint={text.priorityHint} whole />
    </Section>
  );
}

function AmountsPart(props: PartProps) {
  const { language, reading } = props.context;
  const text = editMessages(language);
  const field = fieldsOf(props);
  return (
    <Section id="beloeb" title={text.part.amounts} lead={text.amountsHint}>
      {yearsOf(reading.plan).map((year) => (
        <NumberField
          {...field(`beloeb-${year}`, text.amount(year))}
          suffix={text.kroner}
          whole
          width="s"
        />
      ))}
    </Section>
  );
}

function EarmarkPart(props: PartProps) {
  const { language, reading } = props.context;
  const { plan } = reading;
  const { values, errors } = props.state;
  const text = editMessages(language);
  const words = planWords(language);
  const group = (name: string, label: string) => ({
    name,
    label,
    values: listOf(values, name),
    error: errorOf(errors, name),
    language,
  });
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const activities = listOf(values, 'indsatser').length;
  return (
    <Section id="oeremaerkning" title={text.part.earmark} lead={text.earmarkHint}>
      {plan.areas.length > 0 && (
        <CheckboxGroup {...group('omraader', text.areas)} options={named(plan.areas)} inline />
      )}
      <CheckboxGroup
        {...group('indsatsomraader', text.effortAreas)}
        options={effortAreasOf(plan).map((id) => ({
          value: id,
          label: effortAreaName(plan, language, id),
        }))}
      />
      <CheckboxGroup
        {...group('omkostningstyper', text.costKinds)}
        options={COST_KINDS.map((kind) => ({ value: kind, label: words.costKind[kind] }))}
        inline
      />
      {plan.activities.length > 0 && (
        <Disclosure summary={text.showActivities(activities)} open={activities > 0}>
          <CheckboxGroup
            {...group('indsatser', text.activities)}
            options={named(plan.activities)}
          />
        </Disclosure>
      )}
    </Section>
  );
}

function RulePart(props: PartProps) {
  const { language } = props.context;
  const { values, offersGroup } = props.state;
  const text = editMessages(language);
  const field = fieldsOf(props);
  return (
    <Section id="andelsregel" title={text.part.rule}>
      <NumberField
        {...field('loft', text.maxShare)}
        hint={text.maxShareHint}
        suffix={text.percent}
      />
      <TextField
        {...field('gruppe', text.shareGroup)}
        hint={text.shareGroupHint}
        width="m"
        optional
      />
      {offersGroup && (
        <Checkbox
          name="gruppe-ogsaa"
          label={text.alsoOthers}
          checked={textOf(values, 'gruppe-ogsaa') !== ''}
          language={language}
        />
      )}
    </Section>
  );
}

function TermsPart(props: PartProps) {
  const { language } = props.context;
  const text = editMessages(language);
  const field = fieldsOf(props);
  return (
    <Section id="vilkaar" title={text.part.terms}>
      <TextField {...field('slutter', text.ends)} type="date" width="s" optional />
      <TextArea {...field('betingelser', text.conditions)} hint={text.conditionsHint} optional />
      <SelectField
        {...field('udbetaling', text.payments)}
        empty={text.paymentsUnknown}
        options={PAYMENT_PLANS.map((plan) => ({ value: plan, label: text.payment[plan] }))}
        width="l"
      />
      <TextField {...field('kontakt', text.contact)} hint={text.contactHint} optional />
      <TextArea {...field('bemaerkning', text.note)} rows={3} optional />
    </Section>
  );
}

function DeadlinesPart(props: PartProps) {
  const { language } = props.context;
  const { values } = props.state;
  const text = editMessages(language);
  const field = fieldsOf(props);
  const lines = Array.from({ length: deadlineLines(values) }, (_, index) => index + 1);
  return (
    <Section id="frister" title={text.part.deadlines} lead={text.deadlinesHint}>
      {lines.map((line) => (
        <div class="form--inline">
          <SelectField
            {...field(`frist-slags-${line}`, text.deadlineKind(line))}
            empty={text.deadlineNone}
            options={DEADLINE_KINDS.map((kind) => ({ value: kind, label: text.deadline[kind] }))}
          />
          <TextField
            {...field(`frist-dato-${line}`, text.deadlineDate(line))}
            type="date"
            width="s"
          />
          <TextField
            {...field(`frist-klaret-${line}`, text.deadlineDone(line))}
            type="date"
            width="s"
          />
          <Checkbox
            name={`frist-aarlig-${line}`}
            label={text.deadlineYearly}
            checked={textOf(values, `frist-aarlig-${line}`) !== ''}
            language={language}
          />
        </div>
      ))}
    </Section>
  );
}

function ChancePart(props: PartProps) {
  const { language } = props.context;
  const { values, errors } = props.state;
  const text = editMessages(language);
  const field = fieldsOf(props);
  const names = ['sandsynlighed', 'faelles', 'lav', 'midt', 'hoej'];
  const isOpen = names.some((name) => textOf(values, name) !== '' || errorOf(errors, name));
  const share = (name: string, label: string) => (
    <NumberField {...field(name, label)} suffix={text.percent} />
  );
  return (
    <Disclosure summary={text.part.chance} open={isOpen}>
      {share('sandsynlighed', text.probability)}
      <TextField {...field('faelles', text.group)} hint={text.groupHint} width="m" optional />
      {share('lav', text.low)}
      {share('midt', text.likely)}
      {share('hoej', text.high)}
    </Disclosure>
  );
}
