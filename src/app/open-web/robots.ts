import { inLanguage, LANGUAGES } from '../../platform/i18n/index.ts';
import { NOT_FOUND_BY_SEARCH, OPEN_ROOTS, OPEN_SINGLES } from './open-paths.ts';
import { FEED_PATH, SITEMAP_PATH } from './paths.ts';

/**
 * What machines may read: the open half, and the files that its pages need. Addresses with a query
 * are other views of the same pages, and there are endless many. An installation without a base URL
 * is a demo or a trial on somebody's machine: nothing of it belongs in a search engine.
 */
export function robots(baseUrl: string | undefined): string {
  if (baseUrl === undefined) return lines('User-agent: *', 'Disallow: /');
  const inBoth = (paths: readonly string[]) =>
    LANGUAGES.flatMap((language) => paths.map((path) => inLanguage(language, path)));
  return lines(
    'User-agent: *',
    'Disallow: /',
    ...inBoth(['/', ...OPEN_SINGLES]).map((path) => `Allow: ${path}$`),
    ...inBoth([...OPEN_ROOTS, FEED_PATH]).map((path) => `Allow: ${path}`),
    'Allow: /assets/',
    `Allow: ${SITEMAP_PATH}`,
    ...inBoth(OPEN_ROOTS).map((path) => `Disallow: ${path}*?`),
    ...inBoth(NOT_FOUND_BY_SEARCH).map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${baseUrl}${SITEMAP_PATH}`,
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
