import { randomUUID } from 'node:crypto';
import { type Db, insertRows, type Tx } from '../../platform/db/index.ts';
import './tables.ts';

/** Kvittering: that data were erased, when, and how much of what. Holds no personal data. */
export interface Receipt {
  readonly id: string;
  readonly at: Date;
  /** `retention`, `erasure`, or another room's word. */
  readonly kind: string;
  /** How many of each. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Writes a receipt. */
export async function writeReceipt(
  tx: Db | Tx,
  { kind, at, counts }: Omit<Receipt, 'id'>,
): Promise<Receipt> {
  const receipt = { id: randomUUID(), at, kind, counts };
  await insertRows(tx as Tx, 'receipt', [{ receipt_id: receipt.id, at, kind, told: counts }]);
  return receipt;
}

/** Receipts, the newest first. */
export async function listReceipts(
  keeper: Db,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<Receipt[]> {
  const rows = await keeper
    .selectFrom('receipt')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('receipt_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ receipt_id: id, at, kind, told }) => ({
    id,
    at,
    kind,
    counts: countsIn(told),
  }));
}

/** Other rooms write receipts too; what is not a number is left out. */
function countsIn(told: unknown): Record<string, number> {
  if (typeof told !== 'object' || told === null) return {};
  const entries = Object.entries(told as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
