import {
  FUNDING_STATUSES,
  type Limits,
  PLACEMENTS,
  type Plan,
  type Scenario,
  STAFF_ROLES,
} from '../../../engine/index.ts';
import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { effortAreaName } from '../../../plan/index.ts';
import {
  fromKroner,
  type Money,
  type NumberBounds,
  type NumberRule,
  readTypedNumber,
  toShare,
} from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  type ActivityRule,
  FRONTIER_POINTS,
  listsOfRules,
  type Question,
  settled,
  TIME_LIMITS,
} from '../../domain/limits/question.ts';
import { PLAN_KEY, scenarioIdOf } from '../paths.ts';
import { areaName, inside } from '../words.ts';
import {
  COVERAGE_FIELDS,
  controlId,
  FIELD,
  MOST_ROWS,
  POST_FIELDS,
  type Posted,
  rowCount,
  ruleOf,
  valueOf,
  yearsOf,
} from './limit-fields.ts';
import { limitsMessages } from './limits-messages.ts';

const MOST_KRONER = 100_000_000_000;
const MOST_POSTS = 100_000;
const SHOWN = 60;

/** What a filled form asks for, and what is wrong with its fields. Fields that are wrong are left
 * out of the question. */
export interface ReadQuestion {
  readonly question: Question;
  /** The scenario whose assumptions hold. */
  readonly assumptions: Scenario | undefined;
  readonly points: number;
  readonly errors: readonly FormError[];
}

/** Reads the form. `scenarios` are those that can give assumptions; `x` of the plan's limits is kept. */
export function readQuestion(
  plan: Plan,
  scenarios: readonly Scenario[],
  language: Language,
  posted: Posted,
): ReadQuestion {
  const reader = new Reader(plan, language, posted);
  const word = valueOf(posted, FIELD.base);
  const isPlan = word === PLAN_KEY || word === '';
  const assumptions = isPlan ? undefined : scenarios.find(({ id }) => id === scenarioIdOf(word));
  if (!isPlan && !assumptions) {
    reader.wrong(FIELD.base, limitsMessages(language).error.unknownBase);
  }
  const limits = reader.limits();
  const [timeLimit, points] = [reader.timeLimit(), reader.points()];
  const question = { base: assumptions?.id ?? null, limits, timeLimit };
  return { question, assumptions, points, errors: reader.errors };
}

class Reader {
  readonly errors: FormError[] = [];
  readonly #plan: Plan;
  readonly #language: Language;
  readonly #posted: Posted;

  constructor(plan: Plan, language: Language, posted: Posted) {
    this.#plan = plan;
    this.#language = language;
    this.#posted = posted;
  }

  wrong(name: string, text: string, nth = 0): void {
    this.errors.push({ name, id: controlId(name, nth), text });
  }

  limits(): Limits {
    const x = this.#plan.limits?.x;
    return settled({
      count: FUNDING_STATUSES.filter((status) => this.#posted[FIELD.count]?.includes(status)),
      maxGap: this.#amounts(FIELD.gap, this.#text.gapYear),
      maxCost: this.#amounts(FIELD.cost, this.#text.costYear),
      maxFte: this.#posts(),
      minCoverage: this.#coverage(),
      ...listsOfRules(this.#rules()),
      ...(x !== undefined && { x }),
    });
  }

  timeLimit(): number {
    const typed = valueOf(this.#posted, FIELD.time);
    const known = TIME_LIMITS.find((seconds) => String(seconds) === typed);
    if (typed !== '' && known === undefined) {
      this.wrong(FIELD.time, this.#text.error.choice(this.#text.time));
    }
    return known ?? 60;
  }

  points(): number {
    const name = FIELD.points;
    if (valueOf(this.#posted, name).trim() === '') return FRONTIER_POINTS.usual;
    const { least: minimum, most: maximum } = FRONTIER_POINTS;
    return (
      this.#number(name, this.#text.points, { minimum, maximum }, '8') ?? FRONTIER_POINTS.usual
    );
  }

  get #text() {
    return limitsMessages(this.#language);
  }

  #amounts(
    field: (year: number) => string,
    label: (year: number) => string,
  ): Record<number, Money> {
    const entries = yearsOf(this.#plan).flatMap((year): [number, Money][] => {
      const name = field(year);
      if (valueOf(this.#posted, name).trim() === '') return [];
      const kroner = this.#number(name, label(year), { maximum: MOST_KRONER }, '450.000');
      return kroner === undefined ? [] : [[year, fromKroner(kroner)]];
    });
    return Object.fromEntries(entries);
  }

  #posts(): NonNullable<Limits['maxFte']> {
    return this.#rows(POST_FIELDS).flatMap((row) => {
      const label = this.#text.postsRow(row + 1);
      const role = this.#choice(FIELD.role(row), STAFF_ROLES, label);
      const placement = this.#choice(FIELD.placement(row), PLACEMENTS, label);
      const name = FIELD.fte(row);
      if (valueOf(this.#posted, name).trim() === '') {
        if (role ?? placement) this.wrong(name, this.#text.error.noFte(label));
        return [];
      }
      const fte = this.#number(name, label, { maximum: MOST_POSTS, decimals: 4 }, '1,5');
      return fte === undefined
        ? []
        : [{ ...(role && { role }), ...(placement && { placement }), fte }];
    });
  }

  #coverage(): NonNullable<Limits['minCoverage']> {
    return this.#rows(COVERAGE_FIELDS).flatMap((row) => {
      const label = this.#text.coverageRow(row + 1);
      const { error } = this.#text;
      const areas = this.#plan.areas.map(({ id }) => id);
      const area = this.#choice(FIELD.area(row), areas, label);
      const needs = this.#plan.areas.find(({ id }) => id === area)?.needs ?? [];
      const effortArea = valueOf(this.#posted, FIELD.effortArea(row));
      const typed = valueOf(this.#posted, FIELD.share(row)).trim();
      if (valueOf(this.#posted, FIELD.area(row)) === '' && effortArea === '' && typed === '') {
        return [];
      }
      if (valueOf(this.#posted, FIELD.area(row)) === '') {
        this.wrong(FIELD.area(row), error.noArea(label));
      }
      if (
        area !== undefined &&
        effortArea !== '' &&
        !needs.some((n) => n.effortArea === effortArea)
      ) {
        const word = inside(effortAreaName(this.#plan, this.#language, effortArea));
        this.wrong(FIELD.effortArea(row), error.noNeed(label, areaName(this.#plan, area), word));
      }
      if (typed === '') this.wrong(FIELD.share(row), error.noShare(label));
      const percent =
        typed === ''
          ? undefined
          : this.#number(FIELD.share(row), label, { maximum: 100, decimals: 2 }, '40', 'share');
      if (percent === 0) this.wrong(FIELD.share(row), error.zeroShare(label));
      if (area === undefined || !percent) return [];
      const share = toShare(Math.round(percent * 100) / 10_000);
      return [{ area, ...(effortArea !== '' && { effortArea }), share }];
    });
  }

  #rules(): (readonly [string, ActivityRule])[] {
    return this.#plan.activities.flatMap(({ id, name, options }) => {
      const words = this.#posted[FIELD.rule(id)] ?? [];
      return words.flatMap((word, nth) => {
        if (word === '') return [];
        const rule = ruleOf(word);
        const isKnown =
          rule && (!('option' in rule) || options.some((option) => option.id === rule.option));
        if (rule && isKnown) return [[id, rule] as const];
        this.wrong(FIELD.rule(id), this.#text.error.choice(name), nth);
        return [];
      });
    });
  }

  #rows(fields: readonly ((row: number) => string)[]): number[] {
    const count = rowCount(this.#posted, fields);
    if (count > MOST_ROWS) {
      this.wrong(fields[0]!(MOST_ROWS), this.#text.error.tooManyRows(MOST_ROWS));
    }
    return Array.from({ length: Math.min(count, MOST_ROWS) }, (_, row) => row);
  }

  #choice<Value extends string>(
    name: string,
    known: readonly Value[],
    label: string,
  ): Value | undefined {
    const typed = valueOf(this.#posted, name);
    const found = known.find((value) => value === typed);
    if (typed !== '' && found === undefined) this.wrong(name, this.#text.error.choice(label));
    return found;
  }

  #number(
    name: string,
    label: string,
    bounds: NumberBounds,
    example: string,
    kind?: 'share',
  ): number | undefined {
    const typed = valueOf(this.#posted, name);
    const read = readTypedNumber(typed, bounds);
    if (read.ok) return read.value;
    this.wrong(name, this.#fault(read.error, label, typed, example, kind));
    return undefined;
  }

  #fault(rule: NumberRule, label: string, typed: string, example: string, kind?: 'share'): string {
    const { error } = this.#text;
    const shown = typed.length > SHOWN ? `${typed.slice(0, SHOWN - 1)}…` : typed;
    switch (rule.code) {
      case 'not-a-number':
      case 'two-readings':
        return error.number(label, shown, example);
      case 'not-whole':
        return error.whole(label, shown);
      case 'too-many-decimals':
        return error.decimals(label, shown);
      case 'below':
        return error.below(label, shown, formatNumber(this.#language, rule.minimum));
      case 'above':
        return error.above(label, shown, this.#most(rule.maximum, kind));
    }
  }

  #most(maximum: number, kind?: 'share'): string {
    if (kind === 'share') return formatShare(this.#language, maximum / 100);
    return maximum === MOST_KRONER
      ? formatMoney(this.#language, fromKroner(maximum))
      : formatNumber(this.#language, maximum);
  }
}
