import { ORGANISATION_KINDS, type Organisation } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames } from '../../platform/i18n/index.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  SelectField,
  SHOWN_FIELD,
  shownText,
  TextField,
  type Typed,
} from '../../ui/index.ts';
import type { PlanReading } from '../actions/read-plan.ts';
import { planWords } from '../words/index.ts';
import { frameMessages } from './messages.ts';
import { organisationPath, organisationsPath, planFramePath } from './paths.ts';

/** What the forms of the page hold, and what is wrong with them. */
export interface FrameForms {
  readonly frame: Typed;
  /** The organisation that is being added. */
  readonly added: Typed;
  readonly errors: readonly FormError[];
}

/** The frame of a plan as its form shows it. */
export function typedFrame({ plan }: Pick<PlanReading, 'plan'>): Typed {
  const { title, firstYear, lastYear } = plan;
  return {
    titel: title,
    'foerste-aar': String(firstYear),
    'sidste-aar': String(lastYear),
  };
}

interface FrameProps {
  reading: PlanReading;
  forms: FrameForms;
  view: View;
}

/** What the plan is called, its years and its partners. */
export function FramePage(props: FrameProps) {
  const { reading, forms, view } = props;
  const { language } = view;
  const text = frameMessages(language);
  const mayChange = view.may('plan.change-frame');
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        readOnly={mayChange ? undefined : planWords(language).readOnly}
        language={language}
      />
      <ErrorSummary errors={forms.errors} language={language} />
      <Section title={text.frame} id="titel-og-aar">
        {mayChange ? <FrameForm {...props} /> : <FrameFacts reading={reading} view={view} />}
      </Section>
      <Section title={text.organisations} id="parter" lead={text.organisationsLead}>
        <Organisations reading={reading} view={view} />
      </Section>
      {view.may('plan.edit-organisations') && (
        <Section title={text.add} id="tilfoej">
          <Form action={view.href(organisationsPath(reading.partnership.id))}>
            <OrganisationFieldset typed={forms.added} errors={forms.errors} view={view} />
            <FormActions>
              <Button kind="secondary">{text.addSubmit}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </>
  );
}

function FrameFacts({ reading: { plan }, view }: Omit<FrameProps, 'forms'>) {
  const text = frameMessages(view.language);
  return (
    <dl class="facts">
      <div>
        <dt>{text.planTitle}</dt>
        <dd>{plan.title}</dd>
      </div>
      <div>
        <dt>{text.firstYear}</dt>
        <dd>{plan.firstYear}</dd>
      </div>
      <div>
        <dt>{text.lastYear}</dt>
        <dd>{plan.lastYear}</dd>
      </div>
    </dl>
  );
}

function FrameForm({ reading, forms: { frame, errors }, view }: FrameProps) {
  const { language } = view;
  const text = frameMessages(language);
  const year = (name: string, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={frame[name]}
      error={errorOf(errors, name)}
      inputmode="numeric"
      width="xs"
      language={language}
      required
    />
  );
  return (
    <Form
      action={view.href(planFramePath(reading.partnership.id))}
      hidden={{ [SHOWN_FIELD]: shownText(typedFrame(reading)) }}
    >
      <TextField
        name="titel"
        label={text.planTitle}
        value={frame['titel']}
        error={errorOf(errors, 'titel')}
        width="full"
        language={language}
        required
      />
      {year('foerste-aar', text.firstYear)}
      {year('sidste-aar', text.lastYear, text.yearsHint)}
      <FormActions>
        <Button>{text.save}</Button>
      </FormActions>
    </Form>
  );
}

function Organisations({ reading, view }: Omit<FrameProps, 'forms'>) {
  const { language } = view;
  const text = frameMessages(language);
  const { organisationKind } = planWords(language);
  const mayEdit = view.may('plan.edit-organisations');
  const rows = reading.plan.organisations.toSorted((a, b) =>
    compareNames(language, a.name, b.name),
  );
  return (
    <DataTable<Organisation>
      id="parter-i-planen"
      caption={text.organisations}
      captionHidden
      columns={[
        { key: 'name', header: text.name, cell: ({ name }) => name },
        { key: 'kind', header: text.kind, cell: ({ kind }) => organisationKind[kind] },
        ...(mayEdit
          ? [
              {
                key: 'change',
                header: text.change,
                cell: ({ id, name }: Organisation) => (
                  <a
                    href={view.href(organisationPath(reading.partnership.id, id))}
                    aria-label={text.changeLabel(name)}
                  >
                    {text.change}
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={rows}
      empty={<p>{text.noOrganisations}</p>}
      language={language}
    />
  );
}

/** The name and kind of an organisation. */
export function OrganisationFieldset({
  typed,
  errors,
  view: { language },
}: {
  typed: Typed;
  errors: readonly FormError[];
  view: View;
}) {
  const text = frameMessages(language);
  return (
    <>
      <TextField
        name="navn"
        label={text.name}
        value={typed['navn']}
        error={errorOf(errors, 'navn')}
        language={language}
        required
      />
      <SelectField
        name="slags"
        label={text.kind}
        value={typed['slags']}
        empty={text.chooseKind}
        options={ORGANISATION_KINDS.map((value) => ({
          value,
          label: planWords(language).organisationKind[value],
        }))}
        error={errorOf(errors, 'slags')}
        language={language}
        required
      />
    </>
  );
}
