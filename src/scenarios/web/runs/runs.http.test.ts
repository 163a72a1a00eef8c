import { describe, expect } from 'vitest';
import { HAVNBY } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type TestWeb, webTest } from '../../../../tests/web.ts';
import { type ComputeRun, createRunRound } from '../../index.ts';
import { computeRun } from '../../domain/index.ts';
import { loadSolver } from '../../../platform/solver/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import type { Db, OpenDatabase } from '../../../platform/db/index.ts';
import { PROGRAM } from '../../../access/index.ts';
import { fromKroner, ok } from '../../../shared/index.ts';
import { startRun } from '../../actions/runs/ask-run.ts';
import type { RunRequest } from '../../domain/runs/run.ts';

const LIST = '/samarbejder/havnby/scenarier/beregninger';
const BEST: RunRequest = {
  kind: 'optimise',
  base: null,
  limits: { maxGap: { 2027: fromKroner(200_000) } },
  timeLimit: 20,
};
let clock = Date.parse('2026-11-23T12:00:00Z');
const now = () => new Date((clock += 1));

async function ask(db: Db, request = BEST) {
  const started = await startRun(db, {
    partnershipId: HAVNBY.id,
    request,
    at: now(),
    by: PROGRAM,
  });
  if (!started.ok) throw new Error(started.error.code);
  return `${LIST}/${started.value.id}`;
}

/** The runs that wait are done, in this process. */
async function doRuns({ keeper }: OpenDatabase, compute: ComputeRun) {
  const round = createRunRound({ keeper, log: SILENT_LOG, now, compute, isAlone: false });
  await round(new AbortController().signal);
}

const really: ComputeRun = async (input, { signal, onProgress }) => {
  const solve = await loadSolver();
  const clock = () => performance.now();
  return computeRun(input, { solve, stopped: () => signal.aborted, onProgress, clock });
};

async function read(web: TestWeb, path: string, status = 200): Promise<string> {
  const answer = await web.get(path);
  expect(answer.status).toBe(status);
  const html = await answer.text();
  await expectValidHtml(html);
  return html;
}

describe('the pages of runs', () => {
  webTest('tell of none, and of one that is not there', async ({ web }) => {
    expect(await read(web, LIST)).toContain('Ingen beregninger endnu');
    expect(await read(web, `${LIST}/findes-ikke`, 404)).toContain('Beregningen findes ikke');
  });

  webTest('show the turn, take the wish to stop, and offer to do it again', async ({ web, db }) => {
    const first = await ask(db);
    const second = await ask(db);
    expect(await read(web, first)).toContain('I er de næste.');
    const waiting = await read(web, second);
    expect(waiting).toContain('1 beregning venter foran jer.');
    expect(waiting).toContain(`content="${second}/nyt"`);
    for (const path of [first, second]) {
      const stopped = await web.post(`${path}/stop`, {});
      expect([stopped.status, stopped.headers.get('location')]).toEqual([303, path]);
    }
    expect(await read(web, second)).toContain('Intet i planen er ændret.');
    const again = await web.post(`${second}/igen`, {});
    expect(again.status).toBe(303);
    const path = again.headers.get('location')!;
    expect(await read(web, path)).toContain('I er de næste.');
    await web.post(`${path}/stop`, {});
    expect(await read(web, LIST)).toContain(path);
  });

  webTest('offer a guest neither', async ({ web, db }) => {
    const path = await ask(db);
    const guest = web.as('demo-konsulent');
    const html = await read(guest, path);
    expect(html).not.toContain('/stop"');
    expect((await guest.post(`${path}/stop`, {})).status).toBe(403);
    await web.post(`${path}/stop`, {});
  });

  webTest(
    'show how far it is, what was found, and that the plan has moved',
    async ({ web, db, database }) => {
      const path = await ask(db);
      let meanwhile = '';
      await doRuns(database, async (input, control) => {
        meanwhile = await read(web, path);
        return really(input, control);
      });
      expect(meanwhile).toContain('Beregningen er i gang.');
      expect(meanwhile).toContain('højst 20 sekunder');
      const done = await read(web, path);
      expect(done).not.toContain('Planen er ændret siden');
      expect(done).toContain('pct.');
      await db
        .updateTable('scenario_run')
        .set({ fingerprint: 'of another plan' })
        .where('state', '=', 'done')
        .execute();
      expect(await read(web, path)).toContain('Planen er ændret siden');
    },
  );

  webTest('say why it was not finished, in both languages', async ({ web, db, database }) => {
    const path = await ask(db, { ...BEST, limits: { mustKeep: ['findes-ikke'] } });
    await doRuns(database, async () => ok({ kind: 'frontier', points: [] }));
    expect(await read(web, path)).toContain('Grænserne nævner noget');
    expect(await read(web, `/en${path}`)).toContain('The limits name something');
  });
});
