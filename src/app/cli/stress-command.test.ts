import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stressCommand } from './stress-command.ts';
import { commands } from './stress-commands.ts';

const FOLDER = new URL('../../../examples/plans/', import.meta.url);
const NAME = '05-close-and-scenarios.json';

interface PlanFile {
  funding: { id: string; status: string; probability?: number; group?: string }[];
}

/** The example with its first source applied for. */
function applied(more: object) {
  const plan = JSON.parse(readFileSync(new URL(NAME, FOLDER), 'utf8')) as PlanFile;
  const [first, ...others] = plan.funding;
  const funding = [{ ...first, status: 'applied', ...more }, ...others];
  return { name: 'p.json', content: JSON.stringify({ ...plan, funding }) };
}

describe('the command stress', () => {
  test('answers with JSON in kroner', () => {
    const answer = stressCommand(applied({ probability: 0.5 }), {
      draws: 400,
      seed: 5,
      json: true,
    });
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    const found = JSON.parse(answer.stdout) as {
      sources: readonly { gapIfComes: number; gapIfFails: number; fall: number }[];
    };
    expect(found).toMatchObject({ file: 'p.json', scenario: null, draws: 400, seed: 5 });
    const uncertain = found.sources.find(({ fall }) => fall !== null)!;
    expect(uncertain.fall).toBeCloseTo(uncertain.gapIfFails - uncertain.gapIfComes, 2);
  });

  test('answers with tables that say what they are built on', () => {
    const file = applied({ probability: 0.5 });
    const { exitCode, stdout } = stressCommand(file, { draws: 1000, seed: 5 });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1.000 trækninger med frø 5. Bygger på de sandsynligheder');
    expect(stdout).toMatch(/Mangler i +Mangler penge +Middel +5 pct\. +25 pct\./);
    expect(stdout).toContain('Hvad kilderne betyder:');
    const english = stressCommand(file, { draws: 10, seed: 5, language: 'en' });
    expect(english.stdout).toContain('10 draws with seed 5.');
  });

  test('names the source that lacks a probability, and the scenario that is not there', () => {
    const lacking = stressCommand(applied({}), { draws: 10, seed: 1, json: true });
    expect(lacking.exitCode).toBe(1);
    expect(lacking.stderr).toMatch(/^p\.json: \$\.funding\[0\]\.probability: kilden "/);
    expect(JSON.parse(lacking.stdout)).toMatchObject({
      ok: false,
      problems: [{ path: '$.funding[0].probability', code: 'no-probability' }],
    });
    const file = applied({ probability: 1 });
    expect(stressCommand(file, { draws: 10, seed: 1, scenario: 'x' })).toMatchObject({
      exitCode: 1,
      stdout: '',
    });
  });

  test('is used with whole numbers within their bounds', async () => {
    const path = fileURLToPath(new URL(NAME, FOLDER));
    const asked = (...more: string[]) => commands['stress']!([path, ...more]);
    for (const wrong of [
      [],
      ['--draws', '10'],
      ['--draws', '0', '--seed', '1'],
      ['--draws', '100001', '--seed', '1'],
      ['--draws', '10', '--seed', '4294967296'],
      ['--draws', '1.5', '--seed', '1'],
    ]) {
      expect(await asked(...wrong)).toMatchObject({ exitCode: 2, stdout: '' });
    }
    expect((await asked('--draws', '10', '--seed', '1', '--json')).exitCode).toBeLessThan(2);
  });
});
