import type { PersonId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';

/** One who may look into the inbox, or has had a request in hand. */
export interface Colleague {
  readonly id: PersonId;
  readonly name: string;
  /** Undefined when nobody is there to read a mail. */
  readonly email: string | undefined;
}

/** Whether anybody can read what comes in: a knowledge editor who may sign in. */
export async function hasReader(db: Db, { demo }: { readonly demo: boolean }): Promise<boolean> {
  let query = db
    .selectFrom('person')
    .select('person_id')
    .where('knowledge_editor', '=', true)
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null)
    .limit(1);
  if (!demo) query = query.where('demo', '=', false);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Persons by id; one who has been erased has a name that says so. */
export async function findColleagues(
  db: Db,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Colleague>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name', 'email', 'erased_at'])
    .where('person_id', 'in', distinct)
    .execute();
  return new Map(
    rows.map(({ person_id, name, email, erased_at }) => {
      const personId: PersonId = id(person_id);
      return [personId, { id: personId, name, email: erased_at === null ? email : undefined }];
    }),
  );
}
