import { type Activity, optionInForce } from '../../../engine/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { indexOf, type PlanReading, planWords } from '../../../plan/index.ts';
import type { ChangeToTell, LocalDate, WaitingItem } from '../../../shared/index.ts';
import {
  changedSinceAcceptance,
  handoverStanding,
  nextCheck,
} from '../../domain/handover/standing.ts';
import { stateOf } from '../../domain/rows.ts';
import { handoverMessages } from './messages.ts';
import { handoverPath } from './paths.ts';

/** What an activity's handover asks for that its faults do not say: that its day has come, and that it
 * was altered after the receiver's yes. */
export function handoverWarnings(
  activity: Activity,
  today: LocalDate,
  language: Language,
): string[] {
  const option = optionInForce(activity);
  const standing = handoverStanding(option, today);
  if (!standing || stateOf(activity) === 'undecided') return [];
  const text = handoverMessages(language);
  const { date } = option.handover ?? {};
  return [
    ...(standing.isOverdue && date ? [text.overdueShort(formatDate(language, date))] : []),
    ...(standing.changed.length > 0 ? [text.changedShort] : []),
  ];
}

/** What waits about handovers besides their faults: the next check of each, and a new yes. */
export function waitingHandovers(
  { plan, partnership }: PlanReading,
  language: Language,
): WaitingItem[] {
  const text = handoverMessages(language);
  return plan.activities.flatMap((activity): WaitingItem[] => {
    if (stateOf(activity) !== 'anchor') return [];
    const option = optionInForce(activity);
    const path = handoverPath(partnership.id, activity.id);
    const isChanged =
      option.handover?.accepted === true && changedSinceAcceptance(option).length > 0;
    if (isChanged)
      return [
        { text: text.waitingChanged(activity.name), path, useCase: 'activities.ask-receiver' },
      ];
    const check = nextCheck(option);
    if (!check) return [];
    return [
      {
        text: text.waitingCheck(activity.name, check.months),
        path,
        due: check.due,
        useCase: 'activities.check-handover',
      },
    ];
  });
}

/** A change of approaches and handovers in one sentence; undefined for others. */
export function tellHandoverChange(
  { useCase, subject }: ChangeToTell,
  { plan }: PlanReading,
  language: Language,
): string | undefined {
  const { told } = handoverMessages(language);
  const activity = indexOf(plan).activity.get(subject.id);
  const name = activity?.name ?? subject.id;
  switch (useCase) {
    case 'activities.move-approach': {
      const state = activity ? stateOf(activity) : 'undecided';
      return state === 'undecided'
        ? told.undecided(name)
        : told.moved(name, planWords(language).approach[state].toLowerCase());
    }
    case 'activities.answer-questions':
      return told.questions(name);
    case 'activities.edit-handover':
      return told.edited(name);
    case 'activities.answer-handover':
    case 'activities.answer-handover-link':
      return told.answered(name);
    case 'activities.ask-receiver':
      return told.asked(name);
    case 'activities.withdraw-request':
      return told.withdrawn(name);
    case 'activities.check-handover':
      return told.checked(name);
    default:
      return undefined;
  }
}
