import { PRIVACY_PATH } from '../access/web/paths.ts';
import { readPublished } from '../events/index.ts';
import { EventPage } from '../events/web/event-page.tsx';
import { matterOf } from '../events/web/matter.ts';
import { eventMessages } from '../events/web/messages.ts';
import type { Preview } from '../knowledge/web/editing/context.ts';
import { Markdown } from '../knowledge/web/markdown.tsx';
import { catalogueActivityPath, themePath } from '../knowledge/web/paths.ts';

const NO_SIGN_UPS = { attendances: new Map(), closed: new Set<string>() };

/** The page of an event before it is published: as it will be on the day that somebody looks at it. */
export function eventPreview(now: () => Date): Preview {
  return ({ id, content, knowledge, view }) => {
    const { language, href } = view;
    const at = now();
    const event = readPublished({ kind: 'event', id, number: 1, content, publishedAt: at });
    if (!event) return null;
    const { text, themes, activities } = { ...event.content, ...event.content[language] };
    const page = {
      matter: matterOf(event, NO_SIGN_UPS, { at, view }),
      text: Markdown({ text, place: { href, words: eventMessages(language) } }),
      themes: themes.flatMap((slug) => {
        const theme = knowledge.findTheme(language, slug);
        return theme ? [{ title: theme.title, path: themePath(slug) }] : [];
      }),
      activities: activities.flatMap((one) => {
        const activity = knowledge.findActivity(one);
        return activity
          ? [{ title: activity.name[language], path: catalogueActivityPath(one) }]
          : [];
      }),
      privacyPath: PRIVACY_PATH,
    };
    return <EventPage page={page} />;
  };
}
