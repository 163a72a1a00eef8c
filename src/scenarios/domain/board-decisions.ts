import { evaluate, type Evaluation } from '../../engine/index.ts';
import {
  answerNeededBy,
  noticeDeadlines,
  openDeadlines,
  withStatus,
} from '../../funding/domain/index.ts';
import { compareIds, type LocalDate } from '../../shared/index.ts';

/** Something that a board must decide, or know the answer to, and by when. */
export type BoardDecision =
  | {
      /** Notices begin: after this day a way on can no longer be chosen without paying for both. */
      readonly about: 'way';
      readonly day: LocalDate;
      readonly passed: boolean;
      /** Activities whose posts must have notice by the day, on the way where most must. */
      readonly activities: readonly string[];
      readonly fte: number;
    }
  | {
      /** Seneste nyttige svar on an application. */
      readonly about: 'answer';
      readonly source: string;
      readonly day: LocalDate;
      readonly passed: boolean;
    }
  | { readonly about: 'apply'; readonly source: string; readonly day: LocalDate }
  | { readonly about: 'undecided'; readonly activities: readonly string[] };

/** What must be decided: by day, what has no day last. `ways` are the ways that are compared. */
export function boardDecisions(
  plan: Evaluation,
  ways: readonly Evaluation[],
  today: LocalDate,
): BoardDecision[] {
  const dated = [
    ...wayDecision(ways, today),
    ...answers(plan, today),
    ...applications(plan, today),
  ];
  return [
    ...dated.sort((a, b) => compareIds(a.day, b.day)),
    ...(plan.undecided.length > 0
      ? [{ about: 'undecided' as const, activities: plan.undecided }]
      : []),
  ];
}

type Dated = Extract<BoardDecision, { readonly day: LocalDate }>;

/** The first notice day that is still to come; without one the last that has passed. */
function wayDecision(ways: readonly Evaluation[], today: LocalDate): Dated[] {
  const notices = ways.map(noticeDeadlines);
  const days = [...new Set(notices.flat().map(({ day }) => day))].sort(compareIds);
  const day = days.find((one) => one >= today) ?? days.at(-1);
  if (day === undefined) return [];
  const byWay = notices.map((list) => list.filter((notice) => notice.day === day));
  const fteOf = (list: (typeof byWay)[number]) => list.reduce((sum, { fte }) => sum + fte, 0);
  const most = byWay.reduce((a, b) => (fteOf(b) > fteOf(a) ? b : a));
  return [
    {
      about: 'way',
      day,
      passed: day < today,
      activities: most.map(({ activity }) => activity),
      fte: Math.round(fteOf(most) * 1e4) / 1e4,
    },
  ];
}

function answers(plan: Evaluation, today: LocalDate): Dated[] {
  return plan.plan.funding
    .filter(({ status }) => status === 'applied')
    .flatMap(({ id }) => {
      const ifItComes = evaluate(plan.plan, { scenario: withStatus(id, 'granted') });
      const day = answerNeededBy(plan, ifItComes);
      return day ? [{ about: 'answer' as const, source: id, day, passed: day < today }] : [];
    });
}

function applications(plan: Evaluation, today: LocalDate): Dated[] {
  return openDeadlines(plan.plan)
    .filter(({ kind, date }) => kind === 'application' && date >= today)
    .map(({ source, date }) => ({ about: 'apply' as const, source, day: date }));
}
