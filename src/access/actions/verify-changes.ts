import { type Db } from '../../platform/db/index.ts';
import {
  beginCheck,
  type ChainPoint,
  type ChainVerdict,
  type SealedChange,
} from '../domain/chain.ts';
import type { Partnership } from '../domain/partnership.ts';
import {
  type ChainEnd,
  findChainEnd,
  findInstallationEnd,
  sealedChanges,
  sealedInstallationChanges,
} from '../store/audit.ts';
import { hashOf } from '../store/changes.ts';
import { INSTALLATION_CHAIN } from '../store/installation-changes.ts';
import { listPartnerships } from '../store/partnerships.ts';

/** Checks every change of a partnership against its seal, some at a time; changes made meanwhile
 * are not looked at. Undefined when the handle sees no such partnership. */
export async function verifyChanges(
  db: Db,
  partnershipId: string,
  point?: ChainPoint,
): Promise<ChainVerdict | undefined> {
  const end = await findChainEnd(db, partnershipId);
  if (!end) return undefined;
  const changes = sealedChanges(db, partnershipId, { upTo: end.lastStored });
  return verdictOn(partnershipId, end, changes, point);
}

/** Checks every change of the installation's administration. Needs the keeper's handle. */
export async function verifyInstallationChanges(
  keeper: Db,
  point?: ChainPoint,
): Promise<ChainVerdict> {
  const end = await findInstallationEnd(keeper);
  const changes = sealedInstallationChanges(keeper, { upTo: end.lastStored });
  return verdictOn(INSTALLATION_CHAIN, end, changes, point);
}

async function verdictOn(
  chain: string,
  { head }: ChainEnd,
  batches: AsyncIterable<readonly SealedChange[]>,
  point: ChainPoint | undefined,
): Promise<ChainVerdict> {
  const check = beginCheck({ chain, head, point, seal: hashOf });
  for await (const changes of batches) changes.forEach(check.take);
  return check.end();
}

/** The verdict on one chain; without a partnership it is the installation's own. */
export interface CheckedChain {
  readonly partnership?: Partnership;
  readonly verdict: ChainVerdict;
}

/** Checks one chain after the other: every partnership's, then the installation's. Needs the
 * keeper's handle. */
export async function* verifyEveryChain(keeper: Db): AsyncGenerator<CheckedChain> {
  for (const partnership of await listPartnerships(keeper)) {
    const verdict = await verifyChanges(keeper, partnership.id);
    if (verdict) yield { partnership, verdict };
  }
  yield { verdict: await verifyInstallationChanges(keeper) };
}
