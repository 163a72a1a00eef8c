import { COST_KINDS, type GapExplanation } from '../../../engine/index.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  planWords,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { fromKroner, type Money, readTypedNumber } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { MOST_KRONER, type PinPlace, releasePin, setPin } from '../../domain/index.ts';
import { postedValues, textOf, type Values } from '../edit/posted.ts';
import { numberFault } from '../edit/read-fields.ts';
import { invalidText, tellEdit } from '../edit/tell-edit.ts';
import { missingPage } from '../missing-source-page.tsx';
import { type PageContext, pageContext } from '../page-context.ts';
import { allocationPath, fundingPath, sourcePath } from '../paths.ts';
import { listed, shortName } from '../words.ts';
import { AllocationPage, allocationTitle, type TypedPin } from './allocation-page.tsx';
import { allocationMessages } from './messages.ts';

/** The allocation explained, and the pins that go before it. */
export function allocationRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  return [
    page('/finansiering/fordeling/:activityId/:year', 'funding.read', (c) => {
      const context = contextOf(c);
      const found = explained(
        context,
        c.req.param('activityId') ?? '',
        Number(c.req.param('year')),
      );
      return found ? show(c, context, found) : missingPage(c, context, 'cell');
    }),
    form('/finansiering/fastlaas', 'funding.pin', (c) => postPin(c, contextOf(c), services.now())),
  ];
}

function explained(
  { reading }: PageContext,
  activity: string,
  year: number,
): GapExplanation | undefined {
  const { plan, evaluation } = reading;
  const isThere =
    indexOf(plan).activity.has(activity) && year >= plan.firstYear && year <= plan.lastYear;
  return isThere && Number.isInteger(year) ? evaluation.explainGap(activity, year) : undefined;
}

function show(c: WorkspaceContext, context: PageContext, found: GapExplanation, typed?: TypedPin) {
  const { id, name } = context.reading.partnership;
  return c.render(<AllocationPage context={context} found={found} {...(typed && { typed })} />, {
    title: allocationTitle(context, found),
    current: 'funding',
    workspace: { id, name },
    ...(typed && { status: 422 }),
  });
}

async function postPin(c: WorkspaceContext, context: PageContext, at: Date) {
  const { reading, language } = context;
  const { id: partnershipId } = reading.partnership;
  const text = allocationMessages(language);
  const values = await postedValues(c);
  const place = placeOf(values, context);
  if (!place) {
    const path = fundingPath(partnershipId);
    return redirectWithNotice(c, path, { kind: 'problem', text: text.error.place });
  }
  const path =
    textOf(values, 'fra') === 'kilde'
      ? sourcePath(partnershipId, place.source)
      : allocationPath(partnershipId, place.activity, place.year);
  const request = {
    partnershipId,
    useCase: 'funding.pin',
    subject: { room: 'funding', kind: 'pin', id: place.source },
    at,
    by: c.var.actor,
  };
  const name = shortName(context.sourceName(place.source));
  if (textOf(values, 'slip') !== '') {
    const released = await editPlan(c.var.db, request, (plan) => releasePin(plan, place));
    if (released.ok) return tellEdit(c, released.value, { path, done: text.released(name) });
    return redirectWithNotice(c, path, { kind: 'info', text: text.noPin });
  }
  const found = reading.evaluation.explainGap(place.activity, place.year);
  const read = readAmount(values, place, found, context);
  const refuse = (errors: readonly FormError[]) => {
    const typed = ['kilde', 'type', 'beloeb'].map((field) => [field, textOf(values, field)]);
    return show(c, context, found, { values: Object.fromEntries(typed), errors });
  };
  if ('errors' in read) return refuse(read.errors);
  const { kroner } = read;
  const stored = await editPlan(c.var.db, request, (plan) => setPin(plan, place, kroner));
  if (!stored.ok) return refuse([{ text: invalidText(stored.error, language) }]);
  const done = text.pinned(context.money(fromKroner(kroner)), name);
  return tellEdit(c, stored.value, { path, done });
}

function placeOf(values: Values, { reading }: PageContext): PinPlace | undefined {
  const { plan } = reading;
  const index = indexOf(plan);
  const source = textOf(values, 'kilde');
  const activity = textOf(values, 'indsats');
  const kind = COST_KINDS.find((one) => one === textOf(values, 'type'));
  const year = Number(textOf(values, 'aar'));
  const isThere =
    index.source.has(source) &&
    index.activity.has(activity) &&
    Number.isInteger(year) &&
    year >= plan.firstYear &&
    year <= plan.lastYear;
  return isThere && kind ? { source, activity, kind, year } : undefined;
}

function readAmount(
  values: Values,
  place: PinPlace,
  found: GapExplanation,
  { language, money, sourceName }: PageContext,
): { readonly kroner: number } | { readonly errors: readonly FormError[] } {
  const text = allocationMessages(language);
  const errors: FormError[] = [];
  const typed = textOf(values, 'beloeb');
  const bounds = { minimum: 1, maximum: MOST_KRONER };
  const read = readTypedNumber(typed, bounds);
  const cell = found.kinds.find(({ kind }) => kind === place.kind);
  const reason = cell?.sources.find(({ source }) => source === place.source)?.reason;
  if (reason?.code === 'outside-earmark') {
    const { earmarkPart } = planWords(language);
    const parts = listed(
      language,
      reason.parts.map((part) => earmarkPart[part]),
    );
    errors.push({ name: 'kilde', text: text.error.scope(sourceName(place.source), parts) });
  }
  if (typed === '') errors.push({ name: 'beloeb', text: text.error.amount });
  else if (!read.ok) {
    const about = { label: text.pinAmount, text: typed, bounds, example: '100.000' };
    errors.push({ name: 'beloeb', text: numberFault(read.error, about, language) });
  } else {
    const cost: Money = cell?.cost ?? fromKroner(0);
    const amount = fromKroner(read.value);
    if (amount > cost) {
      errors.push({ name: 'beloeb', text: text.error.cost(money(amount), money(cost)) });
    } else if (errors.length === 0) return { kroner: read.value };
  }
  return { errors };
}
