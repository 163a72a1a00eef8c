import { formatDate, LANGUAGES } from '../../platform/i18n/index.ts';
import { plainText, type SearchDocument, type SearchSource } from '../../search/index.ts';
import { localDate } from '../../shared/index.ts';
import { eventsIn } from '../index.ts';
import { eventPath } from './paths.ts';

/** The published events, to be searched. */
export const eventSearch: SearchSource = ({ knowledge }) =>
  LANGUAGES.flatMap((language) =>
    eventsIn(knowledge).map(({ id, content }): SearchDocument => {
      const { title, summary, audience, text } = content[language];
      const { place, organiser, start } = content;
      const day = formatDate(language, localDate(start.slice(0, 10)));
      return {
        kind: 'event',
        id,
        language,
        path: eventPath(id),
        title,
        summary: `${day}. ${summary}`,
        body: [
          audience,
          place ? `${place.name}, ${place.address}.` : '',
          organiser,
          plainText(text),
        ]
          .filter((part) => part !== '')
          .join(' '),
      };
    }),
  );
