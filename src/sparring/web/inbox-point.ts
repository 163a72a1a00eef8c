import type { Language } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { answerStanding, isOpen, type SparringRequest } from '../index.ts';
import { inboxMessages } from './inbox-messages.ts';

/** What an inbox asks of those who answer. */
export interface InboxPoint {
  readonly text: string;
  /** Some have waited longer than was promised. */
  readonly late: boolean;
}

/** How many requests wait for their first answer, and how many wait too long; undefined when none do. */
export function inboxPoint(
  requests: readonly SparringRequest[],
  today: LocalDate,
  language: Language,
): InboxPoint | undefined {
  const { titles } = inboxMessages(language);
  const waiting = requests.filter((request) => isOpen(request) && request.answeredOn === undefined);
  if (waiting.length === 0) return undefined;
  const overdue = waiting.filter((request) => answerStanding(request, today) === 'overdue').length;
  const points = [
    titles.waiting(waiting.length),
    ...(overdue > 0 ? [titles.overdue(overdue)] : []),
  ];
  return { text: points.join(', '), late: overdue > 0 };
}
