import { EFFORT_AREAS, type Activity, APPROACHES, type Plan } from '../../../engine/index.ts';
import { type CatalogueActivity, type Knowledge } from '../../../knowledge/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames } from '../../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { LONGEST_NAME } from '../../domain/cells/write-cell.ts';
import { messages } from '../messages.ts';
import {
  activitiesPath,
  activityDoPath,
  activityPath,
  fromCataloguePath,
  newActivityPath,
  newOptionPath,
} from '../paths.ts';
import { editMessages } from './messages.ts';

/** The names of the fields. */
export const NEW = {
  name: 'navn',
  catalogue: 'katalog',
  approach: 'tilgang',
  from: 'fra',
} as const;

/** The form of a new activity. */
export function NewActivityPage({
  partnershipId,
  plan,
  template,
  isUnknown,
  name,
  errors,
  knowledge,
  view,
}: {
  partnershipId: string;
  plan: Plan;
  /** The activity of the catalogue that it builds on. */
  template: CatalogueActivity | undefined;
  /** Whether one was asked for that is not there. */
  isUnknown: boolean;
  name: string;
  errors: readonly FormError[];
  knowledge: Knowledge;
  view: View;
}) {
  const { language } = view;
  const text = editMessages(language);
  const areas = template ? takenEffortAreas(plan, template) : [];
  return (
    <>
      <PageHeader
        title={text.newTitle}
        lead={text.newLead}
        crumbs={[
          { label: messages(language).room, href: view.href(activitiesPath(partnershipId)) },
        ]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {isUnknown && <Alert kind="caution">{text.unknownTemplate}</Alert>}
      {template && (
        <Alert kind="info" title={text.newFrom(template.name[language])}>
          <p>{text.newFromText}</p>
          {areas.length > 0 ? (
            <p>{areas.map((id) => effortAreaName(plan, language, id)).join(', ')}</p>
          ) : (
            <p>{text.otherTaxonomy}</p>
          )}
          <p>{targetGroupNames(knowledge, template).join(', ')}</p>
        </Alert>
      )}
      <Form
        action={view.href(newActivityPath(partnershipId))}
        hidden={template ? { [NEW.catalogue]: template.id } : {}}
      >
        <TextField
          name={NEW.name}
          label={text.name}
          value={name}
          error={errorOf(errors, NEW.name)}
          maxlength={LONGEST_NAME}
          required
          language={language}
        />
        <FormActions>
          <Button>{text.create}</Button>
          {!template && (
            <ButtonLink href={view.href(fromCataloguePath(partnershipId))}>
              {text.fromCatalogue}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" href={view.href(activitiesPath(partnershipId))}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** The effort areas of a catalogue's activity that the plan knows. */
export function takenEffortAreas(plan: Plan, { effortAreas }: CatalogueActivity): string[] {
  return effortAreas.filter((id) => EFFORT_AREAS[plan.taxonomy].has(id));
}

/** The target groups of a catalogue's activity, as a Danish plan writes them. */
export function targetGroupNames({ catalogue }: Knowledge, activity: CatalogueActivity): string[] {
  return activity.targetGroups.map((id) => catalogue.targetGroups.get(id)?.da ?? id);
}

/** The catalogue, to choose the template of a new activity from. */
export function FromCataloguePage({
  partnershipId,
  plan,
  search,
  knowledge,
  view,
}: {
  partnershipId: string;
  plan: Plan;
  search: string;
  knowledge: Knowledge;
  view: View;
}) {
  const { language } = view;
  const text = editMessages(language);
  const words = search.toLocaleLowerCase(language).split(/\s+/);
  const rows = knowledge.catalogue.activities
    .filter((activity) => {
      const told = `${activity.name[language]} ${activity.target[language]}`;
      return words.every((word) => told.toLocaleLowerCase(language).includes(word));
    })
    .toSorted((a, b) => compareNames(language, a.name[language], b.name[language]));
  return (
    <>
      <PageHeader
        title={text.catalogueTitle}
        lead={text.catalogueLead}
        crumbs={[
          { label: messages(language).room, href: view.href(activitiesPath(partnershipId)) },
        ]}
        language={language}
      />
      <Form action={view.href(fromCataloguePath(partnershipId))} method="get" inline>
        <TextField
          name="q"
          type="search"
          label={text.catalogueSearch}
          value={search}
          width="m"
          language={language}
        />
        <Button kind="secondary">{text.search}</Button>
      </Form>
      <DataTable
        id="katalog"
        caption={text.catalogueCaption}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'name',
            header: text.name,
            cell: ({ id, name }) => (
              <a
                href={view.href(newActivityPath(partnershipId, id))}
                aria-label={text.useNamed(name[language])}
              >
                {name[language]}
              </a>
            ),
          },
          { key: 'target', header: text.target, cell: ({ target }) => target[language] },
          {
            key: 'effortAreas',
            header: text.effortAreasColumn,
            cell: (activity) =>
              takenEffortAreas(plan, activity)
                .map((id) => effortAreaName(plan, language, id))
                .join(', ') || '–',
          },
        ]}
        empty={<p>{text.catalogueNone}</p>}
        language={language}
      />
    </>
  );
}

/** The form of a copy. */
export function CopyPage({
  partnershipId,
  activity,
  name,
  errors,
  view,
}: {
  partnershipId: string;
  activity: Activity;
  name: string;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = editMessages(language);
  const back = view.href(activityPath(partnershipId, activity.id));
  return (
    <>
      <PageHeader
        title={text.copyTitle(activity.name)}
        lead={text.copyLead}
        crumbs={[{ label: activity.name, href: back }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form action={view.href(activityDoPath(partnershipId, activity.id, 'copy'))}>
        <TextField
          name={NEW.name}
          label={text.name}
          value={name}
          error={errorOf(errors, NEW.name)}
          maxlength={LONGEST_NAME}
          required
          language={language}
        />
        <FormActions>
          <Button>{text.copyDo}</Button>
          <ButtonLink kind="quiet" href={back}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** The form of a new option. */
export function NewOptionPage({
  partnershipId,
  activity,
  typed,
  errors,
  view,
}: {
  partnershipId: string;
  activity: Activity;
  typed: Readonly<Record<'name' | 'approach' | 'from', string>>;
  errors: readonly FormError[];
  view: View;
}) {
  const { language } = view;
  const text = editMessages(language);
  const back = view.href(activityPath(partnershipId, activity.id));
  return (
    <>
      <PageHeader
        title={text.newOptionTitle(activity.name)}
        lead={text.newOptionLead}
        crumbs={[{ label: activity.name, href: back }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form action={view.href(newOptionPath(partnershipId, activity.id))}>
        <TextField
          name={NEW.name}
          label={text.name}
          value={typed.name}
          error={errorOf(errors, NEW.name)}
          maxlength={LONGEST_NAME}
          required
          language={language}
        />
        <RadioGroup
          name={NEW.approach}
          label={text.approach}
          options={APPROACHES.map((value) => ({
            value,
            label: planWords(language).approach[value],
          }))}
          value={typed.approach}
          inline
          language={language}
        />
        <SelectField
          name={NEW.from}
          label={text.from}
          empty={text.fromNothing}
          value={typed.from}
          options={activity.options.map(({ id, name }) => ({ value: id, label: name }))}
          language={language}
        />
        <FormActions>
          <Button>{text.createOption}</Button>
          <ButtonLink kind="quiet" href={back}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
