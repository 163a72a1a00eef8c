import type { Db } from '../../platform/db/index.ts';
import type { Ref } from '../../shared/index.ts';
import './tables.ts';

/** A change of the installation's administration, for a list. */
export interface ListedInstallationChange {
  readonly revision: number;
  readonly at: Date;
  readonly useCase: string;
  /** Null for the program itself and the command line. */
  readonly personId: string | null;
  readonly subject: Ref;
}

/** How many changes one part of the list holds. */
export const CHANGES_PER_PAGE = 50;

/** `PROGRAM` in the place of a person: what no person did. */
export const BY_PROGRAM = '-';

/** Changes of administration, newest first, and whether there are more. */
export async function listInstallationChanges(
  keeper: Db,
  {
    person,
    before,
    limit = CHANGES_PER_PAGE,
  }: {
    /** Only what this person did, or `BY_PROGRAM`. */
    readonly person?: string | undefined;
    /** Only changes before this revision. */
    readonly before?: number | undefined;
    readonly limit?: number;
  },
): Promise<{ changes: readonly ListedInstallationChange[]; more: boolean }> {
  let query = keeper
    .selectFrom('installation_change')
    .select(['revision', 'at', 'use_case as useCase', 'person_id as personId', 'subject'])
    .orderBy('revision', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query = query.where('revision', '<', before);
  if (person === BY_PROGRAM) query = query.where('person_id', 'is', null);
  else if (person !== undefined) query = query.where('person_id', '=', person);
  const rows = await query.execute();
  return { changes: rows.slice(0, limit), more: rows.length > limit };
}

/** Everybody who has changed something in administration, by id. */
export async function listChangers(keeper: Db): Promise<string[]> {
  const rows = await keeper
    .selectFrom('installation_change')
    .select('person_id')
    .distinct()
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
}
