import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { editRows } from './edits.ts';
import { engineRows } from './engine.ts';
import { optimiseRows } from './optimise.ts';
import { pageRows } from './pages.ts';
import { rightsRows } from './rights.ts';
import type { BenchRow } from './row.ts';
import { runRows } from './runs.ts';
import { searchRows } from './search.ts';
import { stressRows } from './stress.ts';

const DEFAULT_MINUTES = 10;

/** What is measured, in this order; `pages` takes the minutes. */
const ROOMS: Readonly<Record<string, (minutes: number) => BenchRow[] | Promise<BenchRow[]>>> = {
  engine: engineRows,
  optimise: optimiseRows,
  stress: stressRows,
  rights: rightsRows,
  edits: editRows,
  search: searchRows,
  runs: runRows,
  pages: pageRows,
};

const USAGE = `Usage: npm run bench [-- [--minutes N] [--only ${Object.keys(ROOMS).join('|')}]]`;

/** `npm run bench`: goals and what was measured on this machine. */
async function main(): Promise<void> {
  const { rooms, minutes } = asked();
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`);
  console.log(`Load before: ${loadavg()[0]!.toFixed(1)}`);
  for (const room of rooms) print(await ROOMS[room]!(minutes));
}

function asked(): { rooms: readonly string[]; minutes: number } {
  const { values } = parseArgs({
    options: { minutes: { type: 'string' }, only: { type: 'string', multiple: true } },
  });
  const minutes = Number(values.minutes ?? DEFAULT_MINUTES);
  const rooms = values.only ?? Object.keys(ROOMS);
  if (minutes > 0 && rooms.every((room) => Object.hasOwn(ROOMS, room))) return { rooms, minutes };
  console.error(USAGE);
  process.exit(2);
}

function print(rows: readonly BenchRow[]): void {
  const table = rows.map((row) => ({
    work: row.work,
    goal: row.goal === undefined ? '' : `≤ ${row.goal} ${row.unit}`,
    measured: `${row.measured.toFixed(row.measured < 10 ? 2 : 0)} ${row.unit}`,
    verdict: row.holds === undefined ? '' : row.holds ? 'holds' : 'MISSED',
  }));
  const width = (key: 'work' | 'goal' | 'measured') =>
    Math.max(...table.map((line) => line[key].length));
  for (const line of table) {
    console.log(
      [
        line.work.padEnd(width('work')),
        line.goal.padEnd(width('goal')),
        line.measured.padStart(width('measured')),
        line.verdict,
      ].join('  '),
    );
  }
}

await main();
