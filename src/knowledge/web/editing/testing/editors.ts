import { expect } from 'vitest';
import type { TestWeb } from '../../../../../tests/web.ts';
import { type Fields, formOf } from './form-of.ts';

/** The demo's two knowledge editors. */
export const WRITER = 'demo-projektleder';
export const REVIEWER = 'demo-konsulent';

/** The page's form, with some fields typed anew. */
export async function filled(
  web: TestWeb,
  path: string,
  changes: Fields,
  carries = '',
): Promise<Fields> {
  const html = await (await web.get(path)).text();
  return { ...formOf(html, path.split('?')[0]!, carries), ...changes };
}

/** Expects that an answer leads on to a page that says these words. */
export async function expectTold(
  web: TestWeb,
  answer: Response,
  words: string | RegExp,
): Promise<string> {
  expect(answer.status, await answer.clone().text()).toBe(303);
  const cookie = answer.headers.getSetCookie().map((whole) => whole.split(';')[0]!);
  const path = answer.headers.get('location')!;
  const html = await (await web.get(path, { cookie: cookie.join('; ') })).text();
  expect(html).toMatch(words);
  return html;
}
