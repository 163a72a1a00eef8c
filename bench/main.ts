import { cpus, loadavg } from 'node:os';
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

/** `npm run bench [-- --minutes N]`: goals and what was measured on this machine. */
async function main(): Promise<void> {
  const minutes = minutesAsked(process.argv.slice(2));
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`);
  console.log(`Load before: ${loadavg()[0]!.toFixed(1)}`);
  print(await engineRows());
  print(await optimiseRows());
  print(stressRows());
  print(await rightsRows());
  print(await editRows());
  print(await searchRows());
  print(await runRows());
  print(await pageRows(minutes));
}

function minutesAsked(words: readonly string[]): number {
  if (words.length === 0) return DEFAULT_MINUTES;
  const minutes = Number(words[1]);
  if (words[0] === '--minutes' && words.length === 2 && minutes > 0) return minutes;
  console.error('Usage: npm run bench [-- --minutes N]');
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
