import {
  FUNDING_STATUSES,
  type FundingChange,
  type FundingStatus,
  type Plan,
} from '../../engine/index.ts';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { fail, ok, type Result, SHARE_SCALE, type Share } from '../../shared/index.ts';
import type { FormError } from '../../ui/index.ts';
import { DRAFT_LIMITS, type ScenarioDraft } from '../domain/draft.ts';
import { formMessages } from './form-messages.ts';

/** What was typed, by field name. Kept as it is when something is wrong. */
export type FormValues = Readonly<Record<string, string>>;

/** The names of the form's fields. */
export const FIELD = {
  name: 'navn',
  summary: 'beskrivelse',
  outcome: (source: string) => `udfald.${source}`,
  share: (source: string) => `andel.${source}`,
  way: (activity: string) => `valg.${activity}`,
  level: (activity: string) => `niveau.${activity}`,
  price: (year: number) => `pris.${year}`,
} as const;

/** A draft as the form shows it: every field, empty where the plan is followed. */
export function valuesOf(plan: Plan, language: Language, draft: ScenarioDraft): FormValues {
  const values = new Map([
    [FIELD.name, draft.name],
    [FIELD.summary, draft.summary],
  ] as [string, string][]);
  for (const { id } of plan.funding) {
    const { status = '', factor } = draft.funding[id] ?? {};
    values.set(FIELD.outcome(id), status);
    values.set(FIELD.share(id), factor === undefined ? '' : percentText(language, factor));
  }
  for (const { id } of plan.activities) {
    const level = draft.level[id];
    values.set(FIELD.way(id), draft.choose[id] ?? '');
    values.set(FIELD.level(id), level === undefined ? '' : percentText(language, level));
  }
  for (let year = plan.firstYear; year <= plan.lastYear; year += 1) {
    const factor = draft.costIndex[year];
    const change = factor === undefined ? '' : percentText(language, factor - SHARE_SCALE);
    values.set(FIELD.price(year), change);
  }
  return Object.fromEntries(values);
}

/** A factor or its change in per cent, as people type it. */
export function percentText(language: Language, tenThousandths: number): string {
  const text = String(tenThousandths / 100).replace('-', '−');
  return language === 'da' ? text.replace('.', ',') : text;
}

/** The draft that a filled form stands for, or what is wrong with each field. */
export function draftOf(
  plan: Plan,
  language: Language,
  values: FormValues,
): Result<ScenarioDraft, readonly FormError[]> {
  const errors: FormError[] = [];
  const funding = readFunding(plan, language, values, errors);
  const { choose, level } = readActivities(plan, language, values, errors);
  const costIndex = readPrices(plan, language, values, errors);
  if (errors.length > 0) return fail(errors);
  const name = values[FIELD.name] ?? '';
  const summary = (values[FIELD.summary] ?? '').replaceAll('\r\n', '\n');
  return ok({ name, summary, choose, level, costIndex, funding });
}

function readFunding(
  plan: Plan,
  language: Language,
  values: FormValues,
  errors: FormError[],
): Record<string, FundingChange> {
  const entries = plan.funding.flatMap(({ id, name }): [string, FundingChange][] => {
    const chosen = values[FIELD.outcome(id)] ?? '';
    const status = FUNDING_STATUSES.find((known) => known === chosen);
    if (chosen !== '' && !status) errors.push(badChoice(language, FIELD.outcome(id), name));
    const factor = readShare(language, values, FIELD.share(id), name, errors);
    const change = changeOf(status, factor);
    return Object.keys(change).length > 0 ? [[id, change]] : [];
  });
  return Object.fromEntries(entries);
}

function changeOf(status: FundingStatus | undefined, factor: Share | undefined): FundingChange {
  return { ...(status && { status }), ...(factor !== undefined && { factor }) };
}

function readActivities(
  plan: Plan,
  language: Language,
  values: FormValues,
  errors: FormError[],
): Pick<ScenarioDraft, 'choose' | 'level'> {
  const choose: [string, string][] = [];
  const level: [string, Share][] = [];
  for (const { id, name, options } of plan.activities) {
    const chosen = values[FIELD.way(id)] ?? '';
    if (options.some((option) => option.id === chosen)) choose.push([id, chosen]);
    else if (chosen !== '') errors.push(badChoice(language, FIELD.way(id), name));
    const factor = readShare(language, values, FIELD.level(id), name, errors);
    if (factor !== undefined) level.push([id, factor]);
  }
  return { choose: Object.fromEntries(choose), level: Object.fromEntries(level) };
}

function readPrices(
  { firstYear, lastYear }: Plan,
  language: Language,
  values: FormValues,
  errors: FormError[],
): Record<number, Share> {
  const prices: [number, Share][] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const name = FIELD.price(year);
    const typed = (values[name] ?? '').trim();
    if (typed === '') continue;
    const change = readPercent(typed);
    const factor = change === undefined ? -1 : SHARE_SCALE + change;
    if (0 <= factor && factor <= DRAFT_LIMITS.factor * SHARE_SCALE) {
      prices.push([year, factor as Share]);
    } else {
      errors.push({ name, text: formMessages(language).badChange(year, typed) });
    }
  }
  return Object.fromEntries(prices);
}

function readShare(
  language: Language,
  values: FormValues,
  name: string,
  whose: string,
  errors: FormError[],
): Share | undefined {
  const typed = (values[name] ?? '').trim();
  if (typed === '') return undefined;
  const share = readPercent(typed);
  const largest = DRAFT_LIMITS.factor * SHARE_SCALE;
  if (share !== undefined && 0 <= share && share <= largest) return share as Share;
  const most = formatNumber(language, largest / 100);
  errors.push({ name, text: formMessages(language).badShare(whose, typed, most) });
  return undefined;
}

const PERCENT = /^([+−-]?)\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:pct\.?|%)?$/;

/** A percentage as people write it (`80`, `12,5 pct.`, `−1,5`) in hundredths of a per cent;
 * undefined when the text is none. `1.000` is none: it means two things in two languages. */
export function readPercent(text: string): number | undefined {
  const match = PERCENT.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const size = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '' || sign === '+' ? size : -size;
}

function badChoice(language: Language, name: string, whose: string): FormError {
  return { name, text: formMessages(language).badChoice(whose) };
}
