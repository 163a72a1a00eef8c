import { insertMembership, type PersonId, type Role } from '../src/access/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { id, localDate } from '../src/shared/index.ts';
import { HAVNBY } from './havnby.ts';

/** An account of the demo world, named by what its owner does. */
export interface DemoPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** The part in Havnby's partnership; the administrator has none. */
  readonly role?: Role;
  readonly organisationId?: string;
  /** Two of them are, so that one can write and the other publish. */
  readonly knowledgeEditor?: true;
}

const person = (account: string, name: string, part: Partial<DemoPerson> = {}): DemoPerson => ({
  id: id(`demo-${account}`),
  name,
  email: `${account}@havnby.example`,
  ...part,
});

/** One account per role, and one who looks after the installation. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('projektleder', 'Projektleder', {
    role: 'owner',
    organisationId: 'kommunen',
    knowledgeEditor: true,
  }),
  person('socialchef', 'Socialchef', { role: 'editor', organisationId: 'almene' }),
  person('medarbejder', 'Boligsocial medarbejder', {
    role: 'contributor',
    organisationId: 'fjordblik',
  }),
  person('bestyrelse', 'Bestyrelsesmedlem', {
    role: 'board-member',
    organisationId: 'beboerforeningen',
  }),
  person('konsulent', 'Ekstern konsulent', { role: 'guest', knowledgeEditor: true }),
  person('administrator', 'Administrator'),
];

/** The guest's last day. */
const GUEST_UNTIL = localDate('2027-12-31');

/** Adds the demo accounts and their parts in Havnby's partnership. */
export async function loadDemoPeople(tx: Tx): Promise<void> {
  const at = new Date();
  for (const { id: personId, name, email, role, organisationId, knowledgeEditor } of DEMO_PEOPLE) {
    await tx
      .insertInto('person')
      .values({
        person_id: personId,
        name,
        email,
        email_verified: true,
        image: null,
        two_factor_enabled: false,
        administrator: role === undefined,
        knowledge_editor: knowledgeEditor ?? false,
        demo: true,
        locked_at: null,
        erased_at: null,
        created_at: at,
        updated_at: at,
      })
      .execute();
    if (role === undefined) continue;
    const part = { ...(organisationId !== undefined && { organisationId }) };
    const end = role === 'guest' ? { endsOn: GUEST_UNTIL } : {};
    const membership = { partnershipId: HAVNBY.id, personId, role, ...part, ...end };
    await insertMembership(tx, membership, at);
  }
}
