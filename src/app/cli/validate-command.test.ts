import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from './plan-file-commands.ts';
import { validateCommand } from './validate-command.ts';

const PLAN = {
  format: 'helhed-plan/1',
  title: 'Havnby',
  firstYear: 2026,
  lastYear: 2030,
  taxonomy: '2019-26',
  activities: [
    {
      id: 'i1',
      name: 'Fritidsjob',
      priority: 1,
      options: [{ id: 'o1', name: 'Videreføres', approach: 'continue' }],
    },
  ],
};
const file = (content: unknown) => ({ name: 'plan.json', content: JSON.stringify(content) });

describe('the command validate', () => {
  it('sums up a plan file that is in order', () => {
    expect(validateCommand(file(PLAN))).toEqual({
      exitCode: 0,
      stdout:
        'plan.json: i orden. Havnby, 2026–2030: 0 boligområder, 1 indsats (1 uafklaret), 0 finansieringskilder, 0 scenarier.\n',
      stderr: '',
    });
  });

  it('names every fault with file, place, value and rule on standard error', () => {
    const faulty = { ...PLAN, lastYear: 2025, titel: 'Havnby' };
    expect(validateCommand(file(faulty))).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: [
        'plan.json: $.titel: Nøglen »titel« kendes ikke her. Her kan stå: format, title, firstYear, lastYear, taxonomy, organisations, areas, activities, funding, pins, limits, scenarios, x. Egne oplysninger kan stå under x.\n',
        'plan.json: $.lastYear: Det sidste år må ikke ligge før det første, 2026; der står 2025.\n',
      ].join(''),
    });
  });

  it('speaks English when it is asked to', () => {
    const { stderr } = validateCommand(file({ ...PLAN, lastYear: 2025 }), { language: 'en' });
    expect(stderr).toBe(
      'plan.json: $.lastYear: The last year may not come before the first, 2026; found 2025.\n',
    );
  });

  it('answers other programs with --json, in order or not', () => {
    const fine = validateCommand(file(PLAN), { json: true });
    expect(JSON.parse(fine.stdout)).toEqual({
      file: 'plan.json',
      ok: true,
      title: 'Havnby',
      firstYear: 2026,
      lastYear: 2030,
      areas: 0,
      activities: 1,
      undecided: 1,
      sources: 0,
      scenarios: 0,
    });
    const refused = validateCommand(file({ ...PLAN, lastYear: 2025 }), { json: true });
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toEqual({
      file: 'plan.json',
      ok: false,
      problems: [
        {
          path: '$.lastYear',
          code: 'years-out-of-order',
          value: 2025,
          rule: { firstYear: 2026 },
          message: 'Det sidste år må ikke ligge før det første, 2026; der står 2025.',
        },
      ],
    });
  });
});

describe('the commands on plan files as they are typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-validate-'));
  const path = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  const validate = commands['validate']!;

  it('read the file at the path', async () => {
    writeFileSync(path('plan.json'), JSON.stringify(PLAN));
    expect(await validate([path('plan.json')])).toMatchObject({ exitCode: 0 });
    writeFileSync(path('latin.json'), Buffer.from('{"title": "Søparken"}', 'latin1'));
    expect(await validate([path('latin.json'), '--language', 'en'])).toMatchObject({
      exitCode: 1,
      stderr:
        'latin.json: $: The file is not saved as UTF-8: line 1, column 13. Save it as UTF-8 and try again.\n',
    });
  });

  it('refuse a file of any size by its size', async () => {
    writeFileSync(path('large.json'), '');
    truncateSync(path('large.json'), 3 * 1024 ** 3);
    expect(await validate([path('large.json'), '--json'])).toMatchObject({
      exitCode: 1,
      stderr: 'large.json: $: Filen skal fylde under 20 MB; den fylder 3.221,225472 MB.\n',
    });
  });

  it('refuse a file of exactly 20 MB', async () => {
    writeFileSync(path('limit.json'), '');
    truncateSync(path('limit.json'), 20_000_000);
    expect(await validate([path('limit.json')])).toMatchObject({
      exitCode: 1,
      stderr: 'limit.json: $: Filen skal fylde under 20 MB; den fylder 20 MB.\n',
    });
  });

  it('say so when the file cannot be read or the command is used wrongly', async () => {
    expect(await validate([path('none.json')])).toMatchObject({
      exitCode: 1,
      stderr: `${path('none.json')}: filen kan ikke læses. Findes den, og må den læses?\n`,
    });
    for (const args of [[], ['a', 'b'], ['a', '--lists', 'b'], ['a', '--language', 'de']]) {
      expect(await validate(args)).toMatchObject({ exitCode: 2, stdout: '' });
    }
  });

  it('print the schema', async () => {
    const { exitCode, stdout } = await commands['schema']!([]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'helhed-plan/1' });
  });
});
