import type { CostKind, Evaluation, PlanWarning, SourceReason } from '../../engine/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';

/** Where a pin holds money. */
export interface PinPlace {
  readonly source: string;
  readonly activity: string;
  readonly kind: CostKind;
  readonly year: number;
}

/** Why a pin holds less than it says. */
export type PinFault = SourceReason['reason'] | { readonly code: 'no-cost' };

/** All pins of one place, with what the money cannot honour of them and why. */
export interface PinAnswer extends PinPlace {
  readonly amount: Money;
  readonly missing: Money;
  readonly fault?: PinFault;
}

/** The pins of the plan by place, in the order they were given. */
export function pinAnswers(evaluation: Evaluation): PinAnswer[] {
  const places = new Map<string, PinPlace & { amount: number }>();
  for (const { source, activity, kind, year, amount } of evaluation.plan.pins) {
    const key = pinKey({ source, activity, kind, year });
    const known = places.get(key)?.amount ?? 0;
    places.set(key, { source, activity, kind, year, amount: known + amount });
  }
  const faults = new Map(
    evaluation.warnings.flatMap((warning) =>
      warning.code === 'pin-not-honoured' ? [[pinKey(warning), warning] as const] : [],
    ),
  );
  return [...places].map(([key, place]) => {
    const amount = fromOre(place.amount);
    const warning = faults.get(key);
    if (!warning) return { ...place, amount, missing: fromOre(0) };
    return { ...place, amount, missing: warning.missing, fault: faultOf(evaluation, warning) };
  });
}

/** A place as text. */
export function pinKey({ source, activity, kind, year }: PinPlace): string {
  return JSON.stringify([source, activity, kind, year]);
}

function faultOf(
  evaluation: Evaluation,
  { source, activity, kind, year }: Extract<PlanWarning, { code: 'pin-not-honoured' }>,
): PinFault {
  const cell = evaluation.explainGap(activity, year).kinds.find((one) => one.kind === kind);
  const found = cell?.sources.find((one) => one.source === source);
  return found?.reason ?? { code: 'no-cost' };
}
