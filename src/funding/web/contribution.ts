import { formatMoney, formatNumber, type Language } from '../../platform/i18n/index.ts';
import { indexOf, type PlanReading } from '../../plan/index.ts';
import { dateOf, type RoomContribution, type WaitingItem } from '../../shared/index.ts';
import { brokenYears, type NoticeDeadline } from '../domain/index.ts';
import { calendarMessages } from './calendar/messages.ts';
import { commitmentMessages } from './commitments/messages.ts';
import { derived, openApplications } from './derived.ts';
import { fundingMessages } from './messages.ts';
import { fundingPath, moneyCalendarPath, sourcePath } from './paths.ts';
import { listed } from './words.ts';
import { tellChange } from './tell-change.ts';
import { fundingRights } from '../domain/rights.ts';

/** What the room gives to what spans rooms: its place in the rail, what waits, and its history. */
export const fundingContribution: RoomContribution<PlanReading> = {
  room: 'funding',
  rights: fundingRights,
  rail: {
    id: 'funding',
    order: 40,
    label: (language) => fundingMessages(language).nav,
    path: (partnershipId) => fundingPath(partnershipId),
    useCase: 'funding.read',
  },
  waiting: (reading, language) => [
    ...noticeItems(reading, language),
    ...coFinancingItems(reading, language),
    ...applicationItems(reading, language),
    ...deadlineItems(reading, language),
    ...commitmentItems(reading, language),
  ],
  tellChange,
};

/** One item per day: the posts of several activities often end together. */
function noticeItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = fundingMessages(language).waiting;
  const path = fundingPath(reading.partnership.id, {
    view: 'stillinger',
    part: 'bevillingsophoer',
  });
  const days = [...new Set(derived.notices(reading).map(({ day }) => day))];
  return days.map((due) => {
    const ofDay = derived.notices(reading).filter(({ day }) => day === due);
    const fte = ofDay.reduce((sum, notice) => sum + notice.fte, 0);
    const names = activityNames(reading, language, ofDay);
    return {
      text: text.notice(names, formatNumber(language, fte, 2)),
      path,
      due,
      useCase: 'activities.edit-activity',
    };
  });
}

const NAMED_ACTIVITIES = 3;

function activityNames(
  { plan }: PlanReading,
  language: Language,
  notices: readonly NoticeDeadline[],
): string {
  const names = notices.map(
    ({ activity }) => indexOf(plan).activity.get(activity)?.name ?? activity,
  );
  const rest = names.length - NAMED_ACTIVITIES;
  if (rest <= 0) return listed(language, names);
  const { others } = fundingMessages(language).waiting;
  return listed(language, [...names.slice(0, NAMED_ACTIVITIES), others(rest)]);
}

/** The co-financing of a year must be in place before the year is over. */
function coFinancingItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = fundingMessages(language).waiting;
  const path = fundingPath(reading.partnership.id, { part: 'medfinansiering' });
  return derived.rules(reading).flatMap((rule) =>
    brokenYears(rule).map(({ year, missingCofinancing }) => ({
      text: text.coFinancing(
        formatMoney(language, missingCofinancing),
        listed(
          language,
          rule.sources.map((source) => source.name),
        ),
        year,
      ),
      path,
      due: dateOf(year, 12, 31),
      useCase: 'funding.edit-source',
    })),
  );
}

function applicationItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = fundingMessages(language).waiting;
  return openApplications(reading).map(({ source, neededBy }) => ({
    text: text.application(source.name),
    path: sourcePath(reading.partnership.id, source.id),
    ...(neededBy ? { due: neededBy } : {}),
    useCase: 'funding.change-status',
  }));
}

/** Days to apply, to report and to ask for payment, as far as a quarter ahead. */
function deadlineItems(reading: PlanReading, language: Language): WaitingItem[] {
  const { item } = calendarMessages(language);
  const seen = new Set<string>();
  return derived.deadlines(reading).flatMap(({ source, kind, date, first }) => {
    // Of those that return every year, the first one that is open.
    const key = JSON.stringify([source, kind, first]);
    if (seen.has(key)) return [];
    seen.add(key);
    const name = indexOf(reading.plan).source.get(source)?.name ?? source;
    const path = moneyCalendarPath(reading.partnership.id);
    return [{ text: item[kind](name), path, due: date, useCase: 'funding.mark-deadline' }];
  });
}

/** Agreements that would be paid for without money. */
function commitmentItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = commitmentMessages(language);
  const path = fundingPath(reading.partnership.id, { part: 'forpligtelser' });
  return derived.commitments(reading).flatMap(({ commitment, unpaid, decideBy }) =>
    decideBy && unpaid > 0
      ? [
          {
            text: text.waiting(commitment.name),
            path,
            due: decideBy,
            useCase: 'funding.edit-commitments',
          },
        ]
      : [],
  );
}
