import { addDays, dateOf, daysInMonth, type LocalDate, partsOf } from '../../shared/index.ts';
import { type Role, ROLES } from './role.ts';

/** What a membership is given on: role, organisation and last day. */
export interface Terms {
  readonly role: Role;
  readonly organisationId?: string;
  readonly endsOn?: LocalDate;
}

/** Why terms cannot be given. */
export type TermsProblem =
  /** Nobody gives a role with more rights than their own. */
  | 'role-above-own'
  | 'unknown-organisation'
  | 'end-passed'
  /** A guest is there for a time. */
  | 'end-missing'
  | 'end-too-late'
  /** A partnership must not lose its owner by the calendar. */
  | 'owner-ends';

/** What terms are judged by. */
export interface TermsGround {
  /** The role of the one who gives them. */
  readonly giver: Role;
  /** The ids of the partnership's organisations. */
  readonly organisations: readonly string[];
  readonly today: LocalDate;
}

/** Days that a guest's membership lasts when nothing else is said. */
export const GUEST_DAYS = 30;

const GUEST_YEARS = 1;
const MEMBER_YEARS = 10;

/** Everything that is wrong with terms. */
export function termsProblems(terms: Terms, ground: TermsGround): TermsProblem[] {
  const { role, organisationId, endsOn } = terms;
  const problems: TermsProblem[] = [];
  if (isAbove(role, ground.giver)) problems.push('role-above-own');
  if (organisationId !== undefined && !ground.organisations.includes(organisationId)) {
    problems.push('unknown-organisation');
  }
  const end = endProblem(role, endsOn, ground.today);
  return end === undefined ? problems : [...problems, end];
}

/** Whether a role has more rights than another. */
export function isAbove(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(other);
}

/** The last day that may be chosen for a role; undefined for owners, who have none. */
export function latestEnd(role: Role, today: LocalDate): LocalDate | undefined {
  if (role === 'owner') return undefined;
  return yearsAfter(today, role === 'guest' ? GUEST_YEARS : MEMBER_YEARS);
}

/** The last day that is proposed for a guest. */
export function proposedGuestEnd(today: LocalDate): LocalDate {
  return addDays(today, GUEST_DAYS);
}

function endProblem(
  role: Role,
  endsOn: LocalDate | undefined,
  today: LocalDate,
): TermsProblem | undefined {
  if (endsOn === undefined) return role === 'guest' ? 'end-missing' : undefined;
  const latest = latestEnd(role, today);
  if (latest === undefined) return 'owner-ends';
  if (endsOn < today) return 'end-passed';
  return endsOn > latest ? 'end-too-late' : undefined;
}

function yearsAfter(date: LocalDate, years: number): LocalDate {
  const { year, month, day } = partsOf(date);
  return dateOf(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}
