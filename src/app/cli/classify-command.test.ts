import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classOn, readFigureFile, statedStatus, type FigureRow } from '../../areas/index.ts';
import { classifyCommand, type ClassifyCommandOptions } from './classify-command.ts';

function fileAt(path: string) {
  const bytes = readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)));
  return { name: path.split('/').at(-1)!, bytes: new Uint8Array(bytes) };
}

const file = (text: string) => ({ name: 'tal.csv', bytes: new TextEncoder().encode(text) });
const FIGURES = fileAt('content/areas/figures.csv');
const LISTS = fileAt('content/areas/lists.csv');

interface Line {
  area: string;
  municipality: string;
  listDate: string;
  ruleSet: string;
  classes: { id: string; answer: 'yes' | 'no' | 'unknown'; missing: string[] }[];
  criteria: {
    indicator: string;
    value: number | null;
    operator: string;
    limit: number | null;
    answer: string;
  }[];
}

function linesOf(
  files: Parameters<typeof classifyCommand>[0],
  options: ClassifyCommandOptions = {},
): Line[] {
  const { exitCode, stdout } = classifyCommand(files, { ...options, json: true });
  expect(exitCode).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const HEAD =
  'area;municipality;list_date;residents;outside_work_edu_pct;convicted_pct;primary_edu_only_pct;income_pct_of_region;nonwestern_pct\n';
const row = (date: string, area = 'Søparken') =>
  `${area};Havnby;${date};1.840;42,4;2,34;61,3;56,0;51,1\n`;

describe('classify on the real rows', () => {
  const read = readFigureFile(FIGURES.bytes);
  const rows: readonly FigureRow[] = read.ok ? read.value.rows : [];
  const variants: [string, ReturnType<typeof linesOf>][] = [
    ['alone', linesOf({ figures: FIGURES })],
    ['with lists', linesOf({ figures: FIGURES, lists: LISTS })],
    [
      'with lists and a national share',
      linesOf({ figures: FIGURES, lists: LISTS }, { nationalConviction: ['2023-12-01=0.78'] }),
    ],
  ];

  it.each(variants)('%s never contradicts what a row’s source states', (_, lines) => {
    expect(lines).toHaveLength(46);
    const outcomes = lines.map((line, index) => {
      const { figures, statedClass } = rows[index]!;
      const stated = statedStatus(statedClass ?? '');
      if (!stated) return 'not stated';
      const id = classOn(figures.listDate, stated.lineage);
      const answer = line.classes.find((one) => one.id === id)!;
      if (answer.answer === 'unknown') {
        expect(answer.missing.length).toBeGreaterThan(0);
        return 'unknown';
      }
      expect(`${line.area} ${line.listDate} ${answer.answer}`).toBe(
        `${line.area} ${line.listDate} ${stated.standing === 'listed' ? 'yes' : 'no'}`,
      );
      return 'agrees';
    });
    expect(outcomes.filter((outcome) => outcome === 'agrees')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'not stated')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(44);
  });

  it('finds as many criteria met as the source says, where it says how many', () => {
    const mjoelnerparken = variants[0]![1].find(
      ({ area, listDate }) => area === 'Mjølnerparken' && listDate === '2017-12-01',
    )!;
    const met = mjoelnerparken.criteria.filter(({ answer }) => answer === 'met');
    expect(met).toHaveLength(4);
    expect(mjoelnerparken.classes).toEqual([
      { id: 'ghettoomraade', answer: 'unknown', missing: ['residents'] },
    ]);
  });

  it('names the lists that would decide the five years', () => {
    const pick = (variant: number, name: string) =>
      variants[variant]![1].find(
        ({ area, criteria }) => area === name && criteria[1]!.value !== null,
      )!;
    expect(pick(1, 'Agervang (Vangkvarteret)').classes).toEqual([
      { id: 'udsat_boligomraade', answer: 'yes', missing: [] },
      { id: 'ghettoomraade', answer: 'yes', missing: [] },
      {
        id: 'haardt_ghettoomraade',
        answer: 'unknown',
        missing: ['list:2016-12-01', 'list:2015-12-01', 'list:2014-12-01'],
      },
    ]);
    expect(pick(1, 'Tåstrupgård').classes).toEqual([
      { id: 'udsat_boligomraade', answer: 'yes', missing: [] },
      { id: 'parallelsamfund', answer: 'yes', missing: [] },
      {
        id: 'omdannelsesomraade',
        answer: 'unknown',
        missing: ['list:2022-12-01', 'list:2021-12-01'],
      },
      { id: 'forebyggelsesomraade', answer: 'no', missing: [] },
    ]);
  });
});

describe('classify', () => {
  it('gives one JSON line per row in the published shape', () => {
    const [line] = linesOf(
      { figures: file(HEAD + row('2023-12-01')) },
      { nationalConviction: ['2023-12-01=0,78'] },
    );
    expect(Object.keys(line!)).toEqual([
      'area',
      'municipality',
      'listDate',
      'ruleSet',
      'classes',
      'criteria',
    ]);
    expect(line).toMatchObject({
      area: 'Søparken',
      municipality: 'Havnby',
      listDate: '2023-12-01',
      ruleSet: '2021',
    });
    expect(line!.criteria.slice(0, 3)).toEqual([
      { indicator: 'residents', value: 1840, operator: 'at-least', limit: 1000, answer: 'met' },
      {
        indicator: 'outside_work_edu_pct',
        value: 42.4,
        operator: 'over',
        limit: 40,
        answer: 'met',
      },
      { indicator: 'convicted_pct', value: 2.34, operator: 'at-least', limit: 2.34, answer: 'met' },
    ]);
  });

  it('counts own calculations of earlier rows where no list is given', () => {
    const lines = linesOf({
      figures: fileAt('examples/areas/havnby.csv'),
      lists: fileAt('examples/areas/havnby-lists.csv'),
    });
    const last = lines.find(
      ({ area, listDate }) => area === 'Søparken' && listDate === '2023-12-01',
    )!;
    expect(last.classes[2]).toEqual({ id: 'omdannelsesomraade', answer: 'yes', missing: [] });
  });

  it('does not take absence from a list that is known in part for a no', () => {
    const lists = file(
      'list_date;list;area;municipality\n2022-12-01;parallelsamfund;Andetsteds;Havnby\n',
    );
    const [line] = linesOf({ figures: file(HEAD + row('2023-12-01')), lists });
    expect(line!.classes[2]).toMatchObject({ answer: 'unknown' });
    expect(line!.classes[2]!.missing).toContain('list:2022-12-01');
  });

  it('reads well as a table in Danish and English', () => {
    const figures = file(HEAD + row('2023-12-01'));
    const danish = classifyCommand({ figures });
    expect(danish.stdout).toContain('Søparken, Havnby · 1. december 2023 · regelsæt 2021');
    expect(danish.stdout).toContain('mindst 3 gange landsandelen');
    expect(danish.stdout).toContain('udsat boligområde: ja');
    expect(danish.stdout).toContain('Foreløbig beregning');
    const english = classifyCommand({ figures }, { language: 'en' });
    expect(english.stdout).toContain('vulnerable housing area: yes');
  });

  it('judges a row between list dates by the rules of its day and says so', () => {
    const answer = classifyCommand({ figures: file(HEAD + row('2021-03-01')) }, { language: 'en' });
    expect(answer.exitCode).toBe(0);
    expect(answer.stderr).toContain(
      'tal.csv: Line 2: 2021-03-01 is not the date of an official list',
    );
    expect(answer.stderr).toContain('(2018)');
  });

  it('refuses a date outside every table, with the periods that exist, and answers nothing', () => {
    const figures = file(HEAD + row('2023-12-01') + row('2014-01-15'));
    const answer = classifyCommand({ figures });
    expect(answer.exitCode).toBe(1);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).toBe(
      'tal.csv: Linje 3, kolonnen list_date: der er intet regelsæt for »2014-01-15«. Der findes regler for 1. oktober 2010 til 31. december 2013, 1. februar 2014 til 30. november 2018, 1. december 2018 til 30. november 2021 og 1. december 2021 og frem.\n',
    );
  });

  it('names every fault of a wrong file', () => {
    const answer = classifyCommand(
      { figures: fileAt('examples/areas/faulty.csv') },
      { language: 'en' },
    );
    expect(answer.exitCode).toBe(1);
    expect(answer.stderr.trim().split('\n')).toHaveLength(6);
    expect(answer.stderr).toContain(
      'faulty.csv: Line 3, column list_date: "31.11.2023" is not a date.',
    );
    expect(answer.stderr).toContain('Line 4, column outside_work_edu_pct: "133,1" is over 100.');
  });

  it('stops listing faults after fifty', () => {
    const bad = Array.from({ length: 80 }, (_, index) => row('i går', `Område ${index}`)).join('');
    const answer = classifyCommand({ figures: file(HEAD + bad) }, { language: 'en' });
    expect(answer.stderr.trim().split('\n')).toHaveLength(51);
    expect(answer.stderr).toContain('… and 30 more errors.');
  });

  it('names the file of lists when that is the wrong one', () => {
    const lists = { name: 'lister.csv', bytes: new TextEncoder().encode('by;år\n') };
    const answer = classifyCommand({ figures: file(HEAD + row('2023-12-01')), lists });
    expect(answer.exitCode).toBe(1);
    expect(answer.stderr).toMatch(/^lister\.csv: Linje 1: ingen kendte kolonnenavne/);
  });

  it.each(['2023-12-01', '2023-12-01=', '2023-13-01=0.78', '2023-12-01=120', '=0.78'])(
    'says how a national share is written when given %s',
    (text) => {
      const figures = file(HEAD + row('2023-12-01'));
      const answer = classifyCommand({ figures }, { nationalConviction: [text] });
      expect(answer.exitCode).toBe(2);
      expect(answer.stderr).toContain('2023-12-01=0.78');
    },
  );

  it('refuses two shares for one date and tells of one that no row uses', () => {
    const figures = file(HEAD + row('2023-12-01'));
    const twice = classifyCommand(
      { figures },
      { nationalConviction: ['2023-12-01=0.78', '2023-12-01=0.79'] },
    );
    expect(twice.exitCode).toBe(2);
    const unused = classifyCommand({ figures }, { nationalConviction: ['2022-12-01=0.7'] });
    expect(unused).toMatchObject({ exitCode: 0 });
    expect(unused.stderr).toContain('2022-12-01');
  });
});
