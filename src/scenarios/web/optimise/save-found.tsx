import type { Optimum, Scenario } from '../../../engine/index.ts';
import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import { planWords } from '../../../plan/index.ts';
import { redirectWithNotice, type View } from '../../../platform/http/index.ts';
import { formatDay, formatRoundMoney, formatShare } from '../../../platform/i18n/index.ts';
import { id } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { loadRun } from '../../actions/runs/ask-run.ts';
import { createScenario } from '../../actions/save-scenario.ts';
import { DRAFT_LIMITS, type DraftProblem } from '../../domain/draft.ts';
import { assumedBy, readBestPlan } from '../../domain/limits/best-plan.ts';
import { foundFunding, type FoundFunding, freeName } from '../../domain/limits/found-scenario.ts';
import { countOf } from '../../domain/limits/question.ts';
import type { Run } from '../../domain/runs/run.ts';
import { formMessages } from '../form-messages.ts';
import { messages } from '../messages.ts';
import { runPath, runsPath, saveFoundPath, scenarioPath, scenariosPath } from '../paths.ts';
import { place } from '../place.ts';
import { scenariosOf } from '../readings.ts';
import { inside, listed } from '../words.ts';
import { assumedIn, type Assumed, type BestPlanRequest, pointsText } from './found.ts';
import { frontierMessages } from './frontier-messages.ts';
import { limitsMessages } from './limits-messages.ts';
import { countedWords, isChanged, PARTS, summaryOf } from './limits-summary.ts';

/** A choice that a run found, and under what. */
interface Wanted {
  readonly run: Run;
  readonly request: BestPlanRequest;
  readonly optimum: Optimum;
  /** The place of the point in a curve. */
  readonly point: number | undefined;
  /** Part of every counted amount. */
  readonly share: number;
  readonly money: string | undefined;
  readonly scenarios: readonly Scenario[];
  readonly assumed: Assumed;
  readonly funding: FoundFunding;
}

const FIELD = { name: 'navn', summary: 'beskrivelse' } as const;

/** Offers to make what a run found a scenario, with a name and a note. */
export async function askSaveFound(c: WorkspaceContext) {
  const wanted = await wantedIn(c);
  if (!wanted) return nothingToSave(c);
  const typed = { name: nameOf(c.var.view, wanted), summary: noteOf(c.var.view, wanted) };
  return savePage(c, wanted, typed, []);
}

/** Makes it. */
export async function saveFound(c: WorkspaceContext, { now }: RoomServices) {
  const wanted = await wantedIn(c);
  if (!wanted) return nothingToSave(c);
  const { reading, view, db, actor: by } = c.var;
  const body = await c.req.parseBody();
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const typed = { name: text(FIELD.name), summary: text(FIELD.summary) };
  const { scenario } = readBestPlan(
    reading.plan,
    wanted.optimum,
    wanted.assumed.scenario,
    countOf(wanted.request.limits),
  );
  const { level, costIndex } = assumedBy(wanted.assumed.scenario);
  const { funding } = wanted.funding;
  const draft = { ...typed, choose: scenario.choose, level, costIndex, funding };
  const partnershipId = reading.partnership.id;
  const created = await createScenario(db, { partnershipId, draft, at: now(), by });
  if (!created.ok) {
    const errors = created.error.map((problem) => problemError(view, problem));
    return savePage(c, wanted, typed, errors);
  }
  return redirectWithNotice(c, scenarioPath(partnershipId, created.value.id), {
    kind: 'done',
    text: formMessages(view.language).done.created(typed.name.trim()),
  });
}

async function wantedIn(c: WorkspaceContext): Promise<Wanted | undefined> {
  const { reading, view, db } = c.var;
  const asked = c.req.query('beregning') ?? '';
  const run = await loadRun(db, { partnershipId: reading.partnership.id, id: id<'run'>(asked) });
  if (!run || run.request.kind === 'stress') return undefined;
  const { request, result } = run;
  const word = c.req.query('punkt');
  const found = result?.kind === 'frontier' ? result.points[Number(word ?? Number.NaN)] : undefined;
  const optimum = result?.kind === 'optimise' ? result.optimum : found;
  if (!optimum || optimum.value === null) return undefined;
  const scenarios = await scenariosOf(db, reading);
  const assumed = assumedIn(reading, scenarios, request);
  const share = found?.share ?? 1;
  const under = { assumptions: assumed.scenario, count: countOf(request.limits), share };
  return {
    run,
    request,
    optimum,
    point: found && Number(word),
    share,
    money: found && formatRoundMoney(view.language, found.money),
    scenarios,
    assumed,
    funding: foundFunding(reading.plan, under),
  };
}

function nameOf({ language }: View, { money, assumed, scenarios }: Wanted): string {
  const text = frontierMessages(language);
  const wanted =
    money !== undefined
      ? text.pointName(money)
      : assumed.name === undefined
        ? text.bestName
        : text.bestNameUnder(assumed.name);
  // Room for a number behind it.
  return freeName(wanted.slice(0, DRAFT_LIMITS.name - 4).trim(), scenarios);
}

/** How it was found: as many of the sentences as there is room for. */
function noteOf({ language }: View, { run, request, optimum, ...wanted }: Wanted): string {
  const text = frontierMessages(language);
  const form = limitsMessages(language);
  const { limits } = request;
  const day = formatDay(language, run.endedAt ?? run.askedAt);
  const { value, bound, status } = optimum;
  const proof =
    status === 'optimal'
      ? [text.note.proved]
      : bound === null || value === null
        ? []
        : [text.note.notProved(pointsText(language, bound - value))];
  const sentences = [
    text.note.found(day, formatShare(language, value!)),
    ...proof,
    text.note.counted(countedWords(language, limits)),
    ...(wanted.share < 1 ? [text.pointMoney(formatShare(language, wanted.share))] : []),
    ...PARTS.filter((part) => isChanged(part, {}, limits)).map((part) =>
      text.note.limit(form[part], summaryOf(part, language, limits)),
    ),
  ];
  let note = '';
  for (const sentence of sentences) {
    const longer = note === '' ? sentence : `${note} ${sentence}`;
    if (longer.length > DRAFT_LIMITS.summary) break;
    note = longer;
  }
  return note;
}

function problemError({ language }: View, problem: DraftProblem): FormError {
  const text = formMessages(language).problem;
  switch (problem.code) {
    case 'no-name':
    case 'name-taken':
      return { name: FIELD.name, text: text[problem.code] };
    case 'name-too-long':
      return { name: FIELD.name, text: text[problem.code](problem.limit) };
    case 'summary-too-long':
      return { name: FIELD.summary, text: text[problem.code](problem.limit) };
    case 'too-many':
    case 'factor-too-large':
      return { text: text[problem.code](problem.limit) };
    default:
      return { text: text['not-in-plan'] };
  }
}

function savePage(
  c: WorkspaceContext,
  wanted: Wanted,
  typed: { readonly name: string; readonly summary: string },
  errors: readonly FormError[],
) {
  const { reading, view } = c.var;
  const { language } = view;
  const { id: partnershipId } = reading.partnership;
  const text = frontierMessages(language);
  const form = formMessages(language);
  const back = view.href(runPath(partnershipId, wanted.run.id));
  return c.render(
    <>
      <PageHeader
        title={text.saveTitle}
        lead={text.saveLead}
        crumbs={[{ label: messages(language).room, href: view.href(scenariosPath(partnershipId)) }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {fundingNotes(view, wanted).map((note) => (
        <p>{note}</p>
      ))}
      <Form action={view.href(saveFoundPath(partnershipId, wanted.run.id, wanted.point))}>
        <TextField
          name={FIELD.name}
          label={form.name}
          value={typed.name}
          error={errorOf(errors, FIELD.name)}
          maxlength={DRAFT_LIMITS.name}
          required
          language={language}
        />
        <TextArea
          name={FIELD.summary}
          label={form.summary}
          value={typed.summary}
          error={errorOf(errors, FIELD.summary)}
          maxlength={DRAFT_LIMITS.summary}
          rows={6}
          optional
          language={language}
        />
        <FormActions>
          <Button>{text.create}</Button>
          <ButtonLink kind="quiet" href={back}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
    { title: text.saveTitle, ...place(c), ...(errors.length > 0 && { status: 422 as const }) },
  );
}

/** What becomes of the sources beside the assumptions, so that the figures are the same. */
function fundingNotes({ language }: View, { share, funding }: Wanted): string[] {
  const text = frontierMessages(language);
  const words = planWords(language).fundingStatus;
  const names = (statuses: FoundFunding['granted']) =>
    listed(
      language,
      statuses.map((status) => inside(words[status])),
    );
  return [
    ...(share < 1 ? [text.pointMoney(formatShare(language, share))] : []),
    ...(funding.rejected.length > 0 ? [text.othersReject(names(funding.rejected))] : []),
    ...(funding.granted.length > 0 ? [text.countsMore(names(funding.granted))] : []),
  ];
}

function nothingToSave(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const text = frontierMessages(view.language);
  const href = view.href(runsPath(reading.partnership.id));
  return c.render(
    <>
      <PageHeader title={text.unknownTitle} language={view.language} />
      <EmptyState title={text.gone} action={<ButtonLink href={href}>{text.toRuns}</ButtonLink>} />
    </>,
    { title: text.unknownTitle, status: 404, ...place(c) },
  );
}
