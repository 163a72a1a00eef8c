import { shareToNumber, type Money } from '../../shared/index.ts';
import { DEFAULT_COUNT, type FundingStatus, type Limits, type OptionRef } from '../model/index.ts';
import type { LimitRef } from './answers.ts';
import type { Choice, ChoiceTable } from './choices.ts';
import { UNIT } from './money-rows.ts';
import { type Row, rowOf } from './rows.ts';

/** A limit as a row of the model, or as choices that it rules out. */
export interface LimitRow {
  readonly ref: LimitRef;
  readonly row?: Row;
  readonly without?: readonly number[];
}

/** The statuses that count under the limits. */
export function countedStatuses({ count }: Limits): readonly FundingStatus[] {
  return count ?? DEFAULT_COUNT;
}

/** Øre that may stay unpaid in year number `year`. */
export function allowedGap(limits: Limits, table: ChoiceTable, year: number): number {
  return limits.maxGap?.[table.firstYear + year] ?? 0;
}

/** All limits but those of money. Throws `RangeError` for a limit that names what the plan lacks. */
export function limitRows(table: ChoiceTable, limits: Limits): LimitRow[] {
  return [
    ...keptRows(table, limits),
    ...optionRows(table, limits),
    ...relationRows(table),
    ...costRows(table, limits),
    ...postRows(table, limits),
    ...coverageRows(table, limits),
  ];
}

function keptRows(table: ChoiceTable, { mustKeep = [], mustClose = [] }: Limits): LimitRow[] {
  const closes = ({ option }: Choice) => option.approach === 'close';
  return [
    ...mustKeep.map((activity): LimitRow => ({
      ref: { limit: 'must-keep', activity },
      without: choicesWhere(table, activity, closes),
    })),
    ...mustClose.map((activity): LimitRow => ({
      ref: { limit: 'must-close', activity },
      without: choicesWhere(table, activity, (choice) => !closes(choice)),
    })),
  ];
}

function optionRows(table: ChoiceTable, { forbid = [], fix = [] }: Limits): LimitRow[] {
  return [
    ...forbid.map(({ activity, option }): LimitRow => ({
      ref: { limit: 'forbid', activity, option },
      without: [choiceOf(table, { activity, option })],
    })),
    ...fix.map(({ activity, option }): LimitRow => {
      const fixed = choiceOf(table, { activity, option });
      return {
        ref: { limit: 'fix', activity, option },
        without: choicesWhere(table, activity, (_, at) => at !== fixed),
      };
    }),
  ];
}

function relationRows(table: ChoiceTable): LimitRow[] {
  return table.choices.flatMap(({ activity, option }, at) => {
    const own = { activity: table.activities[activity]!.id, option: option.id };
    const refOf = (limit: 'requires' | 'excludes', other: OptionRef): LimitRef => ({
      limit,
      ...own,
      otherActivity: other.activity,
      otherOption: other.option,
    });
    return [
      ...option.requires.map((other): LimitRow => ({
        ref: refOf('requires', other),
        row: rowOf(difference(at, choiceOf(table, other)), { upper: 0 }),
      })),
      ...option.excludes.map((other): LimitRow =>
        excluded(refOf('excludes', other), at, choiceOf(table, other)),
      ),
    ];
  });
}

/** An option that requires itself asks for nothing. */
function difference(at: number, other: number): [number, number][] {
  return at === other
    ? []
    : [
        [at, 1],
        [other, -1],
      ];
}

function excluded(ref: LimitRef, at: number, other: number): LimitRow {
  if (at === other) return { ref, without: [at] };
  return {
    ref,
    row: rowOf(
      [
        [at, 1],
        [other, 1],
      ],
      { upper: 1 },
    ),
  };
}

function costRows(table: ChoiceTable, { maxCost = {} }: Limits): LimitRow[] {
  return Object.entries(maxCost).map(([year, amount]: [string, Money]): LimitRow => {
    const y = Number(year) - table.firstYear;
    const entries = table.choices.map(({ cost }, at) => [at, cost[y]! / UNIT] as const);
    return {
      ref: { limit: 'max-cost', year: Number(year) },
      row: rowOf(entries, { upper: amount / UNIT }),
    };
  });
}

function postRows(table: ChoiceTable, { maxFte = [] }: Limits): LimitRow[] {
  return maxFte.flatMap(({ role, placement, fte }, index) =>
    yearsOf(table).map((year): LimitRow => {
      const entries = table.choices.map(({ option }, at) => {
        const posts = option.staff.filter(
          (post) =>
            (role === undefined || post.role === role) &&
            (placement === undefined || post.placement === placement) &&
            post.firstYear <= year &&
            year <= post.lastYear,
        );
        return [at, posts.reduce((sum, post) => sum + post.fte, 0)] as const;
      });
      return { ref: { limit: 'max-fte', index, year }, row: rowOf(entries, { upper: fte }) };
    }),
  );
}

function coverageRows(table: ChoiceTable, { minCoverage = [] }: Limits): LimitRow[] {
  return minCoverage.flatMap(({ area, effortArea, share }, index) => {
    const needs = table.plan.areas.find(({ id }) => id === area)?.needs ?? [];
    const wanted = needs.filter(
      (need) => effortArea === undefined || need.effortArea === effortArea,
    );
    if (effortArea !== undefined && wanted.length === 0) {
      throw new RangeError(`minCoverage[${index}] names no need of the plan`);
    }
    return wanted.flatMap((need) =>
      yearsOf(table).map((year): LimitRow => ({
        ref: { limit: 'min-coverage', index, area, effortArea: need.effortArea, year },
        row: rowOf(reachEntries(table, area, need.effortArea, year), {
          lower: shareToNumber(share) * need.target,
        }),
      })),
    );
  });
}

/** Persons of a need that each choice reaches in a year. */
export function reachEntries(
  { choices }: ChoiceTable,
  area: string,
  effortArea: string,
  year: number,
): [number, number][] {
  return choices.flatMap(({ option }, at): [number, number][] => {
    let persons = 0;
    for (const entry of option.reach) {
      const isOfNeed = entry.area === area && entry.effortArea === effortArea;
      if (isOfNeed && entry.firstYear <= year && year <= entry.lastYear) persons += entry.persons;
    }
    return persons > 0 ? [[at, persons]] : [];
  });
}

export function yearsOf({ firstYear, yearCount }: ChoiceTable): number[] {
  return Array.from({ length: yearCount }, (_, year) => firstYear + year);
}

function choicesWhere(
  table: ChoiceTable,
  activity: string,
  keep: (choice: Choice, at: number) => boolean,
): number[] {
  const place = activityPlace(table, activity);
  const found: number[] = [];
  for (let at = table.start[place]!; at < table.start[place + 1]!; at += 1) {
    if (keep(table.choices[at]!, at)) found.push(at);
  }
  return found;
}

/** The place of an option among the choices. */
export function choiceOf(table: ChoiceTable, { activity, option }: OptionRef): number {
  const place = activityPlace(table, activity);
  for (let at = table.start[place]!; at < table.start[place + 1]!; at += 1) {
    if (table.choices[at]!.option.id === option) return at;
  }
  throw new RangeError(`Activity ${activity} has no option ${option}`);
}

function activityPlace({ activities }: ChoiceTable, activity: string): number {
  const place = activities.findIndex(({ id }) => id === activity);
  if (place < 0) throw new RangeError(`The plan has no activity ${activity}`);
  return place;
}
