import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { NO_ASSETS } from './assets.ts';
import { LARGEST_BODY } from './body-limit.ts';
import { redirectWithNotice } from './notice.ts';
import { createWebServer } from './web-server.ts';

const lines: string[] = [];

function mount(app: Hono): void {
  app.get('/page', (c) => c.render('<p>Hej</p>'.repeat(300), { title: 'Hej' }));
  app.get('/fails', () => {
    throw new Error('no such column');
  });
  app.post('/save', async (c) => {
    const form = await c.req.formData();
    return redirectWithNotice(c, '/page', { kind: 'done', text: form.get('text') as string });
  });
  app.post('/file', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
}

const web = createWebServer({
  log: createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) }),
  assets: NO_ASSETS,
  renderPage: (c, content, head) => {
    const { language, nonce, path, href } = c.get('view');
    return `<html lang="${language}"><meta content="${nonce}">${path} ${href('/x')} ${head.notice?.text ?? ''}${content}`;
  },
  largeBodies: [{ path: /^\/file$/, bytes: LARGEST_BODY }],
  mount,
});

const OWN = { origin: 'http://localhost' };
const request = (path: string, init: RequestInit = {}) => web.app.request(path, init);
const post = (
  path: string,
  headers: Record<string, string> = OWN,
  body: RequestInit['body'] = 'text=Gemt',
) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });

beforeEach(() => {
  lines.length = 0;
});

describe('a page', () => {
  test('comes with a policy that allows our own scripts and one nonce', async () => {
    const answer = await request('/page');
    const policy = answer.headers.get('content-security-policy');
    const nonce = /content="([^"]+)"/.exec(await answer.text())![1]!;
    expect(policy).toContain("default-src 'self'; script-src 'self'");
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('is in the language of its address', async () => {
    expect(await (await request('/en/page?a=1')).text()).toContain('lang="en"');
    expect(await (await request('/en/page?a=1')).text()).toContain('/page?a=1 /en/x');
    expect(await (await request('/page')).text()).toContain('lang="da"');
  });

  test('that the reader has already is not sent again, and keeps its policy', async () => {
    const tag = (await request('/page')).headers.get('etag')!;
    const again = await request('/page', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBeNull();
    expect((await request('/page', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(
      200,
    );
  });

  test.each(['br', 'gzip'])('is compressed with %s', async (encoding) => {
    const answer = await request('/page', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(400);
  });

  test('that does not exist answers 404 in words', async () => {
    const answer = await request('/en/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such page');
  });
});

describe('a fault of ours', () => {
  test('gives a page with an id that the log has, and nothing of the fault', async () => {
    const answer = await request('/fails?secret=1');
    const text = await answer.text();
    const logged = lines.map((line) => JSON.parse(line) as Record<string, string>);
    const failure = logged.find(({ event }) => event === 'request failed')!;
    expect(answer.status).toBe(500);
    expect(text).toContain(failure.id);
    expect(text).not.toContain('no such column');
    expect(failure.message).toBe('no such column');
    expect(lines.join()).not.toContain('secret');
  });
});

describe('a change', () => {
  test('from our own page is done', async () => {
    expect((await post('/save')).status).toBe(303);
    expect((await post('/save', { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:81' },
    { ...OWN, 'sec-fetch-site': 'cross-site' },
    { ...OWN, 'sec-fetch-site': 'same-site' },
    {},
  ])('with %j is refused in words', async (headers) => {
    const answer = await post('/save', headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Intet er ændret');
  });

  test('is told of once, on the next page, in its language', async () => {
    const answer = await post('/en/save');
    expect(answer.headers.get('location')).toBe('/en/page');
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const ahead = await request('/page', { headers: { cookie, 'x-sec-purpose': 'prefetch' } });
    expect(await ahead.text()).not.toContain('Gemt');
    const shown = await request('/page', { headers: { cookie } });
    expect(await shown.text()).toContain('Gemt');
    expect(shown.headers.get('set-cookie')).toContain('helhed-notice=; Max-Age=0');
    expect(shown.headers.get('etag')).toBeNull();
  });

  test.each(['nonsense', Buffer.from('{"kind":"done"}').toString('base64url')])(
    'is not told of by a cookie that says %s',
    async (value) => {
      const shown = await request('/page', { headers: { cookie: `helhed-notice=${value}` } });
      expect(shown.status).toBe(200);
      expect(shown.headers.get('set-cookie')).toContain('Max-Age=0');
    },
  );
});

describe('a body', () => {
  test('over a megabyte is refused where a form is expected', async () => {
    expect((await post('/save', OWN, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  test('up to the limit is taken where a file is expected', async () => {
    const answer = await post('/file', OWN, 'x'.repeat(2 * 1024 * 1024));
    expect(await answer.text()).toBe(String(2 * 1024 * 1024));
  });

  test('announced as too large is refused before it is read', async () => {
    const body = new ReadableStream({
      pull: () => {
        throw new Error('was read');
      },
    });
    const answer = await request('/file', {
      method: 'POST',
      headers: { ...OWN, 'content-length': String(LARGEST_BODY + 1) },
      body,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Filen er for stor');
  });

  test('that turns out too large is refused while it is read', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = await request('/file', {
      method: 'POST',
      headers: OWN,
      body,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(LARGEST_BODY + 1024 * 1024);
  });
});

describe('a request for another host', () => {
  test.each(['http://evil.example/page', 'http://127.0.0.1.evil.example/page'])(
    '%s is not answered',
    async (url) => {
      expect((await request(url)).status).toBe(421);
    },
  );

  test('at another port than ours is not answered', async () => {
    const own = createWebServer({ ...optionsWithPort(), mount });
    own.setPort(4000);
    expect((await own.app.request('http://localhost:4000/page')).status).toBe(200);
    expect((await own.app.request('http://[::1]:4000/page')).status).toBe(200);
    expect((await own.app.request('http://localhost:4001/page')).status).toBe(421);
    expect((await own.app.request('http://localhost/page')).status).toBe(421);
  });
});

function optionsWithPort() {
  const log = createLog({ level: 'silent', write: () => {}, now: () => new Date(0) });
  return { log, assets: NO_ASSETS, renderPage: () => '' };
}
