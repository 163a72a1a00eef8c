import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from './engine-commands.ts';
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

  test('names them in the JSON too, like any other fault of the input', () => {
    const file = example('05-close-and-scenarios.json');
    const answer = evaluateCommand(file, { scenario: 'x', json: true });
    expect(answer.exitCode).toBe(1);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      file: '05-close-and-scenarios.json',
      ok: false,
      problems: [{ path: '$.scenarios', code: 'unknown-scenario', value: 'x' }],
    });
    expect(answer.stdout).toContain('uden-lbf');
    const activity = evaluateCommand(file, { activity: 'x', json: true, language: 'en' });
    expect(activity.stderr).toBe(
      '05-close-and-scenarios.json: there is no activity "x" in the plan.\n',
    );
    expect(JSON.parse(activity.stdout)).toMatchObject({
      ok: false,
      problems: [{ path: '$.activities', code: 'unknown-activity', value: 'x' }],
    });
  });

  test('explains the gaps in the JSON, and what has none when asked to', () => {
    const explained = (options: object) => {
      const answer = evaluateCommand(example('02-share-cap.json'), { json: true, ...options });
      const { explanations } = JSON.parse(answer.stdout) as {
        explanations: readonly { readonly activity: string; readonly year: number }[];
      };
      return explanations;
    };
    expect(explained({})).toMatchObject([
      {
        gap: 100_000.25,
        kinds: [
          { kind: 'salary', gap: 0 },
          {
            kind: 'evaluation',
            gap: 100_000.25,
            sources: [
              { source: 'lbf-1', paid: 0, reason: { code: 'exhausted', available: 700_000 } },
              { source: 'lbf-2', paid: 0.75, reason: { code: 'capped', cap: 900_000.75 } },
              { source: 'egen', paid: 200_000, reason: { code: 'exhausted' } },
            ],
          },
        ],
      },
    ]);
    expect(explained({ explain: true }).length).toBeGreaterThan(1);
  });

  test('answers with tables in which every activity adds up, also what is carried', () => {
    const { stdout } = evaluateCommand(example('03-carried-and-pins.json'));
    const [head, ...rows] = stdout.split('\n\n')[2]!.split('\n');
    expect(head).toMatch(/Indsats +Omkostning +Båret +Finansieret +Mangler +Udækket fra/);
    for (const row of rows) {
      const amounts = [...row.matchAll(/ {2,}([\d.,]+) kr\./g)].map(([, amount]) =>
        Math.round(Number(amount!.replaceAll('.', '').replace(',', '.')) * 100),
      );
      const [cost, carried, financed, gap] = amounts;
      expect(cost).toBe(carried! + financed! + gap!);
    }
    expect(rows.length).toBeGreaterThan(1);
  });

  test('has rules, posts, areas and owners in tables', () => {
    const rules = evaluateCommand(example('02-share-cap.json')).stdout;
    expect(rules).toMatch(
      /Regler om medfinansiering:\nÅr +Gruppe +Andel +Grænse +Overholdt +Medfinansiering mangler +I fare\n2026 +lbf +81,82 pct\. +75 pct\. +nej +100\.000,25 kr\. +300\.000,75 kr\./,
    );
    const posts = evaluateCommand(example('06-notice-and-anchoring.json'), { language: 'en' });
    expect(posts.stdout).toMatch(
      /Sekretariat +Coordinate +Central in the housing organisation +1 +June 2027 +28 February 2027/,
    );
    expect(posts.stdout).toMatch(/Cost by owner:\nOwner +Cost\nHavnby Kommune +DKK 2,700,000/);
    const areas = evaluateCommand(example('07-areas-and-coverage.json')).stdout;
    expect(areas).toMatch(/Boligområde +År +Omkostning +Personer\n/);
    expect(areas).toMatch(/\nFælles +2026 /);
  });

  test('refuses a file that is no plan, with place and rule', () => {
    const answer = evaluateCommand({ name: 'p.json', content: '{"format":"helhed-plan/2"}' });
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' });
    expect(answer.stderr).toContain('p.json: $.format');
  });
});

describe('the command evaluate as it is typed', () => {
  const evaluate = commands['evaluate']!;
  const path = fileURLToPath(new URL('02-share-cap.json', FOLDER));

  test('explains one activity', async () => {
    const answer = await evaluate([path, '--json', '--activity', 'sekretariat']);
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    const { explanations } = JSON.parse(answer.stdout) as {
      explanations: readonly { readonly activity: string }[];
    };
    expect(new Set(explanations.map(({ activity }) => activity))).toEqual(new Set(['sekretariat']));
  });

  test('explains in the JSON only', async () => {
    expect(await evaluate([path, '--explain'])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await evaluate([path, '--activity', 'x'])).toMatchObject({ exitCode: 2 });
  });

  test('says so in the JSON when the file cannot be read', async () => {
    const answer = await evaluate([`${path}.none`, '--json', '--language', 'en']);
    expect(answer.exitCode).toBe(1);
    expect(answer.stderr).toContain('02-share-cap.json.none: the file cannot be read.');
    expect(JSON.parse(answer.stdout)).toEqual({
      file: '02-share-cap.json.none',
      ok: false,
      problems: [
        {
          path: '$',
          code: 'unreadable',
          rule: {},
          message: 'the file cannot be read. Does it exist, and may it be read?',
        },
      ],
    });
  });
});
