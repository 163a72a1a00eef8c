import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../platform/solver/index.ts';
import { frontierCommand, optimiseCommand } from './optimise-command.ts';
import { commands } from './optimise-commands.ts';

const FOLDER = new URL('../../../examples/optimise/', import.meta.url);
const solve = await loadSolver();
const clock = () => performance.now() / 1000;

function example(name: string) {
  return { name, content: readFileSync(new URL(name, FOLDER)) };
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

describe('the command optimise', () => {
  test('answers with JSON in kroner, with the evaluation of what is chosen', () => {
    const answer = optimiseCommand(example('04-carried-money.json'), { json: true, clock }, solve);
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toMatchObject({
      file: '04-carried-money.json',
      scenario: null,
      status: 'optimal',
      value: 0.95,
      bound: 0.95,
      relativeGap: 0,
      cost: 1_600_000,
      leastCostProved: true,
      chosen: { fritidsjob: 'forankre', jobcafe: 'fortsaet' },
      evaluation: { years: [{ year: 2026, cost: 800_000, gap: 0 }, { carried: 300_000 }] },
    });
  });

  test('takes the money, prices and levels of a scenario for given', () => {
    const file = example('19-counted-and-assumed.json');
    const answer = optimiseCommand(file, { json: true, scenario: 'alt', clock }, solve);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      scenario: 'alt',
      value: 0.97,
      cost: 1_200_000,
      evaluation: { count: ['granted'], years: [{ cost: 1_200_000, financed: 1_200_000 }] },
    });
    const unknown = optimiseCommand(file, { json: true, scenario: 'x', clock }, solve);
    expect(unknown.exitCode).toBe(1);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ problems: [{ code: 'unknown-scenario' }] });
  });

  test('says in an answer, not in a fault, that nothing keeps the limits, and which', () => {
    const file = example('13-two-limits-in-conflict.json');
    const answer = optimiseCommand(file, { json: true, explain: true, clock }, solve);
    expect(answer.exitCode).toBe(0);
    const found = JSON.parse(answer.stdout) as {
      readonly explanation: { readonly conflict: { readonly limits: readonly object[] } };
    };
    expect(found).toMatchObject({
      status: 'infeasible',
      value: null,
      cost: null,
      evaluation: null,
    });
    expect(found.explanation.conflict.limits).toHaveLength(2);
    expect(found.explanation.conflict).toMatchObject({
      limits: expect.arrayContaining([
        { limit: 'must-keep', activity: 'fritidsjob' },
        { limit: 'max-cost', year: 2026 },
      ]) as unknown,
      proposals: expect.arrayContaining([
        { limit: { limit: 'max-cost', year: 2026 }, amount: 100_000 },
      ]) as unknown,
    });
    const plain = optimiseCommand(file, { clock }, solve).stdout;
    expect(plain).toContain('Ingen sammensætning holder alle grænserne');
    expect(plain).toContain('--explain');
  });

  test('explains in words and in JSON', () => {
    const file = example('01-one-budget.json');
    const told = optimiseCommand(file, { explain: true, language: 'en', clock }, solve).stdout;
    expect(told).toContain('83.33% of the needs are covered');
    expect(told).toMatch(/\nFritidsjob +Afvikles \(Closed\) +Fortsætter\n/);
    expect(told).toMatch(/\n- Jobmesse: .*400,000/);
    const { stdout } = optimiseCommand(file, { explain: true, json: true, clock }, solve);
    const { explanation } = JSON.parse(stdout) as {
      readonly explanation: { readonly notKept: readonly { readonly activity: string }[] };
    };
    expect(explanation.notKept.map(({ activity }) => activity)).toEqual(['fritidsjob', 'jobmesse']);
    expect(explanation.notKept[0]).toMatchObject({
      added: { option: 'fortsaet', extra: [{ year: 2026, amount: 600_000 }], total: 600_000 },
    });
  });
});

describe('the command frontier', () => {
  test('goes from no money to all of it', () => {
    const file = example('01-one-budget.json');
    const { stdout } = frontierCommand(file, 3, { json: true, clock }, solve);
    const { points } = JSON.parse(stdout) as { readonly points: readonly object[] };
    expect(points).toMatchObject([
      { share: 0, money: 0, value: 0, cost: 0 },
      { share: 0.5, money: 500_000, status: 'optimal', cost: 500_000 },
      { share: 1, money: 1_000_000, cost: 1_000_000 },
    ]);
    const told = frontierCommand(file, 3, { clock }, solve).stdout;
    expect(told).toMatch(/\n +50 pct\. +500\.000 kr\. +41,67 pct\. +500\.000 kr\. +ja\n/);
  });
});

describe('both as they are typed', () => {
  const path = pathOf('16-one-activity.json');

  test.each([
    [],
    [path, '--time-limit', '0'],
    [path, '--time-limit', 'x'],
    [path, '--gap', '-1'],
    [path, '--gap', '2'],
    [path, '--points', '3'],
    [path, '--language', 'sv'],
  ])('optimise used wrongly says how it is used: %j', async (...args: string[]) => {
    const answer = await commands['optimise']!(args);
    expect(answer).toMatchObject({ exitCode: 2, stdout: '' });
    expect(answer.stderr).toContain('optimise PLAN.json');
  });

  test.each([[path], [path, '--points', '1'], [path, '--points', '2.5'], [path, '--points', '51']])(
    'frontier used wrongly says so: %j',
    async (...args: string[]) => {
      expect(await commands['frontier']!(args)).toMatchObject({ exitCode: 2, stdout: '' });
    },
  );

  test('they read a file and solve it', async () => {
    const optimise = await commands['optimise']!([
      path,
      '--json',
      '--time-limit',
      '20',
      '--gap',
      '0',
    ]);
    expect(JSON.parse(optimise.stdout)).toMatchObject({ status: 'optimal', cost: 900_000 });
    const frontier = await commands['frontier']!([path, '--points', '2', '--language', 'en']);
    expect(frontier).toMatchObject({ exitCode: 0, stderr: '' });
    expect(frontier.stdout).toContain('Part of the money');
    expect((await commands['optimise']!([`${path}.none`])).exitCode).toBe(1);
  });
});
