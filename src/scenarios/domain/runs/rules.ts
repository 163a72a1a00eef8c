import { fail, ok, type Result } from '../../../shared/index.ts';
import type { RunRequest } from './run.ts';

/** What may be asked for, and how much of it. */
export const RUN_RULES = {
  /** Runs of a partnership that are not ended. */
  waiting: 3,
  /** Runs that a partnership asks for within an hour. */
  perHour: 30,
  /** Seconds of a best plan or of a curve. */
  seconds: 600,
  points: 20,
  draws: 100_000,
  ways: 8,
  /** Runs that are kept for each partnership, each for so many days as `RETENTION_DAYS` says. */
  kept: 50,
  /** How many times a run is begun when the program stops under it. */
  attempts: 2,
} as const;

/** Why a run is not taken. */
export type StartProblem =
  | { readonly code: 'too-many-waiting'; readonly limit: number }
  | { readonly code: 'too-many-in-an-hour'; readonly limit: number }
  | { readonly code: 'scenario-gone' }
  | { readonly code: 'too-large' };

/** What counts against a run that is asked for. */
export interface Standing {
  /** The partnership's runs that are not ended, and those of the last hour. */
  readonly waiting: number;
  readonly lastHour: number;
  /** Ids of the partnership's scenarios. */
  readonly scenarios: readonly string[];
}

/** Whether a run may be asked for. */
export function checkRequest(
  request: RunRequest,
  { waiting, lastHour, scenarios }: Standing,
): Result<RunRequest, StartProblem> {
  const { waiting: limit, perHour } = RUN_RULES;
  if (!isWithin(request)) return fail({ code: 'too-large' });
  const isKnown = (id: string) => scenarios.includes(id);
  if (!scenariosOfRequest(request).every(isKnown)) return fail({ code: 'scenario-gone' });
  if (waiting >= limit) return fail({ code: 'too-many-waiting', limit });
  if (lastHour >= perHour) return fail({ code: 'too-many-in-an-hour', limit: perHour });
  return ok(request);
}

/** The scenarios that a run is about. */
export function scenariosOfRequest(request: RunRequest): readonly string[] {
  const named = request.kind === 'stress' ? request.ways : [request.base];
  return named.filter((id) => id !== null);
}

function isWithin(request: RunRequest): boolean {
  const { seconds, points, draws, ways } = RUN_RULES;
  switch (request.kind) {
    case 'optimise':
      return isBetween(request.timeLimit, 1, seconds);
    case 'frontier':
      return isBetween(request.timeLimit, 1, seconds) && isBetween(request.points, 2, points);
    case 'stress':
      return isBetween(request.draws, 1, draws) && isBetween(request.ways.length, 1, ways);
  }
}

function isBetween(value: number, lowest: number, highest: number): boolean {
  return value >= lowest && value <= highest;
}

/** Seconds after which a run is ended from outside: it should have ended by itself. */
export function longestSeconds(request: RunRequest): number {
  return request.kind === 'stress' ? STRESS_SECONDS : request.timeLimit + PATIENCE_SECONDS;
}

const PATIENCE_SECONDS = 30;
const STRESS_SECONDS = 300;
