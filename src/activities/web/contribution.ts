import { z } from 'zod';
import type { Activity } from '../../engine/index.ts';
import { changedFields, indexOf, type PlanReading, planWords } from '../../plan/index.ts';
import type { ChangeToTell, LocalDate, RoomContribution, WaitingItem } from '../../shared/index.ts';
import { gather } from '../domain/gather.ts';
import { handoverPath } from './handover/paths.ts';
import { tellHandoverChange, waitingHandovers } from './handover/tell.ts';
import { tellEdit } from './edit/tell-edit.ts';
import { messages } from './messages.ts';
import { activitiesPath, activityPath } from './paths.ts';
import { listed } from './words.tsx';
import { activitiesRights } from '../domain/rights.ts';

type Language = 'da' | 'en';

/** What the room gives to the workspace's rail, its waiting list and its history. */
export const activitiesContribution: RoomContribution<PlanReading> = {
  room: 'activities',
  rights: activitiesRights,
  rail: {
    id: 'activities',
    order: 30,
    label: (language) => messages(language).room,
    path: (partnershipId) => activitiesPath(partnershipId),
    useCase: 'activities.read',
  },
  waiting: (reading, language) => [
    ...undecidedOnes(reading, language),
    ...unanchoredOnes(reading, language),
    ...waitingHandovers(reading, language),
  ],
  tellChange: (change, reading, language) =>
    tellChange(change, reading, language) ?? tellEdit(change, reading, language),
};

/** Due on the first day that notice must be given, where a post would be without money. */
function undecidedOnes(reading: PlanReading, language: Language): WaitingItem[] {
  const { evaluation } = reading;
  const notices = gather(evaluation.endingPosts, ({ activity }) => activity);
  return evaluation.undecided.map((id) => {
    const days = (notices.get(id) ?? []).map(({ noticeDay }) => noticeDay).toSorted();
    const text = messages(language).waiting.undecided(nameOf(reading, id));
    return { ...item(reading, id, text, days[0]), useCase: 'activities.choose-option' };
  });
}

/** One item per activity that is decided, due on the day of the handover where there is one. */
function unanchoredOnes(reading: PlanReading, language: Language): WaitingItem[] {
  const undecided = new Set(reading.evaluation.undecided);
  const faults = gather(
    reading.evaluation.anchoringFaults.filter(({ activity }) => !undecided.has(activity)),
    ({ activity }) => activity,
  );
  return [...faults].map(([id, found]) => {
    const words = found.map(({ code }) => planWords(language).anchoringFault[code]);
    const text = messages(language).waiting.anchoring(nameOf(reading, id), listed(language, words));
    const due = handoverDate(indexOf(reading.plan).activity.get(id));
    const path = handoverPath(reading.partnership.id, id);
    return { ...item(reading, id, text, due), path, useCase: 'activities.edit-handover' };
  });
}

function item(
  { partnership }: PlanReading,
  activity: string,
  text: string,
  due: LocalDate | undefined,
): Omit<WaitingItem, 'useCase'> {
  return { text, path: activityPath(partnership.id, activity), ...(due && { due }) };
}

function handoverDate(activity: Activity | undefined): LocalDate | undefined {
  return activity?.options.find(({ id }) => id === activity.chosen)?.handover?.date;
}

function nameOf(reading: PlanReading, id: string): string {
  return indexOf(reading.plan).activity.get(id)?.name ?? id;
}

const choice = z.object({ chosen: z.string().nullable() });

/** A choice of option in one sentence, as far as the plan still knows it. */
function tellChange(
  change: ChangeToTell,
  reading: PlanReading,
  language: Language,
): string | undefined {
  const { useCase, subject, after } = change;
  if (useCase !== 'activities.choose-option') {
    return tellHandoverChange(change, reading, language);
  }
  const part = { list: 'activities', id: subject.id } as const;
  const made = choice.safeParse(changedFields(after, part));
  if (!made.success) return undefined;
  const { chosen } = made.data;
  const name = nameOf(reading, subject.id);
  const text = messages(language).told;
  if (chosen === null) return text.undecided(name);
  const options = indexOf(reading.plan).activity.get(subject.id)?.options ?? [];
  const option = options.find(({ id }) => id === chosen);
  return option ? text.chosen(name, option.name) : text.chosenUnknown(name);
}
