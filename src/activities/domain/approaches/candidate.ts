import {
  type Activity,
  type Approach,
  type Option,
  optionInForce,
  type Plan,
} from '../../../engine/index.ts';
import { fromOre, type LocalDate, type Money, partsOf, toKroner } from '../../../shared/index.ts';
import { newId } from '../edits/new-id.ts';
import { withHandover } from '../handover/handover-data.ts';
import { costIn } from '../option-figures.ts';

/** An option that is made for a move, from the one in force. */
export interface NewOption {
  readonly name: string;
  /** The first year in which it differs from the option in force. */
  readonly fromYear: number;
  /** Rethink: how much of cost, reach and staff is left, in per cent. */
  readonly level: number;
  /** Anchor: id of the organisation that takes over. */
  readonly receiver?: string;
  /** Anchor: the day of the handover. */
  readonly date?: LocalDate;
}

/** How much an option that is rethought may be of the one in force, in per cent. */
export const LEVELS = { least: 5, most: 200 } as const;

/** The option that a move to an approach would make. Of an anchored one the receiver is to carry the
 * whole cost, which counts once it has said yes; a closed one is as before until it ends. */
export function newOption(
  activity: Activity,
  approach: Approach,
  wish: NewOption,
  plan: Pick<Plan, 'firstYear' | 'lastYear'>,
): Option {
  const now = optionInForce(activity);
  const { handover: _handover, x: _x, ...copied } = now;
  const ids = activity.options.map(({ id }) => id);
  const copy: Option = {
    ...copied,
    id: newId(wish.name, ids, approach),
    name: wish.name,
    approach,
    excludes: [],
  };
  switch (approach) {
    case 'continue':
      return copy;
    case 'anchor':
      return anchored(copy, wish, plan);
    case 'rethink':
      return scaledFrom(copy, wish.fromYear, wish.level);
    case 'close':
      return { ...scaledFrom(copy, wish.fromYear, 0), requires: [] };
  }
}

function anchored(
  copy: Option,
  { receiver, date }: NewOption,
  { firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>,
): Option {
  const year = date ? partsOf(date).year : lastYear;
  const cost = costIn(copy, Math.min(lastYear, Math.max(firstYear, year)));
  const yearlyCost = cost === undefined ? undefined : Math.round(toKroner(cost));
  return withHandover(
    { ...copy, carried: [] },
    { ...(receiver !== undefined && { receiver }), ...(date && { date }), accepted: false },
    { yearlyCost: yearlyCost === 0 ? undefined : yearlyCost },
  );
}

/** The option with a share of everything from a year on; whole kroner and persons. */
function scaledFrom(option: Option, fromYear: number, level: number): Option {
  const money = <Part extends { readonly year: number; readonly amount: Money }>(part: Part) =>
    part.year < fromYear ? part : { ...part, amount: scaledMoney(part.amount, level) };
  const staff = { ...option, staff: option.staff.flatMap((post) => parted(post, fromYear)) };
  return {
    ...staff,
    costs: option.costs.map(money).filter(({ amount }) => amount !== 0),
    carried: option.carried.map(money).filter(({ amount }) => amount !== 0),
    reach: option.reach
      .flatMap((reach) => parted(reach, fromYear))
      .map((reach) =>
        later(reach, fromYear, { persons: Math.round((reach.persons * level) / 100) }),
      )
      .filter(({ persons }) => persons > 0),
    staff: staff.staff
      .map((post) => later(post, fromYear, { fte: Math.round(post.fte * level) / 100 }))
      .filter(({ fte }) => fte > 0),
  };
}

function scaledMoney(amount: Money, level: number): Money {
  return fromOre(Math.round((amount * level) / 10_000) * 100);
}

interface Spanned {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** What lasts over the years before and after a year as two. */
function parted<Part extends Spanned>(part: Part, fromYear: number): Part[] {
  if (part.lastYear < fromYear || part.firstYear >= fromYear) return [part];
  return [
    { ...part, lastYear: fromYear - 1 },
    { ...part, firstYear: fromYear },
  ];
}

function later<Part extends Spanned>(part: Part, fromYear: number, change: Partial<Part>): Part {
  return part.firstYear < fromYear ? part : { ...part, ...change };
}
