import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../content/shipped.ts';
import { CASE_CHOICES, notFoundIn, sourcesOfCase } from './case.ts';
import { caseKind, readCase } from './case-kind.ts';
import { cases, casesOf } from './content.ts';
import { CASE_FACETS, valuesOfCase } from './filter.ts';

const knowledge = shippedKnowledge();
const all = casesOf(knowledge);
const FILES = new URL('../../../content/cases/', import.meta.url);

describe('the experiences', () => {
  it('are every file of their folder, more than six', () => {
    const files = readdirSync(FILES).filter((file) => file.endsWith('.json'));
    expect(all.map(({ id }) => `${id}.json`)).toEqual(files.toSorted());
    expect(all.length).toBeGreaterThan(6);
  });

  it.each(all)('say where everything is from, or that it was not found: $id', (one) => {
    expect(caseKind.faultsAmong(one.id, one, knowledge)).toEqual([]);
    expect(sourcesOfCase(one).toSorted()).toEqual(Object.keys(one.sources).toSorted());
    for (const source of Object.values(one.sources)) {
      expect(source.url, one.id).toMatch(/^https?:/);
      expect(source.read <= one.reviewed).toBe(true);
    }
    // What no source says is one of the two: not found, or ours and labelled.
    for (const choice of notFoundIn(one)) expect(one.choices[choice]).toBeNull();
    expect(one.summary.source).not.toBe('');
  });

  it.each(all)('are whole sentences in both languages: $id', (one) => {
    const texts = [one.summary, one.lesson, ...Object.values(one.choices)];
    for (const text of texts) {
      if (text === null) continue;
      expect(text.da).toMatch(/^[\p{Lu}\d].*[.?]$/u);
      expect(text.en).toMatch(/^[\p{Lu}\d].*[.?]$/u);
    }
    expect(one.title.da).not.toMatch(/\.$/);
    expect([one.title.da, one.summary.da, one.lesson.da].join(' ')).not.toMatch(
      /(?<!boligsociale? |fysiske? )helhedsplan/i,
    );
  });

  it('have a title of their own in each language', () => {
    for (const language of ['da', 'en'] as const) {
      expect(new Set(all.map(({ title }) => title[language])).size).toBe(all.length);
    }
  });

  it('point to nothing that is not published', () => {
    const [one] = all;
    const without = { ...knowledge, findActivity: () => undefined, findTheme: () => undefined };
    const [found] = casesOf(without);
    expect(found).toEqual({ ...one, themes: [], activities: [] });
  });
});

describe('a written experience', () => {
  const shipped = structuredClone(cases.shipped!().get('svendborg-abis')) as {
    readonly sources: Record<string, object>;
    readonly choices: object;
  };
  const faults = (change: object) => {
    const read = readCase({ ...shipped, ...change });
    return read.ok ? [] : read.error.map(({ path, code }) => `${path} ${code}`);
  };

  it('is read when it is right', () => {
    expect(faults({})).toEqual([]);
  });

  it.each([
    [{ title: { da: 'Kun dansk' } }, 'title.en missing'],
    [{ title: { da: 'a'.repeat(201), en: 'a' } }, 'title.da too-long'],
    [{ summary: { da: 'A.', en: 'A.' } }, 'summary.source missing'],
    [{ lesson: { da: 'A.', en: 'A.', source: 'ingen' } }, 'sources unknown-source'],
    [{ reviewed: '2026-02-30' }, 'reviewed not-a-day'],
    [{ nextReview: '2020-01-01' }, 'nextReview review-before-reviewed'],
    [{ period: { from: 2022, to: 2021, source: 'styregrupper' } }, 'period.to before-from'],
    [{ themes: [] }, 'themes too-few'],
    [{ themes: ['roller', 'roller'] }, 'themes twice'],
    [{ person: 'Navn' }, 'person unknown-field'],
  ])('is refused with its reason: %o', (change, reason) => {
    expect(faults(change)).toContain(reason);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', 'her'])(
    'is refused with the address %s',
    (url) => {
      const sources = structuredClone(shipped.sources);
      sources['styregrupper'] = { ...sources['styregrupper'], url };
      expect(faults({ sources })).toContain('sources.styregrupper.url not-an-address');
    },
  );

  it('knows the values of every choice', () => {
    for (const choice of Object.keys(CASE_CHOICES)) {
      const kinds = { da: 'A.', en: 'A.', kinds: ['noget-andet'] };
      const choices = { ...shipped.choices, [choice]: kinds };
      expect(faults({ choices })).toContain(`choices.${choice}.kinds.0 unknown-value`);
    }
  });

  it('is told of themes and activities that are not there', () => {
    const read = readCase({ ...shipped, themes: ['findes-ikke'], activities: ['heller-ikke'] });
    expect(read.ok && caseKind.faultsAmong('ny', read.value, knowledge)).toEqual([
      { path: 'themes', code: 'unknown-theme', value: 'findes-ikke' },
      { path: 'activities', code: 'unknown-activity', value: 'heller-ikke' },
    ]);
  });
});

describe('what an experience says of a choice', () => {
  it('is a value, another, or not found', () => {
    const values = all.flatMap((one) => CASE_FACETS.map((facet) => valuesOfCase(one, facet)));
    for (const found of values) expect(found.length).toBeGreaterThan(0);
    expect(values.flat()).toEqual(expect.arrayContaining(['not-found', 'another', 'lbf']));
  });
});
