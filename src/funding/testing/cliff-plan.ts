import type { FundingSource, Option, Plan } from '../../engine/index.ts';
import { aPlan, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { fromKroner, toShare } from '../../shared/index.ts';

const YEARS = [2026, 2027, 2028];

/** Kroner a year, in the years given. */
export function yearly(kroner: number, years: readonly number[] = YEARS) {
  return years.map((year) => ({ year, amount: fromKroner(kroner) }));
}

function salaryOf(kroner: number, more: Partial<Option> = {}): Option {
  return anOption({
    costs: yearly(kroner).map((cost) => ({ ...cost, kind: 'salary' as const })),
    reach: [reach('soeparken', 30), reach('nordbyen', 10)],
    ...more,
  });
}

function reach(area: string, persons: number) {
  return { area, effortArea: 'beskaeftigelse', persons, firstYear: 2026, lastYear: 2028 };
}

const CLUB = anActivity({
  id: 'klub',
  name: 'Aftenklub',
  options: [
    salaryOf(400_000, {
      staff: [
        {
          role: 'carry-out',
          placement: 'local',
          fte: 0.7,
          firstYear: 2026,
          lastYear: 2028,
          noticeMonths: 4,
        },
      ],
    }),
  ],
});

const OFFICE = anActivity({
  id: 'sekretariat',
  name: 'Sekretariat',
  priority: 2,
  options: [salaryOf(200_000, { reach: [] })],
});

/** 300,000 kr. a year until 2027 from LBF, at most 75 pct., earmarked for the club. */
const LBF = aSource({
  id: 'lbf',
  name: 'Landsbyggefonden',
  kind: 'lbf',
  amounts: yearly(300_000, [2026, 2027]),
  earmark: { activities: ['klub'] },
  maxShare: toShare(0.75),
});

/** 350,000 kr. a year for everything: 50,000 kr. more than is needed beside LBF. */
const MUNICIPALITY = aSource({
  id: 'kommunen',
  name: 'Havnby Kommune',
  priority: 2,
  amounts: yearly(350_000),
});

/** An application for 150,000 kr. in 2028. */
const FOUNDATION = aSource({
  id: 'nordfonden',
  name: 'Nordfonden',
  kind: 'foundation',
  status: 'applied',
  priority: 3,
  probability: toShare(0.4),
  amounts: yearly(150_000, [2028]),
});

/** Two activities of 600,000 kr. a year in all. Until 2027 they are covered; in 2028 the grant from
 * LBF has ended and 250,000 kr. is missing: 50,000 for the club, 200,000 for the office. */
export function cliffPlan(parts: Partial<Plan> = {}): Plan {
  return aPlan({
    lastYear: 2028,
    areas: [
      { id: 'soeparken', name: 'Søparken', needs: [] },
      { id: 'nordbyen', name: 'Nordbyen', needs: [] },
    ],
    activities: [CLUB, OFFICE],
    funding: [LBF, MUNICIPALITY, FOUNDATION],
    ...parts,
  });
}

/** The plan with some of its sources changed, by id. */
export function cliffPlanWith(changes: Readonly<Record<string, Partial<FundingSource>>>): Plan {
  const plan = cliffPlan();
  return {
    ...plan,
    funding: plan.funding.map((source) => ({ ...source, ...changes[source.id] })),
  };
}
