import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { FieldClash, LocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  DataTable,
  errorOf,
  ErrorSummary,
  FormActions,
  type FormError,
  Hidden,
  NumberField,
  PageHeader,
  TextField,
} from '../../../ui/index.ts';
import { type FigureCell, FIGURE_NAMES, type FigureName, grouped, type Jump } from '../../index.ts';
import { Clashes } from '../edit/clashes.tsx';
import { editMessages } from '../edit/messages.ts';
import { carryShown, type Texts } from '../edit/posted.ts';
import { areaFiguresPath, figureDatePath, planAreaPath } from '../plan-paths.ts';
import { FIELD } from './figure-texts.ts';
import { figureMessages } from './messages.ts';
import { figureName, figureWord } from './words.ts';

/** What the form for one list date shows. */
export interface FigureDateForm {
  readonly area: Area;
  readonly listDate: LocalDate;
  /** What stands in the fields. */
  readonly texts: Texts;
  /** What the fields were shown with, to tell later what the reader changed. */
  readonly shown: Texts;
  /** The area's figures of all dates as they are. */
  readonly cells: readonly FigureCell[];
  readonly errors: readonly FormError[];
  readonly jumps: readonly Jump[];
  readonly clashes: readonly FieldClash<string>[];
}

/** The figures of an area for one list date, to be typed. */
export function FigureDatePage({
  partnershipId,
  form,
  view,
}: {
  partnershipId: string;
  form: FigureDateForm;
  view: View;
}) {
  const { language } = view;
  const text = figureMessages(language);
  const { area, listDate, texts, errors } = form;
  const own = figureDatePath(partnershipId, area.id, listDate);
  return (
    <>
      <PageHeader
        title={text.dateTitle(area.name, formatDate(language, listDate))}
        lead={text.dateLead}
        crumbs={[
          { label: area.name, href: view.href(planAreaPath(partnershipId, area.id)) },
          { label: text.figure, href: view.href(areaFiguresPath(partnershipId, area.id)) },
        ]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Clashes
        clashes={form.clashes}
        labelOf={(field) => fieldLabel(field, language)}
        language={language}
      />
      <form method="post" action={view.href(own)} novalidate>
        <Hidden fields={carryShown(form.shown)} />
        <TextField
          name={FIELD.allSource}
          label={text.source}
          hint={text.sourceHint}
          value={texts[FIELD.allSource]}
          maxlength={500}
          optional
          language={language}
        />
        <p class="form-hint">{text.periodHint}</p>
        <div class="form--inline form">
          {([FIELD.from, FIELD.to] as const).map((name) => (
            <TextField
              name={name}
              label={name === FIELD.from ? text.from : text.to}
              value={texts[name]}
              error={errorOf(errors, name)}
              width="s"
              optional
              language={language}
            />
          ))}
        </div>
        <DataTable
          id="tal-form"
          caption={text.dateTitle(area.name, formatDate(language, listDate))}
          captionHidden
          columns={columns(form, language)}
          rows={FIGURE_NAMES}
          rowKey={(name) => name}
          language={language}
        />
        <FormActions>
          <Button>{text.save}</Button>
          <ButtonLink href={view.href(areaFiguresPath(partnershipId, area.id))}>
            {editMessages(language).cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}

function columns(form: FigureDateForm, language: Language): Column<FigureName>[] {
  const text = figureMessages(language);
  const { texts, errors, jumps, cells, listDate } = form;
  const earlier = [...grouped(cells, (cell) => cell.listDate).entries()]
    .filter(([date]) => date < listDate)
    .toSorted(([a], [b]) => (a < b ? 1 : -1))[0];
  const before: Column<FigureName>[] = earlier
    ? [
        {
          key: 'before',
          header: text.before(formatDate(language, earlier[1][0]!.listDate)),
          numeric: true,
          nowrap: true,
          cell: (name) =>
            figureWord(language, name, earlier[1].find((cell) => cell.name === name)?.figure),
        },
      ]
    : [];
  return [
    { key: 'figure', header: text.figure, cell: (name) => figureName(language, name) },
    {
      key: 'value',
      header: text.value,
      cell: (name) => (
        <>
          <NumberField
            name={FIELD.value(name)}
            label={figureName(language, name)}
            labelHidden
            value={texts[FIELD.value(name)]}
            error={errorOf(errors, FIELD.value(name))}
            language={language}
          />
          {jumps.some(({ place }) => place.name === name) && (
            <Checkbox
              name={FIELD.sure(name)}
              label={text.sure(figureName(language, name))}
              checked={(texts[FIELD.sure(name)] ?? '') !== ''}
              language={language}
            />
          )}
        </>
      ),
    },
    {
      key: 'hidden',
      header: text.hidden,
      cell: (name) => (
        <Checkbox
          name={FIELD.hidden(name)}
          label={<span class="sr-only">{text.hiddenOf(figureName(language, name))}</span>}
          checked={(texts[FIELD.hidden(name)] ?? '') !== ''}
          language={language}
        />
      ),
    },
    ...before,
    {
      key: 'source',
      header: text.ownSource,
      cell: (name) => (
        <TextField
          name={FIELD.source(name)}
          label={text.ownSourceOf(figureName(language, name))}
          labelHidden
          value={texts[FIELD.source(name)]}
          maxlength={500}
          width="m"
          language={language}
        />
      ),
    },
  ];
}

/** The label of a field as messages name it. */
export function fieldLabel(field: string, language: Language): string {
  const text = figureMessages(language);
  if (field === FIELD.allSource) return text.source;
  if (field === FIELD.from) return text.from;
  if (field === FIELD.to) return text.to;
  const name = FIGURE_NAMES.find((one) => field.endsWith(`.${one}`));
  if (!name) return field;
  if (field === FIELD.hidden(name)) return text.hiddenOf(figureName(language, name));
  if (field === FIELD.source(name)) return text.ownSourceOf(figureName(language, name));
  return figureName(language, name);
}
