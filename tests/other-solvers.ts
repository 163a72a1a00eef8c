import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MixedModel } from '../src/shared/index.ts';
import { lpText } from '../src/engine/testing/lp-text.ts';

/** Solvers that may be installed beside ours, to compare with. */
export const OTHER_SOLVERS = ['cbc', 'glpsol'] as const;
export type OtherSolver = (typeof OTHER_SOLVERS)[number];

/** What another solver said about a model. */
export interface OtherAnswer {
  readonly status: 'optimal' | 'infeasible' | 'unfinished';
  /** Null when no solution was found; of the model as it is, whatever its sense. */
  readonly objective: number | null;
  /** From start of the program until its end, reading the model too. */
  readonly milliseconds: number;
}

/** Whether the program is there. */
export function hasSolver(solver: OtherSolver): boolean {
  const args = solver === 'cbc' ? ['-quit'] : ['--version'];
  return spawnSync(solver, args, { stdio: 'ignore', timeout: 20_000 }).error === undefined;
}

/** Solves a model in a process of its own; `gap` is relative, 0 for proof. */
export async function solveElsewhere(
  solver: OtherSolver,
  model: MixedModel,
  { seconds, gap = 0 }: { readonly seconds: number; readonly gap?: number },
): Promise<OtherAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-solver-'));
  try {
    const [problem, solution] = [join(folder, 'model.lp'), join(folder, 'solution.txt')];
    await writeFile(problem, lpText(model));
    const start = performance.now();
    const printed = await run(solver, argumentsOf(solver, { problem, solution, seconds, gap }), {
      milliseconds: (seconds + 10) * 1000,
    });
    const milliseconds = performance.now() - start;
    const written = await readFile(solution, 'utf8').catch(() => '');
    const read = solver === 'cbc' ? readCbc(written) : readGlpsol(printed, written);
    const sign = model.sense === 'maximise' ? -1 : 1;
    const objective = read.objective === null ? null : sign * read.objective;
    return { status: read.status, objective, milliseconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Task {
  readonly problem: string;
  readonly solution: string;
  readonly seconds: number;
  readonly gap: number;
}

function argumentsOf(solver: OtherSolver, { problem, solution, seconds, gap }: Task): string[] {
  if (solver === 'glpsol') {
    const limits = ['--tmlim', String(Math.ceil(seconds)), '--mipgap', String(gap)];
    return ['--lp', problem, ...limits, '--cuts', '-w', solution];
  }
  const exact = ['-primalT', '1e-9', '-integerT', '1e-9', '-increment', '1e-7'];
  const gaps = ['-ratioGap', String(gap), '-allowableGap', '0'];
  const limits = ['-timeMode', 'elapsed', '-seconds', String(seconds)];
  return [problem, ...exact, ...gaps, ...limits, '-solve', '-solu', solution, '-quit'];
}

/** Runs a program to its end or until its time is over; what it printed. */
function run(
  program: string,
  args: readonly string[],
  { milliseconds }: { readonly milliseconds: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const late = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(late);
      resolve(printed);
    });
  });
}

type Read = Pick<OtherAnswer, 'status' | 'objective'>;

function readCbc(written: string): Read {
  const [head = ''] = written.split('\n');
  if (/infeasible/i.test(head)) return { status: 'infeasible', objective: null };
  const objective = /objective value\s+(\S+)/.exec(head)?.[1];
  if (objective === undefined) return { status: 'unfinished', objective: null };
  return {
    status: head.startsWith('Optimal') ? 'optimal' : 'unfinished',
    objective: Number(objective),
  };
}

function readGlpsol(printed: string, written: string): Read {
  const line = /^s mip \d+ \d+ (\w) (\S+)$/m.exec(written);
  if (line?.[1] === 'o') return { status: 'optimal', objective: Number(line[2]) };
  if (line?.[1] === 'f') return { status: 'unfinished', objective: Number(line[2]) };
  const none = line?.[1] === 'n' || /NO (PRIMAL|INTEGER) FEASIBLE|NO FEASIBLE/.test(printed);
  return { status: none ? 'infeasible' : 'unfinished', objective: null };
}
