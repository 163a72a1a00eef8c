import type { Activity, Option, Plan } from '../../../engine/index.ts';
import { costIn } from '../option-figures.ts';
import { reachAt } from './entries.ts';
import type { Place } from './place.ts';
import type { CellDoubt } from './rules.ts';

/** More than this is questioned: full-time equivalents of one post, kroner of one option in a year. */
export const DOUBTFUL_POSTS = 100;
export const DOUBTFUL_KRONER = 100_000_000;

/** What is doubtful about a place as it is now; undefined when nothing is. */
export function doubtAt(
  plan: Pick<Plan, 'areas'>,
  activity: Activity,
  place: Place,
): CellDoubt['doubt'] | undefined {
  if (place.kind === 'activity' || place.kind === 'option') return undefined;
  const option = activity.options.find(({ id }) => id === place.option);
  if (!option) return undefined;
  switch (place.kind) {
    case 'cost': {
      const total = (costIn(option, place.year) ?? 0) / 100;
      return total > DOUBTFUL_KRONER ? { code: 'much-money', limit: DOUBTFUL_KRONER } : undefined;
    }
    case 'carried':
      return undefined;
    case 'staff': {
      const fte = option.staff[place.index]?.fte ?? 0;
      if (place.field !== 'fte' || fte <= DOUBTFUL_POSTS) return undefined;
      return { code: 'many-posts', limit: DOUBTFUL_POSTS };
    }
    case 'reach':
      return tooMany(plan, option, place);
  }
}

function tooMany(
  plan: Pick<Plan, 'areas'>,
  option: Option,
  { area, effortArea, year }: Extract<Place, { kind: 'reach' }>,
): CellDoubt['doubt'] | undefined {
  const residents = plan.areas.find(({ id }) => id === area)?.residents;
  const persons = reachAt(option, area, effortArea, year);
  if (residents === undefined || persons === undefined || persons <= residents) return undefined;
  return { code: 'more-than-residents', persons, residents };
}
