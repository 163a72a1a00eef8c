import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import './tables.ts';

/** Deletes every row of a partnership, of every room, the partnership itself last. Which tables there
 * are, the database says: a room that adds one need not be told. Needs the keeper's handle. Answers
 * how many rows of each table. */
export async function deleteWorkspaceRows(
  tx: Tx,
  partnershipId: PartnershipId,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesInOrder(tx)) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where partnership_id = ${partnershipId}`.execute(tx);
    counts[table] = Number(numAffectedRows ?? 0n);
  }
  return counts;
}

/** The tables of a workspace; one that points at another stands before it. Throws when tables point
 * at each other. */
async function tablesInOrder(tx: Tx): Promise<string[]> {
  const left = new Set(await workspaceTables(tx));
  const references = await referencesBetween(tx, [...left]);
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !references.some(({ from, to }) => to === table && left.has(from)),
    );
    if (free.length === 0) throw new Error(`Tables point at each other: ${[...left].join(', ')}`);
    for (const table of free) left.delete(table);
    order.push(...free);
  }
  return order;
}

async function workspaceTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select pg_class.relname as name from pg_class
    join pg_attribute on pg_attribute.attrelid = pg_class.oid
    where pg_class.relnamespace = 'public'::regnamespace and pg_class.relkind in ('r', 'p')
      and not pg_class.relispartition
      and pg_attribute.attname = 'partnership_id' and not pg_attribute.attisdropped
    order by pg_class.relname`.execute(tx);
  return rows.map(({ name }) => name);
}

async function referencesBetween(
  tx: Tx,
  tables: readonly string[],
): Promise<{ from: string; to: string }[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select source.relname as "from", target.relname as "to" from pg_constraint
    join pg_class source on source.oid = pg_constraint.conrelid
    join pg_class target on target.oid = pg_constraint.confrelid
    where pg_constraint.contype = 'f' and source.oid <> target.oid
      and source.relnamespace = 'public'::regnamespace`.execute(tx);
  return rows.filter(({ from, to }) => tables.includes(from) && tables.includes(to));
}
