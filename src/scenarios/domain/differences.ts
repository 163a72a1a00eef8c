import {
  type Activity,
  type Approach,
  type FundingStatus,
  optionInForce,
  type Plan,
  type Scenario,
} from '../../engine/index.ts';
import { compareIds, type Share, WHOLE } from '../../shared/index.ts';
import { fitScenario, type Gone } from './fit.ts';

/** How an activity goes on. */
export interface Way {
  readonly option: string;
  readonly name: string;
  readonly approach: Approach;
}

/** Forskel: one thing that a scenario does otherwise than the plan. */
export type Difference =
  | {
      readonly about: 'funding';
      readonly source: string;
      readonly from: FundingStatus;
      /** The status in the scenario; absent when it stays. */
      readonly to?: FundingStatus;
      /** Factor on the amounts; absent when they stay. */
      readonly factor?: Share;
    }
  | {
      readonly about: 'choice';
      readonly activity: string;
      /** Absent while the plan is undecided. */
      readonly from?: Way;
      readonly to: Way;
    }
  | { readonly about: 'level'; readonly activity: string; readonly level: Share }
  | {
      readonly about: 'cost-index';
      /** Years that follow each other with the same factor are one difference. */
      readonly firstYear: number;
      readonly lastYear: number;
      readonly factor: Share;
    }
  | { readonly about: 'gone'; readonly gone: Gone };

/** What a scenario does otherwise than the plan: money, choices, levels, prices, and what it says
 * about things that the plan no longer has. Entries that change nothing are left out. */
export function differencesOf(plan: Plan, scenario: Scenario): Difference[] {
  const { scenario: fitted, gone } = fitScenario(plan, scenario);
  return [
    ...fundingDifferences(plan, fitted),
    ...choiceDifferences(plan, fitted),
    ...levelDifferences(fitted),
    ...costIndexDifferences(fitted),
    ...gone.map((one) => ({ about: 'gone' as const, gone: one })),
  ];
}

function fundingDifferences(plan: Plan, { funding }: Scenario): Difference[] {
  return byId(plan.funding).flatMap((source) => {
    const change = funding[source.id];
    const to = change?.status === source.status ? undefined : change?.status;
    const factor = change?.factor === WHOLE ? undefined : change?.factor;
    if (to === undefined && factor === undefined) return [];
    return [
      {
        about: 'funding' as const,
        source: source.id,
        from: source.status,
        ...(to !== undefined && { to }),
        ...(factor !== undefined && { factor }),
      },
    ];
  });
}

function choiceDifferences(plan: Plan, { choose }: Scenario): Difference[] {
  return byId(plan.activities).flatMap((activity) => {
    const option = activity.options.find(({ id }) => id === choose[activity.id]);
    if (!option || option.id === activity.chosen) return [];
    const from = wayOf(activity);
    const to = { option: option.id, name: option.name, approach: option.approach };
    return [{ about: 'choice' as const, activity: activity.id, to, ...(from && { from }) }];
  });
}

/** How an activity goes on; undefined while that is undecided. */
export function wayOf(activity: Activity): Way | undefined {
  if (activity.chosen === undefined) return undefined;
  const { id, name, approach } = optionInForce(activity);
  return { option: id, name, approach };
}

function levelDifferences({ level }: Scenario): Difference[] {
  return Object.entries(level)
    .filter(([, factor]) => factor !== WHOLE)
    .sort(([a], [b]) => compareIds(a, b))
    .map(([activity, factor]) => ({ about: 'level', activity, level: factor }));
}

function costIndexDifferences({ costIndex }: Scenario): Difference[] {
  const spans: { firstYear: number; lastYear: number; factor: Share }[] = [];
  const years = Object.entries(costIndex)
    .map(([year, factor]) => ({ year: Number(year), factor }))
    .filter(({ factor }) => factor !== WHOLE)
    .sort((a, b) => a.year - b.year);
  for (const { year, factor } of years) {
    const last = spans.at(-1);
    if (last && last.factor === factor && last.lastYear === year - 1) last.lastYear = year;
    else spans.push({ firstYear: year, lastYear: year, factor });
  }
  return spans.map((span) => ({ about: 'cost-index', ...span }));
}

function byId<Record extends { readonly id: string }>(records: readonly Record[]): Record[] {
  return [...records].sort((a, b) => compareIds(a.id, b.id));
}
