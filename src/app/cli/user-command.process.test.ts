import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lockFolder } from '../../platform/lock/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { userCommand } from './user-command.ts';

const folder = await mkdtemp(join(tmpdir(), 'helhed-user-'));
const config = readConfig({
  DATA_DIR: folder,
  BASE_URL: 'https://helhed.example',
  SECRET: 'a secret of tests that is long enough',
  HOST: '127.0.0.1',
});

const user = (...args: string[]) => userCommand(args, config);
const json = async (...args: string[]) => {
  const answer = await user(...args, '--json');
  return { exitCode: answer.exitCode, told: JSON.parse(answer.stdout) as unknown };
};

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('user', () => {
  test.each([
    [],
    ['unknown'],
    ['toString'],
    ['list', 'more'],
    ['list', '--off'],
    ['add'],
    ['add', '--name', 'A'],
    ['add', 'a@havnby.example', '--name', 'A', '--email', 'b@havnby.example'],
    ['lock'],
    ['lock', 'a', 'b'],
    ['lock', 'a', '--administrator'],
    ['reset-link', '--language', 'sv', 'a'],
    ['first-administrator', 'a'],
    ['list', '--unknown'],
  ])('used wrongly says how it is used: %j', async (...args: string[]) => {
    const answer = await user(...args);
    expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
    expect(answer.stderr).toContain('user first-administrator');
  });

  test('says so in English too', async () => {
    expect((await user('lock', '--language', 'en')).stderr).toMatch(/^Usage/);
  });

  test(
    'adds, lists, locks and lets in, on the configured database',
    { timeout: 120_000 },
    async () => {
      expect((await user('list')).stdout).toBe('Ingen personer.\n');
      const first = await user('first-administrator');
      expect(first.stdout).toMatch(
        /\nhttps:\/\/helhed\.example\/foerste-administrator\/[\w-]{43}\n$/,
      );
      const email = 'drift@havnby.example';
      const added = await user('add', '--name', 'Drift', '--email', 'Drift@havnby.example');
      expect(added).toMatchObject({ exitCode: 0, stderr: '' });
      expect(added.stdout).toMatch(/https:\/\/helhed\.example\/ny-adgangskode\/[\w-]{43}\n$/);
      expect(await json('add', '--name', 'Igen', '--email', email)).toMatchObject({
        exitCode: 1,
        told: { ok: false, problem: 'taken' },
      });
      expect(await json('add', '--name', ' ', '--email', 'ny@havnby.example')).toMatchObject({
        exitCode: 1,
        told: { problem: 'not-a-name' },
      });
      expect(await json('add', '--name', 'A', '--email', 'ingen adresse')).toMatchObject({
        exitCode: 1,
        told: { problem: 'not-an-address' },
      });
      expect(await json('administrator', 'DRIFT@havnby.example')).toMatchObject({
        exitCode: 0,
        told: { ok: true, email, administrator: true },
      });
      expect(await json('lock', email)).toMatchObject({
        exitCode: 1,
        told: { problem: 'last-administrator' },
      });
      expect(await json('administrator', email, '--off')).toMatchObject({
        exitCode: 1,
        told: { problem: 'last-administrator' },
      });
      const other = 'kollega@havnby.example';
      expect(await json('add', '--name', 'Kollega', '--email', other)).toMatchObject({
        exitCode: 0,
        told: { person: { email: other, administrator: false } },
      });
      expect((await user('lock', other)).stdout).toContain('er lukket');
      expect(await json('reset-link', other)).toMatchObject({
        exitCode: 1,
        told: { problem: 'locked' },
      });
      expect((await user('unlock', other, '--language', 'en')).stdout).toContain('is open');
      const link = await user('reset-link', other, '--language', 'en');
      expect(link.stdout).toMatch(/https:\/\/helhed\.example\/en\/ny-adgangskode\/[\w-]{43}\n$/);
      expect(await json('lock', 'ingen@havnby.example')).toMatchObject({
        exitCode: 1,
        told: { problem: 'unknown' },
      });
      const list = await user('list');
      expect(list.stdout).toContain('drift@havnby.example');
      expect(list.stdout).toContain('åben, administrator');
      expect(await json('list', '--search', 'kolle')).toMatchObject({
        told: { people: [{ email: other }] },
      });
    },
  );

  test('refuses a folder that a running Helhed holds', async () => {
    const lock = await lockFolder(folder);
    if (!lock.ok) throw new Error('Nobody else uses the folder');
    const answer = await user('list');
    await lock.value.release();
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' });
    expect(answer.stderr).toContain('is in use by a running Helhed');
  });
});
