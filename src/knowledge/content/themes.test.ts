import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../platform/i18n/index.ts';
import { localDate } from '../../shared/index.ts';
import { isReviewOverdue, readTheme, readThemeSources, type ThemeContent } from '../domain/index.ts';
import { splitFrontMatter } from './front-matter.ts';
import { shippedKnowledge } from './shipped.ts';
import { contentsOf, themes as themeKind } from './themes.ts';

const folder = fileURLToPath(new URL('../../../content/themes/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const knowledge = shippedKnowledge();
const themeSet = knowledge.themes;
const { findTheme } = knowledge;

const SLUGS = [
  'hvorfor-i-bevaegelse',
  'hvad-er-boligsocialt-arbejde',
  'tre-tilgange',
  'styring-og-samarbejde',
  'geografisk-fokus',
  'placering-af-medarbejdere',
  'roller',
  'processen',
];

describe('the shipped themes', () => {
  test.each(LANGUAGES)('are eight in their order (%s)', (language) => {
    expect(themeSet(language).themes.map(({ slug }) => slug)).toEqual(SLUGS);
  });

  test('are every file there is, and nothing else', () => {
    const expected = SLUGS.flatMap((slug) => LANGUAGES.map((language) => `${slug}.${language}.md`));
    expect(files.toSorted()).toEqual(expected.toSorted());
  });

  test.each(LANGUAGES)('have texts to read, questions to ask and dates (%s)', (language) => {
    for (const theme of themeSet(language).themes) {
      expect(theme.sections.length, theme.slug).toBeGreaterThanOrEqual(4);
      expect(theme.questions.length, theme.slug).toBeGreaterThanOrEqual(6);
      expect(theme.reviewed, theme.slug).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(theme.options ?? theme.phases, theme.slug).toBeDefined();
    }
  });

  test('are said anew in the other language, not carried over', () => {
    for (const danish of themeSet('da').themes) {
      const english = findTheme('en', danish.slug)!;
      expect(english.point).not.toBe(danish.point);
      expect(english.questions.filter((text) => danish.questions.includes(text))).toEqual([]);
      const wordsOf = (theme: typeof danish) => theme.sections.map(({ title }) => title);
      expect(wordsOf(english).filter((title) => wordsOf(danish).includes(title))).toEqual([]);
    }
  });

  test('use every source of the register, each by https and with the day it was seen', () => {
    const { themes, sources } = themeSet('da');
    const used = new Set(themes.flatMap((theme) => theme.sources));
    expect([...sources.keys()].filter((id) => !used.has(id))).toEqual([]);
    for (const { url, read } of sources.values()) {
      expect(url).toMatch(/^https:\/\//);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test.each(SLUGS)('fit each other: %s', (slug) => {
    const stored = themeKind.shipped!().get(slug) as ThemeContent;
    expect(readTheme(stored).ok).toBe(true);
    expect(themeKind.faultsAmong(slug, stored, knowledge)).toEqual([]);
  });

  test('link to nothing outside but by https', () => {
    for (const name of files) {
      const text = readFileSync(folder + name, 'utf8');
      expect(text.match(/http:\/\/\S+/g), name).toBeNull();
    }
  });
});

const content = themeKind.shipped!().get('tre-tilgange') as ThemeContent;

/** The faults of a theme after a change to what it shares or says in Danish. */
function faultsOf({ shared = {}, da = {} }: { shared?: object; da?: object }) {
  const read = readTheme({
    ...content,
    shared: { ...content.shared, ...shared },
    da: { ...content.da, ...da },
  });
  return read.ok ? [] : read.error;
}

describe('a theme is refused', () => {
  const { sources } = content.shared;
  const { text, questions } = content.da;
  test.each([
    ['with fewer than six questions', { da: { questions: ['Hvad?'] } }, 'da.questions', 'too-few'],
    ['with an unknown word', { shared: { author: 'x' } }, 'shared.author', 'unknown-field'],
    ['with a day that is none', { shared: { reviewed: '2026-02-30' } }, 'shared.reviewed', 'not-a-day'],
    ['that is due before it was done', { shared: { nextReview: '2020-01-01' } }, 'shared.nextReview', 'review-before-reviewed'],
    ['without anything more to read', { da: { text: 'Kort.' } }, 'da.text', 'nothing-more-to-read'],
    ['without an opening', { da: { text: `## Del\n${text}` } }, 'da.text', 'no-opening'],
    ['with a part that says nothing', { da: { text: `${text}\n## Tom` } }, 'da.text', 'empty-part'],
    ['that cites what is not among its sources', { da: { text: `${text} [@ukendt]` } }, 'da.text', 'cites-unlisted'],
    ['with a source that it never cites', { shared: { sources: [...sources, 'abis'] } }, 'da.text', 'source-not-cited'],
    ['with two parts of one name', { da: { text: `${text}\n## X\na\n## X\nb\n` } }, 'da.text', 'part-twice'],
    ['with a title that is only space', { da: { title: '  ' } }, 'da.title', 'missing'],
    ['with a name that is too long', { da: { name: 'x'.repeat(41) } }, 'da.name', 'too-long'],
    ['that asks more in one language', { da: { questions: [...questions, 'Og?'] } }, 'en.questions', 'languages-differ'],
  ])('%s', (_why, change, path, code) => {
    expect(faultsOf(change)).toContainEqual(expect.objectContaining({ path, code }));
  });

  test.each([undefined, null, 7, 'text', [], {}, { shared: null, da: [], en: 'x' }])(
    'when it is no theme at all: %j',
    (wrong) => {
      const read = readTheme(wrong);
      expect(!read.ok && read.error.length).toBeGreaterThan(0);
    },
  );

  test('when it points to what is not there, or to itself', () => {
    const shared = {
      ...content.shared,
      sources: [...sources, 'ukendt-kilde'],
      activities: ['ukendt'],
      related: ['tre-tilgange', 'ukendt'],
    };
    const faults = themeKind.faultsAmong('tre-tilgange', { ...content, shared }, knowledge);
    expect(faults.map(({ path, code, value }) => [path, code, value])).toEqual([
      ['shared.sources', 'unknown-source', 'ukendt-kilde'],
      ['shared.activities', 'unknown-activity', 'ukendt'],
      ['shared.related', 'unknown-theme', 'tre-tilgange'],
      ['shared.related', 'unknown-theme', 'ukendt'],
    ]);
  });
});

describe('the files of themes are refused', () => {
  const danish = readFileSync(`${folder}roller.da.md`, 'utf8');
  const english = readFileSync(`${folder}roller.en.md`, 'utf8');
  const read = (da: string, en = english) =>
    contentsOf({ '/themes/roller.da.md': da, '/themes/roller.en.md': en });

  test('without a head, in one language only, or when they do not share what they must', () => {
    expect(read(danish).size).toBe(1);
    expect(() => splitFrontMatter('# Tema\n')).toThrow('no head');
    expect(() => contentsOf({ '/themes/roller.da.md': danish })).toThrow('one language only');
    expect(() => read(danish.replace('order: 7', 'order: 8'))).toThrow('differs');
  });
});

describe('a register of sources is refused', () => {
  const source = {
    id: 'a',
    publisher: 'A',
    title: { da: 'A', en: 'A' },
    url: 'https://example.dk/',
    read: '2026-11-23',
    kind: 'field',
  };
  test.each([
    ['by http', [{ ...source, url: 'http://example.dk/' }]],
    ['without the day it was seen', [{ ...source, read: undefined }]],
    ['with two of one id', [source, source]],
  ])('%s', (_why, sources) => {
    expect(() => readThemeSources(sources)).toThrow();
  });
});

test('a review is late from the day after', () => {
  const theme = { nextReview: localDate('2027-11-01') };
  expect(isReviewOverdue(theme, localDate('2027-11-01'))).toBe(false);
  expect(isReviewOverdue(theme, localDate('2027-11-02'))).toBe(true);
});
