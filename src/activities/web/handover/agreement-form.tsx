import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { Plan } from '../../../engine/index.ts';
import { asTypedDate } from '../../../shared/index.ts';
import {
  Button,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import {
  type FieldProblem,
  HANDOVER_FIELDS,
  type HandoverField,
  type HandoverFields,
} from '../../domain/handover/fields.ts';
import { handoverMessages } from './messages.ts';

/** The names of the fields in the form: Danish words. */
export const FIELD_NAMES: Readonly<Record<HandoverField, string>> = {
  receiver: 'modtager',
  contact: 'kontakt',
  mandate: 'mandat',
  date: 'dato',
  budgetLine: 'budgetlinje',
  yearlyCost: 'udgift',
  skills: 'kompetencer',
  materials: 'materialer',
  informedOn: 'besked',
  informedHow: 'besked-hvordan',
  ifItStops: 'hvis-det-stopper',
};

/** What was sent of the form. */
export interface SentAgreement {
  readonly base: HandoverFields;
  readonly typed: HandoverFields;
}

/** Reads the form: what was typed, and what it was shown with. */
export function sentAgreement(sent: Readonly<Record<string, unknown>>): SentAgreement {
  const read = (prefix: string) =>
    Object.fromEntries(
      HANDOVER_FIELDS.map((field) => {
        const value = sent[prefix + FIELD_NAMES[field]];
        return [field, typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''];
      }),
    ) as HandoverFields;
  return { base: read(BASE), typed: read('') };
}

const BASE = 'var-';

/** Faults of fields in words. */
export function fieldErrors(problems: readonly FieldProblem[], language: Language): FormError[] {
  const text = handoverMessages(language);
  return problems.map(({ field, fault, typed }) => ({
    name: FIELD_NAMES[field],
    text: text.fault[fault](text.field[field], typed),
  }));
}

/** The agreement with the receiver, to be written and rewritten. */
export function AgreementForm({
  action,
  plan,
  base,
  typed,
  errors,
  errorsTitle,
  view,
}: {
  action: string;
  plan: Pick<Plan, 'organisations'>;
  base: HandoverFields;
  typed: HandoverFields;
  errors: readonly FormError[];
  errorsTitle: string | undefined;
  view: View;
}) {
  const { language } = view;
  const text = handoverMessages(language);
  const common = (field: HandoverField) => ({
    name: FIELD_NAMES[field],
    label: text.field[field],
    hint: field in text.hint ? text.hint[field] : undefined,
    error: errorOf(errors, FIELD_NAMES[field]),
    value: typed[field],
    language,
  });
  const shown = Object.fromEntries(
    HANDOVER_FIELDS.map((field) => [BASE + FIELD_NAMES[field], base[field]]),
  );
  return (
    <Section title={text.edit} id="aftalen" lead={text.editLead}>
      <ErrorSummary
        errors={errors}
        language={language}
        {...(errorsTitle !== undefined && { title: errorsTitle })}
      />
      <Form action={action} hidden={shown}>
        <SelectField
          {...common('receiver')}
          empty={text.noReceiver}
          options={plan.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...common('contact')} maxlength={120} autocomplete="off" />
        <TextArea {...common('mandate')} rows={2} maxlength={500} />
        <TextField {...common('date')} value={asTypedDate(typed.date)} width="s" />
        <TextField {...common('budgetLine')} maxlength={200} />
        <TextField
          {...common('yearlyCost')}
          value={shownKroner(typed.yearlyCost)}
          width="s"
          suffix="kr."
          inputmode="numeric"
        />
        <TextArea {...common('skills')} rows={3} maxlength={1500} />
        <TextArea {...common('materials')} rows={3} maxlength={1500} />
        <TextField {...common('informedOn')} value={asTypedDate(typed.informedOn)} width="s" />
        <TextField {...common('informedHow')} maxlength={1500} />
        <TextArea {...common('ifItStops')} rows={3} maxlength={1500} />
        <FormActions>
          <Button>{text.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** Digits with thousands apart as Danes write them, whatever the language: so they are read back. */
function shownKroner(value: string): string {
  return /^\d+$/.test(value) ? formatNumber('da', Number(value)) : value;
}
