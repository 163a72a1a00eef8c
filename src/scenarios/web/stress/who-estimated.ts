import { findNames } from '../../../access/index.ts';
import type { FundingSource } from '../../../engine/index.ts';
import { asBefore, partHistory, type WorkspaceContext } from '../../../plan/index.ts';

/** Who last set a source's probability, group or range. */
export interface Estimate {
  /** Undefined for a former member, null for the program. */
  readonly name: string | null | undefined;
  readonly at: Date;
}

/** So many sources are looked up in the record of changes. */
const MOST = 40;

/** Who set the assumptions of the sources, by id. Those that came with the plan are left out. */
export async function whoEstimated(
  c: WorkspaceContext,
  sources: readonly FundingSource[],
): Promise<ReadonlyMap<string, Estimate>> {
  const { db, reading } = c.var;
  const found = await Promise.all(
    sources.slice(0, MOST).map(async ({ id }) => {
      const part = { list: 'funding', id } as const;
      const changes = await partHistory(db, reading.partnership.id, part);
      const setBy = firstOther(reading.plan, id, changes);
      return setBy ? [{ id, ...setBy }] : [];
    }),
  );
  const estimates = found.flat();
  const names = await findNames(
    db,
    estimates.flatMap(({ personId }) => personId ?? []),
  );
  return new Map(
    estimates.map(({ id, personId, at }) => {
      const person = personId === undefined ? undefined : names.get(personId);
      const known = person && !person.erased ? person.name : undefined;
      return [id, { at, name: personId === undefined ? null : known }];
    }),
  );
}

type History = Awaited<ReturnType<typeof partHistory>>;

/** The latest change that gave the source other assumptions than it had. */
function firstOther(
  plan: Parameters<typeof asBefore>[0],
  id: string,
  changes: History,
): History[number] | undefined {
  let parts = plan;
  for (const change of changes) {
    const after = assumed(parts.funding, id);
    parts = asBefore(parts, { list: 'funding', id }, [change]);
    if (assumed(parts.funding, id) !== after) return change;
  }
  return undefined;
}

function assumed(funding: readonly FundingSource[], id: string): string {
  const source = funding.find((one) => one.id === id);
  return JSON.stringify([source?.probability, source?.group, source?.range]);
}
