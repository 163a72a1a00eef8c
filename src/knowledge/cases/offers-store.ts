import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, optional, type Tables, type Tx } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { CaseOffer, OfferedCase, OfferState } from './offer.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    case_offer: CaseOfferTable;
  }
}

interface CaseOfferTable {
  partnership_id: string;
  offer_id: string;
  told: OfferedCase;
  state: OfferState;
  offered_at: Date;
  answered_at: Date | null;
  reason: string | null;
  document_id: string | null;
}

/** Keeps an offer. */
export async function insertOffer(
  tx: Tx,
  { id: offerId, partnershipId, told, state, offeredAt }: CaseOffer,
): Promise<void> {
  await insertRows(tx, 'case_offer', [
    {
      partnership_id: partnershipId,
      offer_id: offerId,
      told,
      state,
      offered_at: offeredAt,
      answered_at: null,
      reason: null,
      document_id: null,
    },
  ]);
}

/** The offers of a partnership, the latest first. */
export async function listOffers(db: Db, partnershipId: PartnershipId): Promise<CaseOffer[]> {
  const rows = await db
    .selectFrom('case_offer')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('offered_at', 'desc')
    .orderBy('offer_id')
    .execute();
  return rows.map(fromRow);
}

/** How many offers of a partnership wait for an editor. */
export async function countWaiting(tx: Tx, partnershipId: PartnershipId): Promise<number> {
  const { waiting } = await tx
    .selectFrom('case_offer')
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .where('partnership_id', '=', partnershipId)
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** An offer; undefined when the partnership has none by that id. Within a change it is held. */
export async function findOffer(
  db: Db | Tx,
  { partnershipId, offerId }: { readonly partnershipId: string; readonly offerId: string },
): Promise<CaseOffer | undefined> {
  const row = await db
    .selectFrom('case_offer')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** An offer with the name of the partnership that made it. */
export interface NamedOffer extends CaseOffer {
  readonly partnership: string;
}

/** An offer with the name of its partnership; undefined when there is none. Needs the keeper's handle. */
export async function findNamedOffer(
  keeper: Db,
  { partnershipId, offerId }: { readonly partnershipId: string; readonly offerId: string },
): Promise<NamedOffer | undefined> {
  const row = await selectNamed(keeper)
    .where('case_offer.partnership_id', '=', partnershipId)
    .where('case_offer.offer_id', '=', offerId)
    .executeTakeFirst();
  return row && named(row);
}

const MOST_SHOWN = 200;

/** The offers of all partnerships, those that wait first and the oldest of them at the top. Needs the
 * keeper's handle. */
export async function listAllOffers(keeper: Db): Promise<NamedOffer[]> {
  const rows = await selectNamed(keeper)
    .orderBy(sql`case_offer.state = 'offered'`, 'desc')
    .orderBy('case_offer.offered_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const offers = rows.map(named);
  const waiting = offers.filter(({ state }) => state === 'offered').toReversed();
  return [...waiting, ...offers.filter(({ state }) => state !== 'offered')];
}

function selectNamed(keeper: Db) {
  return keeper
    .selectFrom('case_offer')
    .innerJoin('partnership', 'partnership.partnership_id', 'case_offer.partnership_id')
    .selectAll('case_offer')
    .select('partnership.name');
}

function named({ name, ...row }: Selectable<Tables['case_offer']> & { name: string }): NamedOffer {
  return { ...fromRow(row), partnership: name };
}

/** Notes what came of an offer. */
export async function updateOffer(
  tx: Tx,
  { partnershipId, id: offerId }: Pick<CaseOffer, 'partnershipId' | 'id'>,
  {
    state,
    at,
    reason = null,
    documentId = null,
  }: {
    readonly state: OfferState;
    readonly at: Date;
    readonly reason?: string | null;
    readonly documentId?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('case_offer')
    .set({ state, answered_at: at, reason, document_id: documentId })
    .where('partnership_id', '=', partnershipId)
    .where('offer_id', '=', offerId)
    .execute();
}

function fromRow(row: Selectable<Tables['case_offer']>): CaseOffer {
  return {
    id: row.offer_id,
    partnershipId: id<'partnership'>(row.partnership_id),
    told: row.told,
    state: row.state,
    offeredAt: row.offered_at,
    ...optional('answeredAt', row.answered_at),
    ...optional('reason', row.reason),
    ...optional('documentId', row.document_id),
  };
}
