import type { Language } from '../../../platform/i18n/index.ts';
import { fail, type LocalDate, ok, readTypedDate, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  isRole,
  type Partnership,
  type PartnershipFacts,
  proposedGuestEnd,
  SITUATIONS,
  type Terms,
  type TermsProblem,
} from '../../index.ts';
import { peopleMessages } from './messages.ts';

/** Gives a field of the form that was sent, as text. */
export type SentField = (name: string) => string;

/** The terms of a membership as they were typed. */
export interface TypedTerms {
  readonly role: string;
  readonly organisation: string;
  readonly end: string;
}

/** The names of the fields of terms, in a form of their own. */
export interface TermsFields {
  readonly role: string;
  readonly organisation: string;
  readonly end: string;
}

export const MEMBER_FIELDS: TermsFields = {
  role: 'medlem-rolle',
  organisation: 'medlem-organisation',
  end: 'medlem-slutter',
};

export const INVITE_FIELDS: TermsFields = {
  role: 'rolle',
  organisation: 'organisation',
  end: 'slutter',
};

/** Terms as a form shows them. */
export function termsAsTyped({ role, organisationId, endsOn }: Terms): TypedTerms {
  return { role, organisation: organisationId ?? '', end: endsOn ?? '' };
}

/** The terms that were sent. */
export function sentTerms(field: SentField, fields: TermsFields): TypedTerms {
  return {
    role: field(fields.role),
    organisation: field(fields.organisation),
    end: field(fields.end).trim(),
  };
}

/** Terms from what was typed; what is wrong with them otherwise. */
export function readTerms(
  typed: TypedTerms,
  fields: TermsFields,
  language: Language,
): Result<Terms, FormError[]> {
  const text = peopleMessages(language);
  const { role, organisation, end } = typed;
  const endsOn = end === '' ? undefined : readTypedDate(end);
  const errors: FormError[] = [];
  if (!isRole(role)) errors.push({ name: fields.role, text: text.roleMissing });
  if (end !== '' && !endsOn) errors.push({ name: fields.end, text: text.dateWrong(end) });
  if (!isRole(role) || errors.length > 0) return fail(errors);
  return ok({
    role,
    ...(organisation !== '' && { organisationId: organisation }),
    ...(endsOn && { endsOn }),
  });
}

/** A guest for whom nothing else was said is invited for a while. */
export function withGuestEnd(terms: Terms, today: LocalDate): Terms {
  const isOpenGuest = terms.role === 'guest' && terms.endsOn === undefined;
  return isOpenGuest ? { ...terms, endsOn: proposedGuestEnd(today) } : terms;
}

/** What is wrong with terms, at their fields. */
export function termsErrors(
  problems: readonly TermsProblem[],
  fields: TermsFields,
  language: Language,
): FormError[] {
  const text = peopleMessages(language);
  return problems.map((problem) => ({
    name: fieldOf(problem, fields),
    text: text.terms[problem],
  }));
}

function fieldOf(problem: TermsProblem, fields: TermsFields): string {
  switch (problem) {
    case 'role-above-own':
      return fields.role;
    case 'unknown-organisation':
      return fields.organisation;
    case 'end-passed':
    case 'end-missing':
    case 'end-too-late':
    case 'owner-ends':
      return fields.end;
  }
}

/** What the partners say of themselves, as it was typed. */
export interface TypedFacts {
  readonly name: string;
  readonly situation: string;
  readonly grantEnd: string;
}

/** The facts as a form shows them. */
export function factsAsTyped({ name, situation, grantEndsOn }: Partnership): TypedFacts {
  return { name, situation: situation ?? '', grantEnd: grantEndsOn ?? '' };
}

/** The facts that were sent. */
export function sentFacts(field: SentField): TypedFacts {
  return {
    name: field('navn').trim(),
    situation: field('situation'),
    grantEnd: field('bevilling-slutter').trim(),
  };
}

const LONGEST_NAME = 80;

/** Facts from what was typed; what is wrong with them otherwise. */
export function readFacts(
  { name, situation, grantEnd }: TypedFacts,
  language: Language,
): Result<PartnershipFacts, FormError[]> {
  const text = peopleMessages(language);
  const grantEndsOn = grantEnd === '' ? undefined : readTypedDate(grantEnd);
  const chosen = SITUATIONS.find((one) => one === situation);
  const errors: FormError[] = [];
  if (!/[\p{L}\p{N}]/u.test(name)) errors.push({ name: 'navn', text: text.nameMissing });
  if (name.length > LONGEST_NAME) errors.push({ name: 'navn', text: text.nameLong });
  if (grantEnd !== '' && !grantEndsOn) {
    errors.push({ name: 'bevilling-slutter', text: text.dateWrong(grantEnd) });
  }
  if (errors.length > 0) return fail(errors);
  return ok({ name, ...(chosen && { situation: chosen }), ...(grantEndsOn && { grantEndsOn }) });
}
