import { COST_KINDS, FUNDING_KINDS, FUNDING_STATUSES, type Plan } from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { fail, ok, type Result, SHARE_SCALE, type Share, WHOLE } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  DEADLINE_KINDS,
  PAYMENT_PLANS,
  type SourceDeadline,
  type SourceDraft,
  yearsOf,
} from '../../domain/index.ts';
import { editMessages } from './messages.ts';
import { listOf, textOf, type Values } from './posted.ts';
import { FieldReader } from './read-fields.ts';

/** The fields of a new source, before anybody has typed. */
export const EMPTY_SOURCE: Values = { slags: 'municipality', status: 'idea', prioritet: '5' };

/** More deadlines than any source has. */
const MOST_DEADLINES = 30;

/** The form's field of each of a draft's. */
export function fieldOf(key: string): string {
  return key.startsWith('amount:')
    ? `beloeb-${key.slice('amount:'.length)}`
    : (FIELDS[key as keyof typeof FIELDS] ?? key);
}

const FIELDS = {
  name: 'navn',
  kind: 'slags',
  status: 'status',
  priority: 'prioritet',
  areas: 'omraader',
  effortAreas: 'indsatsomraader',
  activities: 'indsatser',
  costKinds: 'omkostningstyper',
  maxShare: 'loft',
  shareGroup: 'gruppe',
  probability: 'sandsynlighed',
  group: 'faelles',
  range: 'lav',
  ends: 'slutter',
  conditions: 'betingelser',
  contact: 'kontakt',
  note: 'bemaerkning',
  payments: 'udbetaling',
  deadlines: 'frist-dato-1',
} as const;

/** A draft as the texts of its form. */
export function valuesOf(plan: Plan, draft: SourceDraft): Values {
  const { range, deadlines } = draft;
  return {
    navn: draft.name,
    slags: draft.kind,
    status: draft.status,
    prioritet: String(draft.priority),
    ...Object.fromEntries(
      yearsOf(plan).map((year) => [`beloeb-${year}`, typed(draft[`amount:${year}`] ?? null)]),
    ),
    omraader: draft.areas,
    indsatsomraader: draft.effortAreas,
    indsatser: draft.activities,
    omkostningstyper: draft.costKinds,
    loft: percent(draft.maxShare),
    gruppe: draft.shareGroup ?? '',
    sandsynlighed: percent(draft.probability),
    faelles: draft.group ?? '',
    lav: percent(range?.low ?? null),
    midt: percent(range?.likely ?? null),
    hoej: percent(range?.high ?? null),
    slutter: draft.ends ?? '',
    betingelser: draft.conditions ?? '',
    kontakt: draft.contact ?? '',
    bemaerkning: draft.note ?? '',
    udbetaling: draft.payments ?? '',
    ...Object.fromEntries(
      deadlines.flatMap(({ kind, date, yearly, done }, index) => [
        [`frist-slags-${index + 1}`, kind],
        [`frist-dato-${index + 1}`, date],
        [`frist-aarlig-${index + 1}`, yearly ? 'on' : ''],
        [`frist-klaret-${index + 1}`, done ?? ''],
      ]),
    ),
  };
}

function typed(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

function percent(share: Share | null): string {
  return share === null ? '' : typed((share * 100) / SHARE_SCALE);
}

/** How many lines of deadlines a form shows: those there are, and two more. */
export function deadlineLines(values: Values): number {
  let last = 0;
  for (let line = 1; line <= MOST_DEADLINES; line += 1) {
    if (textOf(values, `frist-slags-${line}`) || textOf(values, `frist-dato-${line}`)) last = line;
  }
  return Math.min(MOST_DEADLINES, last + 2);
}

/** Reads the form of a source. */
export function readSource(
  values: Values,
  plan: Plan,
  language: Language,
): Result<SourceDraft, readonly FormError[]> {
  const text = editMessages(language);
  const form = new FieldReader(values, language);
  const name = form.text('navn', text.name, 200);
  if (name === null) form.errors.push({ name: 'navn', text: text.error.name });
  const chosen = <Id extends string>(field: string, label: string, known: readonly Id[]): Id[] => {
    const asked = new Set(listOf(values, field));
    for (const id of asked) {
      if (known.includes(id as Id)) continue;
      form.errors.push({ name: field, text: text.error.choice(label, id.slice(0, 60)) });
    }
    return known.filter((id) => asked.has(id));
  };
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const payments = textOf(values, 'udbetaling');
  const draft: SourceDraft = {
    name: name ?? '',
    kind: form.choice('slags', text.kind, FUNDING_KINDS),
    status: form.choice('status', text.status, FUNDING_STATUSES),
    priority: form.whole('prioritet', text.priority, { minimum: 1, maximum: 9 }) ?? 5,
    areas: chosen('omraader', text.areas, ids(plan.areas)),
    effortAreas: chosen('indsatsomraader', text.effortAreas, effortAreasOf(plan)),
    activities: chosen('indsatser', text.activities, ids(plan.activities)),
    costKinds: chosen('omkostningstyper', text.costKinds, COST_KINDS),
    maxShare: form.share('loft', text.maxShare, 100),
    shareGroup: form.text('gruppe', text.shareGroup, 100),
    probability: form.share('sandsynlighed', text.probability, 100),
    group: form.text('faelles', text.group, 100),
    range: readRange(form, language),
    ends: form.date('slutter', text.ends),
    conditions: form.text('betingelser', text.conditions, 4000),
    contact: form.text('kontakt', text.contact, 200),
    note: form.text('bemaerkning', text.note, 4000),
    payments: payments === '' ? null : form.choice('udbetaling', text.payments, PAYMENT_PLANS),
    deadlines: readDeadlines(values, form, language),
    ...Object.fromEntries(
      yearsOf(plan).map((year) => [
        `amount:${year}`,
        form.kroner(`beloeb-${year}`, text.amount(year)),
      ]),
    ),
  };
  return form.errors.length > 0 ? fail(form.errors) : ok(draft);
}

/** The effort areas that the plan speaks of. */
export function effortAreasOf({ activities, areas, funding }: Plan): string[] {
  return [
    ...new Set([
      ...activities.flatMap((activity) => activity.effortAreas),
      ...areas.flatMap((area) => area.needs.map((need) => need.effortArea)),
      ...funding.flatMap((source) => source.earmark?.effortAreas ?? []),
    ]),
  ].sort();
}

function readRange(form: FieldReader, language: Language): SourceDraft['range'] {
  const text = editMessages(language);
  const before = form.errors.length;
  const low = form.share('lav', text.low, 1000);
  const likely = form.share('midt', text.likely, 1000);
  const high = form.share('hoej', text.high, 1000);
  if (form.errors.length > before) return null;
  if (low === null && likely === null && high === null) return null;
  if (low === null || likely === null || high === null) {
    form.errors.push({ name: 'lav', text: text.error.spreadWhole });
    return null;
  }
  if (low > likely || likely > high) {
    form.errors.push({ name: 'lav', text: text.error.spreadOrder });
    return { low: WHOLE, likely: WHOLE, high: WHOLE };
  }
  return { low, likely, high };
}

function readDeadlines(values: Values, form: FieldReader, language: Language): SourceDeadline[] {
  const text = editMessages(language);
  const found: SourceDeadline[] = [];
  for (let line = 1; line <= MOST_DEADLINES; line += 1) {
    if (textOf(values, `frist-slags-${line}`) === '') continue;
    const kind = form.choice(`frist-slags-${line}`, text.deadlineKind(line), DEADLINE_KINDS);
    const label = text.deadlineDate(line);
    const before = form.errors.length;
    const date = form.date(`frist-dato-${line}`, label);
    if (date === null && form.errors.length === before) {
      form.errors.push({ name: `frist-dato-${line}`, text: text.error.noDate(label) });
    }
    const done = form.date(`frist-klaret-${line}`, text.deadlineDone(line));
    if (date === null) continue;
    const yearly = textOf(values, `frist-aarlig-${line}`) !== '';
    found.push({ kind, date, yearly, ...(done !== null && { done }) });
  }
  return found;
}
