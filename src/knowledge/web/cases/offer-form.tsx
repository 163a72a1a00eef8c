import { APPROACHES, type Plan } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import {
  CASE_CHOICES,
  CASE_FACETS,
  type CaseFacet,
  LONGEST_TOLD,
  type OfferedChoice,
  type OfferFault,
  type TypedCase,
} from '../../index.ts';
import { caseMessages } from './case-messages.ts';
import { choiceName } from './case-words.tsx';
import { offerMessages } from './offer-messages.ts';

/** The names of the form's fields. */
const FIELDS = {
  title: 'pointe',
  place: 'sted',
  from: 'fra',
  to: 'til',
  summary: 'sket',
  lesson: 'laere',
  consent: 'samtykke',
  approach: 'tilgang',
  forum: 'forum',
  geography: 'geografi',
  funding: 'finansiering',
} as const;

/** The form as it begins: what the plan says, and nothing that it does not. */
export function fromPlan(plan: Plan, partnership: string): TypedCase {
  const chosen = new Set(
    plan.activities.flatMap(
      ({ options, chosen }) => options.find(({ id }) => id === chosen)?.approach ?? [],
    ),
  );
  const paying = new Set(
    plan.funding
      .filter(({ status }) => status === 'granted' || status === 'pledged')
      .map(({ kind }) => kind),
  );
  const kinds = (values: readonly string[]): OfferedChoice => ({ kinds: values, text: '' });
  return {
    title: '',
    place: partnership,
    from: '',
    to: '',
    summary: '',
    choices: {
      approach: kinds(APPROACHES.filter((one) => chosen.has(one))),
      forum: kinds([]),
      geography: kinds(
        plan.areas.length === 0 ? [] : [plan.areas.length === 1 ? 'one-area' : 'several-areas'],
      ),
      funding: kinds(CASE_CHOICES.funding.filter((one) => paying.has(one))),
    },
    lesson: '',
    consent: false,
  };
}

/** What was typed, as far as it can be kept: no NUL, lines of one line. */
export function sentCase(sent: Readonly<Record<string, unknown>>): TypedCase {
  const text = (name: string) => {
    const value = [sent[name]].flat()[0];
    return typeof value === 'string'
      ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
      : '';
  };
  const line = (name: string) => text(name).replaceAll(/\s+/g, ' ');
  const choice = (facet: CaseFacet): OfferedChoice => ({
    kinds: [...new Set([sent[FIELDS[facet]] ?? []].flat())].filter(
      (value) => typeof value === 'string',
    ),
    text: line(`${FIELDS[facet]}-ord`),
  });
  return {
    title: line(FIELDS.title),
    place: line(FIELDS.place),
    from: line(FIELDS.from),
    to: line(FIELDS.to),
    summary: text(FIELDS.summary),
    choices: {
      approach: choice('approach'),
      forum: choice('forum'),
      geography: choice('geography'),
      funding: choice('funding'),
    },
    lesson: text(FIELDS.lesson),
    consent: text(FIELDS.consent) !== '',
  };
}

/** What is wrong, at its field. */
export function offerErrors(faults: readonly OfferFault[], language: Language): FormError[] {
  return faults.map(({ field, code }) => ({
    name: isFacet(field) && code !== 'unknown-value' ? `${FIELDS[field]}-ord` : FIELDS[field],
    text: faultText({ field, code }, language),
  }));
}

function faultText({ field, code }: OfferFault, language: Language): string {
  const text = offerMessages(language).faults;
  switch (code) {
    case 'missing':
      return field in text ? (text[field as 'title'] ?? '') : '';
    case 'too-long':
      return text.tooLong(isFacet(field) ? LONGEST_TOLD.choice : LONGEST_TOLD[field as 'title']);
    case 'not-a-year':
      return text.year;
    case 'before-from':
      return text.beforeFrom;
    case 'unknown-value':
      return text.unknownValue;
  }
}

function isFacet(field: OfferFault['field']): field is CaseFacet {
  return (CASE_FACETS as readonly string[]).includes(field);
}

/** The form in which a partnership tells its experience. */
export function OfferForm({
  typed,
  errors,
  action,
  view,
}: {
  typed: TypedCase;
  errors: readonly FormError[];
  action: string;
  view: View;
}) {
  const { language } = view;
  const { fields, ...text } = offerMessages(language);
  const at = (name: 'title' | 'place' | 'from' | 'to' | 'summary' | 'lesson') => ({
    name: FIELDS[name],
    label: fields[name],
    value: typed[name],
    error: errorOf(errors, FIELDS[name]),
    language,
  });
  return (
    <Section title={text.form} id="fortael">
      <Form action={action}>
        <ErrorSummary errors={errors} language={language} />
        <TextField
          {...at('title')}
          hint={fields.titleHint}
          maxlength={LONGEST_TOLD.title}
          width="full"
          required
        />
        <TextField {...at('place')} maxlength={LONGEST_TOLD.place} required />
        <TextField {...at('from')} inputmode="numeric" width="xs" optional />
        <TextField {...at('to')} inputmode="numeric" width="xs" optional />
        <TextArea
          {...at('summary')}
          hint={fields.summaryHint}
          rows={7}
          maxlength={LONGEST_TOLD.summary}
          required
        />
        <Section title={text.choices} id="valg" lead={text.choicesLead} level={3}>
          {CASE_FACETS.map((facet) => (
            <ChoiceFields facet={facet} typed={typed.choices[facet]} errors={errors} view={view} />
          ))}
        </Section>
        <TextArea {...at('lesson')} rows={4} maxlength={LONGEST_TOLD.lesson} required />
        <Checkbox
          name={FIELDS.consent}
          label={fields.consent}
          checked={typed.consent}
          error={errorOf(errors, FIELDS.consent)}
          language={language}
          required
        />
        <FormActions>
          <Button>{text.send}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function ChoiceFields({
  facet,
  typed,
  errors,
  view: { language },
}: {
  facet: CaseFacet;
  typed: OfferedChoice;
  errors: readonly FormError[];
  view: View;
}) {
  const { told } = offerMessages(language).fields;
  const label = caseMessages(language).choice[facet];
  const name = FIELDS[facet];
  return (
    <>
      <CheckboxGroup
        name={name}
        label={label}
        options={CASE_CHOICES[facet].map((value) => ({
          value,
          label: choiceName(language, facet, value),
        }))}
        values={typed.kinds}
        error={errorOf(errors, name)}
        language={language}
        inline
        optional
      />
      <TextField
        name={`${name}-ord`}
        label={`${label}: ${told.charAt(0).toLowerCase()}${told.slice(1)}`}
        value={typed.text}
        maxlength={LONGEST_TOLD.choice}
        width="full"
        error={errorOf(errors, `${name}-ord`)}
        language={language}
        optional
      />
    </>
  );
}
