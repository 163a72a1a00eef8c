import { situationMeaning, situationName } from '../../access/index.ts';
import { ORGANISATION_KINDS } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import {
  Button,
  Disclosure,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { planWords } from '../../plan/index.ts';
import { NEW_PARTNERSHIP_PATH } from './paths.ts';
import { ORGANISATION_ROWS, organisationField, type TypedStart } from './start-form.ts';
import { startMessages } from './start-messages.ts';

interface StartFormProps {
  typed: TypedStart;
  errors: readonly FormError[];
  view: View;
}

/** The form that starts a partnership from a situation. */
export function StartFormPage(props: StartFormProps) {
  const { typed, errors, view } = props;
  const { language } = view;
  const text = startMessages(language);
  const { situation } = typed;
  const withGrant = situation === 'grant-ending' || situation === 'supplement';
  return (
    <>
      <PageHeader
        eyebrow={text.title}
        title={situationName(language, situation)}
        lead={situationMeaning(language, situation)}
        actions={<a href={view.href(NEW_PARTNERSHIP_PATH)}>{text.chooseAgain}</a>}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Form action={view.href(NEW_PARTNERSHIP_PATH)} hidden={{ situation }}>
        <TextField
          name="navn"
          label={text.name}
          hint={text.nameHint}
          value={typed.name}
          error={errorOf(errors, 'navn')}
          language={language}
          required
        />
        <TextField
          name="foerste-aar"
          label={text.firstYear}
          value={typed.firstYear}
          error={errorOf(errors, 'foerste-aar')}
          inputmode="numeric"
          width="xs"
          language={language}
          required
        />
        <TextField
          name="sidste-aar"
          label={text.lastYear}
          hint={text.yearsHint}
          value={typed.lastYear}
          error={errorOf(errors, 'sidste-aar')}
          inputmode="numeric"
          width="xs"
          language={language}
          required
        />
        {withGrant && (
          <TextField
            name="bevilling-slutter"
            label={text.grantEnd}
            hint={text.grantEndHint}
            value={typed.grantEnd}
            error={errorOf(errors, 'bevilling-slutter')}
            width="s"
            language={language}
            required={situation === 'grant-ending'}
            optional={situation !== 'grant-ending'}
          />
        )}
        <Organisations {...props} />
        <TextArea
          name="omraader"
          label={text.areas}
          hint={text.areasHint}
          value={typed.areas}
          error={errorOf(errors, 'omraader')}
          rows={4}
          width="l"
          language={language}
          optional
        />
        <FormActions>
          <Button>{text.create}</Button>
        </FormActions>
      </Form>
    </>
  );
}

function Organisations({ typed, errors, view }: StartFormProps) {
  const { language } = view;
  const text = startMessages(language);
  const rows = Array.from({ length: ORGANISATION_ROWS.all }, (_, row) => row);
  const folded = rows.slice(ORGANISATION_ROWS.seen);
  const isUsed = (row: number) => {
    const { name = '', kind = '' } = typed.organisations[row] ?? {};
    return name !== '' || kind !== '';
  };
  const show = (row: number) => <OrganisationRow {...{ row, typed, errors, view }} />;
  return (
    <Section title={text.organisations} id="organisationer" lead={text.organisationsLead}>
      {rows.slice(0, ORGANISATION_ROWS.seen).map(show)}
      <Disclosure summary={text.moreOrganisations} open={folded.some(isUsed)}>
        {folded.map(show)}
      </Disclosure>
      <SelectField
        name="egen"
        label={text.own}
        error={errorOf(errors, 'egen')}
        value={typed.own}
        empty={text.ownNone}
        options={rows.map((row) => ({
          value: String(row + 1),
          label: typed.organisations[row]?.name || text.organisation(String(row + 1)),
        }))}
        language={language}
      />
    </Section>
  );
}

function OrganisationRow({ row, typed, errors, view }: StartFormProps & { row: number }) {
  const { language } = view;
  const text = startMessages(language);
  const { name, kind } = typed.organisations[row] ?? {};
  const [nameField, kindField] = [organisationField(row, 'navn'), organisationField(row, 'slags')];
  return (
    <fieldset class="form-row">
      <legend class="sr-only">{text.organisation(String(row + 1))}</legend>
      <div class="form--inline">
        <TextField
          name={nameField}
          label={text.organisation(String(row + 1))}
          value={name}
          error={errorOf(errors, nameField)}
          width="m"
          language={language}
        />
        <SelectField
          name={kindField}
          label={text.organisationKind}
          value={kind}
          empty={text.chooseKind}
          options={ORGANISATION_KINDS.map((value) => ({
            value,
            label: planWords(language).organisationKind[value],
          }))}
          error={errorOf(errors, kindField)}
          width="s"
          language={language}
        />
      </div>
    </fieldset>
  );
}
