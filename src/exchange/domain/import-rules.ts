import { jsonPath, type Plan, type PlanProblem } from '../../engine/index.ts';
import { cprLikeIn } from '../../shared/index.ts';

/** What keeps a sound plan file out: it is fine by its format, but not to be kept here. */
export type ImportRuleProblem =
  /** A text or key looks like a CPR number; it is not repeated. */
  | { readonly path: string; readonly code: 'cpr-like' }
  | {
      readonly path: string;
      readonly code: 'too-many-earmarks';
      readonly earmarks: number;
      readonly limit: number;
      readonly years: number;
    };

/** One thing that is wrong with a file that was sent. */
export type ImportProblem = PlanProblem | ImportRuleProblem;

/** Reading stops after this many, as the engine's does. */
const MOST_PROBLEMS = 100;

/**
 * The most different earmarks squared, times years. Evaluating takes years × (earmarks to the power
 * of two to three), and hardly more for more activities or sources: measured at the limit, on plans
 * made to be slow, below three seconds. 400 different earmarks in 15 years are within.
 */
const MOST_WORK = 400 * 400 * 15;
const MOST_EARMARKS = 800;

/** The most different earmarks that a plan of so many years may have. */
export function earmarkLimit(years: number): number {
  return Math.min(MOST_EARMARKS, Math.floor(Math.sqrt(MOST_WORK / years)));
}

/** What keeps a plan out although its file is sound: at most a hundred problems. `json` is the file
 * as it was read. */
export function importProblems(json: unknown, plan: Plan): readonly ImportRuleProblem[] {
  return [...tooManyEarmarks(plan), ...cprProblems(json)];
}

function tooManyEarmarks({ funding, firstYear, lastYear }: Plan): readonly ImportRuleProblem[] {
  const years = lastYear - firstYear + 1;
  const limit = earmarkLimit(years);
  const earmarks = new Set(funding.map(({ earmark }) => earmarkKey(earmark))).size;
  return earmarks > limit
    ? [{ path: '$.funding', code: 'too-many-earmarks', earmarks, limit, years }]
    : [];
}

/** The same for earmarks that differ in the order of their lists only. */
function earmarkKey(earmark: Plan['funding'][number]['earmark']): string {
  const { areas, activities, effortAreas, costKinds } = earmark ?? {};
  const lists = [areas, activities, effortAreas, costKinds];
  return JSON.stringify(lists.map((list) => (list ? [...new Set(list)].sort() : [])));
}

/** A file has at most 64 levels, so that this may call itself. */
function cprProblems(json: unknown): readonly ImportRuleProblem[] {
  const found: ImportRuleProblem[] = [];
  const keys: (string | number)[] = [];
  const look = (value: unknown): void => {
    if (found.length >= MOST_PROBLEMS) return;
    if (typeof value === 'string') {
      if (cprLikeIn(value) !== undefined) found.push({ path: jsonPath(keys), code: 'cpr-like' });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => within(index, item));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        // The place is then told without the key itself.
        if (cprLikeIn(key) === undefined) within(key, child);
        else found.push({ path: jsonPath(keys), code: 'cpr-like' });
      }
    }
  };
  const within = (key: string | number, value: unknown): void => {
    keys.push(key);
    look(value);
    keys.pop();
  };
  look(json);
  return found.slice(0, MOST_PROBLEMS);
}
