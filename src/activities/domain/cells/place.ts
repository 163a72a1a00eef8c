import { COST_KINDS, type CostKind } from '../../../engine/index.ts';

/** What can be edited of an activity itself. */
export const ACTIVITY_FIELDS = [
  'name',
  'priority',
  'chosen',
  'owner',
  'effortAreas',
  'targetGroups',
  'summary',
  'partners',
] as const;
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];

/** What can be edited of an option itself. */
export const OPTION_FIELDS = ['name', 'approach', 'reason'] as const;
export type OptionField = (typeof OPTION_FIELDS)[number];

/** What can be edited of a post. */
export const STAFF_FIELDS = [
  'role',
  'placement',
  'fte',
  'firstYear',
  'lastYear',
  'noticeMonths',
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

interface OfOption {
  readonly activity: string;
  readonly option: string;
}

/** A place of a plan's activities that holds one text, number or choice. */
export type Place =
  | { readonly kind: 'activity'; readonly activity: string; readonly field: ActivityField }
  | (OfOption & { readonly kind: 'option'; readonly field: OptionField })
  | (OfOption & { readonly kind: 'cost'; readonly cost: CostKind; readonly year: number })
  | (OfOption & { readonly kind: 'carried'; readonly by: string; readonly year: number })
  | (OfOption & {
      readonly kind: 'reach';
      readonly area: string;
      readonly effortArea: string;
      readonly year: number;
    })
  /** The post with this number from 0; the number after the last one is a new post. `of` says how many
   * there were, so that a number never means another post than the reader saw. */
  | (OfOption & {
      readonly kind: 'staff';
      readonly index: number;
      readonly of: number;
      readonly field: StaffField;
    });

/** The place as a key: opaque to forms and tables, read back by `readPlace`. */
export function placeKey(place: Place): string {
  return partsOf(place)
    .map((part) => encodeURIComponent(part))
    .join('/');
}

function partsOf(place: Place): readonly (string | number)[] {
  switch (place.kind) {
    case 'activity':
      return [place.kind, place.activity, place.field];
    case 'option':
      return [place.kind, place.activity, place.option, place.field];
    case 'cost':
      return [place.kind, place.activity, place.option, place.cost, place.year];
    case 'carried':
      return [place.kind, place.activity, place.option, place.by, place.year];
    case 'reach':
      return [place.kind, place.activity, place.option, place.area, place.effortArea, place.year];
    case 'staff':
      return [place.kind, place.activity, place.option, place.index, place.of, place.field];
  }
}

/** The place that a key from outside names; undefined when it names none. Whether the plan has such a
 * place is another question. */
export function readPlace(key: string): Place | undefined {
  const [kind, activity, ...rest] = decoded(key) ?? [];
  if (activity === undefined) return undefined;
  if (kind === 'activity') {
    const field = oneOf(ACTIVITY_FIELDS, rest[0]);
    return field && rest.length === 1 ? { kind, activity, field } : undefined;
  }
  const [option, ...last] = rest;
  return option === undefined ? undefined : ofOption(kind, { activity, option }, last);
}

function ofOption(
  kind: string | undefined,
  of: OfOption,
  [a, b, c, ...more]: readonly string[],
): Place | undefined {
  if (a === undefined || more.length > 0) return undefined;
  if (kind === 'option') {
    const field = oneOf(OPTION_FIELDS, a);
    return field && b === undefined ? { kind, ...of, field } : undefined;
  }
  if (kind === 'cost') {
    const [cost, year] = [oneOf(COST_KINDS, a), wholeOf(b)];
    return cost && year !== undefined && c === undefined ? { kind, ...of, cost, year } : undefined;
  }
  if (kind === 'carried') {
    const year = wholeOf(b);
    return year !== undefined && c === undefined ? { kind, ...of, by: a, year } : undefined;
  }
  if (kind === 'reach') {
    const year = wholeOf(c);
    if (b === undefined || year === undefined) return undefined;
    return { kind, ...of, area: a, effortArea: b, year };
  }
  if (kind !== 'staff') return undefined;
  const [index, count, field] = [wholeOf(a), wholeOf(b), oneOf(STAFF_FIELDS, c)];
  if (index === undefined || count === undefined || !field) return undefined;
  return { kind, ...of, index, of: count, field };
}

function decoded(key: string): string[] | undefined {
  try {
    return key.split('/').map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}

function oneOf<Word extends string>(
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  return words.find((word) => word === text);
}

function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
