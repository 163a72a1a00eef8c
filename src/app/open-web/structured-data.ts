import { inLanguage } from '../../platform/i18n/index.ts';
import type { FaceParts } from './web-face.ts';
import { webMessages } from './messages.ts';
import { SEARCH_NAME, SEARCH_PATH } from '../../search/web/paths.ts';

/** What a page is about, as schema.org has it: the site on the front page, the way to every other
 * page, and what the page says of itself. */
export function structuredData(parts: FaceParts, canonical: string): object {
  const { head, view } = parts;
  const isFront = view.path.split('?')[0] === '/';
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(isFront ? [webSite(parts)] : wayTo(parts, canonical)),
      ...(head.kind === 'article' ? [article(parts, canonical)] : []),
      ...(head.structuredData ? [head.structuredData] : []),
    ],
  };
}

function webSite({ view, site, name }: FaceParts): object {
  const { language } = view;
  return {
    '@type': 'WebSite',
    name,
    description: webMessages(language).description,
    inLanguage: language,
    url: site.origin + inLanguage(language, '/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${site.origin}${inLanguage(language, SEARCH_PATH)}?${SEARCH_NAME}={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Front page, entry of the top bar, page. */
function wayTo({ head, view, site, name, entries }: FaceParts, canonical: string): object[] {
  const { origin } = site;
  const entry = entries.find(({ id }) => id === head.current);
  const above = entry && origin + entry.href !== canonical ? [entry] : [];
  const steps = [
    { name, item: origin + inLanguage(view.language, '/') },
    ...above.map(({ label, href }) => ({ name: label, item: origin + href })),
    { name: head.title, item: canonical },
  ];
  const itemListElement = steps.map((step, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    ...step,
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}

function article({ head, view, name }: FaceParts, canonical: string): object {
  return {
    '@type': 'Article',
    headline: head.title,
    ...(head.description !== undefined && { description: head.description }),
    inLanguage: view.language,
    ...(head.modified && { dateModified: head.modified }),
    author: { '@type': 'Organization', name },
    mainEntityOfPage: canonical,
  };
}
