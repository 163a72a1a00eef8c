import type { WaitingElsewhere } from '../knowledge/web/editing/context.ts';
import type { Language } from '../platform/i18n/index.ts';
import { readInbox } from '../sparring/index.ts';
import { inboxPoint } from '../sparring/web/inbox-point.ts';
import { INBOX_PATH } from '../sparring/web/paths.ts';
import type { AppParts } from './parts.ts';

/** What waits for knowledge editors besides texts: requests for sparring. */
export function waitingElsewhere({ keeper, today }: Pick<AppParts, 'keeper' | 'today'>) {
  return async (language: Language): Promise<readonly WaitingElsewhere[]> => {
    const { requests } = await readInbox(keeper);
    const point = inboxPoint(requests, today(), language);
    return point ? [{ ...point, path: INBOX_PATH }] : [];
  };
}
