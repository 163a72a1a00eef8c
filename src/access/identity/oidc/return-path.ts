import { inLanguage, type Language, splitLanguage } from '../../../platform/i18n/index.ts';

const LONGEST = 1000;
const HERE = 'http://here.invalid';

/** The address within the app that someone may be sent to after signing in, in the reader's
 * language; the front page for anything that leads elsewhere. */
export function returnPath(wanted: string | undefined, language: Language): string {
  const { pathname, rest } = internal(wanted ?? '/');
  const split = splitLanguage(pathname);
  return inLanguage(split.language === 'en' ? 'en' : language, split.path) + rest;
}

function internal(wanted: string): { pathname: string; rest: string } {
  const front = { pathname: '/', rest: '' };
  if (!wanted.startsWith('/') || wanted.length > LONGEST || !URL.canParse(wanted, HERE))
    return front;
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // Without its dots the path may have become another host's address.
  if (origin !== HERE || pathname.startsWith('//')) return front;
  return { pathname, rest: search + hash };
}
