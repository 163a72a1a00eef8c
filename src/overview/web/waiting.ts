import type { View } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import {
  addDays,
  type LocalDate,
  type RoomContribution,
  type WaitingItem,
} from '../../shared/index.ts';
import type { DatedItem } from '../../ui/index.ts';
import { overviewMessages } from './messages.ts';

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
  return items.flat().sort(byDue);
}

const LAST_DAY = '9999-12-31';

/** The order of dates; what has none comes last. */
export function byDue(a: WaitingItem, b: WaitingItem): number {
  const [first, second] = [a.due ?? LAST_DAY, b.due ?? LAST_DAY];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

const SOON_DAYS = 92;

/** An item as the list shows it: what is overdue or due within three months is marked. */
export function waitingItem(item: WaitingItem, today: LocalDate, view: View): DatedItem {
  const { language } = view;
  const text = overviewMessages(language);
  const shown = { text: item.text, href: view.href(item.path) };
  if (!item.due) return { ...shown, date: text.noDate };
  const dated = { ...shown, date: formatDate(language, item.due), datetime: item.due };
  if (item.due < today) return { ...dated, note: text.overdue, tone: 'gap' };
  return item.due <= addDays(today, SOON_DAYS) ? { ...dated, tone: 'gap' } : dated;
}
