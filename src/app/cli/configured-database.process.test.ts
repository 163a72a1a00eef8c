import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../platform/config/index.ts';
import { lockFolder } from '../../platform/lock/index.ts';
import { withConfiguredDatabase } from './configured-database.ts';

const folder = await mkdtemp(join(tmpdir(), 'helhed-cli-'));
const DONE = { exitCode: 0, stdout: 'done\n', stderr: '' } as const;

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the folder that the server would use is opened, made when it is not there, and let go again', async () => {
  const env = { DATA_DIR: join(folder, 'new') };
  for (let times = 0; times < 2; times += 1) {
    const answer = await withConfiguredDatabase(async ({ keeper, config }) => {
      const people = await keeper.selectFrom('person').select('person_id').execute();
      expect(people).toEqual([]);
      expect(config.database).toEqual({ kind: 'folder', path: env.DATA_DIR });
      return DONE;
    }, readConfig(env));
    expect(answer).toEqual(DONE);
  }
}, 60_000);

test('a folder that a running Helhed holds is refused with who holds it', async () => {
  const path = join(folder, 'held');
  const lock = await lockFolder(path);
  if (!lock.ok) throw new Error('The folder is new');
  await lock.value.tellAddress('http://127.0.0.1:3000');
  const answer = await withConfiguredDatabase(async () => DONE, readConfig({ DATA_DIR: path }));
  await lock.value.release();
  expect(answer.exitCode).toBe(1);
  expect(answer.stderr).toContain(
    'bruges allerede af en Helhed, der kører (http://127.0.0.1:3000)',
  );
  expect(answer.stderr).toContain('is in use by a running Helhed');
  expect(answer.stdout).toBe('');
});

test('settings that cannot be used are named, and nothing is opened', async () => {
  const answer = await withConfiguredDatabase(
    async () => DONE,
    readConfig({ DATABASE_URL: 'mysql://me:hidden@host/db' }),
  );
  expect(answer.exitCode).toBe(1);
  expect(answer.stderr).toContain('DATABASE_URL="');
  expect(answer.stderr).not.toContain('hidden');
});

test('a server that does not answer is named in words', async () => {
  const answer = await withConfiguredDatabase(
    async () => DONE,
    readConfig({ DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/helhed' }),
  );
  expect(answer.exitCode).toBe(1);
  expect(answer.stderr).toContain('Databasen postgres://me:***@127.0.0.1:1/helhed');
  expect(answer.stderr).not.toContain('hidden');
});
