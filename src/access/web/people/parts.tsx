import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { errorOf, type FormError, RadioGroup, SelectField, TextField } from '../../../ui/index.ts';
import {
  type Actor,
  type Invitation,
  isAbove,
  type NamedMember,
  type Role,
  ROLES,
  roleSentence,
  roleWord,
} from '../../index.ts';
import type { TermsFields, TypedFacts, TypedTerms } from './forms.ts';
import { peopleMessages } from './messages.ts';

/** What the settings page is made of. */
export interface SettingsProps {
  readonly reading: PlanReading;
  readonly members: readonly NamedMember[];
  /** Unanswered ones; none for those who may not invite. */
  readonly invitations: readonly Invitation[];
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LocalDate;
  readonly facts: TypedFacts;
  /** The member whose terms are open for change. */
  readonly open?: { readonly member: NamedMember; readonly typed: TypedTerms };
  readonly invite: TypedTerms & { readonly mail: string };
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** A text as words begin a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name of an organisation of the plan; undefined when it is no longer there. */
export function organisationName(
  { plan }: PlanReading,
  organisationId: string | undefined,
): string | undefined {
  return plan.organisations.find((one) => one.id === organisationId)?.name;
}

/** The roles that one with a role can give. */
export function rolesToGive(giver: Role | undefined): readonly Role[] {
  return giver === undefined ? [] : ROLES.filter((role) => !isAbove(role, giver));
}

/** The fields of a membership's terms. */
export function TermsInputs({
  typed,
  fields,
  endHint,
  reading,
  giver,
  errors,
  language,
}: {
  typed: TypedTerms;
  fields: TermsFields;
  endHint: string;
  reading: PlanReading;
  giver: Role | undefined;
  errors: readonly FormError[];
  language: Language;
}) {
  const text = peopleMessages(language);
  return (
    <>
      <RadioGroup
        name={fields.role}
        label={text.role}
        value={typed.role}
        options={rolesToGive(giver).map((role) => ({
          value: role,
          label: capital(roleWord(language, role)),
          hint: roleSentence(language, role),
        }))}
        error={errorOf(errors, fields.role)}
        language={language}
      />
      <SelectField
        name={fields.organisation}
        label={text.organisation}
        value={typed.organisation}
        empty={text.noOrganisation}
        options={reading.plan.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        error={errorOf(errors, fields.organisation)}
        language={language}
        optional
      />
      <TextField
        name={fields.end}
        label={text.end}
        hint={endHint}
        type="date"
        value={typed.end}
        error={errorOf(errors, fields.end)}
        width="s"
        language={language}
        optional
      />
    </>
  );
}
