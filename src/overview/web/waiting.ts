import { formatDate, type Language } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { RoomContribution, WaitingItem } from '../../shared/index.ts';

/** What a room gives to the overview of a partnership. */
export type WorkspaceContribution = RoomContribution<PlanReading>;

/** What waits for the partners in all rooms: dated items first, in the order of their dates. */
export async function collectWaiting(
  contributions: readonly WorkspaceContribution[],
  reading: PlanReading,
  language: Language,
): Promise<WaitingItem[]> {
  const items = await Promise.all(
    contributions.map(async (room) => (await room.waiting?.(reading, language)) ?? []),
  );
  const last = '9999-12-31';
  return items.flat().sort((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1));
}

/** The date of an item in words; what has none says so. */
export function dueText(item: WaitingItem, language: Language, noDate: string): string {
  return item.due ? formatDate(language, item.due) : noDate;
}
