import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import { once } from './once.ts';

describe('columns arrive the same on every database', () => {
  databaseTest('bigint and count as numbers', async ({ db }) => {
    const { rows } = await sql<{ big: number; count: number; list: number[] }>`
      select 9007199254740991::bigint as big, count(*) as count, array[1::bigint, null] as list
      from generate_series(1, 3)`.execute(db);
    expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER, count: 3, list: [1, null] }]);
  });

  databaseTest('a bigint beyond the safe integers is an error', async ({ db }) => {
    await expect(sql`select 9007199254740993::bigint as big`.execute(db)).rejects.toThrow(
      'Beyond the safe integers',
    );
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  databaseTest('a date as text, numeric as exact text, a moment as Date', async ({ db }) => {
    const { rows } = await sql`
      select date '2027-06-30' as day, array[date '2027-01-01'] as days, 1.10::numeric as share,
             timestamptz '2027-06-30 12:00+02' as moment, '{"a":[1]}'::jsonb as json`.execute(db);
    expect(rows).toEqual([
      {
        day: '2027-06-30',
        days: ['2027-01-01'],
        share: '1.10',
        moment: new Date('2027-06-30T10:00:00Z'),
        json: { a: [1] },
      },
    ]);
  });
});

describe('transactions', () => {
  databaseTest('a query on the outer handle inside one is refused at once', async ({ db }) => {
    const nested = db.transaction().execute(async () => sql`select 1`.execute(db));
    await expect(nested).rejects.toThrow('outside the running transaction');
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  databaseTest('one that throws leaves nothing behind', async ({ db }) => {
    const failing = db.transaction().execute(async (tx) => {
      await sql`insert into done_once (name) values ('half')`.execute(tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { rows } = await sql`select name from done_once where name = 'half'`.execute(db);
    expect(rows).toEqual([]);
  });

  databaseTest('two at the same time both finish', async ({ db }) => {
    const add = (name: string) =>
      db
        .transaction()
        .execute((tx) => sql`insert into done_once (name) values (${name})`.execute(tx));
    await Promise.all([add('first'), add('second')]);
    const { rows } = await sql`
      select name from done_once where name in ('first', 'second') order by name`.execute(db);
    expect(rows).toEqual([{ name: 'first' }, { name: 'second' }]);
  });

  databaseTest('work marked to be done once is done once', async ({ db }) => {
    let times = 0;
    const work = async () => {
      times += 1;
    };
    const done = await Promise.all([once(db, 'work', work), once(db, 'work', work)]);
    expect({ times, done: done.filter(Boolean).length }).toEqual({ times: 1, done: 1 });
  });

  databaseTest('work that fails may be done again', async ({ db }) => {
    const failing = once(db, 'again', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await once(db, 'again', async () => {})).toBe(true);
  });
});
