import type { Db } from '../../../platform/db/index.ts';
import { fail, ok } from '../../../shared/index.ts';
import type { Identity } from '../identity.ts';
import { entranceOf } from '../people.ts';
import type { Accounts } from './surroundings.ts';

/** What the accounts do besides identity. */
export type AccountRights = Pick<Accounts, 'isInvited' | 'setAdministrator' | 'applyMemberships'>;

/** The accounts of the installation, as signing in at a provider needs them. */
export function identityAccounts(
  { db, demo, identity }: { db: Db; demo: boolean; identity: Identity },
  rights: AccountRights,
): Accounts {
  return {
    ...rights,
    findPerson: async (personId) => (await entranceOf(db, { id: personId }, demo))?.person,
    findPersonByEmail: (email) => identity.findPersonByEmail(email),
    createPerson: (person) => identity.createPerson({ ...person, verified: true }),
    startSession: async (personId, headers) => {
      const started = await identity.startSession(personId, headers);
      if (!started.ok) return started;
      const cookie = started.value.map((one) => one.split(';')[0]).join('; ');
      const session = await identity.readSession(new Headers({ cookie }));
      return session
        ? ok({ sessionId: session.sessionId, cookies: started.value })
        : fail('not-allowed');
    },
    endSessions: async (sessionIds) => {
      if (sessionIds.length === 0) return;
      await db.deleteFrom('session').where('session_id', 'in', sessionIds).execute();
    },
  };
}
