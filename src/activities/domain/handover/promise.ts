import type { Carried, Option, Plan } from '../../../engine/index.ts';
import { fromKroner, type Money, partsOf, toKroner } from '../../../shared/index.ts';
import { costIn } from '../option-figures.ts';
import { handoverData } from './handover-data.ts';

type Horizon = Pick<Plan, 'firstYear' | 'lastYear'>;

/** What the receiver pays of each year once it has said yes: the yearly cost from the day of the
 * handover, in whole kroner, by whole months of the first year. It follows the activity's cost, as a
 * budget line that is regulated does, and is never more than that. Empty while receiver, date or amount
 * is missing. */
export function promised(option: Option, { firstYear, lastYear }: Horizon): readonly Carried[] {
  const { receiver, date } = option.handover ?? {};
  const { yearlyCost } = handoverData(option);
  if (!receiver || !date || !yearlyCost) return [];
  const start = partsOf(date);
  const firstCost = wholeKroner(option, Math.min(lastYear, Math.max(firstYear, start.year)));
  const carried: Carried[] = [];
  for (let year = Math.max(firstYear, start.year); year <= lastYear; year += 1) {
    const months = year === start.year ? 13 - start.month : 12;
    const cost = wholeKroner(option, year);
    const ofYear = firstCost > 0 ? (yearlyCost * cost) / firstCost : yearlyCost;
    const kroner = Math.min(Math.floor((ofYear * months) / 12), cost);
    if (kroner > 0) carried.push({ year, amount: fromKroner(kroner), by: receiver });
  }
  return carried;
}

function wholeKroner(option: Option, year: number): number {
  const cost: Money | undefined = costIn(option, year);
  return cost === undefined ? 0 : Math.floor(toKroner(cost));
}

/** Whether what the option says is carried is just what its handover promises. */
export function carriesPromise(option: Option, horizon: Horizon): boolean {
  const said = promised(option, horizon);
  return (
    said.length > 0 &&
    said.length === option.carried.length &&
    said.every(({ year, amount, by }, index) => {
      const other = option.carried[index];
      return other?.year === year && other.amount === amount && other.by === by;
    })
  );
}

/** The option as it is once the receiver has said yes. What somebody has written about what is
 * carried stands as it is. */
export function whenAccepted(option: Option, horizon: Horizon): Option {
  const carried = option.carried.length > 0 ? option.carried : promised(option, horizon);
  return { ...option, carried, handover: { ...option.handover, accepted: true } };
}
