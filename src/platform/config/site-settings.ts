import { isSecureUrl, parsedUrl } from './network-settings.ts';
import { given, isOneLine, type Report, type Variables, withoutPassword } from './variables.ts';

const LONGEST_NAME = 120;

/** `SITE_OWNER`: the organisation that runs the installation and answers for it. */
export function readSiteOwner(env: Variables, report: Report): string | undefined {
  const text = given(env, 'SITE_OWNER');
  if (text === undefined || (isOneLine(text) && text.length <= LONGEST_NAME)) return text;
  report(
    'SITE_OWNER',
    text,
    `skal være et navn på én linje, højst ${LONGEST_NAME} tegn`,
    `must be a name on one line, at most ${LONGEST_NAME} characters`,
  );
  return undefined;
}

/** `STATEMENT_URL`: the official accessibility statement, where there is one. */
export function readStatementUrl(env: Variables, report: Report): string | undefined {
  const text = given(env, 'STATEMENT_URL');
  if (text === undefined) return undefined;
  const url = parsedUrl(text);
  if (url && url.protocol === 'https:' && isSecureUrl(url)) return url.href;
  report(
    'STATEMENT_URL',
    withoutPassword(text),
    'skal være adressen på tilgængelighedserklæringen, som https://www.was.digst.dk/helhed-eksempel-dk',
    'must be the address of the accessibility statement, such as https://www.was.digst.dk/helhed-example',
  );
  return undefined;
}
