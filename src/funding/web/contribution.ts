import { formatMoney, formatNumber, type Language } from '../../platform/i18n/index.ts';
import { indexOf, type PlanReading } from '../../plan/index.ts';
import { dateOf, type RoomContribution, type WaitingItem } from '../../shared/index.ts';
import { brokenYears } from '../domain/index.ts';
import { derived, openApplications } from './derived.ts';
import { fundingMessages } from './messages.ts';
import { fundingPath, sourcePath } from './paths.ts';
import { listed, monthWords } from './words.ts';

/** What the room gives to what spans rooms: its place in the rail, and what waits. */
export const fundingContribution: RoomContribution<PlanReading> = {
  room: 'funding',
  rail: {
    id: 'funding',
    order: 40,
    label: (language) => fundingMessages(language).nav,
    path: (partnershipId) => fundingPath(partnershipId),
  },
  waiting: (reading, language) => [
    ...noticeItems(reading, language),
    ...coFinancingItems(reading, language),
    ...applicationItems(reading, language),
  ],
};

function noticeItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = fundingMessages(language).waiting;
  const index = indexOf(reading.plan);
  const path = fundingPath(reading.partnership.id, {
    view: 'stillinger',
    part: 'bevillingsophoer',
  });
  return derived.notices(reading).map(({ activity, day, fte, lastPaidMonth }) => ({
    text: text.notice(
      index.activity.get(activity)?.name ?? activity,
      formatNumber(language, fte, 2),
      monthWords(language, lastPaidMonth),
    ),
    path,
    due: day,
  }));
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
    })),
  );
}

function applicationItems(reading: PlanReading, language: Language): WaitingItem[] {
  const text = fundingMessages(language).waiting;
  return openApplications(reading).map(({ source, neededBy }) => ({
    text: text.application(source.name),
    path: sourcePath(reading.partnership.id, source.id),
    ...(neededBy ? { due: neededBy } : {}),
  }));
}
