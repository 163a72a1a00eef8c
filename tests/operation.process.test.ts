import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startMailServer } from '../src/platform/mail/testing/mail-server.ts';
import { addressOf, freePort, runCommand, type ServerProcess, spawnServer } from './server.ts';
import { startPostgres } from './targets/postgres-server.ts';
import { DEMO } from './session.ts';
import { type Visitor, visitor } from './visitor.ts';

const SECRET = 'only for tests, and long enough for one';

const ADMINISTRATOR = {
  navn: 'Administrator',
  email: 'administrator@havnby.example',
  adgangskode: 'fire tilfældige ord her',
};

const folders: string[] = [];
const servers: ServerProcess[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-operation-'));
  folders.push(folder);
  return folder;
}

function start(variables: Readonly<Record<string, string>>): ServerProcess {
  const server = spawnServer({ PORT: '0', LOG_LEVEL: 'warn', ...variables });
  servers.push(server);
  return server;
}

async function stop(server: ServerProcess, signal: NodeJS.Signals = 'SIGTERM') {
  server.process.kill(signal);
  return server.ended;
}

/** The settings of an installation at an address of its own. */
async function installation(): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    PORT: port,
    BASE_URL: `http://127.0.0.1:${port}`,
    SECRET,
    DATA_DIR: await newFolder(),
  };
}

function firstLink({ output }: ServerProcess): string {
  const link = /første administrator her .*: (\S+)/.exec(output())?.[1];
  if (link === undefined) throw new Error(`No link in:\n${output()}`);
  return new URL(link).pathname;
}

/** The first administrator, signed in. */
async function makeAdministrator(server: ServerProcess, address: string): Promise<Visitor> {
  const administrator = visitor(address);
  const answer = await administrator.post(firstLink(server), ADMINISTRATOR);
  expect(answer.status).toBe(303);
  return administrator;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => stop(server, 'SIGKILL')));
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('an installation with an address of its own', () => {
  test('has no demo, and a link that makes the first administrator once', async () => {
    const settings = await installation();
    const server = start(settings);
    const address = await addressOf(server);
    expect(address).toBe(settings.BASE_URL);
    expect(server.output()).not.toMatch(/Demo|Havnby/);
    const stranger = visitor(address);
    expect(await (await stranger.get('/log-ind')).text()).not.toContain('name="rolle"');
    expect((await stranger.post('/log-ind/demo', { rolle: DEMO.owner })).status).toBe(404);

    const path = firstLink(server);
    const weak = await stranger.post(path, { ...ADMINISTRATOR, adgangskode: 'kort' });
    expect(weak.status).toBe(422);
    const administrator = await makeAdministrator(server, address);
    expect((await administrator.get('/administration')).status).toBe(200);
    expect((await stranger.get('/administration')).status).toBe(303);
    for (const again of [
      await stranger.get(path),
      await stranger.post(path, { ...ADMINISTRATOR, email: 'en-anden@havnby.example' }),
    ]) {
      expect(again.status).toBe(410);
      expect(again.headers.getSetCookie()).toEqual([]);
    }

    expect(await stop(server)).toBe(0);
    const next = start(settings);
    await addressOf(next);
    expect(next.output()).not.toContain('administrator');
    expect((await administrator.get('/administration')).status).toBe(200);
    const { email, adgangskode } = ADMINISTRATOR;
    const signedIn = await stranger.post('/log-ind', { email, adgangskode });
    expect(signedIn.status).toBe(303);
    expect((await stranger.get('/administration')).status).toBe(200);
  });

  test('answers no other name, and no page elsewhere changes anything in it', async () => {
    const settings = await installation();
    const address = await addressOf(start(settings));
    const other = address.replace('127.0.0.1', 'localhost');
    expect((await fetch(other)).status).toBe(421);
    const forged = await fetch(`${address}/log-ind`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ email: ADMINISTRATOR.email, adgangskode: 'et eller andet' }),
    });
    expect(forged.status).toBe(403);
  });
});

describe('two processes on one PostgreSQL', () => {
  test('started at once share sessions, sign-outs and how often one may try', async () => {
    const postgres = await startPostgres();
    try {
      const settings = { DATABASE_URL: postgres.url };
      const [first, second] = await Promise.all(
        [start(settings), start(settings)].map((server) => addressOf(server)),
      );
      const here = visitor(first!);
      expect((await here.post('/log-ind/demo', { rolle: DEMO.owner })).status).toBe(303);
      const there = visitor(second!, here.cookies());
      const overview = '/samarbejder/havnby/overblik';
      expect((await there.get(overview)).status).toBe(200);
      const changed = await here.post('/samarbejder/havnby/scenarier/ny', { navn: 'Delt' });
      expect(changed.status).toBe(303);
      const scenarios = await (await there.get('/samarbejder/havnby/scenarier')).text();
      expect(scenarios).toContain('Delt');

      const wrong = { email: 'ingen@havnby.example', adgangskode: 'ikke den rigtige kode' };
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const address = attempt % 2 === 0 ? first! : second!;
        statuses.push((await visitor(address).post('/log-ind', wrong)).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429]);

      expect((await there.post('/log-ud', {})).status).toBe(303);
      const after = visitor(first!, here.cookies());
      expect((await after.get(overview)).headers.get('location')).toContain('/log-ind');
    } finally {
      await Promise.all(servers.splice(0).map((server) => stop(server)));
      await postgres.stop();
    }
  });
});

describe('mails', () => {
  test('arrive once, also when the process is killed while it sends them', async () => {
    const mailServer = await startMailServer();
    try {
      const settings = {
        ...(await installation()),
        SMTP_URL: mailServer.url,
        MAIL_FROM: 'Helhed <helhed@havnby.example>',
      };
      const server = start(settings);
      const address = await addressOf(server);
      await makeAdministrator(server, address);
      const { email } = ADMINISTRATOR;
      const ask = () => visitor(address).post('/log-ind/link', { email });

      expect((await ask()).status).toBe(200);
      await expect.poll(() => mailServer.taken.length, { timeout: 20_000 }).toBe(1);
      // The next is swallowed without an answer: what comes after it waits.
      mailServer.answerNext('silence');
      await ask();
      await expect.poll(() => mailServer.handed(), { timeout: 20_000 }).toBe(2);
      await ask();
      await ask();
      expect(mailServer.handed()).toBe(2);
      await stop(server, 'SIGKILL');

      await addressOf(start(settings));
      await expect.poll(() => mailServer.taken.length, { timeout: 30_000 }).toBe(3);
      await stop(servers.at(-1)!, 'SIGKILL');
      await addressOf(start(settings));
      await ask();
      await expect.poll(() => mailServer.taken.length, { timeout: 30_000 }).toBe(4);
      // The one without an answer may have arrived, so that it is not sent again.
      expect(mailServer.handed()).toBe(5);
      const ids = mailServer.taken.map((mail) => /^Message-ID: (.*)$/im.exec(mail)![1]);
      expect(new Set(ids).size).toBe(4);

      const last = mailServer.taken.at(-1)!.replaceAll('=\r\n', '');
      expect(last).toContain('From: Helhed <helhed@havnby.example>');
      const path = /\/log-ind\/link\/[\w-]+/.exec(last)![0];
      const reader = visitor(address);
      expect((await reader.get(path)).status).toBe(200);
      expect((await reader.post(path, {})).status).toBe(303);
      expect((await reader.get('/administration')).status).toBe(200);
      expect((await visitor(address).post(path, {})).status).toBe(410);
    } finally {
      await mailServer.close();
    }
  }, 180_000);
});

describe('the command line on a data folder', () => {
  test('manages accounts and checks the record of changes while the server is stopped', async () => {
    const settings = await installation();
    const server = start(settings);
    const address = await addressOf(server);
    const refused = await runCommand(['user', 'list'], settings);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('bruges allerede');
    expect((await runCommand(['verify-audit'], settings)).exitCode).toBe(2);
    expect(await stop(server)).toBe(0);

    const email = 'ny@havnby.example';
    const add = ['user', 'add', '--name', 'Ny', '--email', email, '--administrator', '--json'];
    const added = await runCommand(add, settings);
    expect(added).toMatchObject({ exitCode: 0, stderr: '' });
    const { link } = JSON.parse(added.stdout) as { link: string };
    expect(link).toMatch(new RegExp(`^${address}/ny-adgangskode/`));
    expect((await runCommand(add, settings)).exitCode).toBe(1);

    const again = start(settings);
    await addressOf(again);
    const person = visitor(address);
    const { adgangskode } = ADMINISTRATOR;
    const path = new URL(link).pathname;
    expect((await person.post(path, { adgangskode })).status).toBe(303);
    expect((await person.post('/log-ind', { email, adgangskode })).status).toBe(303);
    expect((await person.get('/administration')).status).toBe(200);
    const fields = {
      situation: 'first-time',
      navn: 'Prøveby',
      'foerste-aar': '2027',
      'sidste-aar': '2030',
    };
    const started = await person.post('/samarbejder/ny', fields);
    expect(started.headers.get('location')).toContain('/samarbejder/proeveby/overblik');
    expect(await stop(again, 'SIGKILL')).toBe('SIGKILL');

    const checked = await runCommand(['verify-audit'], settings);
    expect(checked).toMatchObject({ exitCode: 0, stderr: '' });
    expect(checked.stdout).toContain('Prøveby (proeveby): i orden. 1 ændring');
    expect(checked.stdout).toContain('Installationen: i orden.');
    const listed = await runCommand(['user', 'list', '--language', 'en'], settings);
    expect(listed.stdout).toMatch(/Ny +ny@havnby\.example +open, administrator/);
    const first = await runCommand(['user', 'first-administrator'], settings);
    expect(first).toMatchObject({ exitCode: 1, stdout: '' });
    const lock = await runCommand(['user', 'lock', email, '--language', 'en'], settings);
    expect(lock.exitCode).toBe(1);
    expect(lock.stderr).toContain('administrator');
    expect((await runCommand(['user', 'invent'], settings)).exitCode).toBe(2);
  }, 120_000);
});
