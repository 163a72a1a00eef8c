import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import { search, type SearchDocument, type SearchKind } from '../index.ts';
import { writeIndex } from './write-index.ts';

const document = (
  kind: SearchKind,
  id: string,
  title: string,
  texts: Partial<Pick<SearchDocument, 'summary' | 'body' | 'names' | 'language'>> = {},
): SearchDocument => ({
  kind,
  id,
  language: 'da',
  path: `/${id}`,
  title,
  summary: '',
  body: '',
  ...texts,
});

const DOCUMENTS: readonly SearchDocument[] = [
  document('theme', 'tilgange', 'Videreføre, forankre eller retænke', {
    summary: 'Vælg for hver indsats. Forankringen skal have en ejer og et budget.',
  }),
  document('theme', 'styring', 'Styring og samarbejde', {
    summary: 'Bestyrelsen binder parterne.',
    body: 'En boligsocial bestyrelse mødes to til fire gange om året.',
  }),
  document('term', 'forankring', 'Forankring', { summary: 'En aftalt overdragelse til drift.' }),
  document('activity', 'fritidsjob', 'Fritidsjob', {
    summary: 'Unge får deres første arbejde.',
    body: 'Børn og unge møder virksomheder. Indsatser i skolen hjælper.',
  }),
  document('activity', 'omraade', 'Områdeindsats for naboer', {
    summary: 'Naboer i et område mødes.',
  }),
  document('activity', 'job', 'Et job til flere', {
    summary: 'Om klubben for unge i deres fritid.',
  }),
  document('area', 'gellerup', 'Gellerup', {
    summary: 'Boligområde. Kommune: Aarhus.',
    names: ['Toveshøj'],
  }),
  document('area', 'bispehaven', 'Bispehaven', { summary: 'Boligområde i Århus.' }),
  document('area', 'vollsmose', 'Vollsmose', { summary: 'Boligområde. Kommune: Odense.' }),
  document('area', 'soeparken', 'Søparken', { summary: 'Boligområde. Kommune: Havnby.' }),
  document('theme', 'approaches', 'Continue, anchor or rethink', {
    language: 'en',
    summary: 'Choosing an approach for each activity.',
  }),
];

const found = async (db: Db, text: string, language: 'da' | 'en' = 'da') => {
  const place = { db, language, isThere: () => true } as const;
  return search(place, text, { kinds: [], page: 1 });
};

const ids = async (db: Db, text: string, language: 'da' | 'en' = 'da') =>
  (await found(db, text, language)).results.map(({ id }) => id);

describe('searching', () => {
  test.beforeAll(async ({ database }) => {
    await writeIndex(database.keeper, DOCUMENTS);
  });

  test('finds inflected forms, and what is named by the word first', async ({ database }) => {
    const { db } = database;
    expect(await ids(db, 'forankringen')).toEqual(['forankring', 'tilgange']);
    expect(await ids(db, 'forankre')).toContain('forankring');
    expect(await ids(db, 'bestyrelser')).toEqual(['styring']);
    expect(await ids(db, 'indsatser')).toContain('tilgange');
  });

  test.for(['børn', 'boern', 'BØRN', 'bo\u0308rn'])(
    'finds children as "%s"',
    async (text, { database }) => {
      expect(await ids(database.db, text)).toEqual(['fritidsjob']);
    },
  );

  test.for(['aarhus', 'Århus', 'Aarhus', 'A\u030arhus'])(
    'finds "%s"',
    async (text, { database }) => {
      expect((await ids(database.db, text)).toSorted()).toEqual(['bispehaven', 'gellerup']);
    },
  );

  test.for([
    ['Søparken', 'soeparken'],
    ['soeparken', 'soeparken'],
    ['Vollsmose', 'vollsmose'],
    ['vollsmo', 'vollsmose'],
    ['Toveshøj', 'gellerup'],
    ['bestyrel', 'styring'],
  ])('finds %s', async ([text, id], { database }) => {
    expect(await ids(database.db, text!)).toEqual([id]);
  });

  test('finds a part of a compound, and a compound by its parts', async ({ database }) => {
    const { db } = database;
    expect(await ids(db, 'indsats')).toContain('omraade');
    expect(await ids(db, 'job')).toEqual(['job', 'fritidsjob']);
    expect(await ids(db, 'ungeindsats')).toEqual(['fritidsjob']);
    expect(await ids(db, 'naboindsatserne')).toEqual(['omraade']);
  });

  test('says what was likely meant, and finds that', async ({ database }) => {
    const answer = await found(database.db, 'bestyrlse');
    expect(answer).toMatchObject({ how: 'guess', guess: 'bestyrelse' });
    expect(answer.results.map(({ id }) => id)).toEqual(['styring']);
    expect(await found(database.db, 'vulsmose')).toMatchObject({ guess: 'Vollsmose' });
    expect(await found(database.db, 'soparken')).toMatchObject({ guess: 'Søparken' });
  });

  test('finds what has some of the words when nothing has all', async ({ database }) => {
    const answer = await found(database.db, 'Vollsmose bestyrelse');
    expect(answer.how).toBe('any');
    expect(answer.results.map(({ id }) => id).toSorted()).toEqual(['styring', 'vollsmose']);
  });

  test('marks what was found', async ({ database }) => {
    const [first] = (await found(database.db, 'boern')).results;
    expect(first!.snippet.filter(({ hit }) => hit)).toEqual([{ text: 'Børn', hit: true }]);
    const [compound] = (await found(database.db, 'omraade indsats')).results;
    expect(compound!.title[0]).toEqual({ text: 'Områdeindsats', hit: true });
  });

  test('counts each kind, also those that are not chosen', async ({ database }) => {
    const place = { db: database.db, language: 'da', isThere: () => true } as const;
    const answer = await search(place, 'indsats', { kinds: ['activity'], page: 1 });
    expect(answer.counts).toEqual({ theme: 1, activity: 2 });
    expect(answer.results.every(({ kind }) => kind === 'activity')).toBe(true);
  });

  test('keeps the languages apart', async ({ database }) => {
    expect(await ids(database.db, 'choose', 'en')).toEqual(['approaches']);
    expect(await ids(database.db, 'Vollsmose', 'en')).toEqual([]);
  });

  test('does not look for words that stand everywhere', async ({ database }) => {
    expect(await found(database.db, 'og på til')).toMatchObject({ how: 'nothing' });
    expect(await ids(database.db, 'hvad er forankring')).toContain('forankring');
  });

  test.for([
    '',
    ' ',
    'a',
    '\0',
    '& | ! :* <-> \' \\ ( ) "',
    "'); drop table search_document; --",
    '😀 🏳️‍🌈',
    'שלום مرحبا \u202Eabc',
    '\uD800 løs',
    '%_%',
    'x'.repeat(10_000),
    'indsats '.repeat(2000),
    Array.from({ length: 500 }, (_, index) => `ord${index}`).join(' '),
    '<script>alert(1)</script>',
    ':*:*:* forankring:*',
  ])('answers %j', async (text, { database }) => {
    const started = performance.now();
    const answer = await found(database.db, text);
    expect(answer.request.terms.length).toBeLessThanOrEqual(16);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(await ids(database.db, 'Vollsmose')).toEqual(['vollsmose']);
  });
});

describe('the index', () => {
  test('writes only what differs, and lets go of what is gone', async ({ database }) => {
    const { keeper, db } = database;
    await writeIndex(keeper, DOCUMENTS);
    expect(await writeIndex(keeper, DOCUMENTS)).toEqual({ written: 0, removed: 0 });
    const [first, ...others] = DOCUMENTS;
    const changed = { ...first!, summary: 'Noget helt andet om kaniner.' };
    expect(await writeIndex(keeper, [changed, ...others])).toEqual({ written: 1, removed: 0 });
    expect(await ids(db, 'kanin')).toEqual(['tilgange']);
    expect(await writeIndex(keeper, others)).toEqual({ written: 0, removed: 1 });
    expect(await ids(db, 'kanin')).toEqual([]);
    expect(await found(db, 'kanin')).not.toHaveProperty('guess', 'kaniner');
  });

  test('is the same when two processes write it at once', async ({ database }) => {
    const { keeper, db } = database;
    await writeIndex(keeper, []);
    await Promise.all([writeIndex(keeper, DOCUMENTS), writeIndex(keeper, DOCUMENTS)]);
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from search_document`.execute(db);
    expect(rows).toEqual([{ count: DOCUMENTS.length }]);
  });

  test('is read and not written by usual work', async ({ database }) => {
    await expect(database.db.deleteFrom('search_document').execute()).rejects.toThrow(
      'permission denied',
    );
  });
});
