import {
  type Activity,
  APPROACHES,
  COST_KINDS,
  type Option,
  PLACEMENTS,
  type Plan,
  STAFF_ROLES,
} from '../../../engine/index.ts';
import { formatShare } from '../../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  Disclosure,
  Form,
  FormActions,
  NumberField,
  PageHeader,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import {
  OPTION_FIELDS,
  type OptionField,
  type Place,
  STAFF_FIELDS,
  type StaffField,
} from '../../domain/cells/place.ts';
import { LONGEST_NAME } from '../../domain/cells/write-cell.ts';
import { indexRates } from '../../domain/free-data.ts';
import { activityDoPath, activityPath, optionDoPath } from '../paths.ts';
import { areaName, organisationName } from '../words.tsx';
import { carried } from './cell-form.ts';
import {
  fieldOf,
  type FormMatter,
  FormQuestions,
  FormTroubles,
  NumberCell,
} from './form-parts.tsx';
import { editMessages } from './messages.ts';

/** The form of one option, and what it is about. */
export interface OptionFormMatter extends FormMatter {
  readonly partnershipId: string;
  readonly activity: Activity;
  readonly option: Option;
  /** What was typed to carry costs forward. */
  readonly index: Readonly<Record<string, string>>;
}

/** The names of the fields that carry costs forward. */
export const INDEX = { kind: 'fremskriv-type', percent: 'fremskriv-sats', base: 'fremskriv-fra' };

/** Empty lines for posts to come. */
const NEW_POSTS = 2;

/** The years of a plan. */
export function yearsOf({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

interface ReachRow {
  readonly area: string;
  readonly effortArea: string;
}

/** Where residents can be reached: every area with every effort area of the activity, and what the
 * option says beside. */
export function reachRows(plan: Plan, activity: Activity, option: Option): ReachRow[] {
  const own = plan.areas.flatMap(({ id: area }) =>
    activity.effortAreas.map((effortArea) => ({ area, effortArea })),
  );
  const all = [...own, ...option.reach.map(({ area, effortArea }) => ({ area, effortArea }))];
  const byKey = new Map(all.map((row) => [JSON.stringify([row.area, row.effortArea]), row]));
  return [...byKey.values()];
}

/** Every field of an option. */
export function optionPlaces(plan: Plan, activity: Activity, option: Option): Place[] {
  const of = { activity: activity.id, option: option.id };
  const years = yearsOf(plan);
  const posts = Array.from({ length: option.staff.length + NEW_POSTS }, (_, index) => index);
  return [
    ...OPTION_FIELDS.map((field): Place => ({ kind: 'option', ...of, field })),
    ...COST_KINDS.flatMap((cost) =>
      years.map((year): Place => ({ kind: 'cost', ...of, cost, year })),
    ),
    ...plan.organisations.flatMap(({ id: by }) =>
      years.map((year): Place => ({ kind: 'carried', ...of, by, year })),
    ),
    ...reachRows(plan, activity, option).flatMap((row) =>
      years.map((year): Place => ({ kind: 'reach', ...of, ...row, year })),
    ),
    ...posts.flatMap((index) => STAFF_FIELDS.map((field) => staffPlace(of, option, index, field))),
  ];
}

function staffPlace(
  of: { readonly activity: string; readonly option: string },
  { staff }: Option,
  index: number,
  field: StaffField,
): Place {
  return { kind: 'staff', ...of, index, of: staff.length, field };
}

/** The page where an option is changed. */
export function OptionFormPage({ matter }: { matter: OptionFormMatter }) {
  const { activity, option, partnershipId, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const back = view.href(activityPath(partnershipId, activity.id));
  const of = { activity: activity.id, option: option.id };
  const at = (field: OptionField) => fieldOf(matter, { kind: 'option', ...of, field });
  return (
    <>
      <PageHeader
        title={text.optionTitle(option.name)}
        eyebrow={activity.name}
        crumbs={[
          { label: activity.name, href: back },
          {
            label: text.editTitle(activity.name),
            href: view.href(activityDoPath(partnershipId, activity.id, 'edit')),
          },
        ]}
        language={language}
      />
      <FormTroubles matter={matter} />
      <Form
        action={view.href(optionDoPath(partnershipId, activity.id, option.id, 'edit'))}
        hidden={carried(matter.form)}
      >
        <FormQuestions matter={matter} />
        <TextField {...at('name')} maxlength={LONGEST_NAME} required />
        <RadioGroup
          {...at('approach')}
          inline
          options={APPROACHES.map((value) => ({
            value,
            label: planWords(language).approach[value],
          }))}
        />
        <TextArea {...at('reason')} rows={3} />
        <Costs matter={matter} />
        <CarriedParts matter={matter} />
        <Reached matter={matter} />
        <Posts matter={matter} />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** Columns of a field for each year. */
function yearColumns<Row>(matter: OptionFormMatter, placeOf: (row: Row, year: number) => Place) {
  return yearsOf(matter.plan).map((year) => ({
    key: String(year),
    header: String(year),
    numeric: true,
    cell: (row: Row) => <NumberCell matter={matter} place={placeOf(row, year)} />,
  }));
}

/** What an option costs by kind and year; with `index`, fields that carry costs forward. */
export function Costs({ matter, index = true }: { matter: OptionFormMatter; index?: boolean }) {
  const { activity, option, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const words = planWords(language).costKind;
  const of = { activity: activity.id, option: option.id };
  const rates = indexRates(option.x);
  return (
    <Section title={text.costs} id="omkostninger" lead={text.costsLead}>
      <DataTable
        id="omkostninger-tabel"
        caption={text.costsCaption}
        captionHidden
        rows={COST_KINDS}
        columns={[
          { key: 'kind', header: text.kind, cell: (kind) => words[kind] },
          ...yearColumns<(typeof COST_KINDS)[number]>(matter, (cost, year) => ({
            kind: 'cost',
            ...of,
            cost,
            year,
          })),
        ]}
        dense
        language={language}
      />
      {COST_KINDS.flatMap((kind) => {
        const rate = rates[kind];
        if (!rate) return [];
        const percent = formatShare(language, rate.percent / 100, 2);
        return [<p>{text.indexed(words[kind], percent, rate.baseYear)}</p>];
      })}
      {index && <IndexFields matter={matter} />}
    </Section>
  );
}

function IndexFields({ matter }: { matter: OptionFormMatter }) {
  const { plan, index, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  return (
    <Disclosure summary={text.index} open={Object.values(index).some((typed) => typed !== '')}>
      <p>{text.indexLead}</p>
      <SelectField
        name={INDEX.kind}
        label={text.indexKind}
        empty={text.indexAll}
        value={index[INDEX.kind]}
        options={COST_KINDS.map((value) => ({
          value,
          label: planWords(language).costKind[value],
        }))}
        width="s"
        language={language}
      />
      <NumberField
        name={INDEX.percent}
        label={text.indexPercent}
        value={index[INDEX.percent]}
        suffix={text.percent}
        error={matter.form.errors.find(({ name }) => name === INDEX.percent)?.text}
        language={language}
      />
      <SelectField
        name={INDEX.base}
        label={text.indexBase}
        value={index[INDEX.base] ?? String(plan.firstYear)}
        options={yearsOf(plan)
          .slice(0, -1)
          .map(String)
          .map((value) => ({ value, label: value }))}
        width="xs"
        language={language}
      />
    </Disclosure>
  );
}

/** What receivers carry by organisation and year. */
export function CarriedParts({ matter }: { matter: OptionFormMatter }) {
  const { plan, activity, option, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const of = { activity: activity.id, option: option.id };
  return (
    <Section title={text.carried} id="baaret" lead={text.carriedLead}>
      <DataTable
        id="baaret-tabel"
        caption={text.carriedCaption}
        captionHidden
        rows={plan.organisations.map(({ id }) => id)}
        columns={[
          { key: 'by', header: text.organisation, cell: (by) => organisationName(plan, by) },
          ...yearColumns<string>(matter, (by, year) => ({ kind: 'carried', ...of, by, year })),
        ]}
        empty={<p>{text.noOrganisations}</p>}
        dense
        language={language}
      />
    </Section>
  );
}

/** Whom an option reaches by area, effort area and year. */
export function Reached({ matter }: { matter: OptionFormMatter }) {
  const { plan, activity, option, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const of = { activity: activity.id, option: option.id };
  return (
    <Section title={text.reach} id="beboere" lead={text.reachLead}>
      <DataTable
        id="beboere-tabel"
        caption={text.reachCaption}
        captionHidden
        rows={reachRows(plan, activity, option)}
        columns={[
          { key: 'area', header: text.area, cell: ({ area }) => areaName(plan, area) },
          {
            key: 'effortArea',
            header: text.effortArea,
            cell: ({ effortArea }) => effortAreaName(plan, language, effortArea),
          },
          ...yearColumns<ReachRow>(matter, (row, year) => ({ kind: 'reach', ...of, ...row, year })),
        ]}
        empty={<p>{text.noReach}</p>}
        dense
        language={language}
      />
    </Section>
  );
}

/** The posts of an option, with room for new ones. */
export function Posts({ matter }: { matter: OptionFormMatter }) {
  const { activity, option, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const words = planWords(language);
  const of = { activity: activity.id, option: option.id };
  const field = (index: number, name: StaffField) => ({
    ...fieldOf(matter, staffPlace(of, option, index, name)),
    labelHidden: true,
  });
  const isNew = (index: number) => index >= option.staff.length;
  const choice = (index: number, name: 'role' | 'placement') => {
    const names: Readonly<Record<string, string>> = words[name];
    const values: readonly string[] = name === 'role' ? STAFF_ROLES : PLACEMENTS;
    return (
      <SelectField
        {...field(index, name)}
        {...(isNew(index) && { empty: '–' })}
        options={values.map((value) => ({ value, label: names[value] ?? value }))}
        width="s"
        compact
      />
    );
  };
  const number = (index: number, name: StaffField) => (
    <NumberField {...field(index, name)} whole={name !== 'fte'} />
  );
  return (
    <Section title={text.staff} id="stillinger" lead={text.staffLead}>
      <DataTable
        id="stillinger-tabel"
        caption={text.staffCaption}
        captionHidden
        rows={Array.from({ length: option.staff.length + NEW_POSTS }, (_, index) => index)}
        columns={[
          {
            key: 'post',
            header: text.post,
            cell: (index) => (isNew(index) ? text.newPost : text.postNumber(index + 1)),
          },
          ...(['fte', 'role', 'placement', 'firstYear', 'lastYear', 'noticeMonths'] as const).map(
            (name) => ({
              key: name,
              header: text[name],
              cell: (index: number) =>
                name === 'role' || name === 'placement' ? choice(index, name) : number(index, name),
            }),
          ),
        ]}
        dense
        language={language}
      />
    </Section>
  );
}
