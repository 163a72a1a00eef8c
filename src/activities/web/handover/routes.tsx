import { RETENTION_DAYS } from '../../../access/domain/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { tooManyPage } from '../../../platform/http/index.ts';
import { fail } from '../../../shared/index.ts';
import { inLanguage } from '../../../platform/i18n/index.ts';
import { askReceiver, withdrawRequest } from '../../actions/ask-receiver.ts';
import {
  answerHandover,
  editHandover,
  type AnswerProblem,
  type HandoverProblem,
} from '../../domain/handover/edit-handover.ts';
import { handoverFields, type HandoverFields } from '../../domain/handover/fields.ts';
import { anchorOption } from '../../domain/handover/standing.ts';
import { UnknownActivityPage } from '../problem-pages.tsx';
import { messages } from '../messages.ts';
import { shortened } from '../words.tsx';
import { LONGEST_NOTE, sentAnswer } from './acceptance.tsx';
import { FIELD_NAMES, fieldErrors, sentAgreement, type SentAgreement } from './agreement-form.tsx';
import {
  type Asked,
  back,
  type HandoverServices,
  placeOf,
  requestOf,
  showHandover,
} from './asked.tsx';
import { checkRoute } from './check-route.ts';
import { receiverName } from './matter.ts';
import { requestLetter } from './letters.ts';
import { handoverMessages } from './messages.ts';
import { NoHandoverPage } from './no-handover-page.tsx';
import { handoverPath, linkPath } from './paths.ts';
import { fieldText } from './terms.tsx';

type Answer = Response | Promise<Response>;

/** Handovers, below `/samarbejder/<id>`. */
export function handoverRoutes(services: HandoverServices): WorkspaceRoute[] {
  const at = '/indsatser/:activityId/overdragelse';
  const asked = (answer: (asked: Asked) => Answer) => (c: WorkspaceContext) =>
    withHandover(c, services, answer);
  return [
    page(
      at,
      'activities.read',
      asked((one) => showHandover(one)),
    ),
    form(at, 'activities.edit-handover', asked(saveAgreement)),
    form(`${at}/svar`, 'activities.answer-handover', asked(answerAsMember)),
    form(`${at}/anmodning`, 'activities.ask-receiver', asked(sendRequest)),
    form(`${at}/anmodning/traek-tilbage`, 'activities.withdraw-request', asked(takeBack)),
    form(`${at}/opfoelgning`, 'activities.check-handover', asked(checkRoute)),
  ];
}

function withHandover(
  c: WorkspaceContext,
  services: HandoverServices,
  answer: (asked: Asked) => Answer,
): Answer {
  const { reading, view } = c.var;
  const activity = indexOf(reading.plan).activity.get(c.req.param('activityId') ?? '');
  const place = placeOf(c);
  if (!activity) {
    return c.render(<UnknownActivityPage partnershipId={reading.partnership.id} view={view} />, {
      title: messages(view.language).problem.unknownActivity,
      status: 404,
      ...place,
    });
  }
  const option = anchorOption(activity, c.req.query('mulighed'));
  if (option) return answer({ c, services, activity, option });
  return c.render(
    <NoHandoverPage partnershipId={reading.partnership.id} activity={activity} view={view} />,
    { title: handoverMessages(view.language).unknownTitle, status: 404, ...place },
  );
}

async function saveAgreement(asked: Asked): Promise<Response> {
  const { c, services, activity, option } = asked;
  const { view, db, reading } = c.var;
  const text = handoverMessages(view.language);
  const sent = sentAgreement(await c.req.parseBody());
  const ref = { activity: activity.id, option: option.id };
  const stored = await editPlan(db, requestOf(asked, 'activities.edit-handover'), (plan) =>
    editHandover(plan, { ref, ...sent, today: services.today() }),
  );
  if (!stored.ok) return refuseAgreement(asked, sent, stored.error);
  const { revision, before, after } = stored.value;
  if (revision === undefined) return back(asked, { kind: 'info', text: text.nothingChanged });
  const wasAccepted = [before, after].map(
    (plan) =>
      plan.activities
        .find(({ id }) => id === ref.activity)
        ?.options.find(({ id }) => id === ref.option)?.handover?.accepted === true,
  );
  const lost = wasAccepted[0] && !wasAccepted[1] ? ` ${text.savedChanged}` : '';
  const path = handoverPath(reading.partnership.id, activity.id, option.id);
  return back(asked, {
    kind: 'done',
    text: text.saved(shortened(activity.name)) + lost,
    undo: {
      action: view.href(undoPath(reading.partnership.id)),
      fields: { revision: String(revision), til: path },
      label: text.undo,
    },
  });
}

function refuseAgreement(
  asked: Asked,
  sent: SentAgreement,
  problem: HandoverProblem | { readonly kind: 'invalid-plan' },
): Promise<Response> {
  const { c, option } = asked;
  const { view, reading } = c.var;
  const { language } = view;
  const text = handoverMessages(language);
  switch (problem.kind) {
    case 'fields':
      return showHandover(
        asked,
        { agreement: { ...sent, errors: fieldErrors(problem.problems, language) } },
        422,
      );
    case 'clash': {
      const theirs = handoverFields(option);
      const errors = problem.clashes.map((clash) => {
        const field = clash.field as keyof HandoverFields;
        const value = clash.theirs ?? '';
        const words =
          value === ''
            ? text.clashEmpty(text.field[field])
            : text.clash(text.field[field], fieldText(field, value, reading.plan, language));
        return { name: FIELD_NAMES[field], text: words };
      });
      const agreement = { base: theirs, typed: sent.typed, errors, title: text.clashTitle };
      return showHandover(asked, { agreement }, 409);
    }
    case 'unknown':
    case 'invalid-plan':
      return showHandover(asked, { agreement: { ...sent, errors: [{ text: text.invalid }] } }, 422);
  }
}

async function answerAsMember(asked: Asked): Promise<Response> {
  const { c, services, activity, option } = asked;
  const { view, db, actor } = c.var;
  const text = handoverMessages(view.language);
  const { says, note, shown } = sentAnswer(await c.req.parseBody());
  const name = receiverName({ reading: c.var.reading, option }) ?? text.noReceiver;
  const refuse = (words: string, field?: string, status: 409 | 422 = 422) =>
    showHandover(
      asked,
      { answer: { note, errors: [{ ...(field !== undefined && { name: field }), text: words }] } },
      status,
    );
  if (!says) return refuse(text.noAnswer);
  if (note.length > LONGEST_NOTE) return refuse(text.noteTooLong, 'bemaerkning');
  const ref = { activity: activity.id, option: option.id };
  const on = services.today();
  type Problem = AnswerProblem | 'not-receiver';
  const request = requestOf(asked, 'activities.answer-handover');
  const stored = await editPlan<Problem>(db, request, (plan) => {
    const receiver = plan.activities
      .find(({ id }) => id === ref.activity)
      ?.options.find(({ id }) => id === ref.option)?.handover?.receiver;
    const speaks = receiver !== undefined && receiver === actor.organisationId;
    return speaks
      ? answerHandover(plan, { ref, says, on, how: 'member', note, shown })
      : fail('not-receiver');
  });
  if (stored.ok) {
    const words = says === 'yes' ? text.accepted : text.declined;
    return back(asked, { kind: 'done', text: words(name, shortened(activity.name)) });
  }
  switch (stored.error) {
    case 'not-receiver':
      return refuse(text.onlyReceiver(name));
    case 'changed-meanwhile':
      return refuse(text.changedMeanwhile, undefined, 409);
    case 'incomplete':
      return refuse(text.incomplete);
    default:
      return refuse(text.invalid);
  }
}

async function sendRequest(asked: Asked): Promise<Response> {
  const { c, services, activity, option } = asked;
  const { view, db, reading, actor } = c.var;
  const { language } = view;
  const text = handoverMessages(language);
  const sent = await c.req.parseBody();
  const mail = typeof sent['mail'] === 'string' ? sent['mail'].trim() : '';
  const refuse = (words: string) =>
    showHandover(asked, { ask: { mail, errors: [{ name: 'mail', text: words }] } }, 422);
  if (mail === '') return refuse(text.askEmpty);
  const { receiver, date, budgetLine } = option.handover ?? {};
  if (!receiver || !date || !budgetLine) return refuse(text.cannotAsk);
  const taken = await services.limits.takeAll([
    ['invitation-person', actor.personId ?? ''],
    ['invitation-partnership', reading.partnership.id],
  ]);
  if (!taken.ok) return tooManyPage(c, taken.error.retryAfterSeconds);
  const made = await askReceiver(db, {
    partnershipId: reading.partnership.id,
    at: services.now(),
    by: actor,
    ref: { activity: activity.id, option: option.id },
    receiver,
    email: mail,
    compose: (request, link) =>
      requestLetter(language, {
        partnership: reading.partnership.name,
        request,
        address: c.get('site').origin + inLanguage(language, linkPath(link)),
        keepDays: RETENTION_DAYS.handoverAddress,
      }),
  });
  return made.ok
    ? back(asked, { kind: 'done', text: text.asked(mail) })
    : refuse(text.askWrong(mail));
}

async function takeBack(asked: Asked): Promise<Response> {
  const { c, services, activity, option } = asked;
  const { view, db, reading, actor } = c.var;
  const text = handoverMessages(view.language);
  const withdrawn = await withdrawRequest(db, {
    partnershipId: reading.partnership.id,
    at: services.now(),
    by: actor,
    ref: { activity: activity.id, option: option.id },
  });
  return back(
    asked,
    withdrawn ? { kind: 'done', text: text.withdrawn } : { kind: 'info', text: text.nothingWaits },
  );
}
