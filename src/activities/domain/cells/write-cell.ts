import {
  type Activity,
  APPROACHES,
  EFFORT_AREAS,
  type Option,
  type Plan,
} from '../../../engine/index.ts';
import {
  fail,
  type NumberBounds,
  ok,
  readTypedNumber,
  type Result,
} from '../../../shared/index.ts';
import { withFreeData } from '../free-data.ts';
import { withCarried, withCost, withReach } from './entries.ts';
import type { ActivityField, OptionField, Place } from './place.ts';
import type { CellRule } from './rules.ts';
import { BETWEEN } from './text-at.ts';

/** What a cell is checked against. */
export type PlanAround = Pick<
  Plan,
  'taxonomy' | 'firstYear' | 'lastYear' | 'organisations' | 'areas'
>;

/** The longest name and the longest words. */
export const LONGEST_NAME = 200;
export const LONGEST_WORDS = 3000;
/** What the plan file takes. */
export const MOST_KRONER = 100_000_000_000;
export const MOST_PERSONS = 10_000_000;

type Written<Part> = Result<Part, CellRule>;

/** A place that one text is written to; posts are written all at once. */
export type SinglePlace = Exclude<Place, { readonly kind: 'staff' }>;

/** The activity with a text at a place. */
export function withText(
  plan: PlanAround,
  activity: Activity,
  place: SinglePlace,
  text: string,
): Written<Activity> {
  if (place.kind === 'activity') return withActivityText(plan, activity, place.field, text);
  const option = activity.options.find(({ id }) => id === place.option);
  if (!option) return fail({ code: 'gone' });
  const written = withOptionPlace(plan, option, place, text);
  return written.ok ? ok(withOption(activity, option, written.value)) : written;
}

/** The activity with one of its options as it is now. */
export function withOption(activity: Activity, before: Option, after: Option): Activity {
  if (before === after) return activity;
  return {
    ...activity,
    options: activity.options.map((one) => (one === before ? after : one)),
  };
}

function withActivityText(
  plan: PlanAround,
  activity: Activity,
  field: ActivityField,
  text: string,
): Written<Activity> {
  switch (field) {
    case 'name': {
      const name = readName(text);
      return name.ok ? ok({ ...activity, name: name.value }) : name;
    }
    case 'priority': {
      if (text === '') return fail({ code: 'missing' });
      const priority = readTypedNumber(text, { minimum: 1, maximum: 9 });
      return priority.ok ? ok({ ...activity, priority: priority.value }) : priority;
    }
    case 'chosen': {
      const { chosen: _, ...rest } = activity;
      if (text === '') return ok(rest);
      const known = activity.options.some(({ id }) => id === text);
      return known ? ok({ ...rest, chosen: text }) : unknown(text);
    }
    case 'owner': {
      const { owner: _, ...rest } = activity;
      if (text === '') return ok(rest);
      return isOrganisation(plan, text) ? ok({ ...rest, owner: text }) : unknown(text);
    }
    case 'effortAreas': {
      const effortAreas = severalOf(text);
      const odd = effortAreas.find((id) => !EFFORT_AREAS[plan.taxonomy].has(id));
      return odd === undefined ? ok({ ...activity, effortAreas }) : unknown(odd);
    }
    case 'targetGroups': {
      const targetGroups = severalOf(text);
      const fault = targetGroups.map(readName).find((read) => !read.ok);
      return fault && !fault.ok ? fault : ok({ ...activity, targetGroups });
    }
    case 'summary':
      return withWords(activity, 'summary', text);
    case 'partners': {
      const partners = severalOf(text);
      const odd = partners.find((id) => !isOrganisation(plan, id));
      if (odd !== undefined) return unknown(odd);
      return ok(withFreeData(activity, 'partners', partners.length > 0 ? partners : undefined));
    }
  }
}

function withOptionPlace(
  plan: PlanAround,
  option: Option,
  place: Exclude<SinglePlace, { kind: 'activity' }>,
  text: string,
): Written<Option> {
  if (place.kind === 'option') return withOptionText(option, place.field, text);
  const { year } = place;
  if (year < plan.firstYear || year > plan.lastYear) {
    return fail({ code: 'bad-year', firstYear: plan.firstYear, lastYear: plan.lastYear });
  }
  switch (place.kind) {
    case 'cost':
      return withNumber(text, { maximum: MOST_KRONER }, (amount) =>
        withCost(option, { kind: place.cost, year }, amount),
      );
    case 'carried': {
      if (!isOrganisation(plan, place.by)) return fail({ code: 'gone' });
      return withNumber(text, { maximum: MOST_KRONER }, (amount) =>
        withCarried(option, place, amount),
      );
    }
    case 'reach': {
      const known =
        plan.areas.some(({ id }) => id === place.area) &&
        EFFORT_AREAS[plan.taxonomy].has(place.effortArea);
      if (!known) return fail({ code: 'gone' });
      return withNumber(text, { maximum: MOST_PERSONS }, (persons) =>
        withReach(option, place, persons),
      );
    }
  }
}

function withOptionText(option: Option, field: OptionField, text: string): Written<Option> {
  if (field === 'reason') return withWords(option, 'reason', text);
  if (field === 'name') {
    const name = readName(text);
    return name.ok ? ok({ ...option, name: name.value }) : name;
  }
  const approach = APPROACHES.find((one) => one === text);
  return approach ? ok({ ...option, approach }) : unknown(text);
}

function withNumber<Part>(
  text: string,
  bounds: NumberBounds,
  write: (value: number | undefined) => Part,
): Written<Part> {
  if (text === '') return ok(write(undefined));
  const read = readTypedNumber(text, bounds);
  return read.ok ? ok(write(read.value)) : read;
}

function withWords<Part extends { readonly x?: unknown }>(
  part: Part,
  key: string,
  text: string,
): Written<Part> {
  if (text.length > LONGEST_WORDS) return fail({ code: 'too-long', limit: LONGEST_WORDS });
  return ok(withFreeData(part, key, text === '' ? undefined : text));
}

/** Reads a name: not empty, not endless, of printable characters. */
export function readName(text: string): Result<string, CellRule> {
  if (text === '') return fail({ code: 'missing' });
  if (text.length > LONGEST_NAME) return fail({ code: 'too-long', limit: LONGEST_NAME });
  return /[\p{Cc}\p{Cs}]/u.test(text) ? fail({ code: 'bad-text' }) : ok(text);
}

function severalOf(text: string): string[] {
  const values = text.split(BETWEEN).map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

function isOrganisation(plan: PlanAround, id: string): boolean {
  return plan.organisations.some((one) => one.id === id);
}

function unknown(value: string): Result<never, CellRule> {
  return fail({ code: 'unknown', value });
}
