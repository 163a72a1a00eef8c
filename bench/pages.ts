import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { fetchBytes, load } from './load.ts';
import { crowdRows, demoSession, makeAccount, signInRows } from './people.ts';
import type { BenchRow } from './row.ts';
import { type ServerProcess, startServer } from './server-process.ts';

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

/** First visits: the page, its styles and scripts as sent, without fonts. */
async function weightRows({ address }: ServerProcess, session: Session): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, path] of PAGES) {
    const page = await fetchBytes(address + path, session);
    const html = textOf(page);
    const files = assetsOf(html);
    const sizes = await Promise.all(
      files.map((file) => fetchBytes(new URL(file, address).href, {})),
    );
    const together = sizes.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const charts = gzipSync(html.match(/<svg[\s\S]*?<\/svg>/g)?.join('') ?? '').length;
    rows.push(
      row(`${name}: first visit, charts included`, (page.bytes.length + together) / 1000, 'kB'),
      row(
        `${name}: first visit without charts`,
        (page.bytes.length + together - charts) / 1000,
        'kB',
        60,
      ),
    );
  }
  return rows;
}

function textOf({ bytes, encoding }: { bytes: Buffer; encoding: string | undefined }): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function assetsOf(html: string): string[] {
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)];
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
  return [...new Set([...scripts, ...styles].map((match) => match[1]!))];
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
