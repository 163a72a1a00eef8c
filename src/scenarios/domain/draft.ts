import type { FundingChange, Plan, Scenario } from '../../engine/index.ts';
import { fail, ok, type Result, type Share, slugOf, WHOLE } from '../../shared/index.ts';
import { fitScenario } from './fit.ts';

/** A scenario as somebody wants it, before it has an id. */
export interface ScenarioDraft extends Pick<
  Scenario,
  'name' | 'choose' | 'level' | 'costIndex' | 'funding'
> {
  /** A short description; empty for none. */
  readonly summary: string;
}

/** Why a draft cannot be kept. */
export type DraftProblem =
  | { readonly code: 'no-name' }
  | { readonly code: 'name-too-long'; readonly limit: number }
  | { readonly code: 'summary-too-long'; readonly limit: number }
  | { readonly code: 'name-taken' }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'factor-too-large'; readonly limit: number }
  | { readonly code: 'not-in-plan' };

/** Signs of a name and of a description, scenarios of a partnership, and the largest factor. */
export const DRAFT_LIMITS = { name: 80, summary: 600, scenarios: 50, factor: 10 } as const;

/** Checks a draft against the plan and the partnership's other scenarios: every reason at once. */
export function checkDraft(
  draft: ScenarioDraft,
  plan: Plan,
  others: readonly Scenario[],
): Result<ScenarioDraft, readonly DraftProblem[]> {
  const name = draft.name.trim();
  const summary = draft.summary.trim();
  const factors = [
    ...Object.values(draft.level),
    ...Object.values(draft.costIndex),
    ...Object.values(draft.funding).flatMap(({ factor }) => (factor === undefined ? [] : [factor])),
  ];
  const taken = others.some((other) => folded(other.name) === folded(name));
  const { gone } = fitScenario(plan, toScenario(draft, 'draft'));
  const problems: DraftProblem[] = [
    ...(name === '' ? [{ code: 'no-name' as const }] : []),
    ...(name.length > DRAFT_LIMITS.name
      ? [{ code: 'name-too-long' as const, limit: DRAFT_LIMITS.name }]
      : []),
    ...(summary.length > DRAFT_LIMITS.summary
      ? [{ code: 'summary-too-long' as const, limit: DRAFT_LIMITS.summary }]
      : []),
    ...(taken ? [{ code: 'name-taken' as const }] : []),
    ...(others.length >= DRAFT_LIMITS.scenarios
      ? [{ code: 'too-many' as const, limit: DRAFT_LIMITS.scenarios }]
      : []),
    ...(factors.some((factor) => factor > DRAFT_LIMITS.factor * WHOLE)
      ? [{ code: 'factor-too-large' as const, limit: DRAFT_LIMITS.factor }]
      : []),
    ...(gone.length > 0 ? [{ code: 'not-in-plan' as const }] : []),
  ];
  return problems.length > 0 ? fail(problems) : ok({ ...withoutNothings(draft), name, summary });
}

/** The draft as a scenario; what another program stored in `before` is kept. */
export function toScenario(
  { name, summary, choose, level, costIndex, funding }: ScenarioDraft,
  id: string,
  before?: Scenario,
): Scenario {
  const old = typeof before?.x === 'object' && before.x !== null ? before.x : {};
  const { summary: _, ...rest } = old as Record<string, unknown>;
  const x = summary === '' ? rest : { ...rest, summary };
  const scenario = { id, name, choose, level, costIndex, funding };
  return Object.keys(x).length > 0 ? { ...scenario, x } : scenario;
}

/** A scenario as a draft, to be changed or copied. */
export function toDraft({ name, choose, level, costIndex, funding, x }: Scenario): ScenarioDraft {
  const summary = typeof x === 'object' && x !== null && 'summary' in x ? x.summary : undefined;
  const text = typeof summary === 'string' ? summary : '';
  return { name, summary: text, choose, level, costIndex, funding };
}

/** An id for a new scenario: made of its name, and unlike the ids there are. */
export function newScenarioId(name: string, others: readonly Scenario[]): string {
  const taken = new Set(others.map(({ id }) => id));
  const slug = slugOf(name) || 'scenarie';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Leaves out what changes nothing whatever the plan: a factor of one, an empty change. */
function withoutNothings(draft: ScenarioDraft): ScenarioDraft {
  const isChange = (factor: Share) => factor !== WHOLE;
  return {
    ...draft,
    level: filtered(draft.level, isChange),
    costIndex: filtered(draft.costIndex, isChange),
    funding: filtered(
      Object.fromEntries(
        Object.entries(draft.funding).map(([source, change]) => [source, withoutWhole(change)]),
      ),
      (change) => Object.keys(change).length > 0,
    ),
  };
}

function withoutWhole({ factor, ...rest }: FundingChange): FundingChange {
  return factor === undefined || factor === WHOLE ? rest : { ...rest, factor };
}

function filtered<Value>(
  entries: Readonly<Record<string, Value>>,
  isKept: (value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isKept(value)));
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase('da');
}
