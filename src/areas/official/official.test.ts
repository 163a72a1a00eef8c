import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../domain/index.ts';
import { areaNames, findArea, listAreas, officialLists, yearCounts } from './index.ts';

const design = fileURLToPath(new URL('../../../../shared/data/areas/', import.meta.url));
const content = fileURLToPath(new URL('../../../content/areas/', import.meta.url));
const lines = (path: string) => readFileSync(path, 'utf8').trim().split(/\r?\n/);

describe('the carried areas', () => {
  it('hold every row of figures and lists', () => {
    const areas = listAreas();
    expect(areas.flatMap(({ figures }) => figures)).toHaveLength(46);
    const listed = areas.flatMap(({ standings }) =>
      standings.filter(({ basis }) => basis === 'listed' || basis === 'derived'),
    );
    expect(listed).toHaveLength(137);
    expect(areas).toHaveLength(44);
  });

  it('have a source for every row of figures and every list', () => {
    for (const { figures, standings } of listAreas()) {
      for (const { origin } of figures) expect(origin).toMatchObject({ source: /\S/ });
      for (const standing of standings) expect(standing.source).toMatch(/\S/);
    }
  });

  it('have addresses of their own without Danish letters', () => {
    const slugs = listAreas().map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(findArea('taastrupgaard')?.municipality).toBe('Høje-Taastrup');
    expect(findArea('findes-ikke')).toBeUndefined();
  });

  it('are joined by the table of names only', () => {
    const agervang = findArea('agervang')!;
    expect(agervang.aliases.map(({ name }) => name)).toEqual(['Agervang (Vangkvarteret)']);
    expect(agervang.figures.map(({ figures }) => figures.listDate)).toEqual([
      '2012-10-01',
      '2018-12-01',
    ]);
    expect(findArea('skovvejen-skovparken')!.figures).toHaveLength(1);
    expect(findArea('agervang-vangkvarteret')).toBeUndefined();
  });

  it('keep the district of Vollsmose apart from the area on the lists', () => {
    const district = findArea('vollsmose-hele-bydelen')!;
    expect(district.notListArea).toBeDefined();
    expect(district.standings).toEqual([]);
    expect(findArea('vollsmose')!.figures.map(({ figures }) => figures.listDate)).not.toContain(
      '2021-03-01',
    );
    const { keyOf, isListArea } = areaNames();
    expect(isListArea(keyOf('Odense', 'Vollsmose (hele bydelen)'))).toBe(false);
    expect(isListArea(keyOf('Odense', 'Vollsmose'))).toBe(true);
  });

  it('agree with the official number of areas on every list that is known in full', () => {
    const complete = officialLists().filter((list) => list.complete);
    expect(
      complete.map(({ listDate, lineage, members }) => `${listDate} ${lineage} ${members.size}`),
    ).toEqual([
      '2012-10-01 parallelsamfund 33',
      '2017-12-01 parallelsamfund 22',
      '2018-12-01 omdannelse 15',
      '2018-12-01 parallelsamfund 29',
      '2019-12-01 parallelsamfund 28',
      '2019-12-01 omdannelse 15',
      '2020-12-01 parallelsamfund 15',
      '2020-12-01 omdannelse 13',
    ]);
  });

  it('know from a complete list that an area was not on it', () => {
    const standings = findArea('korskaerparken')!.standings.filter(({ listed }) => !listed);
    expect(
      standings.map(({ listDate, lineage, basis }) => `${listDate} ${lineage} ${basis}`),
    ).toEqual([
      '2018-12-01 omdannelse absent',
      '2018-12-01 parallelsamfund absent',
      '2019-12-01 omdannelse absent',
      '2020-12-01 omdannelse absent',
      '2020-12-01 parallelsamfund stated',
    ]);
  });

  it('count the lists of 15 publications from 2010 to 2024', () => {
    const { counts, sources } = yearCounts();
    expect(counts).toHaveLength(15);
    expect(counts.at(-1)).toEqual({
      year: 2024,
      listDate: '2024-12-01',
      areas: { udsat: 12, parallelsamfund: 8, omdannelse: 7, forebyggelse: 63 },
    });
    expect(sources).toHaveLength(6);
  });
});

interface DesignRule {
  indicator: string;
  op: string;
  value?: number;
  timesNationalAverage?: number;
}

interface DesignCriteria {
  ruleSets: {
    id: string;
    validFrom: string;
    validTo: string | null;
    source: string[];
    confidence: string;
    classes: {
      id: string;
      minCriteria?: number;
      of?: DesignRule[];
      and?: DesignRule[];
      requires?: string;
      consecutiveYears?: number;
    }[];
  }[];
}

describe.skipIf(!existsSync(design))('compared with the design data', () => {
  it('every row is there, unchanged', () => {
    expect(lines(`${content}figures.csv`)).toEqual(lines(`${design}areas.csv`));
    expect(lines(`${content}lists.csv`)).toEqual(lines(`${design}area-lists.csv`));
  });

  it('every rule set has the same classes, criteria, operators and limits', () => {
    const data = JSON.parse(readFileSync(`${design}area-criteria.json`, 'utf8')) as DesignCriteria;
    const operators = { '>': 'over', '>=': 'at-least', '<': 'under' } as Record<string, string>;
    const plain = (rule: DesignRule) =>
      `${rule.indicator} ${operators[rule.op]} ${rule.value ?? `${rule.timesNationalAverage}x`}`;
    const expected = data.ruleSets.map((set) => ({
      id: set.id,
      from: set.validFrom,
      to: set.validTo,
      sources: set.source,
      confidence: set.confidence,
      classes: set.classes.map((one) => ({
        id: one.id,
        requires: one.requires,
        count: one.minCriteria,
        of: one.of?.map(plain).toSorted(),
        and: (one.and ?? []).map(plain),
        years: one.consecutiveYears,
      })),
    }));
    const ours = RULE_SETS.map((set) => {
      const words = new Map(
        set.criteria.map(({ id, indicator, operator, limit }) => [
          id,
          `${indicator} ${operator} ${limit.kind === 'fixed' ? limit.value : `${limit.times}x`}`,
        ]),
      );
      return {
        id: set.id,
        from: set.validFrom,
        to: set.validTo,
        sources: set.sources,
        confidence: set.confidence,
        classes: set.classes.map((one) => ({
          id: one.id,
          requires: one.requires,
          count: one.some?.count,
          of: one.some?.of.map((id) => words.get(id)!).toSorted(),
          and: (one.all ?? [])
            .map((id) => words.get(id)!)
            .filter((word) => !word.startsWith('residents')),
          years: one.consecutive?.years,
        })),
      };
    });
    expect(ours).toEqual(expected);
  });
});
