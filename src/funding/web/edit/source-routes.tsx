import type { FundingSource, Plan } from '../../../engine/index.ts';
import { evaluate } from '../../../engine/index.ts';
import {
  editPlan,
  form,
  page,
  planWords,
  effortAreaName,
  indexOf,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { formatDate, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { listScenarios } from '../../../scenarios/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  type FormError,
  Form,
  FormActions,
  PageHeader,
} from '../../../ui/index.ts';
import {
  addSource,
  changeSource,
  draftOf,
  effectOf,
  removeSource,
  sourceData,
  type SourceDraft,
  type SourceProblem,
  withStatus,
} from '../../domain/index.ts';
import { fundingMessages } from '../messages.ts';
import { missingPage } from '../missing-source-page.tsx';
import { type PageContext, pageContext } from '../page-context.ts';
import {
  editSourcePath,
  fundingPath,
  newSourcePath,
  removeSourcePath,
  sourcePath,
} from '../paths.ts';
import { effectSentence } from '../sentences.ts';
import { listed, shortName } from '../words.ts';
import { ClashChoices } from './clash-choices.tsx';
import { editMessages } from './messages.ts';
import { gaveUp, postedValues, shownOf, textOf, type Values } from './posted.ts';
import { SourceForm, type SourceFormState } from './source-form.tsx';
import { EMPTY_SOURCE, fieldOf, readSource, valuesOf } from './source-values.ts';
import { invalidText, tellEdit } from './tell-edit.ts';

type Answer = Response | Promise<Response>;

const USE_CASE = 'funding.edit-source';

/** The forms by which sources are added, changed and removed. */
export function sourceEditRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  const withSource =
    (then: (c: WorkspaceContext, context: PageContext, source: FundingSource) => Answer) =>
    (c: WorkspaceContext) => {
      const source = indexOf(c.var.reading.plan).source.get(c.req.param('sourceId') ?? '');
      return source ? then(c, contextOf(c), source) : missingPage(c, contextOf(c));
    };
  return [
    page('/finansiering/kilder/ny', USE_CASE, (c) =>
      addPage(c, contextOf(c), { values: EMPTY_SOURCE, errors: [] }),
    ),
    form('/finansiering/kilder/ny', USE_CASE, (c) => add(c, contextOf(c), services)),
    page(
      '/finansiering/kilder/:sourceId/rediger',
      USE_CASE,
      withSource((c, context, source) => {
        const shown = draftOf(context.reading.plan, source);
        return editPage(c, context, source, {
          values: valuesOf(context.reading.plan, shown),
          errors: [],
          shown,
        });
      }),
    ),
    form(
      '/finansiering/kilder/:sourceId/rediger',
      USE_CASE,
      withSource((c, context, source) => change(c, context, source, services)),
    ),
    page('/finansiering/kilder/:sourceId/slet', USE_CASE, withSource(removePage)),
    form(
      '/finansiering/kilder/:sourceId/slet',
      USE_CASE,
      withSource((c, context, source) => remove(c, context, source, services)),
    ),
  ];
}

type State = Omit<SourceFormState, 'action' | 'cancel'>;
type Status = 200 | 409 | 422;

function addPage(c: WorkspaceContext, context: PageContext, state: State, status: Status = 200) {
  const { reading, language, href } = context;
  const { id } = reading.partnership;
  const text = editMessages(language);
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={text.addTitle}
        lead={text.addLead}
        language={language}
      />
      <SourceForm
        context={context}
        state={{ ...state, action: href(newSourcePath(id)), cancel: href(fundingPath(id)) }}
      />
    </>,
    head(context, text.addTitle, status),
  );
}

function editPage(
  c: WorkspaceContext,
  context: PageContext,
  source: FundingSource,
  state: State,
  status: Status = 200,
) {
  const { reading, language, href } = context;
  const { id } = reading.partnership;
  const title = editMessages(language).editTitle(source.name);
  const own = href(sourcePath(id, source.id));
  return c.render(
    <>
      <PageHeader
        crumbs={[
          { label: fundingMessages(language).nav, href: href(fundingPath(id)) },
          { label: source.name, href: own },
        ]}
        title={title}
        actions={
          <ButtonLink href={href(removeSourcePath(id, source.id))} kind="quiet">
            {editMessages(language).remove}
          </ButtonLink>
        }
        language={language}
      />
      <SourceForm
        context={context}
        state={{ ...state, action: href(editSourcePath(id, source.id)), cancel: own }}
      />
    </>,
    head(context, title, status),
  );
}

function head({ reading: { partnership } }: PageContext, title: string, status: Status = 200) {
  const workspace = { id: partnership.id, name: partnership.name };
  return { title, current: 'funding', workspace, status };
}

async function add(c: WorkspaceContext, context: PageContext, { now }: RoomServices) {
  const { reading, language } = context;
  const values = await postedValues(c);
  const read = readSource(values, reading.plan, language);
  if (!read.ok) return addPage(c, context, { values, errors: read.error }, 422);
  const partnershipId = reading.partnership.id;
  const subject = { room: 'funding', kind: 'source', id: 'ny' };
  const stored = await editPlan<SourceProblem>(
    c.var.db,
    { partnershipId, useCase: USE_CASE, subject, at: now(), by: c.var.actor },
    (plan) => addSource(plan, read.value, groupChoice(values)),
  );
  if (!stored.ok) {
    const { error } = stored;
    const errors =
      error.kind === 'invalid-plan'
        ? [{ text: invalidText(error, language) }]
        : groupErrors(error, language);
    const offersGroup = error.kind === 'group-differs';
    return addPage(c, context, { values, errors, offersGroup }, 422);
  }
  const source = stored.value.after.funding.at(-1)!;
  return tellEdit(c, stored.value, {
    path: sourcePath(partnershipId, source.id),
    done: editMessages(language).added(shortName(source.name)),
  });
}

async function change(
  c: WorkspaceContext,
  context: PageContext,
  source: FundingSource,
  { now }: RoomServices,
) {
  const { reading, language } = context;
  const { plan, partnership } = reading;
  const values = await postedValues(c);
  const now_: Readonly<Record<string, unknown>> = { ...draftOf(plan, source) };
  // A form without what it was shown with is compared with the source as it stands.
  const shown: Readonly<Record<string, unknown>> = { ...now_, ...shownOf(values) };
  const given = (sent: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(sent).map(([key, value]) => [key, gaveUp(values, key) ? now_[key] : value]),
    ) as unknown as SourceDraft;
  const read = readSource(values, plan, language);
  if (!read.ok) return editPage(c, context, source, { values, errors: read.error, shown }, 422);
  const [base, mine] = [given(shown), given({ ...read.value })];
  const subject = { room: 'funding', kind: 'source', id: source.id };
  const stored = await editPlan<SourceProblem>(
    c.var.db,
    { partnershipId: partnership.id, useCase: USE_CASE, subject, at: now(), by: c.var.actor },
    (parts) => changeSource(parts, { id: source.id, base, mine }, groupChoice(values)),
  );
  if (stored.ok) {
    const done = editMessages(language).saved(shortName(mine.name));
    return tellEdit(c, stored.value, { path: sourcePath(partnership.id, source.id), done });
  }
  const { error } = stored;
  switch (error.kind) {
    case 'unknown-source':
      return missingPage(c, context);
    case 'invalid-plan': {
      const errors = [{ text: invalidText(error, language) }];
      return editPage(c, context, source, { values, errors, shown: base }, 422);
    }
    case 'group-differs': {
      const errors = groupErrors(error, language);
      return editPage(c, context, source, { values, errors, shown: base, offersGroup: true }, 422);
    }
    case 'clash': {
      const words = error.clashes.map(({ field, mine: own, theirs }) => ({
        field,
        label: fieldLabel(field, language),
        mine: valueWords(plan, field, own, language),
        theirs: valueWords(plan, field, theirs, language),
      }));
      const theirs = Object.fromEntries(error.clashes.map((one) => [one.field, one.theirs]));
      const state = {
        values: valuesOf(plan, mine),
        errors: [],
        shown: { ...base, ...theirs },
        clashes: <ClashChoices clashes={words} language={language} />,
      };
      return editPage(c, context, source, state, 409);
    }
  }
}

function groupChoice(values: Values) {
  return { alsoOthers: textOf(values, 'gruppe-ogsaa') !== '' };
}

function groupErrors(problem: SourceProblem, language: Language): FormError[] {
  if (problem.kind !== 'group-differs') return [];
  const { error } = editMessages(language);
  const others = listed(
    language,
    problem.others.map(({ name }) => name),
  );
  const what = listed(
    language,
    problem.differs.map((part) => error.groupPart[part]),
  );
  return [{ name: 'gruppe', text: error.group(others, what) }];
}

/** What a field of a source is called. */
export function fieldLabel(field: string, language: Language): string {
  const text = editMessages(language);
  if (field.startsWith('amount:')) return text.amount(Number(field.slice('amount:'.length)));
  const labels: Readonly<Record<string, string>> = {
    name: text.name,
    kind: text.kind,
    status: text.status,
    priority: text.priority,
    areas: text.areas,
    effortAreas: text.effortAreas,
    activities: text.activities,
    costKinds: text.costKinds,
    maxShare: text.maxShare,
    shareGroup: text.shareGroup,
    probability: text.probability,
    group: text.group,
    range: text.likely,
    ends: text.ends,
    conditions: text.conditions,
    contact: text.contact,
    note: text.note,
    payments: text.payments,
    deadlines: text.part.deadlines,
  };
  return labels[field] ?? fieldOf(field);
}

/** A field's value as a reader knows it. */
function valueWords(plan: Plan, field: string, value: unknown, language: Language): string {
  const words = planWords(language);
  const text = editMessages(language);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return listed(
      language,
      value.map((one: unknown) => entryWords(plan, one, language)),
    );
  }
  switch (field) {
    case 'kind':
      return words.fundingKind[value as FundingSource['kind']];
    case 'status':
      return words.fundingStatus[value as FundingSource['status']];
    case 'payments':
      return text.payment[value as keyof typeof text.payment];
    case 'maxShare':
    case 'probability':
      return `${Number(value) / 100} ${text.percent}`;
    case 'range':
      return Object.values(value)
        .map((part) => `${Number(part) / 100}`)
        .join(' / ');
    default:
      if (typeof value === 'number') return formatNumber(language, value, 2);
      if (typeof value !== 'string') return '';
      return isLocalDate(value) ? formatDate(language, value) : value;
  }
}

function entryWords(plan: Plan, entry: unknown, language: Language): string {
  if (typeof entry !== 'string') {
    const { kind, date } = entry as { kind: 'report'; date: string };
    return `${editMessages(language).deadline[kind]} ${date}`;
  }
  const index = indexOf(plan);
  const { costKind } = planWords(language);
  return (
    index.area.get(entry)?.name ??
    index.activity.get(entry)?.name ??
    (entry in costKind
      ? costKind[entry as keyof typeof costKind]
      : effortAreaName(plan, language, entry))
  );
}

async function removePage(c: WorkspaceContext, context: PageContext, source: FundingSource) {
  const { reading, language, href } = context;
  const { plan, partnership, evaluation } = reading;
  const text = editMessages(language);
  const title = text.removeTitle(source.name);
  const own = href(sourcePath(partnership.id, source.id));
  const pins = plan.pins.filter((pin) => pin.source === source.id).length;
  const deadlines = sourceData(source.x).deadlines.length;
  const naming = (await listScenarios(c.var.db, partnership.id))
    .filter((scenario) => Object.hasOwn(scenario.funding, source.id))
    .map(({ name }) => name);
  const without = evaluate(plan, { scenario: withStatus(source.id, 'rejected') });
  const lines = [
    ...(pins > 0 ? [text.removePins(pins)] : []),
    ...(deadlines > 0 ? [text.removeDeadlines(deadlines)] : []),
    ...(naming.length > 0 ? [text.removeScenarios(listed(language, naming))] : []),
  ];
  return c.render(
    <>
      <PageHeader
        crumbs={[
          { label: fundingMessages(language).nav, href: href(fundingPath(partnership.id)) },
          { label: source.name, href: own },
        ]}
        title={title}
        lead={lines.length > 0 ? text.removeLead : text.removeNothing}
        language={language}
      />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>{text.removeEffect(effectSentence(effectOf(evaluation, without), language))}</p>
      <Form action={href(removeSourcePath(partnership.id, source.id))}>
        <FormActions>
          <Button kind="danger">{text.remove}</Button>
          <ButtonLink href={own}>{text.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </>,
    head(context, title),
  );
}

async function remove(
  c: WorkspaceContext,
  context: PageContext,
  source: FundingSource,
  { now }: RoomServices,
) {
  const partnershipId = context.reading.partnership.id;
  const subject = { room: 'funding', kind: 'source', id: source.id };
  const stored = await editPlan<SourceProblem>(
    c.var.db,
    { partnershipId, useCase: USE_CASE, subject, at: now(), by: c.var.actor },
    (plan) => removeSource(plan, source.id),
  );
  if (!stored.ok) return missingPage(c, context);
  return tellEdit(c, stored.value, {
    path: fundingPath(partnershipId),
    done: editMessages(context.language).removed(shortName(source.name)),
  });
}
