import type { FundingSource, Plan } from '../../../engine/index.ts';
import {
  fail,
  type FieldClash,
  isEqual,
  mergeFields,
  ok,
  type Result,
  slugOf,
} from '../../../shared/index.ts';
import { draftOf, type SourceDraft, withDraft } from './source-draft.ts';

/** What a change of sources reads and writes. */
export type FundedPlan = Pick<Plan, 'funding' | 'pins' | 'firstYear' | 'lastYear'>;

/** Why a source cannot be stored as asked. */
export type SourceProblem =
  | { readonly kind: 'unknown-source' }
  | { readonly kind: 'clash'; readonly clashes: readonly FieldClash<unknown>[] }
  | {
      /** The sources of a share group share one cap and one earmark. */
      readonly kind: 'group-differs';
      readonly others: readonly FundingSource[];
      readonly differs: readonly ('maxShare' | 'earmark')[];
    };

/** How the rest of a share group is to be taken when it differs. */
export interface GroupChoice {
  /** Gives the other sources of the group the cap and earmark of this one. */
  readonly alsoOthers: boolean;
}

/** Adds a source behind those there are. Its id is made from its name. */
export function addSource<Edited extends FundedPlan>(
  plan: Edited,
  draft: SourceDraft,
  choice: GroupChoice,
): Result<Edited & { readonly funding: Edited['funding'] }, SourceProblem> {
  const id = freeId(plan, draft.name);
  const { name, kind, status, priority } = draft;
  const source = withDraft(plan, { id, name, kind, status, priority, amounts: [] }, draft);
  return withGroup({ ...plan, funding: [...plan.funding, source] }, source, choice);
}

function freeId({ funding }: FundedPlan, name: string): string {
  // `ny` is the address of the form.
  const taken = new Set(['ny', ...funding.map(({ id }) => id)]);
  const base = slugOf(name, 40) || 'kilde';
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  return id;
}

/** Stores the fields that a reader changed since they were shown `base`. */
export function changeSource<Edited extends FundedPlan>(
  plan: Edited,
  {
    id,
    base,
    mine,
  }: { readonly id: string; readonly base: SourceDraft; readonly mine: SourceDraft },
  choice: GroupChoice,
): Result<Edited, SourceProblem> {
  const source = plan.funding.find((one) => one.id === id);
  if (!source) return fail({ kind: 'unknown-source' });
  const theirs = draftOf(plan, source);
  const sides = { base: fieldsOf(base), mine: fieldsOf(mine), theirs: fieldsOf(theirs) };
  const { fields, clashes } = mergeFields<unknown>(sides);
  if (clashes.length > 0) return fail({ kind: 'clash', clashes });
  const merged = fields as unknown as SourceDraft;
  const changed = withDraft(plan, source, merged);
  if (isEqual(changed, source)) return ok(plan);
  const funding = plan.funding.map((one) => (one === source ? changed : one));
  return withGroup({ ...plan, funding }, changed, choice);
}

function fieldsOf(draft: SourceDraft): Readonly<Record<string, unknown>> {
  return { ...draft };
}

/** Removes a source, and the pins that hold its money. Scenarios that name it pass it by. */
export function removeSource<Edited extends FundedPlan>(
  plan: Edited,
  id: string,
): Result<Edited, SourceProblem> {
  const funding = plan.funding.filter((one) => one.id !== id);
  if (funding.length === plan.funding.length) return fail({ kind: 'unknown-source' });
  const pins = plan.pins.filter(({ source }) => source !== id);
  return ok({ ...plan, funding, pins: pins.length === plan.pins.length ? plan.pins : pins });
}

function withGroup<Edited extends FundedPlan>(
  plan: Edited,
  source: FundingSource,
  { alsoOthers }: GroupChoice,
): Result<Edited, SourceProblem> {
  const group = groupOf(source);
  const others = plan.funding.filter(
    (one) => one.id !== source.id && groupOf(one) === group && differences(one, source).length > 0,
  );
  if (others.length === 0) return ok(plan);
  if (!alsoOthers) {
    const differs = [...new Set(others.flatMap((one) => differences(one, source)))];
    return fail({ kind: 'group-differs', others, differs });
  }
  const { maxShare, earmark } = source;
  const funding = plan.funding.map((one) => {
    if (!others.includes(one)) return one;
    const { maxShare: _, earmark: _e, ...rest } = one;
    return { ...rest, ...(maxShare !== undefined && { maxShare }), ...(earmark && { earmark }) };
  });
  return ok({ ...plan, funding });
}

function groupOf({ id, shareGroup }: FundingSource): string {
  return shareGroup ?? id;
}

function differences(a: FundingSource, b: FundingSource): ('maxShare' | 'earmark')[] {
  return [
    ...(a.maxShare === b.maxShare ? [] : ['maxShare' as const]),
    ...(isEqual(scopeOf(a), scopeOf(b)) ? [] : ['earmark' as const]),
  ];
}

function scopeOf({ earmark = {} }: FundingSource) {
  const { areas, effortAreas, activities, costKinds } = earmark;
  const lists = [areas, effortAreas, activities, costKinds];
  return lists.map((list) => (list ? [...new Set<string>(list)].sort() : null));
}
