import { AREA_KINDS } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { planWords } from '../../../plan/index.ts';
import type { FieldClash } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  type Crumb,
  DataTable,
  errorOf,
  ErrorSummary,
  FormActions,
  type FormError,
  Hidden,
  NumberField,
  PageHeader,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { grouped, listAreas } from '../../index.ts';
import { areaFormMessages } from './area-messages.ts';
import { AREA_FIELD, type EstatePart, estateRows } from './area-texts.ts';
import { Clashes } from './clashes.tsx';
import { editMessages } from './messages.ts';
import { carryShown, type Texts } from './posted.ts';

/** What the form of an area shows, and where it is sent. */
export interface AreaFormProps {
  readonly title: string;
  readonly lead?: string;
  readonly crumbs: readonly Crumb[];
  readonly texts: Texts;
  readonly shown: Texts;
  readonly errors: readonly FormError[];
  readonly clashes: readonly FieldClash<string>[];
  readonly action: string;
  readonly submit: string;
  readonly cancelHref: string;
  readonly view: View;
}

/** One form for a new area and for changing one. */
export function AreaFormPage(props: AreaFormProps) {
  const { title, lead, crumbs, texts, errors, view } = props;
  const { language } = view;
  const text = areaFormMessages(language);
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={crumbs} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Clashes
        clashes={props.clashes}
        labelOf={(field) => areaFieldLabel(field, language)}
        language={language}
      />
      <form method="post" action={props.action} novalidate>
        <Hidden fields={carryShown(props.shown)} />
        <div class="form">
          <TextField
            name={AREA_FIELD.name}
            label={text.name}
            value={texts[AREA_FIELD.name]}
            error={errorOf(errors, AREA_FIELD.name)}
            maxlength={200}
            required
            language={language}
          />
          <TextField
            name={AREA_FIELD.municipality}
            label={text.municipality}
            value={texts[AREA_FIELD.municipality]}
            error={errorOf(errors, AREA_FIELD.municipality)}
            maxlength={200}
            width="m"
            optional
            language={language}
          />
          <NumberField
            name={AREA_FIELD.residents}
            label={text.residents}
            hint={text.residentsHint}
            value={texts[AREA_FIELD.residents]}
            error={errorOf(errors, AREA_FIELD.residents)}
            whole
            optional
            language={language}
          />
          <SelectField
            name={AREA_FIELD.kind}
            label={text.kind}
            options={AREA_KINDS.map((kind) => ({
              value: kind,
              label: planWords(language).areaKind[kind],
            }))}
            value={texts[AREA_FIELD.kind]}
            empty={text.kindEmpty}
            error={errorOf(errors, AREA_FIELD.kind)}
            language={language}
          />
          <SelectField
            name={AREA_FIELD.official}
            label={text.official}
            hint={text.officialHint}
            options={officialOptions()}
            value={texts[AREA_FIELD.official]}
            empty={text.officialEmpty}
            error={errorOf(errors, AREA_FIELD.official)}
            language={language}
          />
        </div>
        <Section title={text.estates} id="afdelinger" lead={text.estatesLead}>
          <DataTable
            id="afdelingerne"
            caption={text.estates}
            captionHidden
            columns={estateColumns(props)}
            rows={Array.from({ length: estateRows(texts) }, (_, index) => index)}
            language={language}
          />
          <Checkbox
            name={AREA_FIELD.sum}
            label={text.sum}
            checked={(texts[AREA_FIELD.sum] ?? '') !== ''}
            error={errorOf(errors, AREA_FIELD.sum)}
            language={language}
          />
        </Section>
        <FormActions>
          <Button>{props.submit}</Button>
          <ButtonLink href={props.cancelHref}>{editMessages(language).cancel}</ButtonLink>
        </FormActions>
      </form>
    </>
  );
}

function officialOptions() {
  const byMunicipality = grouped(listAreas(), ({ municipality }) => municipality);
  return [...byMunicipality].map(([label, areas]) => ({
    label,
    options: areas.map(({ slug, name }) => ({ value: slug, label: name })),
  }));
}

function estateColumns({ texts, errors, view }: AreaFormProps): Column<number>[] {
  const { language } = view;
  const labels = partLabels(language);
  const field = (part: EstatePart, index: number) => {
    const name = AREA_FIELD.estate(index, part);
    const shared = {
      name,
      label: areaFormMessages(language).rowLabel(labels[part], index + 1),
      labelHidden: true,
      value: texts[name],
      error: errorOf(errors, name),
      language,
    };
    return part === 'navn' || part === 'ejer' ? (
      <TextField {...shared} width="m" maxlength={200} />
    ) : (
      <NumberField {...shared} whole />
    );
  };
  return (['navn', 'ejer', 'boliger', 'beboere'] as const).map((part) => ({
    key: part,
    header: labels[part],
    cell: (index) => field(part, index),
  }));
}

function partLabels(language: View['language']): Record<EstatePart, string> {
  const {
    estate: navn,
    owner: ejer,
    homes: boliger,
    residents: beboere,
  } = areaFormMessages(language);
  return { navn, ejer, boliger, beboere };
}

/** The label of a field as messages name it. */
function areaFieldLabel(field: string, language: View['language']): string {
  const text = areaFormMessages(language);
  const [, row, part] = /^afdeling\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (row !== undefined) {
    const label = partLabels(language)[part as EstatePart] ?? text.estate;
    return text.rowLabel(label, Number(row) + 1);
  }
  const labels: Record<string, string> = {
    [AREA_FIELD.name]: text.name,
    [AREA_FIELD.municipality]: text.municipality,
    [AREA_FIELD.residents]: text.residents,
    [AREA_FIELD.kind]: text.kind,
    [AREA_FIELD.official]: text.official,
  };
  return labels[field] ?? field;
}
