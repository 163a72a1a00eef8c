import { createAdapterFactory, type CustomAdapter } from 'better-auth/adapters';
import { type Expression, type ExpressionBuilder, type Kysely, sql, type SqlBool } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { sessionHash } from './session-hash.ts';

/** Lets better-auth keep its rows in our tables: our names for tables and columns, and of a session's
 * token only its hash. Opens no transactions; what must happen once is one statement. */
export function databaseAdapter(db: Db) {
  return createAdapterFactory({
    config: { adapterId: 'helhed', adapterName: 'Helhed', transaction: false },
    adapter: () => adapterOn(db as unknown as Kysely<Loose>),
  });
}

type Row = Record<string, unknown>;
type Loose = Record<string, Row>;
type Where = Parameters<CustomAdapter['delete']>[0]['where'];
type Condition = Where[number];

const TABLES: Readonly<Record<string, string>> = { user: 'person', twoFactor: 'two_factor' };

const COLUMNS: Readonly<Record<string, string>> = {
  userId: 'person_id',
  credentialID: 'credential_id',
  accountId: 'provider_account_id',
};

function tableOf(model: string): string {
  return TABLES[model] ?? model;
}

function columnOf(model: string, field: string): string {
  if (field === 'id') return `${tableOf(model)}_id`;
  return COLUMNS[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function fieldOf(model: string, column: string): string {
  if (column === `${tableOf(model)}_id`) return 'id';
  const known = Object.entries(COLUMNS).find(([, name]) => name === column)?.[0];
  return known ?? column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toRow(model: string, data: Row): Row {
  const entries = Object.entries(stored(model, data));
  return Object.fromEntries(entries.map(([field, value]) => [columnOf(model, field), value]));
}

function fromRow(model: string, row: Row): Row {
  const entries = Object.entries(row);
  return Object.fromEntries(entries.map(([column, value]) => [fieldOf(model, column), value]));
}

/** The data of a model as it may stand in the database. */
function stored(model: string, data: Row): Row {
  if (model !== 'session' || typeof data['token'] !== 'string') return data;
  return { ...data, token: sessionHash(data['token']) };
}

function isSessionToken(model: string, field: string): boolean {
  return model === 'session' && field === 'token';
}

function storedValue(model: string, { field, value }: Condition): unknown {
  if (!isSessionToken(model, field)) return value;
  return Array.isArray(value)
    ? value.map((each) => sessionHash(String(each)))
    : sessionHash(String(value));
}

/** The token that the caller asked by, so that the answer carries it and not its hash. */
function askedToken(model: string, where: Where): Row {
  const asked = where.find(
    ({ field, operator }) => isSessionToken(model, field) && operator === 'eq',
  );
  return asked ? { token: asked.value } : {};
}

function matches(model: string, where: Where | undefined) {
  return (eb: ExpressionBuilder<Loose, string>): Expression<SqlBool> =>
    eb.and((where ?? []).map((condition) => holds(eb, model, condition)));
}

const OPERATORS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=', in: 'in' } as const;

function holds(
  eb: ExpressionBuilder<Loose, string>,
  model: string,
  condition: Condition,
): Expression<SqlBool> {
  const operator = OPERATORS[condition.operator as keyof typeof OPERATORS];
  if (operator === undefined || condition.connector !== 'AND') {
    throw new Error(`Not foreseen in a query on ${model}: ${condition.operator}`);
  }
  const column = eb.ref(columnOf(model, condition.field));
  if (condition.value === null) return eb(column, operator === '=' ? 'is' : 'is not', null);
  return eb(column, operator, storedValue(model, condition));
}

function adapterOn(db: Kysely<Loose>): CustomAdapter {
  const idOfOne = (model: string, where: Where) =>
    db
      .selectFrom(tableOf(model))
      .select(columnOf(model, 'id'))
      .where(matches(model, where))
      .limit(1);

  const adapter = {
    create: async ({ model, data }: { model: string; data: Row }) => {
      const row = await db
        .insertInto(tableOf(model))
        .values(toRow(model, data))
        .returningAll()
        .executeTakeFirstOrThrow();
      return { ...fromRow(model, row), ...('token' in data ? { token: data['token'] } : {}) };
    },
    findOne: async ({ model, where }: { model: string; where: Where }) => {
      const row = await db
        .selectFrom(tableOf(model))
        .selectAll()
        .where(matches(model, where))
        .limit(1)
        .executeTakeFirst();
      return row ? { ...fromRow(model, row), ...askedToken(model, where) } : null;
    },
    findMany: async (asked: Parameters<CustomAdapter['findMany']>[0]) => {
      const { model, where, limit, offset, sortBy } = asked;
      let query = db.selectFrom(tableOf(model)).selectAll().where(matches(model, where));
      if (sortBy) query = query.orderBy(columnOf(model, sortBy.field), sortBy.direction);
      if (offset !== undefined) query = query.offset(offset);
      const rows = await query.limit(limit).execute();
      return rows.map((row) => fromRow(model, row));
    },
    update: async ({ model, where, update }: { model: string; where: Where; update: Row }) => {
      const row = await db
        .updateTable(tableOf(model))
        .set(toRow(model, update))
        .where(matches(model, where))
        .returningAll()
        .executeTakeFirst();
      return row ? { ...fromRow(model, row), ...askedToken(model, where) } : null;
    },
    updateMany: async ({ model, where, update }: { model: string; where: Where; update: Row }) => {
      const { numUpdatedRows } = await db
        .updateTable(tableOf(model))
        .set(toRow(model, update))
        .where(matches(model, where))
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    delete: async ({ model, where }: { model: string; where: Where }) => {
      await db.deleteFrom(tableOf(model)).where(matches(model, where)).execute();
    },
    deleteMany: async ({ model, where }: { model: string; where: Where }) => {
      const { numDeletedRows } = await db
        .deleteFrom(tableOf(model))
        .where(matches(model, where))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    consumeOne: async ({ model, where }: { model: string; where: Where }) => {
      const row = await db
        .deleteFrom(tableOf(model))
        .where(columnOf(model, 'id'), 'in', idOfOne(model, where))
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(model, row) : null;
    },
    incrementOne: async (asked: Parameters<NonNullable<CustomAdapter['incrementOne']>>[0]) => {
      const { model, where, increment, set } = asked;
      const added = Object.entries(increment).map(([field, delta]) => {
        const column = columnOf(model, field);
        return [column, sql`${sql.ref(column)} + ${delta}`] as const;
      });
      const row = await db
        .updateTable(tableOf(model))
        .set({ ...toRow(model, set ?? {}), ...Object.fromEntries(added) })
        .where(matches(model, where))
        .where(columnOf(model, 'id'), 'in', idOfOne(model, where))
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(model, row) : null;
    },
    count: async ({ model, where }: { model: string; where?: Where }) => {
      const { count } = await db
        .selectFrom(tableOf(model))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(matches(model, where))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
  // better-auth types each answer as whatever its caller expects
  return adapter as unknown as CustomAdapter;
}
