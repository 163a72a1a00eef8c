import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateCommand } from './evaluate-command.ts';

const FOLDER = new URL('../../../examples/plans/', import.meta.url);

function example(name: string) {
  return { name, content: readFileSync(new URL(name, FOLDER)) };
}

describe('the command evaluate', () => {
  test('answers with JSON in kroner', () => {
    const answer = evaluateCommand(example('04-levels-and-cost-index.json'), {
      json: true,
      scenario: 'mindre',
    });
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(answer.stdout)).toMatchObject({
      file: '04-levels-and-cost-index.json',
      scenario: 'mindre',
      years: [
        { year: 2026, cost: 83_330.83 },
        { year: 2027, carried: 2.5 },
      ],
    });
  });

  test('answers with tables in Danish', () => {
    const { exitCode, stdout } = evaluateCommand(example('02-share-cap.json'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Havnby: højst 75 pct. fra Landsbyggefonden, 2026–2027');
    expect(stdout).toContain('1.200.001 kr.');
    expect(stdout).toContain('100.000,25 kr.');
    expect(stdout).toContain('er i fare');
  });

  test('answers with tables in English', () => {
    const { stdout } = evaluateCommand(example('06-notice-and-anchoring.json'), { language: 'en' });
    expect(stdout).toContain('July 2027');
    expect(stdout).toContain('the receiver has not accepted');
  });

  test('names a scenario that the plan lacks, and those it has', () => {
    const answer = evaluateCommand(example('05-close-and-scenarios.json'), { scenario: 'x' });
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' });
    expect(answer.stderr).toContain('uden-lbf');
    const none = evaluateCommand(example('02-share-cap.json'), { scenario: 'x', language: 'en' });
    expect(none.stderr).toContain('no scenarios');
  });

  test('refuses a file that is no plan, with place and rule', () => {
    const answer = evaluateCommand({ name: 'p.json', content: '{"format":"helhed-plan/2"}' });
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' });
    expect(answer.stderr).toContain('p.json: $.format');
  });
});
