import {
  DEFAULT_COUNT,
  type FundingSource,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import {
  readTypedNumber,
  type Share,
  SHARE_SCALE,
  typedNumber,
  WHOLE,
} from '../../../shared/index.ts';

/** What the sliders start from: the plan, or a scenario that fits it. */
export interface Desk {
  readonly plan: Plan;
  readonly base: Scenario | null;
  /** The year that figures of one year are of, unless another is asked for. */
  readonly year: number;
}

/** The names of the page's fields, in its form and its address. */
export const FIELD = {
  from: 'fra',
  year: 'aar',
  search: 'soeg',
  together: 'lbf',
  price: 'pris',
  priceFrom: 'prisfra',
  outcome: (source: string) => `udfald.${source}`,
  share: (source: string) => `kilde.${source}`,
  level: (activity: string) => `niveau.${activity}`,
  name: 'navn',
  summary: 'beskrivelse',
} as const;

/** A number that can be turned. Values are ten-thousandths: 5000 is 50 per cent. */
export interface Knob {
  /** The name of its field. */
  readonly name: string;
  /** Where it stands until somebody turns it. */
  readonly start: number;
  /** The ends of the slider. */
  readonly slider: readonly [lowest: number, highest: number];
  /** The ends of what may be typed. */
  readonly typed: readonly [lowest: number, highest: number];
}

/** What may be said of a source: that it comes, or that it does not. */
export const OUTCOMES = ['kommer', 'udebliver'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Everything that has been turned or chosen; what stands as at the start is left out. */
export interface SliderSettings {
  /** Values of knobs by field name. */
  readonly knobs: ReadonlyMap<string, number>;
  /** By id of the source. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The first year with other prices. */
  readonly priceFrom: number;
  readonly year: number;
}

/** A field whose text is no number that it can take. */
export interface BadNumber {
  readonly knob: Knob;
  readonly typed: string;
}

const MOST = 10 * SHARE_SCALE;

/** The knobs of the plan: all money of Landsbyggefonden, each source, prices, each activity. */
export function knobsOf(desk: Desk): Knob[] {
  const { plan } = desk;
  return [
    ...(hasTogether(plan) ? [togetherKnob()] : []),
    ...plan.funding.map((source) => shareKnob(desk, source.id)),
    priceKnob(),
    ...plan.activities.map(({ id }) => levelKnob(desk, id)),
  ];
}

/** Whether several sources are of Landsbyggefonden, so that they can be turned together. */
export function hasTogether({ funding }: Plan): boolean {
  return funding.filter(isLbf).length > 1;
}

/** Whether a source is money of Landsbyggefonden. */
export function isLbf({ kind }: FundingSource): boolean {
  return kind === 'lbf';
}

/** The knob of all money of Landsbyggefonden: a factor on top of each source's own. */
export function togetherKnob(): Knob {
  return { name: FIELD.together, start: WHOLE, slider: [0, WHOLE], typed: [0, WHOLE] };
}

/** The knob of a source's amounts. */
export function shareKnob({ base }: Desk, source: string): Knob {
  const start = own(base?.funding, source)?.factor ?? WHOLE;
  return { name: FIELD.share(source), start, slider: [0, WHOLE], typed: [0, MOST] };
}

/** The knob of prices: a change, on top of what the start says. */
export function priceKnob(): Knob {
  return { name: FIELD.price, start: 0, slider: [-1000, 2000], typed: [-SHARE_SCALE, 9 * WHOLE] };
}

/** The knob of an activity's level. */
export function levelKnob({ base }: Desk, activity: string): Knob {
  const start = own(base?.level, activity) ?? WHOLE;
  return { name: FIELD.level(activity), start, slider: [0, 1.5 * WHOLE], typed: [0, MOST] };
}

/** Whether the money of a source counts at the start. */
export function countsAtStart({ base }: Desk, source: FundingSource): boolean {
  return DEFAULT_COUNT.includes(own(base?.funding, source.id)?.status ?? source.status);
}

/** A knob's value as one would type it: `12,5`. */
export function knobText(value: number): string {
  return typedNumber(value / 100);
}

/** The value that a text stands for; the start's when the text is empty, undefined when it is none
 * that the knob can take. */
export function readKnob({ start, typed }: Knob, text: string): number | undefined {
  if (text.trim() === '') return start;
  const [minimum, maximum] = [typed[0] / 100, typed[1] / 100];
  const number = readTypedNumber(text, { minimum, maximum, decimals: 2 });
  return number.ok ? Math.round(number.value * 100) : undefined;
}

/** What fields say, with those that cannot be read. `value` gives the text of a field. */
export function readSettings(
  desk: Desk,
  knobs: readonly Knob[],
  value: (name: string) => string | undefined,
): { settings: SliderSettings; bad: BadNumber[] } {
  const { plan } = desk;
  const turned = new Map<string, number>();
  const bad: BadNumber[] = [];
  for (const knob of knobs) {
    const text = value(knob.name);
    if (text === undefined) continue;
    const read = readKnob(knob, text);
    if (read === undefined) bad.push({ knob, typed: text.trim() });
    else if (read !== knob.start) turned.set(knob.name, read);
  }
  const outcomes = new Map(
    plan.funding.flatMap((source) => {
      const said = value(FIELD.outcome(source.id));
      const outcome = OUTCOMES.find((one) => one === said);
      const isStart = outcome === 'kommer' && countsAtStart(desk, source);
      return outcome && !isStart ? [[source.id, outcome] as const] : [];
    }),
  );
  const priceFrom = yearOf(plan, value(FIELD.priceFrom)) ?? plan.firstYear;
  const year = yearOf(plan, value(FIELD.year)) ?? desk.year;
  return { settings: { knobs: turned, outcomes, priceFrom, year }, bad };
}

function yearOf({ firstYear, lastYear }: Plan, text = ''): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
  return year !== undefined && firstYear <= year && year <= lastYear ? year : undefined;
}

/** The settings as the query of an address, in the order of the page. `from` is the key of the
 * scenario that they start from. */
export function writeSettings(
  desk: Desk,
  settings: SliderSettings,
  from: string | undefined,
): URLSearchParams {
  const query = new URLSearchParams();
  if (from !== undefined) query.set(FIELD.from, from);
  for (const [source, outcome] of settings.outcomes) query.set(FIELD.outcome(source), outcome);
  for (const [name, value] of settings.knobs) query.set(name, knobText(value));
  const { priceFrom, year } = settings;
  if (settings.knobs.has(FIELD.price) && priceFrom !== desk.plan.firstYear) {
    query.set(FIELD.priceFrom, String(priceFrom));
  }
  if (year !== desk.year) query.set(FIELD.year, String(year));
  return query;
}

/** The scenario that the settings stand for. Factors are rounded half up to ten-thousandths. */
export function scenarioOf({ plan, base }: Desk, settings: SliderSettings): Scenario {
  const { knobs, outcomes, priceFrom } = settings;
  const together = knobs.get(FIELD.together) ?? WHOLE;
  const funding = plan.funding.map((source) => {
    const before = own(base?.funding, source.id);
    const share = knobs.get(FIELD.share(source.id)) ?? before?.factor ?? WHOLE;
    const factor = isLbf(source) ? times(share, together) : (share as Share);
    const status = statusOf(source, before?.status, outcomes.get(source.id));
    const change = { ...(factor !== WHOLE && { factor }), ...(status && { status }) };
    return [source.id, change] as const;
  });
  const level = plan.activities.map(({ id }) => {
    return [id, (knobs.get(FIELD.level(id)) ?? own(base?.level, id) ?? WHOLE) as Share] as const;
  });
  return {
    id: 'skydere',
    name: '',
    choose: base?.choose ?? {},
    level: Object.fromEntries(level.filter(([, factor]) => factor !== WHOLE)),
    costIndex: pricesOf(plan, base, SHARE_SCALE + (knobs.get(FIELD.price) ?? 0), priceFrom),
    funding: Object.fromEntries(funding.filter(([, change]) => Object.keys(change).length > 0)),
  };
}

function pricesOf(
  { firstYear, lastYear }: Plan,
  base: Scenario | null,
  factor: number,
  from: number,
): Record<number, Share> {
  const prices: Record<number, Share> = {};
  for (let year = firstYear; year <= lastYear; year += 1) {
    const before = base?.costIndex[year] ?? WHOLE;
    const price = year < from ? before : times(before, factor);
    if (price !== WHOLE) prices[year] = price;
  }
  return prices;
}

function statusOf(
  source: FundingSource,
  before: FundingSource['status'] | undefined,
  outcome: Outcome | undefined,
): FundingSource['status'] | undefined {
  if (outcome === 'udebliver') return 'rejected';
  if (outcome === undefined || DEFAULT_COUNT.includes(before ?? source.status)) return before;
  return DEFAULT_COUNT.includes(source.status) ? undefined : 'granted';
}

function times(share: number, factor: number): Share {
  return Math.floor((share * factor + SHARE_SCALE / 2) / SHARE_SCALE) as Share;
}

/** What a record holds itself: ids are people's words, and may be `constructor`. */
function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
