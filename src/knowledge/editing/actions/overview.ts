import type { Db } from '../../../platform/db/index.ts';
import { compareIds, type LocalDate } from '../../../shared/index.ts';
import { type Composed, composeKnowledge } from '../../content/compose.ts';
import {
  type AnyKind,
  type DocumentRef,
  type DocumentStanding,
  typedTitle,
  type Version,
} from '../domain/index.ts';
import { listDocuments, listPublished } from '../store/documents.ts';
import { findVersion, listUnderWay, listVersions } from '../store/versions.ts';

/** How every document stands, shipped ones and those written here, by kind and id. What was begun and
 * thrown away again is no document. */
export async function readStandings(
  db: Db,
  kinds: readonly AnyKind[],
  today: LocalDate,
): Promise<readonly DocumentStanding[]> {
  const [stored, published] = [await listDocuments(db), await listPublished(db)];
  const composed = composeKnowledge(kinds, published, 0);
  const place = placeOf(composed, await listUnderWay(db));
  const gone = new Set(published.filter(({ content }) => content === null).map(keyOf));
  const refs = [...composed.documents.map(({ document }) => document), ...stored];
  const standings: DocumentStanding[] = [];
  for (const [key, { kind, id }] of new Map(refs.map((ref) => [keyOf(ref), ref]))) {
    const standing = standingOf({ kind, id }, { ...place(key), withdrawn: gone.has(key) }, today);
    const { published: inForce, withdrawn, open, unreadable } = standing;
    if (inForce) standings.push(standing);
    else if (withdrawn || open || unreadable) standings.push(await withTypedTitle(db, standing));
  }
  const order = kinds.map(({ kind }) => kind);
  return standings.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareIds(a.id, b.id),
  );
}

/** How one document stands; undefined when there is none. */
export async function readStanding(
  db: Db,
  kinds: readonly AnyKind[],
  ref: DocumentRef,
  today: LocalDate,
): Promise<DocumentStanding | undefined> {
  const standings = await readStandings(db, kinds, today);
  return standings.find(({ kind, id }) => kind === ref.kind && id === ref.id);
}

type Place = ReturnType<ReturnType<typeof placeOf>> & { readonly withdrawn: boolean };

/** What stands under a document's key. */
function placeOf({ documents, unreadable }: Composed, underWay: readonly Version[]) {
  const published = new Map(documents.map((one) => [keyOf(one.document), one]));
  const faults = new Map(unreadable.map((one) => [keyOf(one), one.faults]));
  const isOffered = ({ state }: Version) => state === 'offered';
  const offered = new Map(underWay.filter(isOffered).map((one) => [keyOf(one), one]));
  const open = new Map(underWay.filter((one) => !isOffered(one)).map((one) => [keyOf(one), one]));
  return (key: string) => ({
    published: published.get(key),
    open: open.get(key),
    offered: offered.get(key),
    unreadable: faults.get(key),
  });
}

function standingOf(ref: DocumentRef, place: Place, today: LocalDate): DocumentStanding {
  const { published, open, offered, unreadable, withdrawn } = place;
  const reviewAgain = published?.read.reviewAgain;
  const publishedAt = published?.document.publishedAt;
  return {
    ...ref,
    title: published?.read.title ?? { da: undefined, en: undefined },
    ...(published && {
      published: {
        number: published.document.number,
        origin: published.origin,
        ...(publishedAt && { publishedAt }),
      },
    }),
    withdrawn,
    ...(open && { open }),
    ...(offered && { offered }),
    ...(reviewAgain && { reviewAgain }),
    overdue: reviewAgain !== undefined && reviewAgain < today,
    ...(unreadable && { unreadable }),
  };
}

/** The title of what is not published, as far as it was typed. */
async function withTypedTitle(db: Db, standing: DocumentStanding): Promise<DocumentStanding> {
  const last = (await listVersions(db, standing)).find(
    ({ withdraws, state }) => !withdraws && state !== 'discarded',
  );
  const version = last && (await findVersion(db, standing, last.number));
  return {
    ...standing,
    title: { da: typedTitle(version?.content, 'da'), en: typedTitle(version?.content, 'en') },
  };
}

function keyOf({ kind, id }: DocumentRef): string {
  return `${kind}/${id}`;
}
