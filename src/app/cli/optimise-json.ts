import {
  evaluationToJson,
  type BindingLimit,
  type Conflict,
  type ConflictProposal,
  type Evaluation,
  type FrontierPoint,
  type NotKept,
  type Optimum,
  type OptimumExplanation,
} from '../../engine/index.ts';
import { fromOre, toKroner, type Money } from '../../shared/index.ts';

/** A best choice for other programs (plan model, section 6): amounts in kroner, values from 0 to 1. */
export function optimumJson(
  optimum: Optimum,
  evaluation: Evaluation | undefined,
  explanation: OptimumExplanation | undefined,
) {
  return {
    ...foundJson(optimum),
    evaluation: evaluation ? evaluationToJson(evaluation) : null,
    ...(explanation && { explanation: explanationJson(explanation) }),
  };
}

/** One point of a frontier for other programs. */
export function frontierPointJson({ share, money, ...optimum }: FrontierPoint) {
  return { share, money: toKroner(money), ...foundJson(optimum) };
}

function foundJson({ cost, ...optimum }: Optimum) {
  return { ...optimum, cost: kronerOrNull(cost) };
}

function kronerOrNull(amount: Money | null): number | null {
  return amount === null ? null : toKroner(amount);
}

function explanationJson({ binding, notKept, conflict, complete }: OptimumExplanation) {
  return {
    binding: binding.map(bindingJson),
    notKept: notKept.map(notKeptJson),
    ...(conflict && { conflict: conflictJson(conflict) }),
    complete,
  };
}

function bindingJson({ more, ...binding }: BindingLimit) {
  return {
    ...binding,
    more: more.unit === 'money' ? { ...more, amount: toKroner(more.amount) } : more,
  };
}

function notKeptJson({ activity, added, instead }: NotKept) {
  return {
    activity,
    added: added && {
      option: added.option,
      extra: added.extra.map(({ year, amount }) => ({ year, amount: toKroner(amount) })),
      total: toKroner(added.total),
    },
    instead,
  };
}

function conflictJson({ proposals, ...conflict }: Conflict) {
  return { ...conflict, proposals: proposals.map(proposalJson) };
}

const OF_MONEY: ReadonlySet<string> = new Set(['source', 'share-cap', 'max-gap', 'max-cost']);

function proposalJson({ limit, amount }: ConflictProposal) {
  if (amount === undefined) return { limit };
  if (!OF_MONEY.has(limit.limit)) return { limit, amount };
  return { limit, amount: toKroner(fromOre(Math.ceil(amount))) };
}
