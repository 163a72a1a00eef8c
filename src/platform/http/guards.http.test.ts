import type { Context, Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import {
  clientAddress,
  cookieName,
  cookieSettings,
  createWebServer,
  forbiddenPage,
  forgetPages,
  listen,
  NO_ASSETS,
  noStore,
  redirectWithNotice,
  tooManyPage,
  type WebServerOptions,
} from './index.ts';

const lines: string[] = [];
const log = createLog({
  level: 'debug',
  write: (line) => lines.push(line),
  now: () => new Date(0),
});

const handled: string[] = [];

function mount(app: Hono): void {
  app.get('/page', (c) => c.render('<p>Hej</p>', { title: 'Hej' }));
  app.get('/own', (c) => {
    noStore(c);
    return c.render('<p>Hemmeligt</p>', { title: 'Hej' });
  });
  app.get('/own-file', (c) => {
    noStore(c);
    return new Response('{}', { headers: { 'cache-control': 'public' } });
  });
  app.get('/out', (c) => {
    forgetPages(c);
    return c.redirect('/');
  });
  app.get('/who', (c) => c.text(clientAddress(c)));
  app.get('/site', (c) => c.json(c.get('site')));
  app.get('/cookie', (c) => c.json([cookieName(c, 'name'), cookieSettings(c)]));
  app.get('/forbidden', (c) => forbiddenPage(c));
  app.get('/too-many', (c) => tooManyPage(c, 90));
  app.get('/invitation/:key', () => {
    throw new Error('broken');
  });
  app.post('/notice', (c) => redirectWithNotice(c, '/page', { kind: 'done', text: 'Gemt' }));
  app.post('/text', async (c) => answer(c, await c.req.text()));
  app.post('/form', async (c) => answer(c, [...(await c.req.formData()).keys()].join()));
  app.post('/body', async (c) => answer(c, Object.keys(await c.req.parseBody()).join()));
  app.post('/json', async (c) => answer(c, JSON.stringify(await c.req.json())));
  app.post('/machine', (c) => answer(c, 'machine'));
}

function answer(c: Context, text: string): Response {
  handled.push(text);
  return c.text(text);
}

const serverWith = (options: Partial<WebServerOptions> = {}) =>
  createWebServer({
    log,
    assets: NO_ASSETS,
    renderPage: (_c, content, head) => `<html><title>${head.title}</title>${content}`,
    mount,
    crossSitePaths: [/^\/machine$/],
    secretPaths: [/^\/invitation\/[^/]+/],
    ...options,
  }).app;

const local = serverWith();
const open = serverWith({ baseUrl: 'https://helhed.example' });

const FORM = 'application/x-www-form-urlencoded';
const OWN = { origin: 'http://localhost' };
type Body = NonNullable<RequestInit['body']>;
const post = (path: string, body: Body, headers: Record<string, string> = {}) =>
  local.request(path, { method: 'POST', body, headers: { ...OWN, ...headers } });
const fields = (values: Record<string, string>) => new URLSearchParams(values);

beforeEach(() => {
  lines.length = 0;
  handled.length = 0;
});

describe('a server with a base URL', () => {
  test.each([
    ['http://helhed.example/page', 200],
    ['http://helhed.example:443/page', 200],
    ['https://helhed.example/page', 200],
    ['http://helhed.example:444/page', 421],
    ['http://localhost/page', 421],
    ['http://127.0.0.1:3000/page', 421],
    ['http://helhed.example.evil.example/page', 421],
    ['http://evil.example/page', 421],
  ])('answers %s with %i', async (url, status) => {
    expect((await open.request(url)).status).toBe(status);
  });

  test('takes changes from its own origin only, whatever the proxy speaks to it', async () => {
    const from = (origin: string) =>
      open.request('http://helhed.example/notice', { method: 'POST', headers: { origin } });
    expect((await from('https://helhed.example')).status).toBe(303);
    expect((await from('http://helhed.example')).status).toBe(403);
    expect((await from('https://evil.example')).status).toBe(403);
  });

  test('binds browsers to https, and its cookies to itself', async () => {
    const page = await open.request('http://helhed.example/page');
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(page.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    const saved = await open.request('http://helhed.example/notice', {
      method: 'POST',
      headers: { origin: 'https://helhed.example' },
    });
    const cookie = saved.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-helhed-notice=.*HttpOnly; Secure; SameSite=Lax$/);
    const shown = await open.request('http://helhed.example/page', {
      headers: { cookie: cookie.split(';')[0]! },
    });
    expect(shown.headers.get('set-cookie')).toContain('__Host-helhed-notice=; Max-Age=0');
    expect(await (await open.request('http://helhed.example/site')).json()).toEqual({
      origin: 'https://helhed.example',
      secure: true,
    });
  });

  test('a server of this machine does none of that', async () => {
    const page = await local.request('/page');
    expect(page.headers.get('strict-transport-security')).toBeNull();
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade');
    expect(await (await local.request('/cookie')).json()).toEqual([
      'name',
      { path: '/', httpOnly: true, sameSite: 'Lax', secure: false },
    ]);
  });
});

describe('headers', () => {
  test('let pages use passkeys, and no inline script, frame or foreign form', async () => {
    const { headers } = await local.request('/page');
    expect(headers.get('permissions-policy')).toContain('publickey-credentials-get=(self)');
    expect(headers.get('permissions-policy')).toContain('publickey-credentials-create=(self)');
    const policy = headers.get('content-security-policy')!;
    expect(policy).not.toContain('unsafe');
    for (const rule of ["script-src 'self';", "form-action 'self'", "base-uri 'none'"]) {
      expect(policy).toContain(rule);
    }
  });

  test('have nobody keep what only a signed-in person may see', async () => {
    expect((await local.request('/page')).headers.get('cache-control')).toBe('private, no-cache');
    const own = await local.request('/own');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('etag')).toBeNull();
    expect((await local.request('/own-file')).headers.get('cache-control')).toBe('no-store');
    expect((await local.request('/out')).headers.get('clear-site-data')).toBe('"cache"');
  });
});

describe('a page that says no', () => {
  test('says so in words and with its status', async () => {
    const forbidden = await local.request('/forbidden');
    expect(forbidden.status).toBe(403);
    expect(await forbidden.text()).toContain('Det har I ikke adgang til');
    const tooMany = await local.request('/too-many');
    expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '90']);
    expect(await tooMany.text()).toContain('Prøv igen om 2 minutter.');
    expect(await (await local.request('/en/too-many')).text()).toContain('in 2 minutes.');
  });
});

describe('a request from elsewhere', () => {
  test('is taken on paths of machines, and nowhere else', async () => {
    const from = (path: string) =>
      local.request(path, { method: 'POST', headers: { 'content-type': FORM }, body: 'a=b' });
    expect((await from('/machine')).status).toBe(200);
    expect((await from('/machine/more')).status).toBe(403);
    expect((await from('/form')).status).toBe(403);
  });
});

describe('a key in an address', () => {
  test('does not stand in the log', async () => {
    await local.request('/en/invitation/hemmelig-noegle');
    expect(lines.join()).toContain('/invitation/…');
    expect(lines.join()).not.toContain('noegle');
  });

  test.each(['/invitation/noegle/slet', '/invitation/noegle/', '/en/invitation/noegle/a/b'])(
    'logs the path of %s without the key in it',
    async (path) => {
      await local.request(path);
      expect(lines.join()).toContain('/invitation/…/');
      expect(lines.join()).not.toContain('noegle');
    },
  );
});

describe('who asks', () => {
  const ask = async (app: Hono, remoteAddress: string | undefined, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const env = remoteAddress && { incoming: { socket: { remoteAddress, remotePort: 1 } } };
    return (await app.request('/who', { headers }, env)).text();
  };

  test('is the other end of the connection, whatever a header says', async () => {
    expect(await ask(local, '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
    expect(await ask(local, '::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(await ask(local, undefined)).toBe('unknown');
  });

  test('is what a trusted proxy has added last', async () => {
    const behind = serverWith({ trustProxy: true });
    expect(await ask(behind, '10.0.0.1', '198.51.100.9, 198.51.100.1')).toBe('198.51.100.1');
    expect(await ask(behind, '10.0.0.1', '198.51.100.1:4711')).toBe('198.51.100.1');
    expect(await ask(behind, '10.0.0.1', '[2001:db8::1]:443')).toBe('2001:db8::1');
    expect(await ask(behind, '10.0.0.1', 'nonsense')).toBe('10.0.0.1');
    expect(await ask(behind, '10.0.0.1')).toBe('10.0.0.1');
  });
});

describe('over the network', () => {
  test('who asks is known, and bodies are guarded and read as they are in this process', async () => {
    const web = createWebServer({ log, assets: NO_ASSETS, renderPage: String, mount });
    const listening = await listen(web, { host: '127.0.0.1', port: 0 });
    if (!listening.ok) throw new Error('No free port');
    const { address, stop } = listening.value;
    const send = (form: FormData) =>
      fetch(`${address}/body`, { method: 'POST', body: form, headers: { origin: address } });
    const form = new FormData();
    form.append('note', 'Hej');
    form.append('fil', new File(['x'.repeat(200_000)], 'x.json'));
    expect(await (await fetch(`${address}/who`)).text()).toBe('127.0.0.1');
    expect(await (await send(form)).text()).toBe('note,fil');
    form.append('mere', '010190-1234');
    expect((await send(form)).status).toBe(422);
    await stop();
  });
});

describe('a flood of changes', () => {
  test('from one network is refused, reading and others are not', async () => {
    const app = serverWith({ flood: { limit: 3, seconds: 60 } });
    const from = async (remoteAddress: string, method = 'POST') => {
      const env = { incoming: { socket: { remoteAddress } } };
      return (await app.request('/machine', { method, headers: OWN }, env)).status;
    };
    const statuses = [];
    for (let at = 1; at <= 5; at += 1) statuses.push(await from(`2001:db8::${at}`));
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(await from('2001:db8:0:1::1')).toBe(200);
    expect(await from('2001:db8::1', 'GET')).toBe(404);
  });
});

describe('what looks like a CPR number', () => {
  const CPR = '010190-1234';

  function upload(name: string, text: string): FormData {
    const form = new FormData();
    form.append('note', text);
    form.append('fil', new File(['indhold'], name));
    return form;
  }

  test.each<[string, () => Body, Record<string, string>]>([
    ['a form', () => fields({ titel: 'Hej', note: `Ea, ${CPR}` }), {}],
    ['a field that stands twice', () => 'note=a&note=0101901234', { 'content-type': FORM }],
    ['a form with a file', () => upload('plan.json', CPR), {}],
    [
      'JSON',
      () => JSON.stringify({ list: [1, { note: CPR }] }),
      { 'content-type': 'application/json' },
    ],
  ])('in %s is refused with the name of its field', async (_what, body, headers) => {
    for (const path of ['/form', '/machine']) {
      const refused = await post(path, body(), headers);
      const text = await refused.text();
      expect(refused.status).toBe(422);
      expect(text).toContain('feltet »note«');
      expect(text).toContain('Intet af det, I sendte, er gemt');
      expect(text).not.toContain('1234.');
      expect(text).not.toContain(CPR);
    }
    expect(handled).toEqual([]);
    expect(lines.join()).not.toContain('0101');
  });

  test('is told in JSON to a script that asks for it', async () => {
    const json = { 'content-type': 'application/json', accept: 'application/json' };
    const refused = await post('/json', JSON.stringify({ note: CPR }), json);
    expect(refused.status).toBe(422);
    const { say } = (await refused.json()) as { say: string };
    expect(say).toContain('feltet »note«');
    expect(say).not.toContain(CPR);
  });

  test('in the name of a file is refused', async () => {
    const refused = await post('/form', upload('sag 010190 1234.pdf', 'note'));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('navnet på den fil');
  });

  test.each(['password', 'adgangskode', 'ny-adgangskode', 'kode', 'token', 'logout_token'])(
    'is left alone in the field %s',
    async (name) => {
      expect((await post('/form', fields({ [name]: '0101901234' }))).status).toBe(200);
    },
  );

  test('is shown with the name of its field as text', async () => {
    const refused = await post('/form', fields({ '<script>x</script>': CPR }));
    expect(await refused.text()).toContain('&lt;script&gt;');
  });
});

describe('a NUL, which the database cannot hold', () => {
  test.each(['/page%00', '/invitation/a%00b', '/en/page%00'])(
    'leads nowhere in the address %s',
    async (path) => {
      expect((await local.request(path)).status).toBe(404);
      expect((await post(path, fields({ a: '1' }))).status).toBe(404);
    },
  );

  test.each([
    ['a field', fields({ a: 'x\0y' }), FORM],
    ['the name of a field', fields({ 'a\0': 'x' }), FORM],
    ['a secret', fields({ adgangskode: 'x\0y' }), FORM],
    ['JSON', '{"a":["x\\u0000"]}', 'application/json'],
  ])('makes %s unreadable', async (_, body, type) => {
    const refused = await post('/form', body, { 'content-type': type });
    expect([refused.status, handled]).toEqual([400, []]);
  });
});

describe('a body that is fine', () => {
  test.each(['/form', '/body'])('reaches the route of %s', async (path) => {
    expect(await (await post(path, fields({ a: '1', b: '2' }))).text()).toBe('a,b');
    const form = new FormData();
    form.append('a', '1');
    form.append('fil', new File(['x'], 'x.json'));
    expect(await (await post(path, form)).text()).toBe('a,fil');
  });

  test('reaches a route that reads text or JSON', async () => {
    expect(await (await post('/text', 'a=1', { 'content-type': FORM })).text()).toBe('a=1');
    const json = { 'content-type': 'application/json' };
    expect(await (await post('/json', '{"a":[1]}', json)).text()).toBe('{"a":[1]}');
  });

  test.each([
    ['{"a":', 'application/json'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
    ['a=b', 'multipart/form-data'],
    ['a=b', 'application/x-www-form-urlencodedx'],
    ['{"note":"010190-1234"}', 'text/plain'],
    ['{"note":"010190-1234"}', ''],
  ])('%j as %s is not, and is refused in words', async (body, type) => {
    const refused = await post('/form', body, { 'content-type': type });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Formularen kunne ikke læses');
  });

  test('may be deep without harm', async () => {
    const deep = `${'['.repeat(5000)}"x"${']'.repeat(5000)}`;
    expect((await post('/machine', deep, { 'content-type': 'application/json' })).status).toBe(200);
  });
});
