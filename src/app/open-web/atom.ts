import { inLanguage, type Language } from '../../platform/i18n/index.ts';
import { webMessages } from './messages.ts';
import type { NewsPage } from './open-pages.ts';
import { FEED_PATH } from './paths.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** How many entries a feed holds. */
const MOST = 50;

/** The year from which the ids of entries count; it never changes, so that no entry is new twice. */
const SINCE = '2026';

/** What is new, as a feed (Atom, RFC 4287): the newest first, what is as new in the order given. */
export function atomFeed(
  news: readonly NewsPage[],
  { origin, language, name }: { origin: string; language: Language; name: string },
): string {
  const text = webMessages(language);
  const address = (path: string) => origin + inLanguage(language, path);
  const id = (path: string) => tagUri(origin, inLanguage(language, path));
  const newest = [...news]
    .sort((a, b) => compare(moment(b.updated), moment(a.updated)))
    .slice(0, MOST);
  const entry = ({ path, title, about, updated }: NewsPage) =>
    [
      '<entry>',
      `<id>${xmlText(id(path))}</id>`,
      `<title>${xmlText(title[language])}</title>`,
      `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(address(path))}"/>`,
      `<updated>${xmlText(moment(updated))}</updated>`,
      `<summary>${xmlText(about[language])}</summary>`,
      '</entry>',
    ].join('');
  return [
    XML_HEAD,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xmlText(id(FEED_PATH))}</id>`,
    `<title>${xmlText(text.feedTitle)}</title>`,
    `<subtitle>${xmlText(text.feedSubtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(address(FEED_PATH))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(address('/'))}"/>`,
    `<updated>${xmlText(moment(newest[0]?.updated ?? `${SINCE}-01-01`))}</updated>`,
    `<author><name>${xmlText(name)}</name></author>`,
    ...newest.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

/** A name that stays when addresses change (RFC 4151). */
function tagUri(origin: string, path: string): string {
  return `tag:${new URL(origin).hostname},${SINCE}:${path}`;
}

/** Feeds know moments only: a day begins at midnight. */
function moment(updated: string): string {
  return updated.includes('T') ? updated : `${updated}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
