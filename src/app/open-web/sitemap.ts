import { inLanguage, type Language, LANGUAGES } from '../../platform/i18n/index.ts';
import type { OpenPage } from './open-pages.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** The most addresses that a sitemap may hold. */
const MOST = 50_000;

/** The map of the open half for search engines: every page once per language, each with the other. */
export function sitemap(pages: readonly OpenPage[], origin: string): string {
  const shown = pages.slice(0, Math.floor(MOST / LANGUAGES.length));
  return [
    XML_HEAD,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...shown.flatMap((page) => LANGUAGES.map((language) => entry(page, language, origin))),
    '</urlset>',
    '',
  ].join('\n');
}

function entry({ path, updated }: OpenPage, language: Language, origin: string): string {
  const address = (one: Language) => xmlText(origin + inLanguage(one, path));
  const link = (hreflang: string, one: Language) =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address(one)}"/>`;
  const lastmod = updated === undefined ? '' : `<lastmod>${xmlText(updated)}</lastmod>`;
  const links = [...LANGUAGES.map((one) => link(one, one)), link('x-default', 'da')];
  return `<url><loc>${address(language)}</loc>${lastmod}${links.join('')}</url>`;
}
