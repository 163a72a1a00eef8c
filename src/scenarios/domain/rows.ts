import {
  APPROACHES,
  type Evaluation,
  PLACEMENTS,
  STAFF_ROLES,
  type YearAnswer,
} from '../../engine/index.ts';
import { compareIds, sumMoney } from '../../shared/index.ts';
import {
  coveragePaidInFull,
  endingPosts,
  exact,
  meanCoveragePaidInFull,
  personsReached,
  postsIn,
  uncoveredActivities,
} from './people-and-posts.ts';
import type { Question, Reading, RowSpec } from './row-spec.ts';

/** The rows that have something to say about these evaluations. */
export function rowSpecs(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  return [
    ...costRows(year),
    ...gapRows(evaluations, year),
    ...peopleRows(evaluations, year),
    ...staffRows(evaluations, year),
    ...approachRows(evaluations),
    ...certaintyRows(evaluations, year),
  ];
}

const value = (read: (evaluation: Evaluation) => number | null) => (evaluation: Evaluation) => ({
  value: read(evaluation),
});

const counted = (read: (evaluation: Evaluation) => readonly string[]) => (evaluation: Evaluation) =>
  countOf(read(evaluation));

function countOf(names: readonly string[]): Reading {
  return { value: names.length, names };
}

function inYear(evaluation: Evaluation, year: number): YearAnswer {
  const found = evaluation.years.find((one) => one.year === year);
  if (!found) throw new RangeError(`Year outside the horizon: ${year}`);
  return found;
}

function costRows(year: number): RowSpec[] {
  const row = { question: 'cost', measure: 'money' } as const satisfies Partial<RowSpec>;
  return [
    { ...row, subject: { about: 'cost-total' }, read: value(({ total }) => total.cost) },
    { ...row, subject: { about: 'carried-total' }, read: value(({ total }) => total.carried) },
    { ...row, subject: { about: 'financed-total' }, read: value(({ total }) => total.financed) },
    {
      ...row,
      subject: { about: 'cost-year', year },
      read: value((evaluation) => inYear(evaluation, year).cost),
    },
  ];
}

function gapRows(evaluations: readonly Evaluation[], focus: number): RowSpec[] {
  const row = { question: 'gap', measure: 'money', better: 'lower' } as const;
  const years = (evaluations[0]?.years ?? [])
    .map(({ year }) => year)
    .filter((year) => evaluations.some((evaluation) => inYear(evaluation, year).gap > 0));
  return [
    { ...row, subject: { about: 'gap-total' }, read: value(({ total }) => total.gap) },
    ...years.map((year): RowSpec => ({
      ...row,
      subject: { about: 'gap-year', year },
      read: value((evaluation) => inYear(evaluation, year).gap),
    })),
    {
      ...row,
      measure: 'count',
      subject: { about: 'uncovered-activities', year: focus },
      read: counted((evaluation) => uncoveredActivities(evaluation, focus)),
    },
  ];
}

function peopleRows(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  const row = { question: 'people', measure: 'people', better: 'higher' } as const;
  const share = { ...row, measure: 'share' } as const;
  const { areas } = evaluations[0]!.plan;
  const reach = evaluations.flatMap(({ plan }) =>
    plan.activities.flatMap(({ options }) => options.flatMap((option) => option.reach)),
  );
  const effortAreas = [...new Set(reach.map(({ effortArea }) => effortArea))].sort(compareIds);
  const hasNeeds = areas.some(({ needs }) => needs.some(({ weight }) => weight > 0));
  return [
    {
      ...row,
      subject: { about: 'reach', year },
      read: value((evaluation) => inYear(evaluation, year).reach),
    },
    ...areas.map(({ id: area }): RowSpec => ({
      ...row,
      subject: { about: 'reach-area', area, year },
      read: value((evaluation) => personsReached(evaluation, year, { area })),
    })),
    ...effortAreas.map((effortArea): RowSpec => ({
      ...row,
      subject: { about: 'reach-effort-area', effortArea, year },
      read: value((evaluation) => personsReached(evaluation, year, { effortArea })),
    })),
    {
      ...row,
      subject: { about: 'reach-paid', year },
      read: value((evaluation) => personsReached(evaluation, year, { paidInFull: true })),
    },
    {
      ...share,
      subject: { about: 'coverage', year },
      read: value((evaluation) => (hasNeeds ? exact(inYear(evaluation, year).coverage) : null)),
    },
    {
      ...share,
      subject: { about: 'coverage-paid', year },
      read: value((evaluation) => coveragePaidInFull(evaluation, year)),
    },
    { ...share, subject: { about: 'coverage-paid-mean' }, read: value(meanCoveragePaidInFull) },
    {
      ...row,
      measure: 'count',
      better: 'lower',
      subject: { about: 'areas-without-offer' },
      read: counted(({ areasWithoutReach }) => areasWithoutReach),
    },
  ];
}

function staffRows(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  const row = { question: 'staff', measure: 'posts' } as const;
  const any = (filter: Parameters<typeof postsIn>[2]) =>
    evaluations.some((evaluation) => postsIn(evaluation, year, filter) > 0);
  return [
    {
      ...row,
      subject: { about: 'posts', year },
      read: value((evaluation) => postsIn(evaluation, year)),
    },
    ...STAFF_ROLES.filter((role) => any({ role })).map((role): RowSpec => ({
      ...row,
      subject: { about: 'posts-role', role, year },
      read: value((evaluation) => postsIn(evaluation, year, { role })),
    })),
    ...PLACEMENTS.filter((placement) => any({ placement })).map((placement): RowSpec => ({
      ...row,
      subject: { about: 'posts-placement', placement, year },
      read: value((evaluation) => postsIn(evaluation, year, { placement })),
    })),
    { ...row, better: 'lower', subject: { about: 'ending-posts' }, read: value(endingPosts) },
  ];
}

function approachRows(evaluations: readonly Evaluation[]): RowSpec[] {
  const row = { question: 'approaches', measure: 'count' } as const;
  const used = APPROACHES.filter((approach) =>
    evaluations.some(({ activities }) => activities.some((one) => one.approach === approach)),
  );
  return [
    ...used.map((approach): RowSpec => ({
      ...row,
      subject: { about: 'approach', approach },
      read: counted(({ activities }) =>
        activities.filter((one) => one.decided && one.approach === approach).map(({ id }) => id),
      ),
    })),
    { ...row, subject: { about: 'undecided' }, read: counted(({ undecided }) => undecided) },
  ];
}

function certaintyRows(evaluations: readonly Evaluation[], year: number): RowSpec[] {
  const row = { question: 'certainty', measure: 'count', better: 'lower' } as const;
  const groups = [
    ...new Set(evaluations.flatMap(({ rules }) => rules.map(({ shareGroup }) => shareGroup))),
  ].sort(compareIds);
  const missing = (evaluation: Evaluation) =>
    sumMoney(evaluation.rules.map((rule) => rule.missingCofinancing));
  return [
    {
      question: 'certainty' satisfies Question,
      measure: 'share',
      better: 'lower',
      subject: { about: 'largest-source', year },
      read: (evaluation) => largestSource(inYear(evaluation, year)),
    },
    ...groups.map((shareGroup): RowSpec => ({
      ...row,
      subject: { about: 'share-rule', shareGroup },
      read: counted(({ rules }) =>
        rules
          .filter((rule) => rule.shareGroup === shareGroup && !rule.holds)
          .map((rule) => String(rule.year)),
      ),
    })),
    ...(evaluations.some((evaluation) => missing(evaluation) > 0)
      ? [
          {
            ...row,
            measure: 'money' as const,
            subject: { about: 'missing-cofinancing' as const },
            read: value(missing),
          },
        ]
      : []),
    {
      ...row,
      subject: { about: 'anchoring-faults' },
      read: (evaluation) => ({
        value: evaluation.anchoringFaults.length,
        names: [...new Set(evaluation.anchoringFaults.map(({ activity }) => activity))],
      }),
    },
  ];
}

function largestSource({ largestSource: largest }: YearAnswer): Reading {
  return largest ? { value: exact(largest.share), names: [largest.id] } : { value: null };
}
