import type { Db } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import { collectPersonData, type PersonData } from '../store/people-data.ts';

/** What a person gets when they ask what is stored about them. */
export interface PersonExport extends PersonData {
  readonly format: 'helhed-person/1';
  readonly exportedAt: Date;
}

/** Everything stored about a person, without passwords, keys and tokens. Needs the keeper's handle;
 * the caller has checked that it is the person's own, or an administrator's to give. */
export async function exportPerson(
  keeper: Db,
  personId: PersonId,
  at: Date,
): Promise<PersonExport | undefined> {
  const data = await collectPersonData(keeper, personId);
  return data && { format: 'helhed-person/1', exportedAt: at, ...data };
}
