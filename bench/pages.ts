import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from './load.ts';
import { crowdRows, demoSession, makeAccount, signInRows } from './people.ts';
import type { BenchRow } from './row.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { weigh } from './weight.ts';

const CLIENTS = 10;
const SHORT_LOAD_MS = 5_000;
const MINUTE_MS = 60_000;

const OVERVIEW = '/samarbejder/havnby/overblik';
const PAGES: readonly (readonly [string, string])[] = [
  ['overview', OVERVIEW],
  ['activities', '/samarbejder/havnby/indsatser'],
  ['funding', '/samarbejder/havnby/finansiering'],
  ['scenarios', '/samarbejder/havnby/scenarier'],
  ['official areas', '/omraader'],
];

/** Of the open half, as a stranger reads it. */
const THEME = '/viden/processen';

/** What people read who are there at the same time. */
const CROWDED = PAGES.slice(0, 3).map(([, path]) => path);

/** The header that says who asks. */
type Session = Readonly<Record<string, string>>;

/** What the server as a whole takes: starting, answering, weighing, remembering. */
export async function pageRows(minutes: number): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-bench-'));
  try {
    const first = await startServer(folder);
    await first.stop();
    await makeAccount(folder);
    const server = await startServer(folder);
    try {
      const session = await demoSession(server.address);
      return [
        row('first start on an installed tree', first.startMs / 1000, 's', 15),
        row('warm start', server.startMs / 1000, 's', 2),
        ...(await weightRows(server, session)),
        ...(await speedRows(server, session)),
        ...(await openRows(server)),
        ...(await signInRows(server.address)),
        ...(await crowdRows(server.address, CROWDED)),
        ...(await memoryRows(server, session, minutes)),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(work: string, measured: number, unit: string, most?: number): BenchRow {
  if (most === undefined) return { work, measured, unit };
  return { work, goal: most, measured, unit, holds: measured <= most };
}

async function speedRows({ address }: ServerProcess, session: Session): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, path] of PAGES) {
    await load([address + path], CLIENTS, 1_000, session);
    const { p95, perSecond } = await load([address + path], CLIENTS, SHORT_LOAD_MS, session);
    const goal = path === OVERVIEW ? 40 : undefined;
    rows.push(
      row(`${name}: p95 at ${CLIENTS} clients`, p95, 'ms', goal),
      row(`${name}: pages per second`, perSecond, '/s'),
    );
  }
  return rows;
}

/** A theme: for one who comes for the first time, for those who come after another, for one who has
 * the page already, and with a query, which is made anew each time. */
async function openRows(server: ServerProcess): Promise<BenchRow[]> {
  const address = server.address + THEME;
  const { bytes, tag = '' } = await weigh(server.address, THEME, {});
  const speed = async (asked: string, headers: Session = {}, status = 200) => {
    await load([asked], CLIENTS, 1_000, headers, { status });
    return (await load([asked], CLIENTS, SHORT_LOAD_MS, headers, { status })).p95;
  };
  const known = { 'if-none-match': tag };
  return [
    row('theme: first visit', bytes / 1000, 'kB', 50),
    row(`theme: p95 at ${CLIENTS} clients`, await speed(address), 'ms', 40),
    row(`theme: p95 at ${CLIENTS} clients who have it`, await speed(address, known, 304), 'ms', 11),
    row(`theme: p95 at ${CLIENTS} clients, made anew`, await speed(`${address}?fase=2`), 'ms', 40),
  ];
}

/** First visits: the page, its styles and scripts as sent, without fonts. */
async function weightRows(server: ServerProcess, session: Session): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, path] of PAGES) {
    const { bytes, html } = await weigh(server.address, path, session);
    const charts = gzipSync(html.match(/<svg[\s\S]*?<\/svg>/g)?.join('') ?? '').length;
    rows.push(
      row(`${name}: first visit, charts included`, bytes / 1000, 'kB'),
      row(`${name}: first visit without charts`, (bytes - charts) / 1000, 'kB', 60),
    );
  }
  return rows;
}

async function memoryRows(
  server: ServerProcess,
  session: Session,
  minutes: number,
): Promise<BenchRow[]> {
  const addresses = PAGES.map(([, path]) => server.address + path);
  const { requests } = await load(addresses, CLIENTS, minutes * MINUTE_MS, session);
  const memory = server.memory();
  const work = `memory after ${minutes} min of load`;
  return [
    row('pages served meanwhile', requests, 'pages'),
    ...(memory === undefined ? [] : [row(work, memory, 'MB', 600)]),
  ];
}
