import type { LocalDate } from '../../shared/index.ts';
import type { PartnershipId } from './partnership.ts';
import type { PersonId } from './person.ts';
import type { Role } from './role.ts';

/** Medlemskab: a person's part in a partnership. */
export interface Membership {
  readonly partnershipId: PartnershipId;
  readonly personId: PersonId;
  readonly role: Role;
  /** The organisation of the partnership that the person speaks for. */
  readonly organisationId?: string;
  /** The last day; after it the membership gives nothing. */
  readonly endsOn?: LocalDate;
}

/** Medlem: a membership, and whether its holder can use it. */
export interface Member extends Membership {
  /** The account is closed (lukket konto): nobody can sign in to it. */
  readonly isLocked: boolean;
}

/** Whether the membership gives its rights on a day. */
export function isCurrent({ endsOn }: Pick<Membership, 'endsOn'>, today: LocalDate): boolean {
  return endsOn === undefined || today <= endsOn;
}
