import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { signInPath } from '../../../access/web/paths.ts';
import type { Db } from '../../../platform/db/index.ts';
import { noStore, redirectWithNotice } from '../../../platform/http/index.ts';
import { type LocalDate, slugOf } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  type AnyKind,
  declineOffer,
  draftOfOffer,
  type EditingProblem,
  findNamedOffer,
  isDocumentId,
  listAllCaseOffers,
  LONGEST_REASON,
  type NamedOffer,
  type OfferProblem,
  takeUpOffer,
} from '../../index.ts';
import { CASE_OFFERS_PATH, documentPath, reviewOfferPath } from '../paths.ts';
import { offerMessages } from './offer-messages.ts';
import { OffersPage, offersTitle, type ReviewMatter, ReviewOfferPage } from './review-page.tsx';

/** What the editors' pages of offers need from the app. */
export interface ReviewServices {
  /** Sees every partnership. */
  readonly keeper: Db;
  readonly kinds: readonly AnyKind[];
  readonly now: () => Date;
  readonly today: () => LocalDate;
}

const ONE = `${CASE_OFFERS_PATH}/tilbud/:partnershipId/:offerId`;
const LONGEST_ADDRESS = 60;

/** Where knowledge editors answer what partnerships offer. For all others there is no such page. */
export function reviewOfferRoutes(services: ReviewServices): Hono {
  const app = new Hono();
  app.use(CASE_OFFERS_PATH, editorsOnly);
  app.use(`${ONE}/*`, editorsOnly);
  app.get(CASE_OFFERS_PATH, async (c) => {
    const { view } = c.var;
    const offers = await listAllCaseOffers(services.keeper);
    return c.render(<OffersPage offers={offers} view={view} />, {
      title: offersTitle(view.language, offers),
    });
  });
  app.get(ONE, async (c) => {
    const offer = await askedOffer(c, services);
    return offer ? offerPage(c, offer) : c.notFound();
  });
  app.post(`${ONE}/kladde`, async (c) => {
    const offer = await askedOffer(c, services);
    return offer ? makeDraft(c, services, offer) : c.notFound();
  });
  app.post(`${ONE}/afvis`, async (c) => {
    const offer = await askedOffer(c, services);
    return offer ? decline(c, services, offer) : c.notFound();
  });
  return app;
}

type Answer = Response | Promise<Response>;

const editorsOnly: MiddlewareHandler = async (c, next) => {
  const { person, view } = c.var;
  if (!person) {
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    return c.redirect(view.href(signInPath(isPage ? view.path : '/')), 303);
  }
  if (!person.knowledgeEditor) return c.notFound();
  noStore(c);
  return next();
};

async function askedOffer(c: Context, { keeper }: ReviewServices): Promise<NamedOffer | undefined> {
  const [partnershipId, offerId] = [c.req.param('partnershipId'), c.req.param('offerId')];
  const isId = (text: string | undefined): text is string => /^[\w-]{1,100}$/.test(text ?? '');
  if (!isId(partnershipId) || !isId(offerId)) return undefined;
  return findNamedOffer(keeper, { partnershipId, offerId });
}

/** The page of an offer; with what was typed and what is wrong with it when a form was refused. */
function offerPage(
  c: Context,
  offer: NamedOffer,
  refused?: Pick<ReviewMatter, 'errors'> & Partial<ReviewMatter['typed']>,
): Answer {
  const { view } = c.var;
  const typed = {
    address: refused?.address ?? slugOf(offer.told.title, LONGEST_ADDRESS),
    reason: refused?.reason ?? '',
  };
  const matter = { offer, typed, errors: refused?.errors ?? [], view };
  return c.render(<ReviewOfferPage matter={matter} />, {
    title: offer.told.title,
    ...(refused && { status: 422 as const }),
  });
}

async function makeDraft(c: Context, services: ReviewServices, offer: NamedOffer) {
  const { person, view } = c.var;
  const text = offerMessages(view.language).editors;
  const address = await field(c, 'adresse');
  const refuse = (error: FormError) => offerPage(c, offer, { errors: [error], address });
  if (!isDocumentId(address)) return refuse({ name: 'adresse', text: text.addressWrong });
  const { keeper, kinds, now, today } = services;
  const taken = await takeUpOffer(
    { keeper, kinds, at: now(), by: person!.id },
    { partnershipId: offer.partnershipId, offerId: offer.id },
    { documentId: address, content: draftOfOffer(offer, { ...offer, today: today() }) },
  );
  if (!taken.ok) return refuse(draftError(taken.error, text));
  return redirectWithNotice(c, documentPath({ kind: 'case', id: address }), {
    kind: 'done',
    text: text.taken,
  });
}

function draftError(
  problem: OfferProblem | EditingProblem,
  text: ReturnType<typeof offerMessages>['editors'],
): FormError {
  if (typeof problem === 'string') return { text: text.notWaiting };
  switch (problem.kind) {
    case 'taken':
    case 'open':
      return { name: 'adresse', text: text.addressTaken };
    case 'not-an-id':
      return { name: 'adresse', text: text.addressWrong };
    default:
      return { text: text.tooLarge };
  }
}

async function decline(c: Context, { keeper, now }: ReviewServices, offer: NamedOffer) {
  const text = offerMessages(c.var.view.language).editors;
  const reason = await field(c, 'begrundelse');
  const refuse = (error: FormError) => offerPage(c, offer, { errors: [error], reason });
  if (reason === '') return refuse({ name: 'begrundelse', text: text.reasonMissing });
  if (reason.length > LONGEST_REASON) {
    return refuse({ name: 'begrundelse', text: text.reasonLong(LONGEST_REASON) });
  }
  const { partnershipId, id: offerId } = offer;
  const declined = await declineOffer(keeper, { partnershipId, offerId }, { reason, at: now() });
  if (!declined.ok) return refuse({ text: text.notWaiting });
  return redirectWithNotice(c, reviewOfferPath(offer), { kind: 'done', text: text.declined });
}

/** A field of a form as one trimmed text without NUL; empty when it is missing or a file. */
async function field(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string'
    ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
    : '';
}
