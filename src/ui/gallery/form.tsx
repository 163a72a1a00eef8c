import { type Language } from '../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  NumberField,
  PageHeader,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../index.ts';

/** A form that was sent with errors. */
export function form(language: Language) {
  const errors = [
    { name: 'belob', text: 'Beløbet “12,5 mio” er ikke et tal. Skriv fx 1.250.000.' },
    { name: 'status', text: 'Vælg en status.' },
    { text: 'Planen er ændret af en anden imens.' },
  ];
  return (
    <>
      <PageHeader language={language} title="Ny finansieringskilde" />
      <ErrorSummary language={language} errors={errors} />
      <Form action="/finansiering" upload hidden={{ version: '7' }} label="Ny finansieringskilde">
        <TextField
          language={language}
          name="navn"
          label="Navn"
          value={'Nord "fonden" <b>'}
          required
        />
        <NumberField
          language={language}
          name="belob"
          label="Beløb pr. år"
          suffix="kr."
          value="12,5 mio"
          hint="Hele kroner"
          error={errors[0]!.text}
          required
        />
        <SelectField
          language={language}
          name="slags"
          label="Slags"
          empty="Vælg"
          value="fond"
          options={[
            { label: 'Offentlig', options: [{ value: 'kommune', label: 'Kommune' }] },
            { value: 'fond', label: 'Fond' },
          ]}
        />
        <RadioGroup
          language={language}
          name="status"
          label="Status"
          error={errors[1]!.text}
          options={[
            { value: 'ide', label: 'Idé' },
            { value: 'ansogt', label: 'Ansøgt', hint: 'Ansøgningen er sendt' },
            { value: 'bevilget', label: 'Bevilget' },
          ]}
        />
        <CheckboxGroup
          language={language}
          name="omraader"
          label="Øremærket til"
          optional
          inline
          values={['s']}
          options={[
            { value: 's', label: 'Søndervang' },
            { value: 'h', label: 'Havneparken' },
          ]}
        />
        <TextArea
          language={language}
          name="vilkaar"
          label="Vilkår"
          optional
          value={'Mindst 25 pct.\nlokal medfinansiering'}
          hint="Skriv kort, hvad giveren kræver."
        />
        <FileField
          language={language}
          name="bilag"
          label="Bilag"
          optional
          accept=".pdf"
          hint="Højst 5 MB"
        />
        <Checkbox
          language={language}
          name="bekraeft"
          label="Tallene er godkendt af økonomi"
          checked
        />
        <FormActions>
          <Button>Gem kilden</Button>
          <ButtonLink href="/finansiering">Fortryd</ButtonLink>
          <Button kind="danger" confirm="Vil du slette kilden?" name="handling" value="slet">
            Slet kilden
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
