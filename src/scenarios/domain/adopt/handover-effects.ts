import { type Activity, optionInForce, type Plan } from '../../../engine/index.ts';
import { changedSinceAcceptance } from '../../../activities/domain/index.ts';
import type { HandoverEffect } from './adopted-change.ts';

/** What a new plan means for handovers: of the activities whose option or terms are others than before. */
export function handoverEffects(before: Plan, after: Plan): HandoverEffect[] {
  const was = new Map(before.activities.map((activity) => [activity.id, activity]));
  return after.activities.flatMap((activity) => {
    const earlier = was.get(activity.id);
    const kind = earlier && earlier !== activity && effectOf(earlier, activity);
    if (!kind) return [];
    const { handover } = kind === 'ends' ? optionInForce(earlier) : optionInForce(activity);
    const receiver = after.organisations.find(({ id }) => id === handover?.receiver);
    const named = { id: activity.id, name: activity.name };
    return [
      {
        kind,
        activity: named,
        ...(receiver && { receiver: { id: receiver.id, name: receiver.name } }),
      },
    ];
  });
}

function effectOf(before: Activity, after: Activity): HandoverEffect['kind'] | undefined {
  const [was, is] = [isAgreed(before), isAgreed(after)];
  const isMoved = optionInForce(before).id !== optionInForce(after).id;
  if (!isMoved) return was && !is ? 'asks-again' : undefined;
  if (optionInForce(after).approach === 'anchor') {
    if (is) return 'comes-along';
    return wasAgreed(before, after) ? 'asks-again' : 'not-accepted';
  }
  return was ? 'ends' : undefined;
}

/** Whether the option in force is handed over on terms that the receiver has said yes to. */
function isAgreed(activity: Activity): boolean {
  const option = optionInForce(activity);
  return (
    option.approach === 'anchor' &&
    option.handover?.accepted === true &&
    changedSinceAcceptance(option).length === 0
  );
}

/** Whether the option that is in force now had the receiver's yes before. */
function wasAgreed({ options }: Activity, after: Activity): boolean {
  const { id } = optionInForce(after);
  return options.some((option) => option.id === id && option.handover?.accepted === true);
}
