import { HAVNBY } from '../demo/index.ts';
import { findPartnership, PROGRAM } from '../src/access/index.ts';
import { pageRenderer } from '../src/app/frame.tsx';
import type { AppParts } from '../src/app/parts.ts';
import { knowPerson } from '../src/app/people.tsx';
import { mountRooms, workspaceRoutes } from '../src/app/rooms.ts';
import { createPlanReader, type WorkspaceEnv } from '../src/plan/index.ts';
import { scoped } from '../src/platform/db/index.ts';
import { createWebServer } from '../src/platform/http/index.ts';
import { Hono } from 'hono';
import { assembled, demoDatabase, sessionOf } from './app.ts';
import type { BenchRow } from './row.ts';

const OVERVIEW = '/samarbejder/havnby/overblik';
const GOAL = 10;
const ROUNDS = 80;
const PAGES_A_ROUND = 15;

/** How much of the overview's time goes to what rights cost: finding out what the reader may, and
 * walls between the rows. The same app on the same database answers in turn with them and without. */
export async function rightsRows(): Promise<BenchRow[]> {
  const database = await demoDatabase();
  const parts = await assembled(database, database.db);
  const bare = await assembled(database, database.owner);
  const headers = { cookie: await sessionOf(parts) };
  const withRights = asker(parts, (app) => mountRooms(app, parts), headers);
  const without = asker(bare, (app) => mountWithoutRights(app, bare), headers);
  await round(withRights);
  await round(without);
  const shares: number[] = [];
  const times: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const [first, second] = turn % 2 === 0 ? [withRights, without] : [without, withRights];
    const took = new Map([
      [first, await round(first)],
      [second, await round(second)],
    ]);
    const all = took.get(withRights)!;
    times.push(all);
    shares.push((100 * (all - took.get(without)!)) / all);
  }
  await database.close();
  const share = median(shares);
  return [
    { work: 'overview in one process, with rights', measured: median(times), unit: 'ms' },
    {
      work: 'rights check and row-level security, share of the overview’s time',
      goal: GOAL,
      measured: share,
      unit: '%',
      holds: share <= GOAL,
    },
  ];
}

type Asker = () => Promise<string>;

/** Milliseconds for one page, over some in a row. */
async function round(ask: Asker): Promise<number> {
  await ask();
  const started = performance.now();
  for (let page = 0; page < PAGES_A_ROUND; page += 1) await ask();
  return (performance.now() - started) / PAGES_A_ROUND;
}

function asker(parts: AppParts, mount: (app: Hono) => void, headers: { cookie: string }): Asker {
  const { app } = createWebServer({
    log: parts.log,
    assets: parts.assets,
    renderPage: pageRenderer(parts),
    baseUrl: undefined,
    trustProxy: false,
    mount,
  });
  return async () => {
    const answer = await app.request(OVERVIEW, { headers });
    const html = await answer.text();
    if (answer.status !== 200 || !html.includes('Havnby')) throw new Error(`${answer.status}`);
    return html;
  };
}

/** The workspaces as they would be if everybody might do everything. */
function mountWithoutRights(app: Hono, parts: AppParts): void {
  const readPlan = createPlanReader();
  const workspace = new Hono<WorkspaceEnv>();
  workspace.use(async (c, next) => {
    const db = scoped(parts.db, { partnership: HAVNBY.id });
    const partnership = await findPartnership(db, HAVNBY.id);
    const reading = partnership && (await readPlan(db, partnership));
    if (!reading) return c.notFound();
    c.set('reading', reading);
    c.set('db', db);
    c.set('actor', PROGRAM);
    c.set('view', { ...c.var.view, may: PROGRAM.may });
    return next();
  });
  for (const { method, path, handler } of workspaceRoutes(parts)) {
    workspace.on(method, path, handler);
  }
  app.use(knowPerson(parts));
  app.route('/samarbejder/:partnershipId', workspace);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
