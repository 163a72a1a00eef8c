import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeWorkspace, insertPartnership, PROGRAM } from '../../access/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { lockFolder } from '../../platform/lock/index.ts';
import { id } from '../../shared/index.ts';
import { commands } from './audit-commands.ts';
import { withConfiguredDatabase } from './configured-database.ts';
import { verifyAudit } from './verify-audit.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'helhed-audit-'));
const config = readConfig({ DATA_DIR: join(folder, 'data') });

const audit = (...args: string[]) => verifyAudit(args, config);

/** Works on the database of the folder, which is closed again afterwards. */
async function onDatabase(work: (owner: Db) => Promise<unknown>): Promise<void> {
  const answer = await withConfiguredDatabase(async ({ owner }) => {
    await work(owner);
    return { exitCode: 0, stdout: '', stderr: '' };
  }, config);
  expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
}

async function fill(owner: Db, name: string, changes: number): Promise<void> {
  const partnershipId = id<'partnership'>(name.toLowerCase());
  await owner
    .transaction()
    .execute((tx) =>
      insertPartnership(tx, { id: partnershipId, name, demo: false, createdAt: AT }),
    );
  for (let step = 1; step <= changes; step += 1) {
    const request = { partnershipId, useCase: 'test.step', at: AT, by: PROGRAM };
    await changeWorkspace(owner, request, async () => ({
      answer: undefined,
      change: { subject: { room: 'test', kind: 'step', id: 's' }, before: null, after: { step } },
    }));
  }
}

beforeAll(
  () =>
    onDatabase(async (owner) => {
      await fill(owner, 'Nordby', 3);
      await fill(owner, 'Sydby', 2);
      await fill(owner, 'Tomby', 0);
    }),
  60_000,
);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('verify-audit', () => {
  test('finds an untouched database intact and gives each check word', async () => {
    const danish = await audit();
    expect(danish).toMatchObject({ exitCode: 0, stderr: '' });
    const lines = danish.stdout.trim().split('\n');
    expect(lines[0]).toMatch(
      /^Nordby \(nordby\): i orden\. 3 ændringer, kontroltal ved nr\. 3: (?:[0-9a-f]{4} ?){4}$/,
    );
    expect(lines.slice(2)).toEqual([
      'Tomby (tomby): i orden. Ingen ændringer endnu',
      'Installationen: i orden. Ingen ændringer endnu',
      'Ændringsloggen er hel: 4 kæder kontrolleret.',
    ]);
    const english = await audit('nordby', '--language', 'en');
    expect(english.stdout).toContain('The change log is intact.\n');
  });

  test('answers for programs with one object', async () => {
    const { stdout } = await audit('sydby', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      intact: true,
      chains: [
        { chain: 'sydby', name: 'Sydby', intact: true, changes: 2, revision: 2, faults: [] },
      ],
    });
  });

  test('is used wrongly with what it does not know, and says how', async () => {
    for (const args of [['a', 'b'], ['--what'], ['--language', 'sv']]) {
      expect(await audit(...args)).toMatchObject({ exitCode: 2, stdout: '' });
    }
    expect((await audit('--what')).stderr).toContain('Brug: verify-audit');
    expect(await audit('vestby')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'Der er intet samarbejde med id »vestby«.\n',
    });
    expect(Object.keys(commands)).toEqual(['verify-audit']);
  });

  test('makes no database where there is none', async () => {
    const path = join(folder, 'nowhere');
    const answer = await verifyAudit([], readConfig({ DATA_DIR: path }));
    expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
    expect(answer.stderr).toContain(path);
    expect(existsSync(path)).toBe(false);
  });

  test('says who holds the folder while the server runs', async () => {
    const lock = await lockFolder(join(folder, 'data'));
    const answer = await audit();
    if (lock.ok) await lock.value.release();
    expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
    expect(answer.stderr).toContain('bruges allerede af en Helhed');
  });

  test('says when a server cannot be reached, without its password', async () => {
    const url = 'postgres://me:hidden@127.0.0.1:1/helhed';
    const answer = await verifyAudit([], readConfig({ DATABASE_URL: url }));
    expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
    expect(answer.stderr).not.toContain('hidden');
  });

  test('names partnership, change, time and use case of what was tampered with', async () => {
    await onDatabase(async (owner) => {
      await sql`alter table change disable trigger user`.execute(owner);
      await sql`update change set after = '{}' where partnership_id = 'nordby' and revision = 2`.execute(
        owner,
      );
      await sql`delete from change where partnership_id = 'sydby' and revision = 2`.execute(owner);
    });
    const { exitCode, stdout } = await audit();
    expect(exitCode).toBe(1);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'Nordby (nordby): FEJL (1)',
      '  Ændring nr. 2 (23. november 2026 kl. 13.00, test.step) er rettet, efter at den blev skrevet: indholdet passer ikke til dens segl.',
      'Sydby (sydby): FEJL (1)',
      '  Ændring nr. 2 mangler: enden af loggen er skåret af.',
    ]);
    expect(stdout).toContain('Der er fejl i 2 af 4 kæder.');
    const json = await audit('nordby', '--json');
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      intact: false,
      chains: [{ faults: [{ kind: 'altered', change: { revision: 2, useCase: 'test.step' } }] }],
    });
  }, 30_000);
});
