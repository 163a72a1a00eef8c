import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../platform/i18n/index.ts';
import { localDate } from '../../shared/index.ts';
import {
  isReviewOverdue,
  languageFaults,
  readTheme,
  readThemeSources,
  themeSetFaults,
} from '../domain/index.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findTheme, themeSet } from './themes.ts';

const folder = fileURLToPath(new URL('../../../content/themes/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

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

  test('link to nothing outside but by https', () => {
    for (const name of files) {
      const text = readFileSync(folder + name, 'utf8');
      expect(text.match(/http:\/\/\S+/g), name).toBeNull();
    }
  });
});

const file = readFileSync(`${folder}tre-tilgange.da.md`, 'utf8');
const { head, body } = splitFrontMatter(file) as { head: Record<string, unknown>; body: string };

describe('a theme is refused', () => {
  test.each([
    ['without a head', () => splitFrontMatter('# Tema\n')],
    ['with fewer than six questions', () => readTheme('a', { ...head, questions: ['Hvad?'] }, body)],
    ['with an unknown word in its head', () => readTheme('a', { ...head, author: 'x' }, body)],
    ['with a day that is none', () => readTheme('a', { ...head, reviewed: '2026-02-30' }, body)],
    ['that is due before it was done', () => readTheme('a', { ...head, nextReview: '2020-01-01' }, body)],
    ['without anything more to read', () => readTheme('a', head, 'Kort [@lektiecafe].')],
    ['that cites what is not among its sources', () => readTheme('a', head, `${body} [@ukendt]`)],
    ['with a source that it never cites', () => readTheme('a', { ...head, sources: [...(head['sources'] as string[]), 'abis'] }, body)],
    ['with two parts of one name', () => readTheme('a', head, `${body}\n## X\na\n## X\nb\n`)],
  ])('%s', (_why, read) => {
    expect(read).toThrow();
  });
});

describe('a set of themes', () => {
  const { themes, sources } = themeSet('da');

  test('tells of addresses and sources that lead nowhere', () => {
    const [first, ...rest] = themes;
    const wrong = { ...first!, related: ['ukendt'], sources: ['ukendt'] };
    expect(themeSetFaults({ themes: [wrong, ...rest, wrong], sources })).toEqual(
      expect.arrayContaining([
        expect.stringContaining('two themes'),
        expect.stringContaining('no source ukendt'),
        expect.stringContaining('related to ukendt'),
      ]),
    );
  });

  test('tells where two languages are not the same theme', () => {
    const [first, ...rest] = themes;
    const fewer = { ...first!, questions: first!.questions.slice(1) };
    expect(languageFaults(themes, [fewer, ...rest])).toHaveLength(1);
    expect(languageFaults(themes, rest)).toHaveLength(2);
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
