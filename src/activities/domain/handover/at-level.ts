import type { Plan } from '../../../engine/index.ts';
import {
  fromKroner,
  type LocalDate,
  type Share,
  timesShare,
  toKroner,
} from '../../../shared/index.ts';
import { editHandover, type HandoverRef } from './edit-handover.ts';
import { handoverFields } from './fields.ts';
import { handoverData } from './handover-data.ts';

/** The plan with the terms of a handover as they are at another level of the activity. What the receiver
 * pays a year is a term: with it the receiver's yes goes, and the money that rests on it. Terms that name
 * no amount stand as they are. */
export function handoverAtLevel<
  Edited extends Pick<Plan, 'activities' | 'organisations' | 'firstYear' | 'lastYear'>,
>(
  plan: Edited,
  ref: HandoverRef,
  { level, today }: { readonly level: Share; readonly today: LocalDate },
): Edited {
  const option = plan.activities
    .find(({ id }) => id === ref.activity)
    ?.options.find(({ id }) => id === ref.option);
  const yearlyCost = option && handoverData(option).yearlyCost;
  if (!yearlyCost) return plan;
  const base = handoverFields(option);
  const scaled = Math.round(toKroner(timesShare(fromKroner(yearlyCost), level)));
  const typed = { ...base, yearlyCost: String(scaled) };
  const edited = editHandover(plan, { ref, base, typed, today });
  return edited.ok ? edited.value : plan;
}
