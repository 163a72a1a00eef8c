import { type Context, Hono } from 'hono';
import { momentInWords } from '../../../access/index.ts';
import { isDanishTime, momentOf } from '../../../events/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  approve,
  approveFor,
  type DocumentStanding,
  type EditingAnswer,
  type EditingProblem,
  findOpenVersion,
  findVersion,
  leaveOffered,
  readStanding,
  returnDraft,
  type SeenVersion,
  takeOffered,
} from '../../index.ts';
import { documentPath } from '../paths.ts';
import {
  askedDocument,
  DOCUMENT,
  type EditingServices,
  editorOf,
  requestOf,
  seenVersion,
  sentFields,
  textOf,
} from './context.ts';
import { fieldChanges } from './form/field-changes.ts';
import { KIND_FORMS } from './kind-forms.ts';
import { editingMessages } from './messages.ts';
import { OfferedPage } from './offered-page.tsx';
import { ReviewPage, type TypedReview } from './review-page.tsx';
import { problemText, titleOf } from './words.tsx';

const NOTHING_TYPED: TypedReview = { day: '', time: '08:00', reason: '' };

/** Reviewing: what another has written, and what a newer release says. */
export function reviewRoutes(services: EditingServices): Hono {
  const app = new Hono();
  app.get(`${DOCUMENT}/gennemsyn`, (c) =>
    reviewPage(c, services, { typed: NOTHING_TYPED, errors: [] }),
  );
  app.post(`${DOCUMENT}/gennemsyn`, (c) => takeReview(c, services));
  app.get(`${DOCUMENT}/nyere-udgave`, (c) => offeredPage(c, services));
  app.post(`${DOCUMENT}/nyere-udgave`, (c) => takeAnswer(c, services));
  return app;
}

interface Refused {
  readonly typed: TypedReview;
  readonly errors: readonly FormError[];
  readonly problem?: string;
}

async function reviewPage(
  c: Context,
  services: EditingServices,
  { typed, errors, problem }: Refused,
): Promise<Response> {
  const ref = askedDocument(c);
  const { keeper, kinds, today } = services;
  const standing = ref && (await readStanding(keeper, kinds, ref, today()));
  const version = standing && (await findOpenVersion(keeper, standing));
  if (!version) return c.notFound();
  const { language } = c.var.view;
  if (version.state !== 'in-review') {
    const text = problemText({ kind: 'state', state: version.state }, language);
    return redirectWithNotice(c, documentPath(standing), { kind: 'problem', text });
  }
  const matter = {
    standing,
    version,
    changes: changesTo(c, standing, version.content),
    editor: editorOf(c),
    typed,
    errors,
    problem,
    view: c.var.view,
  };
  const status = problem === undefined ? undefined : (409 as const);
  return c.render(<ReviewPage matter={matter} />, {
    title: editingMessages(language).review.title(titleOf(standing, language)),
    ...(errors.length > 0 ? { status: 422 as const } : status && { status }),
  });
}

/** What differs from what is published. */
function changesTo(c: Context, { kind, id }: DocumentStanding, content: unknown) {
  const { view, knowledge } = c.var;
  const { shape, typed } = KIND_FORMS[kind];
  const published = knowledge.documents(kind).find((one) => one.id === id);
  const form = shape(view.language, knowledge);
  return fieldChanges(form, typed(published?.content), typed(content), view.language);
}

async function takeReview(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  const sent = await sentFields(c);
  const seen = ref && seenVersion(ref, sent);
  if (!seen) return c.notFound();
  const typed = {
    day: textOf(sent, 'dag'),
    time: textOf(sent, 'klokken') || NOTHING_TYPED.time,
    reason: textOf(sent, 'begrundelse'),
  };
  const answer = textOf(sent, 'svar');
  const { review } = editingMessages(c.var.view.language);
  const request = requestOf(c, services);
  switch (answer) {
    case 'udgiv': {
      const done = await approve(request, seen);
      const words = done.ok && done.value.withdraws ? review.withdrawn : review.approved;
      return answered(c, services, { seen, typed, done, words });
    }
    case 'tilbage': {
      const done = await returnDraft(request, seen, typed.reason);
      return answered(c, services, { seen, typed, done, words: review.returned });
    }
    case 'planlaeg':
      return schedule(c, services, seen, typed);
    default:
      return c.notFound();
  }
}

async function schedule(
  c: Context,
  services: EditingServices,
  seen: SeenVersion,
  typed: TypedReview,
): Promise<Response> {
  const { language } = c.var.view;
  const { review } = editingMessages(language);
  const time = `${typed.day}T${typed.time}`;
  if (!isDanishTime(time)) {
    return reviewPage(c, services, { typed, errors: [{ name: 'dag', text: review.momentError }] });
  }
  const moment = momentOf(time);
  const done = await approveFor(requestOf(c, services), seen, moment);
  const words = review.scheduled(momentInWords(language, moment) ?? time);
  return answered(c, services, { seen, typed, done, words });
}

/** What is shown after an answer: the document, or the review again with what was wrong. */
async function answered(
  c: Context,
  services: EditingServices,
  {
    seen,
    typed,
    done,
    words,
  }: { seen: SeenVersion; typed: TypedReview; done: EditingAnswer; words: string },
): Promise<Response> {
  if (done.ok) return redirectWithNotice(c, documentPath(seen), { kind: 'done', text: words });
  if (done.error.kind === 'unknown') return c.notFound();
  const text = problemText(done.error, c.var.view.language);
  const field = FIELDS[done.error.kind];
  if (field) return reviewPage(c, services, { typed, errors: [{ name: field, text }] });
  return reviewPage(c, services, { typed, errors: [], problem: text });
}

/** The fields that problems belong to. */
const FIELDS: Readonly<Partial<Record<EditingProblem['kind'], string>>> = {
  'moment-passed': 'dag',
  'text-missing': 'begrundelse',
  'text-too-long': 'begrundelse',
};

async function offeredPage(
  c: Context,
  { keeper, kinds, today }: EditingServices,
  problem?: string,
): Promise<Response> {
  const ref = askedDocument(c);
  const standing = ref && (await readStanding(keeper, kinds, ref, today()));
  const offered =
    standing?.offered && (await findVersion(keeper, standing, standing.offered.number));
  if (!standing || !offered) return c.notFound();
  const { view } = c.var;
  const changes = changesTo(c, standing, offered.content);
  return c.render(
    <OfferedPage
      standing={standing}
      offered={offered}
      changes={changes}
      problem={problem}
      view={view}
    />,
    {
      title: editingMessages(view.language).offered.title,
      ...(problem !== undefined && { status: 409 as const }),
    },
  );
}

async function takeAnswer(c: Context, services: EditingServices): Promise<Response> {
  const ref = askedDocument(c);
  const sent = await sentFields(c);
  const seen = ref && seenVersion(ref, sent);
  if (!seen) return c.notFound();
  const { language } = c.var.view;
  const text = editingMessages(language).offered;
  const takes = textOf(sent, 'svar') === 'brug';
  if (!takes && textOf(sent, 'svar') !== 'behold') return c.notFound();
  const done = await (takes ? takeOffered : leaveOffered)(requestOf(c, services), seen);
  if (done.ok) {
    const words = takes ? text.taken : text.left;
    return redirectWithNotice(c, documentPath(seen), { kind: 'done', text: words });
  }
  if (done.error.kind === 'unknown') return c.notFound();
  return offeredPage(c, services, problemText(done.error, language));
}
