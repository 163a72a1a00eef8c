import {
  describeProblem,
  type Evaluation,
  evaluate,
  type Scenario,
} from '../../../engine/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { id } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { loadRun, startRun } from '../../actions/runs/ask-run.ts';
import { saveLimits } from '../../actions/save-limits.ts';
import { gapLimit } from '../../domain/limits/best-plan.ts';
import { checkLimits, doubtsOf } from '../../domain/limits/check-limits.ts';
import { eased } from '../../domain/limits/easing.ts';
import { fitLimits } from '../../domain/limits/fit-limits.ts';
import { countOf, type Question } from '../../domain/limits/question.ts';
import type { Run, RunRequest } from '../../domain/runs/run.ts';
import { messages } from '../messages.ts';
import {
  bestPlanPath,
  PLAN_KEY,
  runPath,
  saveLimitsPath,
  scenarioIdOf,
  scenariosPath,
} from '../paths.ts';
import { place } from '../place.ts';
import { readScenario, scenariosOf } from '../readings.ts';
import { inside } from '../words.ts';
import {
  ACT,
  controlId,
  COVERAGE_FIELDS,
  FIELD,
  POST_FIELDS,
  type Posted,
  postedOf,
  rowCount,
  valueOf,
  withGaps,
} from './limit-fields.ts';
import { LimitsFormPage } from './limits-form.tsx';
import { doubtText, faultError, partsOfErrors } from './limits-faults.ts';
import { limitsMessages } from './limits-messages.ts';
import type { Part } from './limits-summary.ts';
import { type ReadQuestion, readQuestion } from './read-limits.ts';
import { startProblemText } from './start-problem.ts';

const SECONDS = 60;

interface Shown {
  readonly errors?: readonly FormError[];
  readonly doubts?: readonly string[];
  readonly told?: readonly string[];
  readonly open?: readonly Part[];
}

/** The form, from the plan's limits, from those of a run, or set to beat a scenario. */
export async function showLimits(c: WorkspaceContext) {
  const start = (await fromRun(c)) ?? (await fromScenario(c)) ?? fromPlan(c);
  const fitted = fitLimits(c.var.reading.plan, start.question.limits);
  const text = limitsMessages(c.var.view.language);
  const told = fitted.gone > 0 ? [...start.told, text.gone(fitted.gone)] : start.told;
  return formPage(c, postedOf({ ...start.question, limits: fitted.limits }, start.points), {
    told,
  });
}

interface Start {
  readonly question: Question;
  readonly points?: number;
  readonly told: readonly string[];
}

function fromPlan(c: WorkspaceContext): Start {
  const limits = c.var.reading.plan.limits ?? {};
  return { question: { base: null, limits, timeLimit: SECONDS }, told: [] };
}

async function fromRun(c: WorkspaceContext): Promise<Start | undefined> {
  const asked = c.req.query('fra');
  if (asked === undefined) return undefined;
  const partnershipId = c.var.reading.partnership.id;
  const run = await loadRun(c.var.db, { partnershipId, id: id<'run'>(asked) });
  if (!run || run.request.kind === 'stress') return undefined;
  const { request } = run;
  const text = limitsMessages(c.var.view.language);
  const limits = easedLimits(run, request, c.req.query('lempet'));
  return {
    question: {
      base: request.base,
      limits: limits ?? request.limits,
      timeLimit: request.timeLimit,
    },
    ...(request.kind === 'frontier' && { points: request.points }),
    told: [limits ? text.fromRunEased : text.fromRun],
  };
}

function easedLimits(
  run: Run,
  { limits }: Extract<RunRequest, { kind: 'optimise' | 'frontier' }>,
  word: string | undefined,
) {
  const conflict = run.result?.kind === 'optimise' ? run.result.explanation?.conflict : undefined;
  const proposal = word === undefined ? undefined : conflict?.proposals[Number(word)];
  return proposal && eased(limits, proposal);
}

async function fromScenario(c: WorkspaceContext): Promise<Start | undefined> {
  const key = c.req.query('slaa');
  if (key === undefined) return undefined;
  const { reading, db, view } = c.var;
  const stored = (await scenariosOf(db, reading)).find((one) => one.id === scenarioIdOf(key));
  if (!stored) return undefined;
  const limits = {
    ...reading.plan.limits,
    maxGap: gapLimit(readScenario(reading, stored).evaluation),
  };
  return {
    question: { base: stored.id, limits, timeLimit: SECONDS },
    told: [limitsMessages(view.language).fromScenario(stored.name)],
  };
}

/** Does what the pressed button says: computes, or fills in more of the form. */
export async function askLimits(c: WorkspaceContext, services: RoomServices) {
  const posted = await postedFields(c);
  switch (valueOf(posted, FIELD.act)) {
    case ACT.addPost:
      return withRow(c, posted, 'posts');
    case ACT.addCoverage:
      return withRow(c, posted, 'coverage');
    case ACT.fillGap:
      return withScenarioGap(c, posted);
    default:
      return start(c, services, posted);
  }
}

function withRow(c: WorkspaceContext, posted: Posted, part: 'posts' | 'coverage') {
  const [fields, field] =
    part === 'posts' ? [POST_FIELDS, FIELD.fte] : [COVERAGE_FIELDS, FIELD.area];
  const row = rowCount(posted, fields);
  return formPage(c, { ...posted, [field(row)]: [''] }, { open: [part] });
}

async function withScenarioGap(c: WorkspaceContext, posted: Posted) {
  const { reading, view } = c.var;
  const text = limitsMessages(view.language);
  const word = valueOf(posted, FIELD.gapLike);
  const { question } = readQuestion(
    reading.plan,
    await scenariosOf(c.var.db, reading),
    view.language,
    posted,
  );
  const found = await evaluationOf(c, word, question);
  if (!found) {
    const name = FIELD.gapLike;
    const errors = [{ name, id: controlId(name), text: text.gapLikeMissing }];
    return formPage(c, posted, { errors });
  }
  const maxGap = gapLimit(found.evaluation);
  const filled = Object.keys(maxGap).length > 0;
  const told = [filled ? text.gapFilled(found.name) : text.gapFilledNothing(found.name)];
  return formPage(c, withGaps(posted, reading.plan, maxGap), { told, open: ['gap'] });
}

async function evaluationOf(
  c: WorkspaceContext,
  word: string,
  { limits }: Question,
): Promise<{ readonly name: string; readonly evaluation: Evaluation } | undefined> {
  const { reading, view, db } = c.var;
  const { plan, quoted } = messages(view.language);
  const count = countOf(limits);
  if (word === PLAN_KEY) {
    return { name: inside(plan), evaluation: evaluate(reading.plan, { count }) };
  }
  const stored = (await scenariosOf(db, reading)).find((one) => one.id === scenarioIdOf(word));
  if (word === '' || !stored) return undefined;
  const { scenario } = readScenario(reading, stored);
  return { name: quoted(stored.name), evaluation: evaluate(reading.plan, { scenario, count }) };
}

async function start(c: WorkspaceContext, { now }: RoomServices, posted: Posted) {
  const { reading, view, db, actor: by } = c.var;
  const { language } = view;
  const read = await readForm(c, posted);
  const errors = errorsOf(c, read);
  if (errors.length > 0) return formPage(c, posted, { errors });
  const doubts = doubtsOf(reading.plan, read.question.limits, read.assumptions).map((one) =>
    doubtText(language, one),
  );
  if (doubts.length > 0 && valueOf(posted, FIELD.confirm) !== 'ja') {
    const name = FIELD.confirm;
    const asked = doubts.map((text) => ({ name, id: controlId(name), text }));
    return formPage(c, posted, { errors: asked, doubts });
  }
  const partnershipId = reading.partnership.id;
  const kind = valueOf(posted, FIELD.act) === ACT.frontier ? 'frontier' : 'optimise';
  const request: RunRequest =
    kind === 'frontier'
      ? { kind, ...read.question, points: read.points }
      : { kind, ...read.question };
  const started = await startRun(db, { partnershipId, request, at: now(), by });
  if (!started.ok) {
    const problem = { text: startProblemText(language, started.error) };
    return formPage(c, posted, { errors: [problem], doubts });
  }
  return c.redirect(view.href(runPath(partnershipId, started.value.id)), 303);
}

/** Keeps the limits of the form in the plan. */
export async function keepLimits(c: WorkspaceContext, { now }: RoomServices) {
  const { reading, view, db, actor: by } = c.var;
  const text = limitsMessages(view.language);
  const posted = await postedFields(c);
  const read = await readForm(c, posted);
  const errors = errorsOf(c, read);
  if (errors.length > 0) return formPage(c, posted, { errors });
  const partnershipId = reading.partnership.id;
  const { limits } = read.question;
  const saved = await saveLimits(db, { partnershipId, limits, at: now(), by });
  if (!saved.ok) {
    const [first] = saved.error.problems;
    const why = first ? describeProblem(first, view.language) : '';
    return formPage(c, posted, { errors: [{ text: text.error.invalid(why) }] });
  }
  const path = bestPlanPath(partnershipId);
  const { revision } = saved.value;
  if (revision === undefined) {
    return redirectWithNotice(c, path, { kind: 'info', text: text.savedSame });
  }
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: text.saved,
    undo: {
      action: view.href(undoPath(partnershipId)),
      fields: { revision: String(revision), til: path },
      label: text.undo,
    },
  });
}

async function readForm(c: WorkspaceContext, posted: Posted): Promise<ReadQuestion> {
  const { reading, view, db } = c.var;
  return readQuestion(reading.plan, await scenariosOf(db, reading), view.language, posted);
}

function errorsOf(
  c: WorkspaceContext,
  { question, assumptions, errors }: ReadQuestion,
): FormError[] {
  const { reading, view } = c.var;
  const faults = checkLimits(reading.plan, question.limits, assumptions);
  return [
    ...errors,
    ...faults.map((fault) => faultError(reading.plan, view.language, question, fault)),
  ];
}

async function formPage(
  c: WorkspaceContext,
  posted: Posted,
  { errors = [], doubts = [], told = [], open = [] }: Shown,
) {
  const { reading, view, db } = c.var;
  const { id: partnershipId } = reading.partnership;
  const scenarios: readonly Scenario[] = await scenariosOf(db, reading);
  const { question, assumptions } = await readForm(c, posted);
  const text = limitsMessages(view.language);
  const isAnswer = c.req.method === 'POST';
  return c.render(
    <LimitsFormPage
      plan={reading.plan}
      scenarios={scenarios}
      posted={posted}
      limits={question.limits}
      assumptions={assumptions}
      errors={errors}
      doubts={doubts}
      told={told}
      open={[...open, ...partsOfErrors(errors)]}
      crumbs={[
        { label: messages(view.language).room, href: view.href(scenariosPath(partnershipId)) },
      ]}
      action={view.href(bestPlanPath(partnershipId))}
      saveAction={
        view.may('scenarios.save-limits') ? view.href(saveLimitsPath(partnershipId)) : undefined
      }
      view={view}
    />,
    // A form's answer that is no redirect must say that it is not done yet.
    { title: text.title, ...place(c), ...(isAnswer && { status: 422 as const }) },
  );
}

async function postedFields(c: WorkspaceContext): Promise<Posted> {
  const body = await c.req.parseBody({ all: true });
  const texts = Object.entries(body).map(([name, value]): [string, string[]] => {
    const values = Array.isArray(value) ? value : [value];
    return [name, values.filter((one) => typeof one === 'string')];
  });
  return Object.fromEntries(texts);
}
