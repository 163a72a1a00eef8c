import { type Activity, type Approach, optionInForce, type Plan } from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { fail, ok, partsOf, readTypedDate, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { LEVELS, type NewOption } from '../../domain/approaches/candidate.ts';
import type { Decision, TurnedDown } from '../../domain/approaches/decision.ts';
import type { Move } from '../../domain/approaches/move.ts';
import type { ActivityState } from '../../domain/rows.ts';
import { approachMessages } from './messages.ts';

/** The value that asks for a new option. */
export const NEW = '*ny';

/** A move as it was typed. */
export interface TypedMove {
  readonly option: string;
  readonly name: string;
  readonly receiver: string;
  readonly date: string;
  readonly fromYear: string;
  readonly level: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly otherName: string;
  readonly otherWhy: string;
  /** Why not, by option. */
  readonly whyNot: Readonly<Record<string, string>>;
}

const LONGEST_NAME = 120;
const LONGEST_TEXT = 2000;

/** The name of the field that asks why an option was turned down; by its place, since ids may hold
 * anything. */
export function whyNotField(activity: Activity, option: string): string {
  return `fravalgt-${activity.options.findIndex(({ id }) => id === option) + 1}`;
}

/** What was typed, from the address or a form. What is not there is at its usual. */
export function typedMove(
  field: (name: string) => string | undefined,
  { activity, to, plan, thisYear, language }: MoveMatter,
): TypedMove {
  const own = activity.options.filter(({ approach }) => approach === to);
  const first = own.find((option) => option.id !== optionInForce(activity).id) ?? own[0];
  const usualYear = Math.min(plan.lastYear, Math.max(plan.firstYear, thisYear + 1));
  return {
    option: field('mulighed') ?? first?.id ?? NEW,
    name: field('navn') ?? (to === 'undecided' ? '' : approachMessages(language).usualName[to]),
    receiver: field('modtager') ?? '',
    date: field('dato') ?? '',
    fromYear: field('fra') ?? String(usualYear),
    level: field('niveau') ?? '60',
    reason: (field('begrundelse') ?? '').trim(),
    decidedBy: (field('besluttet-af') ?? '').trim(),
    decidedOn: field('besluttet') ?? '',
    otherName: (field('andet-fravalg') ?? '').trim(),
    otherWhy: (field('andet-hvorfor') ?? '').trim(),
    whyNot: Object.fromEntries(
      activity.options.map(({ id }) => [id, (field(whyNotField(activity, id)) ?? '').trim()]),
    ),
  };
}

/** What a move is about. */
export interface MoveMatter {
  readonly activity: Activity;
  readonly to: ActivityState;
  readonly plan: Pick<Plan, 'organisations' | 'firstYear' | 'lastYear'>;
  readonly thisYear: number;
  readonly language: Language;
}

/** The move that was typed, or what is wrong with it. */
export function readMove(typed: TypedMove, matter: MoveMatter): Result<Move, FormError[]> {
  const { activity, to, language } = matter;
  if (to === 'undecided') return ok({ activity: activity.id, to });
  if (typed.option === NEW) {
    const make = readNew(typed, to, matter);
    return make.ok ? ok({ activity: activity.id, to, make: make.value }) : make;
  }
  const known = activity.options.some(({ id, approach }) => id === typed.option && approach === to);
  return known
    ? ok({ activity: activity.id, to, option: typed.option })
    : fail([{ name: 'mulighed', text: approachMessages(language).problem.noOption }]);
}

function readNew(
  typed: TypedMove,
  to: Approach,
  { plan, language }: MoveMatter,
): Result<NewOption, FormError[]> {
  const text = approachMessages(language).problem;
  const errors: FormError[] = [];
  const refuse = (name: string, words: string) => void errors.push({ name, text: words });
  const name = typed.name.replace(/\s+/g, ' ').trim();
  if (name === '') refuse('navn', text.name);
  else if (name.length > LONGEST_NAME) refuse('navn', text.nameLong);
  const isAnchor = to === 'anchor';
  const receiver = isAnchor && typed.receiver !== '' ? typed.receiver : undefined;
  if (receiver !== undefined && !plan.organisations.some(({ id }) => id === receiver)) {
    refuse('modtager', text.receiver);
  }
  const date = isAnchor && typed.date.trim() !== '' ? readTypedDate(typed.date) : undefined;
  if (isAnchor && typed.date.trim() !== '') {
    if (date === undefined) refuse('dato', text.date(typed.date));
    else if (partsOf(date).year < plan.firstYear || partsOf(date).year > plan.lastYear + 1) {
      refuse('dato', text.dateBeyond(typed.date));
    }
  }
  const fromYear = Number(typed.fromYear);
  const usesYear = to === 'rethink' || to === 'close';
  if (usesYear && !(plan.firstYear <= fromYear && fromYear <= plan.lastYear)) {
    refuse('fra', text.year);
  }
  const level = Number(/^\s*(\d{1,3})\s*(%|pct\.?)?\s*$/.exec(typed.level)?.[1] ?? Number.NaN);
  if (to === 'rethink' && !(LEVELS.least <= level && level <= LEVELS.most)) {
    refuse('niveau', text.level(typed.level, LEVELS.least, LEVELS.most));
  }
  if (errors.length > 0) return fail(errors);
  return ok({
    name,
    fromYear,
    level,
    ...(receiver !== undefined && { receiver }),
    ...(date !== undefined && { date }),
  });
}

/** The decision that was typed, or what is wrong with it. */
export function readDecision(
  typed: TypedMove,
  { activity, language }: Pick<MoveMatter, 'activity' | 'language'>,
): Result<Omit<Decision, 'option'>, FormError[]> {
  const text = approachMessages(language).problem;
  const errors: FormError[] = [];
  const texts: [string, string][] = [
    ['begrundelse', typed.reason],
    ['besluttet-af', typed.decidedBy],
    ['andet-fravalg', typed.otherName],
    ['andet-hvorfor', typed.otherWhy],
    ...Object.entries(typed.whyNot).map(([id, why]): [string, string] => [
      whyNotField(activity, id),
      why,
    ]),
  ];
  for (const [name, value] of texts) {
    if (value.length > LONGEST_TEXT) errors.push({ name, text: text.long });
  }
  const decidedOn = typed.decidedOn.trim() === '' ? undefined : readTypedDate(typed.decidedOn);
  if (typed.decidedOn.trim() !== '' && decidedOn === undefined) {
    errors.push({ name: 'besluttet', text: text.date(typed.decidedOn) });
  }
  if (typed.otherWhy !== '' && typed.otherName === '') {
    errors.push({ name: 'andet-fravalg', text: text.otherName });
  }
  if (errors.length > 0) return fail(errors);
  return ok({
    reason: typed.reason,
    turnedDown: turnedDown(typed, activity),
    decidedBy: typed.decidedBy,
    ...(decidedOn !== undefined && { decidedOn }),
  });
}

function turnedDown(typed: TypedMove, { options }: Activity): TurnedDown[] {
  const written = options
    .filter(({ id }) => id !== typed.option && typed.whyNot[id])
    .map(({ id, name }) => ({ option: id, name, why: typed.whyNot[id]! }));
  const other = { name: typed.otherName, why: typed.otherWhy };
  return typed.otherName === '' ? written : [...written, other];
}
