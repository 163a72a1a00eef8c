import { type Evaluation, PLACEMENTS, STAFF_ROLES } from '../../engine/index.ts';
import { coverageOfNeeds, needCover, postsIn, type ReachFilter } from './people-and-posts.ts';
import type { Reading, RowSpec } from './row-spec.ts';

/** Money of every year: what it costs, who pays, what is missing. */
export function moneyOfYears(evaluations: readonly Evaluation[]): RowSpec[] {
  const row = { question: 'cost', measure: 'money' } as const;
  const parts = [
    ['cost-year', 'cost', undefined],
    ['carried-year', 'carried', undefined],
    ['financed-year', 'financed', undefined],
    ['gap-year', 'gap', 'lower'],
  ] as const;
  return (evaluations[0]?.years ?? []).flatMap(({ year }, index) =>
    parts.map(([about, part, better]): RowSpec => ({
      ...row,
      subject: { about, year },
      ...(better && { better }),
      read: ({ years }) => ({ value: years[index]![part] }),
    })),
  );
}

/** Coverage of every need in a year, area by area, each area first as a whole. */
export function coverageOfAreas(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  const row = { question: 'people', measure: 'share', better: 'higher' } as const;
  return (evaluations[0]?.plan.areas ?? []).flatMap(({ id: area, needs }): RowSpec[] => {
    if (needs.length === 0) return [];
    return [
      { ...row, subject: { about: 'coverage-area', area, year }, read: covered(year, { area }) },
      ...needs.map(({ effortArea }): RowSpec => ({
        ...row,
        subject: { about: 'need', area, effortArea, year },
        read: (evaluation) => needCover(evaluation, year, { area, effortArea }),
      })),
    ];
  });
}

/** Årsværk in a year by role and placement at once; places without a post anywhere are left out. */
export function postsOfRoles(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  const row = { question: 'staff', measure: 'posts' } as const;
  return STAFF_ROLES.flatMap((role) =>
    PLACEMENTS.filter((placement) =>
      evaluations.some((evaluation) => postsIn(evaluation, year, { role, placement }) > 0),
    ).map((placement): RowSpec => ({
      ...row,
      subject: { about: 'posts-place', role, placement, year },
      read: (evaluation) => ({ value: postsIn(evaluation, year, { role, placement }) }),
    })),
  );
}

/** Coverage of some needs with the money there is, and beside it if everything were paid. */
function covered(year: number, filter: ReachFilter): (evaluation: Evaluation) => Reading {
  return (evaluation) => {
    const value = coverageOfNeeds(evaluation, year, { ...filter, paidInFull: true });
    const ifPaid = coverageOfNeeds(evaluation, year, filter);
    return { value, ...(ifPaid !== null && { ifPaid }) };
  };
}
