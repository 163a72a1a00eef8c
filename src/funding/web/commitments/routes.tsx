import type { Plan } from '../../../engine/index.ts';
import {
  editPlan,
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/index.ts';
import { fail, isLocalDate, ok, type Result } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  type Content,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  NumberField,
  PageHeader,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import {
  addCommitment,
  changeCommitment,
  type Commitment,
  COMMITMENT_KINDS,
  type CommitmentDraft,
  type CommitmentProblem,
  commitmentsOf,
  removeCommitment,
} from '../../domain/index.ts';
import { ClashChoices } from '../edit/clash-choices.tsx';
import { editMessages } from '../edit/messages.ts';
import { gaveUp, postedValues, SHOWN_FIELD, shownOf, textOf, type Values } from '../edit/posted.ts';
import { FieldReader } from '../edit/read-fields.ts';
import { invalidText, tellEdit } from '../edit/tell-edit.ts';
import { fundingMessages } from '../messages.ts';
import { missingPage } from '../missing-source-page.tsx';
import { type PageContext, pageContext } from '../page-context.ts';
import {
  editCommitmentPath,
  fundingPath,
  newCommitmentPath,
  removeCommitmentPath,
} from '../paths.ts';
import { shortName } from '../words.ts';
import { aboutWords } from './commitments-part.tsx';
import { commitmentMessages } from './messages.ts';

const USE_CASE = 'funding.edit-commitments';

/** The forms of leases and other agreements that outlive the money. */
export function commitmentRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  type Then = (
    c: WorkspaceContext,
    context: PageContext,
    commitment: Commitment,
  ) => Response | Promise<Response>;
  const withCommitment = (then: Then) => (c: WorkspaceContext) => {
    const asked = c.req.param('commitmentId');
    const found = commitmentsOf(c.var.reading.plan).find(({ id }) => id === asked);
    return found ? then(c, contextOf(c), found) : missingPage(c, contextOf(c), 'commitment');
  };
  return [
    page('/finansiering/forpligtelser/ny', USE_CASE, (c) =>
      formPage(c, contextOf(c), { values: {}, errors: [] }),
    ),
    form('/finansiering/forpligtelser/ny', USE_CASE, (c) => add(c, contextOf(c), services)),
    page(
      '/finansiering/forpligtelser/:commitmentId',
      USE_CASE,
      withCommitment((c, context, of) =>
        formPage(c, context, { of, values: valuesOf(of), errors: [], shown: of }),
      ),
    ),
    form(
      '/finansiering/forpligtelser/:commitmentId',
      USE_CASE,
      withCommitment((c, context, of) => change(c, context, of, services)),
    ),
    page('/finansiering/forpligtelser/:commitmentId/slet', USE_CASE, withCommitment(removePage)),
    form(
      '/finansiering/forpligtelser/:commitmentId/slet',
      USE_CASE,
      withCommitment(async (c, context, of) => {
        const stored = await editPlan<CommitmentProblem>(
          c.var.db,
          requestOf(c, context, of.id, services),
          (plan) => removeCommitment(plan, of.id),
        );
        if (!stored.ok) return missingPage(c, context, 'commitment');
        const done = commitmentMessages(context.language).removed(shortName(of.name));
        return tellEdit(c, stored.value, { path: backPath(context), done });
      }),
    ),
  ];
}

function backPath({ reading }: PageContext): string {
  return fundingPath(reading.partnership.id, { part: 'forpligtelser' });
}

function requestOf(
  c: WorkspaceContext,
  { reading }: PageContext,
  id: string,
  { now }: RoomServices,
) {
  const subject = { room: 'funding', kind: 'commitment', id };
  const partnershipId = reading.partnership.id;
  return { partnershipId, useCase: USE_CASE, subject, at: now(), by: c.var.actor };
}

function valuesOf({ name, kind, activity, area, yearly, until, noticeMonths }: CommitmentDraft) {
  return {
    navn: name,
    slags: kind,
    gaelder: activity === undefined ? (area === undefined ? '' : `a:${area}`) : `i:${activity}`,
    beloeb: String(yearly),
    til: until,
    varsel: noticeMonths === undefined ? '' : String(noticeMonths),
  };
}

function readCommitment(
  values: Values,
  plan: Plan,
  language: Language,
): Result<CommitmentDraft, readonly FormError[]> {
  const text = commitmentMessages(language);
  const fields = new FieldReader(values, language);
  const name = fields.text('navn', text.name, 200);
  const kind = fields.choice('slags', text.kind, COMMITMENT_KINDS);
  const before = fields.errors.length;
  const yearly = fields.kroner('beloeb', text.yearlyLabel);
  if (yearly === null && fields.errors.length === before) {
    fields.errors.push({ name: 'beloeb', text: text.error.yearly });
  }
  const dated = fields.errors.length;
  const until = fields.date('til', text.until);
  if (until === null && fields.errors.length === dated) {
    fields.errors.push({ name: 'til', text: text.error.until });
  }
  if (name === null) fields.errors.unshift({ name: 'navn', text: text.error.name });
  const notice = fields.whole('varsel', text.noticeLabel, { maximum: 120 });
  const about = textOf(values, 'gaelder');
  const known = [
    '',
    ...plan.activities.map(({ id }) => `i:${id}`),
    ...plan.areas.map(({ id }) => `a:${id}`),
  ];
  fields.choice('gaelder', text.about, known);
  if (fields.errors.length > 0 || name === null || yearly === null || until === null) {
    return fail(fields.errors);
  }
  return ok({
    name,
    kind,
    ...(about.startsWith('i:') && { activity: about.slice(2) }),
    ...(about.startsWith('a:') && { area: about.slice(2) }),
    yearly,
    until,
    ...(notice !== null && { noticeMonths: notice }),
  });
}

interface FormState {
  readonly of?: Commitment;
  readonly values: Values;
  readonly errors: readonly FormError[];
  readonly shown?: object;
  readonly clashes?: Content;
  readonly status?: 409 | 422;
}

function formPage(c: WorkspaceContext, context: PageContext, state: FormState) {
  const { reading, language, href } = context;
  const { id, name } = reading.partnership;
  const { of, values, errors, shown, clashes, status } = state;
  const text = commitmentMessages(language);
  const title = of ? text.editTitle(of.name) : text.addTitle;
  const field = (key: string, label: string) => ({
    name: key,
    label,
    value: textOf(values, key),
    error: errorOf(errors, key),
    language,
  });
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={title}
        lead={text.formLead}
        actions={
          of && (
            <ButtonLink href={href(removeCommitmentPath(id, of.id))} kind="quiet">
              {text.remove}
            </ButtonLink>
          )
        }
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form
        action={href(of ? editCommitmentPath(id, of.id) : newCommitmentPath(id))}
        {...(shown && { hidden: { [SHOWN_FIELD]: JSON.stringify(shown) } })}
      >
        {clashes}
        <TextField {...field('navn', text.name)} required maxlength={200} />
        <SelectField
          {...field('slags', text.kind)}
          options={COMMITMENT_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <SelectField
          {...field('gaelder', text.about)}
          empty={text.whole}
          options={[
            {
              label: text.area,
              options: reading.plan.areas.map((one) => ({ value: `a:${one.id}`, label: one.name })),
            },
            {
              label: text.activity,
              options: reading.plan.activities.map((one) => ({
                value: `i:${one.id}`,
                label: one.name,
              })),
            },
          ]}
          width="l"
        />
        <NumberField {...field('beloeb', text.yearlyLabel)} suffix="kr." whole width="s" />
        <TextField {...field('til', text.until)} type="date" width="s" required />
        <NumberField {...field('varsel', text.noticeLabel)} hint={text.noticeHint} whole />
        <FormActions>
          <Button>{editMessages(language).save}</Button>
          <ButtonLink href={href(backPath(context))} kind="quiet">
            {editMessages(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
    { title, current: 'funding', workspace: { id, name }, ...(status && { status }) },
  );
}

async function add(c: WorkspaceContext, context: PageContext, services: RoomServices) {
  const { reading, language } = context;
  const values = await postedValues(c);
  const read = readCommitment(values, reading.plan, language);
  if (!read.ok) return formPage(c, context, { values, errors: read.error, status: 422 });
  const stored = await editPlan(c.var.db, requestOf(c, context, 'ny', services), (plan) =>
    addCommitment(plan, read.value),
  );
  if (!stored.ok) {
    const errors = [{ text: invalidText(stored.error, language) }];
    return formPage(c, context, { values, errors, status: 422 });
  }
  const done = commitmentMessages(language).added(shortName(read.value.name));
  return tellEdit(c, stored.value, { path: backPath(context), done });
}

async function change(
  c: WorkspaceContext,
  context: PageContext,
  of: Commitment,
  services: RoomServices,
) {
  const { reading, language } = context;
  const values = await postedValues(c);
  const now: Readonly<Record<string, unknown>> = { ...of };
  const shown: Readonly<Record<string, unknown>> = shownOf(values) ?? now;
  const read = readCommitment(values, reading.plan, language);
  if (!read.ok) return formPage(c, context, { of, values, errors: read.error, shown, status: 422 });
  const given = (sent: Readonly<Record<string, unknown>>) => {
    const kept = Object.entries(sent).filter(([key]) => !gaveUp(values, key));
    const back = Object.entries(now).filter(([key]) => gaveUp(values, key));
    return Object.fromEntries([...kept, ...back]) as unknown as CommitmentDraft;
  };
  const [base, mine] = [given(shown), given({ ...read.value })];
  const stored = await editPlan<CommitmentProblem>(
    c.var.db,
    requestOf(c, context, of.id, services),
    (plan) => changeCommitment(plan, { id: of.id, base, mine }),
  );
  if (stored.ok) {
    const done = commitmentMessages(language).saved(shortName(mine.name));
    return tellEdit(c, stored.value, { path: backPath(context), done });
  }
  const { error } = stored;
  if (error.kind === 'unknown-commitment') return missingPage(c, context, 'commitment');
  if (error.kind === 'invalid-plan') {
    const errors = [{ text: invalidText(error, language) }];
    return formPage(c, context, { of, values, errors, shown, status: 422 });
  }
  const words = error.clashes.map(({ field, mine: own, theirs }) => ({
    field,
    label: labelOf(field, language),
    mine: valueWords(context, field, own),
    theirs: valueWords(context, field, theirs),
  }));
  const theirs = Object.fromEntries(error.clashes.map((one) => [one.field, one.theirs]));
  return formPage(c, context, {
    of,
    values: valuesOf(mine),
    errors: [],
    shown: { ...base, ...theirs },
    clashes: <ClashChoices clashes={words} language={language} />,
    status: 409,
  });
}

function labelOf(field: string, language: Language): string {
  const text = commitmentMessages(language);
  const labels: Readonly<Record<string, string>> = {
    name: text.name,
    kind: text.kind,
    activity: text.activity,
    area: text.area,
    yearly: text.yearlyLabel,
    until: text.until,
    noticeMonths: text.noticeLabel,
  };
  return labels[field] ?? field;
}

function valueWords(context: PageContext, field: string, value: unknown): string {
  const { language } = context;
  const { kinds } = commitmentMessages(language);
  if (value === undefined) return '';
  if (typeof value === 'number') return formatNumber(language, value);
  if (typeof value !== 'string') return '';
  if (field === 'activity' || field === 'area') return aboutWords(context, { [field]: value });
  if (field === 'kind') return kinds[value as keyof typeof kinds] ?? value;
  return isLocalDate(value) ? formatDate(language, value) : value;
}

function removePage(c: WorkspaceContext, context: PageContext, of: Commitment) {
  const { reading, language, href } = context;
  const { id, name } = reading.partnership;
  const text = commitmentMessages(language);
  const title = text.removeTitle(of.name);
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={title}
        lead={text.removeLead}
        language={language}
      />
      <Form action={href(removeCommitmentPath(id, of.id))}>
        <FormActions>
          <Button kind="danger">{text.remove}</Button>
          <ButtonLink href={href(editCommitmentPath(id, of.id))}>
            {editMessages(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
    { title, current: 'funding', workspace: { id, name } },
  );
}
