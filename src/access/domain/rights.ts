import type { PersonId } from './person.ts';
import type { Role } from './role.ts';

/** The roles that may do each use case. What is not named here nobody may do. */
export type Rights = Readonly<Record<string, readonly Role[]>>;

/** A room's table of rights; its type knows the names of the use cases. */
export function defineRights<const Table extends Rights>(table: Table): Table {
  return table;
}

/** Whether a role may do a use case. */
export type Policy = (role: Role, useCase: string) => boolean;

/** One policy of every room's table. Throws when two tables name the same use case. */
export function policyOf(tables: readonly Readonly<Record<string, readonly string[]>>[]): Policy {
  const allowed = new Map<string, readonly string[]>();
  for (const [useCase, roles] of tables.flatMap((table) => Object.entries(table))) {
    if (allowed.has(useCase)) throw new Error(`Two rooms name the use case ${useCase}`);
    allowed.set(useCase, roles);
  }
  return (role, useCase) => allowed.get(useCase)?.includes(role) ?? false;
}

/** Who acts in a workspace. */
export interface Actor {
  /** Absent when the program itself acts: the demo world, retention. */
  readonly personId?: PersonId;
  readonly role?: Role;
  readonly organisationId?: string;
  readonly may: (useCase: string) => boolean;
}

/** The program itself, for what no person asked for. */
export const PROGRAM: Actor = { may: () => true };

/** A member as an actor; in an archived partnership only reading and the partnership's own affairs
 * are left. */
export function memberActor(
  member: { readonly personId: PersonId; readonly role: Role; readonly organisationId?: string },
  policy: Policy,
  archived = false,
): Actor {
  const { personId, role, organisationId } = member;
  return {
    personId,
    role,
    ...(organisationId !== undefined && { organisationId }),
    may: (useCase) => (!archived || staysOpen(useCase)) && policy(role, useCase),
  };
}

/** Use cases are named `room.verb-object`. */
function staysOpen(useCase: string): boolean {
  return /^access\.|\.(read|export)(-|$)/.test(useCase);
}

/** What went wrong when a use case was asked for by one who may not do it. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly useCase: string;
  constructor(useCase: string) {
    super(`Not allowed: ${useCase}`);
    this.useCase = useCase;
  }
}
