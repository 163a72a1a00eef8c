import type { Plan } from '../../../engine/index.ts';
import {
  fail,
  type FieldClash,
  mergeFields,
  ok,
  type Result,
  slugOf,
} from '../../../shared/index.ts';
import { type Commitment, commitmentsOf, rawCommitments } from '../commitments.ts';

/** A commitment without its id. */
export type CommitmentDraft = Omit<Commitment, 'id'>;

/** Why a commitment cannot be stored as asked. */
export type CommitmentProblem =
  | { readonly kind: 'unknown-commitment' }
  | { readonly kind: 'clash'; readonly clashes: readonly FieldClash<unknown>[] };

/** Adds a commitment behind those there are. */
export function addCommitment<Edited extends Pick<Plan, 'x'>>(
  plan: Edited,
  draft: CommitmentDraft,
): Result<Edited, never> {
  const raw = rawCommitments(plan.x);
  // `ny` is the address of the form.
  const taken = new Set(['ny', ...raw.map(idOf)]);
  const base = slugOf(draft.name, 40) || 'forpligtelse';
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  return ok(withList(plan, [...raw, { id, ...draft }]));
}

/** Stores the fields that a reader changed since they were shown `base`. */
export function changeCommitment<Edited extends Pick<Plan, 'x'>>(
  plan: Edited,
  sides: { readonly id: string; readonly base: CommitmentDraft; readonly mine: CommitmentDraft },
): Result<Edited, CommitmentProblem> {
  const now = commitmentsOf(plan).find(({ id }) => id === sides.id);
  if (!now) return fail({ kind: 'unknown-commitment' });
  const { fields, clashes } = mergeFields<unknown>({
    base: allFields(sides.base),
    mine: allFields(sides.mine),
    theirs: allFields(now),
  });
  if (clashes.length > 0) return fail({ kind: 'clash', clashes });
  const stored = Object.entries(fields).filter(([, value]) => value !== undefined);
  const list = rawCommitments(plan.x).map((one) => {
    if (idOf(one) !== sides.id) return one;
    const others = Object.entries(one as object).filter(([key]) => !FIELDS.includes(key));
    return Object.fromEntries([...others, ...stored]);
  });
  return ok(withList(plan, list));
}

/** Removes a commitment. */
export function removeCommitment<Edited extends Pick<Plan, 'x'>>(
  plan: Edited,
  id: string,
): Result<Edited, CommitmentProblem> {
  const raw = rawCommitments(plan.x);
  const list = raw.filter((one) => idOf(one) !== id);
  if (list.length === raw.length) return fail({ kind: 'unknown-commitment' });
  return ok(withList(plan, list));
}

const FIELDS: readonly string[] = [
  'name',
  'kind',
  'activity',
  'area',
  'yearly',
  'until',
  'noticeMonths',
];

function allFields(draft: CommitmentDraft): Record<string, unknown> {
  const record: Readonly<Record<string, unknown>> = { ...draft };
  return Object.fromEntries(FIELDS.map((field) => [field, record[field]]));
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}

function withList<Edited extends Pick<Plan, 'x'>>(plan: Edited, list: readonly unknown[]): Edited {
  const { x, ...rest } = plan;
  const { commitments: _, ...kept } =
    typeof x === 'object' && x !== null
      ? { commitments: undefined, ...x }
      : { commitments: undefined };
  const free = { ...kept, ...(list.length > 0 && { commitments: list }) };
  return { ...rest, ...(Object.keys(free).length > 0 && { x: free }) } as Edited;
}
