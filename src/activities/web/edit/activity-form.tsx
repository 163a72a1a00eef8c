import { type Activity, EFFORT_AREAS, type Plan } from '../../../engine/index.ts';
import { compareNames, formatMoney } from '../../../platform/i18n/index.ts';
import { effortAreaName } from '../../../plan/index.ts';
import { sumMoney } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DataTable,
  Form,
  FormActions,
  Hidden,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { ACTIVITY_FIELDS, type ActivityField, type Place } from '../../domain/cells/place.ts';
import { BETWEEN } from '../../domain/cells/text-at.ts';
import { LONGEST_NAME } from '../../domain/cells/write-cell.ts';
import { activityDoPath, activityPath, newOptionPath, optionDoPath } from '../paths.ts';
import { stateName } from '../words.tsx';
import { carried } from './cell-form.ts';
import { fieldOf, type FormMatter, FormQuestions, FormTroubles } from './form-parts.tsx';
import { editMessages } from './messages.ts';

/** The form of one activity, and what it is about. */
export interface ActivityFormMatter extends FormMatter {
  readonly partnershipId: string;
  readonly activity: Activity;
}

/** Every field of an activity itself. */
export function activityPlaces({ id }: Activity): Place[] {
  return ACTIVITY_FIELDS.map((field) => ({ kind: 'activity', activity: id, field }));
}

/** The page where an activity is changed. */
export function ActivityFormPage({ matter }: { matter: ActivityFormMatter }) {
  const { activity, partnershipId, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const path = activityPath(partnershipId, activity.id);
  const to = (word: 'copy' | 'remove' | 'history') =>
    view.href(activityDoPath(partnershipId, activity.id, word));
  return (
    <>
      <PageHeader
        title={text.editTitle(activity.name)}
        eyebrow={text.eyebrow}
        crumbs={[{ label: activity.name, href: view.href(path) }]}
        actions={
          <>
            <ButtonLink href={to('copy')}>{text.copy}</ButtonLink>
            <ButtonLink href={to('history')}>{text.history}</ButtonLink>
            <ButtonLink href={to('remove')} kind="quiet">
              {text.remove}
            </ButtonLink>
          </>
        }
        language={language}
      />
      <FormTroubles matter={matter} />
      <Form
        action={view.href(activityDoPath(partnershipId, activity.id, 'edit'))}
        hidden={carried(matter.form)}
      >
        <FormQuestions matter={matter} />
        <ActivityFields matter={matter} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink kind="quiet" href={view.href(path)}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
      <Options matter={matter} />
    </>
  );
}

function ActivityFields({ matter }: { matter: ActivityFormMatter }) {
  const { plan, activity, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const at = (field: ActivityField) =>
    fieldOf(matter, { kind: 'activity', activity: activity.id, field });
  const organisations = organisationChoices(plan, language);
  return (
    <>
      <TextField {...at('name')} maxlength={LONGEST_NAME} required />
      <TextArea {...at('summary')} hint={text.summaryHint} rows={3} />
      <SelectField
        {...at('priority')}
        hint={text.priorityHint}
        width="xs"
        options={Array.from({ length: 9 }, (_, index) => String(index + 1)).map((value) => ({
          value,
          label: value,
        }))}
      />
      <SelectField
        {...at('chosen')}
        empty={text.undecided}
        options={activity.options.map(({ id, name, approach }) => ({
          value: id,
          label: `${stateName(language, approach)}: ${name}`,
        }))}
      />
      <SelectField {...at('owner')} empty={text.none} options={organisations} />
      <Ticks
        field={at('effortAreas')}
        options={[...EFFORT_AREAS[plan.taxonomy].keys()].map((value) => ({
          value,
          label: effortAreaName(plan, language, value),
        }))}
      />
      <TextArea {...at('targetGroups')} hint={text.targetGroupsHint} rows={3} width="l" />
      {organisations.length > 0 && <Ticks field={at('partners')} options={organisations} />}
    </>
  );
}

/** Several choices; the empty one says that none is chosen rather than that nobody asked. */
function Ticks({
  field,
  options,
}: {
  field: ReturnType<typeof fieldOf>;
  options: readonly { value: string; label: string }[];
}) {
  const { value, ...rest } = field;
  return (
    <>
      <Hidden fields={{ [field.name]: '' }} />
      <CheckboxGroup {...rest} options={options} values={value.split(BETWEEN)} />
    </>
  );
}

/** The plan's organisations to choose from, by name. */
export function organisationChoices(plan: Plan, language: 'da' | 'en') {
  return plan.organisations
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => compareNames(language, a.label, b.label));
}

function Options({ matter }: { matter: ActivityFormMatter }) {
  const { activity, partnershipId, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const to = (option: string, word: 'edit' | 'remove' | 'up') =>
    view.href(optionDoPath(partnershipId, activity.id, option, word));
  return (
    <Section
      title={text.options}
      id="muligheder"
      lead={text.optionsLead}
      actions={
        <ButtonLink href={view.href(newOptionPath(partnershipId, activity.id))} small>
          {text.addOption}
        </ButtonLink>
      }
    >
      <DataTable
        id="muligheder-tabel"
        caption={text.optionsCaption(activity.name)}
        captionHidden
        rows={activity.options}
        columns={[
          {
            key: 'name',
            header: text.name,
            cell: ({ id, name }) => <a href={to(id, 'edit')}>{name}</a>,
          },
          {
            key: 'approach',
            header: text.approach,
            cell: ({ approach }) => stateName(language, approach),
          },
          {
            key: 'costs',
            header: text.costs,
            numeric: true,
            cell: ({ costs }) =>
              costs.length === 0
                ? text.none
                : formatMoney(language, sumMoney(costs.map(({ amount }) => amount))),
          },
          {
            key: 'actions',
            header: text.actions,
            headerHidden: true,
            cell: (option) => (
              <div class="form-actions">
                {activity.options[0] !== option && (
                  <Form action={to(option.id, 'up')} inline>
                    <Button kind="quiet" small label={text.upNamed(option.name)}>
                      {text.up}
                    </Button>
                  </Form>
                )}
                {activity.options.length > 1 && (
                  <a
                    href={to(option.id, 'remove')}
                    aria-label={text.removeOptionNamed(option.name)}
                  >
                    {text.removeOption}
                  </a>
                )}
              </div>
            ),
          },
        ]}
        language={language}
      />
    </Section>
  );
}
