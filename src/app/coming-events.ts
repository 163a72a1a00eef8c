import { dayOf, eventsIn } from '../events/index.ts';
import { EVENTS_PATH, eventPath } from '../events/web/paths.ts';
import { clock } from '../events/web/when.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { ComingEvent } from '../overview/web/home-page.tsx';
import type { Language } from '../platform/i18n/index.ts';

/** The events that the front page tells of. */
export const frontPageEvents = { comingEvents, eventsPath: EVENTS_PATH };

/** The events that are still to come and not cancelled, the first to begin first. */
function comingEvents(knowledge: Knowledge, at: Date, language: Language): ComingEvent[] {
  return eventsIn(knowledge)
    .filter(({ content, starts }) => starts > at && !content.cancelled)
    .map(({ id, content }) => ({
      title: content[language].title,
      path: eventPath(id),
      on: dayOf(content.start),
      about: `${language === 'da' ? 'kl. ' : ''}${clock(language, content.start)} · ${content.place?.name ?? 'online'}`,
    }));
}
