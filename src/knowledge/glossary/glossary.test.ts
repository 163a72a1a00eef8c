import { describe, expect, test } from 'vitest';
import { shippedThemeSources } from '../content/themes.ts';
import { shippedKnowledge } from '../content/shipped.ts';
import { explainWords, glossary, readGlossary } from './index.ts';

describe('the glossary', () => {
  test('is whole, and leads to themes that are there', () => {
    const knowledge = shippedKnowledge();
    expect(glossary().length).toBeGreaterThanOrEqual(50);
    const lost = glossary().filter(({ theme }) => theme && !knowledge.findTheme('da', theme));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('has a source for every term of the law', () => {
    const law = ['udsat-boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'landsbyggefonden'];
    const sources = glossary().filter(({ id }) => law.includes(id));
    expect(sources.map(({ source }) => source?.kind)).toEqual(law.map(() => 'law'));
  });

  const term = (id: string, form: string, text = 'Kort.') => {
    const own = { term: id, forms: [form], text };
    return { id, da: own, en: own };
  };
  const read = (terms: readonly object[]) =>
    readGlossary({ sources: [], terms }, shippedThemeSources());

  test.each([
    ['a long text', /too long/, [term('a', 'a', 'ord '.repeat(41))]],
    ['the same term twice', /stands twice/, [term('a', 'a'), term('a', 'b')]],
    ['a form of two terms', /form of two terms/, [term('a', 'ord'), term('b', 'Ord')]],
    ['a source that is not there', /no source/, [{ ...term('a', 'a'), source: 'nowhere' }]],
  ])('refuses %s', (_, message, terms) => {
    expect(() => read(terms)).toThrow(message);
  });
});

describe('words that are explained', () => {
  const own = (term: string, forms: string[]) => ({ term, also: [], forms, text: 'Kort.' });
  const terms = [
    {
      id: 'bestyrelse',
      theme: undefined,
      source: undefined,
      da: own('Bestyrelse', ['bestyrelse', 'boligsocial bestyrelse']),
      en: own('Board', ['board']),
    },
    {
      id: 'aarsvaerk',
      theme: undefined,
      source: undefined,
      da: own('Årsværk', ['årsværk']),
      en: own('FTE', []),
    },
  ];
  const found = (text: string) =>
    explainWords(terms, 'da')(text).map(({ start, end }) => text.slice(start, end));

  test('are whole words in any case, the longest form first', () => {
    expect(found('En Boligsocial bestyrelse og et årsværk, men ingen bestyrelser.')).toEqual([
      'Boligsocial bestyrelse',
      'årsværk',
    ]);
  });

  test('are not parts of others', () => {
    expect(found('årsværket, halvårsværk, bestyrelse-møde, område-bestyrelse')).toEqual([]);
  });
});
