import type { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { NO_ASSETS } from './assets.ts';
import { type Listening, listen } from './listen.ts';
import { rememberPages } from './remembered-pages.ts';
import { noStore } from './security.ts';
import { createWebServer } from './web-server.ts';

let made: string[];
let version: string;
let site: Listening;

const TEXT = 'Hej æøå – '.repeat(300);

function mount(app: Hono): void {
  app.use(
    rememberPages({
      isSteady: (path) => path.startsWith('/side'),
      version: () => version,
      room: 12_000,
    }),
  );
  app.get('/side/egen', (c) => {
    noStore(c);
    return c.render('Min', { title: 'x' });
  });
  app.get('/side/kage', (c) => {
    deleteCookie(c, 'gammel');
    return c.render('Kage', { title: 'x' });
  });
  app.get('/side/maerket', (c) => {
    c.header('X-Reader', 'du');
    return c.render('Mærket', { title: 'x' });
  });
  app.get('/side/mangler', (c) => c.render('Væk', { title: 'x', status: 404 }));
  app.get('/side/skifter', (c) => {
    version = 'meanwhile';
    return c.render(TEXT, { title: 'x', modified: '2026-11-23' as never });
  });
  app.get('*', (c) => c.render(TEXT, { title: 'x', modified: '2026-11-23' as never }));
}

beforeEach(async () => {
  made = [];
  version = 'one';
  const web = createWebServer({
    log: createLog({ level: 'silent', write: () => {}, now: () => new Date(0) }),
    assets: NO_ASSETS,
    renderPage: (c, content) => {
      const { nonce, path, language } = c.get('view');
      made.push(path);
      return `<meta content="${nonce}"><p>${language} ${path}</p>${content}<i>${nonce}</i>`;
    },
    mount,
  });
  const listening = await listen(web, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error('No free port');
  site = listening.value;
});

afterEach(() => site.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site.address + path, { headers, method });

const nonceOf = (text: string) => [...text.matchAll(/<(?:meta content="|i>)([^"<]+)/g)];

describe('a steady page', () => {
  test('is made once, and every stranger gets it with a nonce and a policy of their own', async () => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 5; visit += 1) {
      const answer = await ask('/side/a');
      const found = nonceOf(await answer.text()).map((match) => match[1]!);
      expect(found).toHaveLength(2);
      expect(found[0]).toBe(found[1]);
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${found[0]}'`);
      nonces.add(found[0]!);
    }
    expect(nonces.size).toBe(5);
    expect(made).toEqual(['/side/a']);
  });

  test('has the same headers and the same words every time', async () => {
    const seen = new Set<string>();
    for (let visit = 0; visit < 4; visit += 1) {
      const answer = await ask('/side/a');
      const words = (await answer.text()).replaceAll(/content="[^"]+"|<i>[^<]+/g, '');
      // one nonce may be packed into fewer bytes than another
      const headers = [...answer.headers].filter(
        ([name]) => !['date', 'content-security-policy', 'content-length'].includes(name),
      );
      seen.add(JSON.stringify([answer.status, headers, words]));
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain('Mon, 23 Nov 2026 00:00:00 GMT');
  });

  test('is not sent to those who have it, nor made for them', async () => {
    const tag = (await ask('/side/a')).headers.get('etag')!;
    for (let visit = 0; visit < 3; visit += 1) {
      const again = await ask('/side/a', { 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('vary')).toBe('Accept-Encoding');
      expect(again.headers.get('content-security-policy')).toBeNull();
    }
    expect((await ask('/side/a', { 'if-none-match': 'W/"other"' })).status).toBe(200);
    expect(made).toHaveLength(1);
  });

  test('has the same tag whether it was remembered or not', async () => {
    const tag = (await ask('/side/a')).headers.get('etag');
    expect((await ask('/side/a', { cookie: 'fremmed=1' })).headers.get('etag')).toBe(tag);
    expect((await ask('/side/a')).headers.get('etag')).toBe(tag);
  });

  test('is asked for by its head too', async () => {
    await ask('/side/a');
    const answer = await ask('/side/a', {}, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(made).toHaveLength(1);
  });

  test('is another in another language', async () => {
    expect(await (await ask('/side/a')).text()).toContain('da /side/a');
    expect(await (await ask('/en/side/a')).text()).toContain('en /side/a');
    expect(await (await ask('/en/side/a')).text()).toContain('en /side/a');
    expect(made).toHaveLength(2);
  });

  test('is made anew when the version is another', async () => {
    await ask('/side/a');
    version = 'two';
    await ask('/side/a');
    await ask('/side/a');
    expect(made).toHaveLength(2);
  });

  test('is not kept for a version that began while it was made', async () => {
    await ask('/side/skifter');
    expect(version).toBe('meanwhile');
    await ask('/side/skifter');
    await ask('/side/skifter');
    expect(made).toHaveLength(2);
  });

  test('goes when there is no more room, what was asked for least lately first', async () => {
    for (const one of ['a', 'b', 'c', 'a', 'd']) await ask(`/side/${one}`);
    expect(made).toEqual(['/side/a', '/side/b', '/side/c', '/side/d']);
    await ask('/side/a');
    expect(made).toHaveLength(4);
    await ask('/side/b');
    expect(made).toHaveLength(5);
  });
});

describe('made anew each time is', () => {
  test.each([
    ['a page that changes', '/andet', {}],
    ['an address with a query', '/side/a?fase=2', {}],
    ['a page for one who sends a cookie', '/side/a', { cookie: 'session=x' }],
    ['a page for one who proves who they are', '/side/a', { authorization: 'Bearer x' }],
    ['a page that nobody may keep', '/side/egen', {}],
    ['an answer that sets a cookie', '/side/kage', {}],
    ['an answer with a header of its own', '/side/maerket', {}],
    ['a page that is not there', '/side/mangler', {}],
  ])('%s', async (_, path, headers) => {
    await ask(path, headers);
    await ask(path, headers);
    expect(made).toHaveLength(2);
  });

  test('what a stranger got is not given to a person, nor the other way', async () => {
    await ask('/side/a', { cookie: 'session=x' });
    await ask('/side/a');
    await ask('/side/a', { cookie: 'session=x' });
    await ask('/side/a');
    expect(made).toHaveLength(3);
  });
});

test('an answer that sets a cookie is never for all', async () => {
  const answer = await ask('/side/kage');
  expect(answer.headers.get('set-cookie')).not.toBeNull();
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
});
