import type { Plan } from '../../../engine/index.ts';
import { formatDate, formatMoney, type Language } from '../../../platform/i18n/index.ts';
import { fromKroner, isLocalDate } from '../../../shared/index.ts';
import { Facts } from '../../../ui/index.ts';
import {
  type HandoverField,
  type HandoverFields,
  HANDOVER_FIELDS,
} from '../../domain/handover/fields.ts';
import { organisationName } from '../words.tsx';
import { handoverMessages } from './messages.ts';

/** The agreement as it stands, to be read. */
export function Terms({
  fields,
  plan,
  language,
  without = [],
}: {
  fields: HandoverFields;
  plan: Plan;
  language: Language;
  /** Fields that are not for this reader. */
  without?: readonly HandoverField[];
}) {
  const text = handoverMessages(language);
  return (
    <Facts
      facts={HANDOVER_FIELDS.filter((field) => !without.includes(field)).map((field) => ({
        term: text.field[field],
        value: <span class="typed-text">{fieldText(field, fields[field], plan, language)}</span>,
      }))}
    />
  );
}

/** A field's value in words; that it is missing when it is. */
export function fieldText(
  field: HandoverField,
  value: string,
  plan: Plan,
  language: Language,
): string {
  if (value === '') return handoverMessages(language).missing;
  switch (field) {
    case 'receiver':
      return organisationName(plan, value);
    case 'date':
    case 'informedOn':
      return isLocalDate(value) ? formatDate(language, value) : value;
    case 'yearlyCost':
      return formatMoney(language, fromKroner(Number(value)));
    default:
      return value;
  }
}
