import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { noStore, redirectWithNotice } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  listCaseOffers,
  offerCase,
  readOffer,
  type TypedCase,
  withdrawOffer,
} from '../../index.ts';
import { caseOfferPath } from '../paths.ts';
import { fromPlan, offerErrors, sentCase } from './offer-form.tsx';
import { offerMessages } from './offer-messages.ts';
import { OfferPage } from './offer-page.tsx';

/** Where a partnership offers its own experience, below `/samarbejder/<id>`. */
export function caseOfferRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/erfaring', 'knowledge.read-case-offers', (c) => showOffers(c)),
    form('/erfaring', 'knowledge.offer-case', (c) => offer(c, services)),
    form('/erfaring/:offerId/traek-tilbage', 'knowledge.withdraw-case-offer', (c) =>
      takeBack(c, services),
    ),
  ];
}

/** What was typed in a form that could not be taken, and why. */
interface Refused {
  readonly typed: TypedCase;
  readonly errors: readonly FormError[];
}

async function showOffers(c: WorkspaceContext, refused?: Refused) {
  noStore(c);
  const { db, reading, view } = c.var;
  const { partnership, plan } = reading;
  const matter = {
    partnershipId: partnership.id,
    offers: await listCaseOffers(db, partnership.id),
    typed: view.may('knowledge.offer-case')
      ? (refused?.typed ?? fromPlan(plan, partnership.name))
      : undefined,
    errors: refused?.errors ?? [],
    view,
  };
  const { id, name } = partnership;
  return c.render(<OfferPage matter={matter} />, {
    title: offerMessages(view.language).title,
    current: 'overview',
    workspace: { id, name },
    ...(refused && { status: 422 as const }),
  });
}

async function offer(c: WorkspaceContext, { now }: RoomServices) {
  const { db, reading, actor, view } = c.var;
  const { language } = view;
  const text = offerMessages(language);
  const typed = sentCase(await c.req.parseBody({ all: true }));
  const read = readOffer(typed, language);
  if (!read.ok) return showOffers(c, { typed, errors: offerErrors(read.error, language) });
  const partnershipId = reading.partnership.id;
  const offered = await offerCase(db, { partnershipId, by: actor, at: now() }, read.value);
  if (!offered.ok) return showOffers(c, { typed, errors: [{ text: text.tooMany }] });
  return redirectWithNotice(c, caseOfferPath(partnershipId), { kind: 'done', text: text.sent });
}

async function takeBack(c: WorkspaceContext, { now }: RoomServices) {
  const { db, reading, actor, view } = c.var;
  const text = offerMessages(view.language);
  const partnershipId = reading.partnership.id;
  const request = { partnershipId, by: actor, at: now() };
  const taken = await withdrawOffer(db, request, c.req.param('offerId') ?? '');
  if (!taken.ok && taken.error === 'unknown') return c.notFound();
  const notice = taken.ok
    ? ({ kind: 'done', text: text.withdrawn } as const)
    : ({ kind: 'problem', text: text.notWaiting } as const);
  return redirectWithNotice(c, caseOfferPath(partnershipId), notice);
}
