import { addDays, type LocalDate } from '../../shared/index.ts';
import type { SparringRequest } from './request.ts';
import { workingDaysBetween } from './working-days.ts';

/** So many answers make a median worth telling. */
export const ENOUGH_ANSWERS = 5;

const PERIOD_DAYS = 365;

/** Svartider: how soon those who asked in a period got an answer. */
export interface AnswerTimes {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Requests that came in; withdrawn ones without an answer are left out. */
  readonly received: number;
  /** Working days until each first answer, the shortest first. */
  readonly days: readonly number[];
  /** Undefined as long as there are too few answers. */
  readonly median: number | undefined;
  /** Answered not later than promised. */
  readonly inTime: number;
  /** Not answered, and the promised day has gone. */
  readonly late: number;
}

type Timed = Pick<SparringRequest, 'receivedOn' | 'answeredOn' | 'answerBy' | 'state'>;

/** The answer times of the year up to a day. */
export function answerTimes(requests: readonly Timed[], today: LocalDate): AnswerTimes {
  const from = addDays(today, 1 - PERIOD_DAYS);
  const received = requests.filter(
    ({ receivedOn, state, answeredOn }) =>
      receivedOn >= from &&
      receivedOn <= today &&
      (state !== 'withdrawn' || answeredOn !== undefined),
  );
  const answered = received.filter(({ answeredOn }) => answeredOn !== undefined);
  const days = answered
    .map(({ receivedOn, answeredOn }) => workingDaysBetween(receivedOn, answeredOn!))
    .toSorted((a, b) => a - b);
  return {
    from,
    to: today,
    received: received.length,
    days,
    median: days.length < ENOUGH_ANSWERS ? undefined : medianOf(days),
    inTime: answered.filter(({ answeredOn, answerBy }) => answeredOn! <= answerBy).length,
    late: received.filter(
      ({ answeredOn, answerBy }) => answeredOn === undefined && answerBy < today,
    ).length,
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
