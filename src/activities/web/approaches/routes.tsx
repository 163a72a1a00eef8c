import type { Activity } from '../../../engine/index.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import { ok, partsOf } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { moveActivity } from '../../domain/approaches/move.ts';
import { moveEffect } from '../../domain/approaches/move-effect.ts';
import { answersOf, knownAnswers, withAnswers } from '../../domain/approaches/questions.ts';
import type { ActivityState } from '../../domain/rows.ts';
import { yearOf } from '../activities-page.tsx';
import { UnknownActivityPage } from '../problem-pages.tsx';
import { messages } from '../messages.ts';
import { readActivitiesQuery } from '../query.ts';
import { shortened } from '../words.tsx';
import { BoardPage, boardTitle } from './board-page.tsx';
import { approachMessages } from './messages.ts';
import { readDecision, readMove, typedMove, type TypedMove } from './move-form.ts';
import { summaryParts } from './move-meaning.tsx';
import { MovePage } from './move-page.tsx';
import { APPROACH_WORDS, boardPath, questionsPath } from './paths.ts';
import { questionMessages } from './questions-messages.ts';
import { QuestionsPage } from './questions-page.tsx';

/** The board of approaches, moves and questions, below `/samarbejder/<id>`. */
export function approachRoutes(services: RoomServices): WorkspaceRoute[] {
  const move = '/tilgange/:activityId/til/:approach';
  const questions = '/tilgange/:activityId/spoergsmaal';
  return [
    page('/tilgange', 'activities.read', (c) => showBoard(c, services)),
    page(move, 'activities.move-approach', (c) => showMove(c, services)),
    form(move, 'activities.move-approach', (c) => makeMove(c, services)),
    page(questions, 'activities.read', (c) => showQuestions(c)),
    form(questions, 'activities.answer-questions', (c) => answerQuestions(c, services)),
  ];
}

function showBoard(c: WorkspaceContext, { today }: RoomServices) {
  const { reading, view } = c.var;
  const matter = { reading, year: shownYear(c), today: today(), view };
  return c.render(<BoardPage matter={matter} />, {
    title: boardTitle(view.language, reading),
    islands: ['approach-board'],
    ...place(c),
  });
}

function shownYear(c: WorkspaceContext): number {
  const { reading } = c.var;
  return yearOf(reading, readActivitiesQuery(new URL(c.req.url).searchParams, reading.plan));
}

/** What an address of a move asks for, or the page that says that there is no such thing. */
function askedMove(c: WorkspaceContext, { today }: RoomServices) {
  const { reading, view } = c.var;
  const activity = askedActivity(c);
  const words = Object.entries(APPROACH_WORDS) as [ActivityState, string][];
  const to = words.find(([, word]) => word === c.req.param('approach'))?.[0];
  if (!activity || !to) return undefined;
  const thisYear = partsOf(today()).year;
  return { activity, to, plan: reading.plan, thisYear, language: view.language };
}

function showMove(c: WorkspaceContext, services: RoomServices) {
  const asked = askedMove(c, services);
  if (!asked) return unknownActivity(c);
  const typed = typedMove((name) => c.req.query(name), asked);
  return movePage(c, services, { typed, errors: [] });
}

async function movePage(
  c: WorkspaceContext,
  services: RoomServices,
  { typed, errors }: { typed: TypedMove; errors: readonly FormError[] },
) {
  const { reading, view } = c.var;
  const asked = askedMove(c, services)!;
  const { activity, to } = asked;
  const move = readMove(typed, asked);
  const effect = move.ok ? moveEffect(reading.plan, reading.evaluation, move.value) : undefined;
  const all = [...(move.ok ? [] : move.error), ...errors];
  const matter = {
    reading,
    activity,
    to,
    typed,
    errors: all,
    effect,
    year: shownYear(c),
    today: services.today(),
    view,
  };
  return c.render(<MovePage matter={matter} />, {
    title: approachMessages(view.language).moveTitle[to](activity.name),
    ...(all.length > 0 && { status: 422 as const }),
    ...place(c),
  });
}

async function makeMove(c: WorkspaceContext, services: RoomServices) {
  const asked = askedMove(c, services);
  if (!asked) return unknownActivity(c);
  const { reading, view, db, actor } = c.var;
  const { language } = view;
  const { activity, to } = asked;
  const typed = typedMove(await sentField(c), asked);
  const move = readMove(typed, asked);
  const decision = readDecision(typed, asked);
  if (!move.ok || !decision.ok) {
    return movePage(c, services, { typed, errors: decision.ok ? [] : decision.error });
  }
  const partnershipId = reading.partnership.id;
  const subject = { room: 'activities', kind: 'activity', id: activity.id };
  const useCase = 'activities.move-approach';
  const effect = moveEffect(reading.plan, reading.evaluation, move.value);
  const stored = await editPlan(
    db,
    { partnershipId, useCase, subject, at: services.now(), by: actor },
    (plan) => moveActivity(plan, move.value, to === 'undecided' ? undefined : decision.value),
  );
  const text = approachMessages(language);
  if (!stored.ok) {
    if (stored.error === 'unknown-activity') return unknownActivity(c);
    const words = stored.error === 'no-option' ? text.problem.noOption : text.problem.invalid;
    return movePage(c, services, { typed, errors: [{ text: words }] });
  }
  const year = shownYear(c);
  const summary = effect ? ` ${summaryParts(language, effect.consequence, year).join(' · ')}` : '';
  const path = boardPath(partnershipId, year);
  const { revision } = stored.value;
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: text.moved[to](shortened(activity.name)) + summary,
    ...(revision !== undefined && {
      undo: {
        action: view.href(undoPath(partnershipId)),
        fields: { revision: String(revision), til: path },
        label: text.undo,
      },
    }),
  });
}

function showQuestions(c: WorkspaceContext) {
  const activity = askedActivity(c);
  return activity
    ? questionsPage(c, activity, { answers: answersOf(activity), errors: [] })
    : unknownActivity(c);
}

function questionsPage(
  c: WorkspaceContext,
  activity: Activity,
  { answers, errors }: { answers: ReturnType<typeof answersOf>; errors: readonly FormError[] },
) {
  const { reading, view } = c.var;
  const matter = { partnershipId: reading.partnership.id, activity, answers, errors, view };
  return c.render(<QuestionsPage matter={matter} />, {
    title: questionMessages(view.language).questionTitle(activity.name),
    ...(errors.length > 0 && { status: 422 as const }),
    ...place(c),
  });
}

const LONGEST_NOTE = 2000;

async function answerQuestions(c: WorkspaceContext, { now, today }: RoomServices) {
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const { reading, view, db, actor } = c.var;
  const text = questionMessages(view.language);
  const sent = (await c.req.parseBody()) as Record<string, unknown>;
  const note = typeof sent['noter'] === 'string' ? sent['noter'].trim() : '';
  const answers = { answers: knownAnswers(sent), note, on: today() };
  if (note.length > LONGEST_NOTE) {
    const errors = [{ name: 'noter', text: text.noteLong }];
    return questionsPage(c, activity, { answers, errors });
  }
  const partnershipId = reading.partnership.id;
  const subject = { room: 'activities', kind: 'activity', id: activity.id };
  const useCase = 'activities.answer-questions';
  await editPlan(db, { partnershipId, useCase, subject, at: now(), by: actor }, (plan) =>
    ok({
      ...plan,
      activities: plan.activities.map((one) =>
        one.id === activity.id ? withAnswers(one, answers) : one,
      ),
    }),
  );
  const notice = { kind: 'done', text: text.answersSaved } as const;
  return redirectWithNotice(c, questionsPath(partnershipId, activity.id), notice);
}

function askedActivity(c: WorkspaceContext): Activity | undefined {
  return indexOf(c.var.reading.plan).activity.get(c.req.param('activityId') ?? '');
}

async function sentField(c: WorkspaceContext): Promise<(name: string) => string | undefined> {
  const sent = await c.req.parseBody();
  return (name) => {
    const value = sent[name];
    return typeof value === 'string' ? value : undefined;
  };
}

function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'approaches', workspace: { id, name } };
}

function unknownActivity(c: WorkspaceContext) {
  const { reading, view } = c.var;
  return c.render(<UnknownActivityPage partnershipId={reading.partnership.id} view={view} />, {
    title: messages(view.language).problem.unknownActivity,
    status: 404,
    ...place(c),
  });
}
