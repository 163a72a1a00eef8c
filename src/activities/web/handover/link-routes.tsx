import { type Context, Hono } from 'hono';
import { findPartnership, PROGRAM } from '../../../access/index.ts';
import type { Activity, Option } from '../../../engine/index.ts';
import { editPlan, loadPlan, type OpenServices, type PlanParts } from '../../../plan/index.ts';
import {
  clientAddress,
  type LimitName,
  type Limits,
  networkOf,
  noStore,
  tooManyPage,
} from '../../../platform/http/index.ts';
import { fail } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { answerLink, type FollowedLink, followLink } from '../../actions/answer-request.ts';
import {
  type AnswerProblem,
  answerHandover,
  type HandoverRef,
} from '../../domain/handover/edit-handover.ts';
import type { HandoverRequest } from '../../domain/handover/request.ts';
import { LONGEST_NOTE, sentAnswer } from './acceptance.tsx';
import { GonePage, LinkPage, ThanksPage } from './link-page.tsx';
import { linkMessages } from './link-messages.ts';
import { handoverMessages } from './messages.ts';

/** What the app gives to the page behind the link of a letter. */
interface LinkServices extends OpenServices {
  readonly limits: Pick<Limits<LimitName>, 'take'>;
}

const PATH = '/overdragelse/:link';

/** Where a receiver without an account answers: for whoever has the link. */
export function handoverLinkRoutes(services: LinkServices): Hono {
  const app = new Hono();
  app.use('/overdragelse/*', async (c, next) => {
    noStore(c);
    await next();
  });
  app.get(PATH, async (c) => {
    const shown = await shownLink(c, services);
    return shown ? linkPage(c, shown) : gonePage(c);
  });
  app.post(PATH, (c) => answer(c, services));
  return app;
}

interface ShownLink {
  readonly followed: FollowedLink;
  readonly partnership: string;
  readonly plan: PlanParts;
  readonly activity: Activity;
  readonly option: Option;
}

/** What the link asks about; undefined where it gives nothing, also when the plan has changed so that
 * there is nothing left to answer. */
async function shownLink(c: Context, { db, now }: LinkServices): Promise<ShownLink | undefined> {
  const followed = await followLink(db, c.req.param('link') ?? '', now());
  if (!followed) return undefined;
  const { request, db: own } = followed;
  const partnership = await findPartnership(own, request.partnershipId);
  const plan = await loadPlan(own, request.partnershipId);
  const activity = plan?.activities.find(({ id }) => id === request.activity);
  const option = activity?.options.find(({ id }) => id === request.option);
  const { receiver, date, budgetLine } = option?.handover ?? {};
  const isWhole = option?.approach === 'anchor' && receiver && date && budgetLine;
  if (!partnership || !plan || !activity || !option || !isWhole) return undefined;
  if (!asksFor(request, receiver)) return undefined;
  return { followed, partnership: partnership.name, plan, activity, option };
}

/** A letter speaks for the receiver that it was sent to, not for the one that has come since. */
function asksFor(request: HandoverRequest, receiver: string | undefined): boolean {
  return request.receiver === undefined || request.receiver === receiver;
}

function receiverIn(plan: PlanParts, { activity, option }: HandoverRef): string | undefined {
  return plan.activities.find(({ id }) => id === activity)?.options.find(({ id }) => id === option)
    ?.handover?.receiver;
}

async function answer(c: Context, services: LinkServices): Promise<Response> {
  const taken = await services.limits.take('public-form', networkOf(clientAddress(c)));
  if (!taken.ok) return tooManyPage(c, taken.error.retryAfterSeconds);
  const shown = await shownLink(c, services);
  if (!shown) return gonePage(c);
  const { language } = c.var.view;
  const text = handoverMessages(language);
  const { says, note, shown: terms } = sentAnswer(await c.req.parseBody());
  const refuse = (words: string, field?: string, status: 409 | 422 = 422) =>
    linkPage(c, shown, {
      note,
      status,
      errors: [{ ...(field !== undefined && { name: field }), text: words }],
    });
  if (!says) return refuse(text.noAnswer);
  if (note.length > LONGEST_NOTE) return refuse(text.noteTooLong, 'bemaerkning');
  const at = services.now();
  const answered = await answerLink(
    shown.followed,
    c.req.param('link') ?? '',
    { says: says === 'yes' ? 'accepted' : 'declined', note, at },
    (tx, request) => {
      const ref = { activity: request.activity, option: request.option };
      const on = services.today();
      const subject = { room: 'activities', kind: 'activity', id: request.activity };
      const useCase = 'activities.answer-handover-link';
      const { partnershipId } = request;
      return editPlan<AnswerProblem>(
        tx,
        { partnershipId, useCase, subject, at, by: PROGRAM },
        (plan) =>
          asksFor(request, receiverIn(plan, ref))
            ? answerHandover(plan, { ref, says, on, how: 'link', note, shown: terms })
            : fail('unknown'),
      );
    },
  );
  if (answered.ok) {
    const words = linkMessages(language)[says === 'yes' ? 'accepted' : 'declined'];
    return c.render(<ThanksPage words={words} language={language} />, {
      title: linkMessages(language).thanksTitle,
    });
  }
  switch (answered.error) {
    case 'changed-meanwhile':
      return refuse(text.changedMeanwhile, undefined, 409);
    case 'incomplete':
      return refuse(text.incomplete);
    case 'gone':
    case 'unknown':
      return gonePage(c);
    default:
      return refuse(text.invalid);
  }
}

async function linkPage(
  c: Context,
  { followed, ...shown }: ShownLink,
  refused: {
    readonly note: string;
    readonly errors: readonly FormError[];
    readonly status?: 409 | 422;
  } = { note: '', errors: [] },
): Promise<Response> {
  const { view } = c.var;
  return c.render(
    <LinkPage
      {...shown}
      link={c.req.param('link') ?? ''}
      expiresAt={followed.request.expiresAt}
      note={refused.note}
      errors={refused.errors}
      view={view}
    />,
    {
      title: linkMessages(view.language).title(shown.activity.name),
      ...(refused.status && { status: refused.status }),
    },
  );
}

/** Always the same, whatever is wrong with the link. */
async function gonePage(c: Context): Promise<Response> {
  const { language } = c.var.view;
  return c.render(<GonePage language={language} />, {
    title: linkMessages(language).goneTitle,
    status: 404,
  });
}
