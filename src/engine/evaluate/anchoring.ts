import { dateOf } from '../../shared/index.ts';
import type { ActivityAnswer, AnchoringFault, AnchoringFaultCode } from './answers.ts';
import type { EvaluationBase } from './base.ts';
import type { Handover } from '../model/index.ts';

/** What the options in force with the approach `anchor` still lack, by activity. */
export function anchoringFaults(
  { ledger }: EvaluationBase,
  activities: readonly ActivityAnswer[],
): AnchoringFault[] {
  return activities.flatMap((answer, a) => {
    const { option } = ledger.activities[a]!;
    if (option.approach !== 'anchor') return [];
    return faultsOf(option.handover ?? {}, answer).map((code) => ({ activity: answer.id, code }));
  });
}

function faultsOf(handover: Handover, answer: ActivityAnswer): AnchoringFaultCode[] {
  const faults: AnchoringFaultCode[] = [];
  if (!handover.receiver) faults.push('no-receiver');
  if (!handover.date) faults.push('no-date');
  if (!handover.budgetLine) faults.push('no-budget-line');
  if (!handover.accepted) faults.push('not-accepted');
  if (leavesDaysUnpaid(handover, answer)) faults.push('date-after-money-ends');
  return faults;
}

/** A handover on the first unpaid day is in time: no day lies between. */
function leavesDaysUnpaid({ date }: Handover, { firstUncovered }: ActivityAnswer): boolean {
  if (!date || !firstUncovered) return false;
  return date > dateOf(firstUncovered.year, firstUncovered.month, 1);
}
