import { type ComparisonQuery, PLAN_KEY, scenarioIdOf } from './paths.ts';

/** Columns side by side. */
export const MOST_COLUMNS = 4;

/** Why an address does not show what it asks for. */
export type SelectionProblem =
  | { readonly kind: 'too-many'; readonly asked: number }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'only-plan' };

/** What a comparison shows: `plan` or scenario ids in the order of the columns. */
export interface Selection {
  /** Two to four keys as they stand in addresses, when there is a scenario at all. */
  readonly keys: readonly string[];
  readonly problems: readonly SelectionProblem[];
}

/** The columns that an address asks for, as keys. `known` are the keys of all scenarios, `inUse` of
 * those that are not put away. Without a choice: the plan and the first three in use. One scenario
 * alone gets the plan beside it. */
export function readSelection(
  words: URLSearchParams,
  known: readonly string[],
  inUse: readonly string[] = known,
): Selection {
  const asked = [
    ...new Set(
      words
        .getAll('vis')
        .flatMap((word) => word.split(','))
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ];
  const first = inUse.length > 0 ? inUse : known;
  const usual = [PLAN_KEY, ...first.slice(0, MOST_COLUMNS - 1)];
  if (asked.length === 0) return { keys: usual, problems: [] };
  const unknown = asked.filter((key) => key !== PLAN_KEY && !known.includes(key));
  const found = asked.filter((key) => !unknown.includes(key));
  const problems: SelectionProblem[] = [];
  if (unknown.length > 0) problems.push({ kind: 'unknown', names: unknown.map(scenarioIdOf) });
  if (found.length > MOST_COLUMNS) problems.push({ kind: 'too-many', asked: found.length });
  if (found.length === 0) return { keys: usual, problems };
  if (found.length > 1) return { keys: found.slice(0, MOST_COLUMNS), problems };
  if (found[0] !== PLAN_KEY) return { keys: [PLAN_KEY, ...found], problems };
  if (unknown.length === 0) problems.push({ kind: 'only-plan' });
  return { keys: usual, problems };
}

/** Year and switch of an address; a year outside the plan is left out. */
export function readView(
  words: URLSearchParams,
  plan: { readonly firstYear: number; readonly lastYear: number },
): Pick<ComparisonQuery, 'year' | 'onlyDifferences'> {
  const text = words.get('aar') ?? '';
  const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
  const inside = year !== undefined && plan.firstYear <= year && year <= plan.lastYear;
  return {
    ...(inside && { year }),
    ...(words.get('kun') === 'forskelle' && { onlyDifferences: true }),
  };
}
