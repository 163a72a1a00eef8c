import { toKroner } from '../../shared/index.ts';
import type { Balance } from './answers.ts';

/** A balance in kroner, its four amounts and nothing else. */
export function balanceJson({ cost, carried, financed, gap }: Balance) {
  return {
    cost: toKroner(cost),
    carried: toKroner(carried),
    financed: toKroner(financed),
    gap: toKroner(gap),
  };
}
