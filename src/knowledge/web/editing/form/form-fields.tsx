import { LANGUAGES, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  classes,
  NumberField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import type { FieldFault } from './form-errors.ts';
import { formMessages } from './form-messages.ts';
import { valueAt } from './place.ts';
import { rowsAt, rowsId, type RowStep, stepValue } from './rows.ts';
import {
  type Choice,
  choicesIn,
  type FieldShape,
  type FormShape,
  isRows,
  namesOf,
  type PartShape,
  placesOf,
  type RowsShape,
} from './shape.ts';

/** The name of the button that a form was sent by. */
export const STEP_FIELD = 'trin';

/** What the fields of a form are filled with. */
export interface FormMatter {
  /** May be anything that was typed. */
  readonly content: unknown;
  readonly errors: readonly FieldFault[];
  readonly language: Language;
}

/** All parts of a form, each with a place to jump to. */
export function FormParts({ shape, matter }: { shape: FormShape; matter: FormMatter }) {
  return (
    <>
      {shape.map((part) => (
        <Part part={part} matter={matter} />
      ))}
    </>
  );
}

function Part({ part, matter }: { part: PartShape; matter: FormMatter }) {
  return (
    <Section id={part.id} title={part.title} {...(part.lead !== undefined && { lead: part.lead })}>
      <div class="edit__fields">
        <Fields fields={part.fields} before="" matter={matter} />
      </div>
    </Section>
  );
}

function Fields({
  fields,
  before,
  matter,
}: {
  fields: readonly (FieldShape | RowsShape)[];
  before: string;
  matter: FormMatter;
}) {
  return (
    <>
      {fields.map((field) =>
        isRows(field) ? (
          <Rows field={field} at={before + field.at} matter={matter} />
        ) : (
          <FieldOrTwo field={field} at={before + field.at} matter={matter} />
        ),
      )}
    </>
  );
}

/** One control, or one for each language beside each other. */
function FieldOrTwo({ field, at, matter }: { field: FieldShape; at: string; matter: FormMatter }) {
  const names = namesOf(field, at);
  if (names.length === 1) return <OneField field={field} name={names[0]!} matter={matter} />;
  return (
    <div class="edit__twin">
      {names.map((name, index) => (
        <OneField field={field} name={name} typedIn={LANGUAGES[index]!} matter={matter} />
      ))}
    </div>
  );
}

function OneField({
  field,
  name,
  typedIn,
  matter,
}: {
  field: FieldShape;
  name: string;
  /** The language of what is typed, where there is one field for each. */
  typedIn?: Language;
  matter: FormMatter;
}) {
  const { content, errors, language } = matter;
  const { control, label, hint } = field;
  const text = formMessages(language);
  const value = valueAt(content, name);
  const shared = {
    name,
    label: typedIn ? text.inLanguage(label, text.languages[typedIn]) : label,
    hint,
    error: errors.find((error) => error.name === name)?.atField,
    lang: typedIn,
    language,
  };
  switch (control.as) {
    case 'line':
      return <TextField {...shared} value={textOf(value)} width="full" />;
    case 'address':
      return (
        <TextField {...shared} value={textOf(value)} type="url" inputmode="url" width="full" />
      );
    case 'text':
      return <TextArea {...shared} value={textOf(value)} rows={control.lines ?? 3} />;
    case 'lines':
      return <TextArea {...shared} value={linesText(value)} rows={linesShown(value)} />;
    case 'number':
      return <NumberField {...shared} value={textOf(value)} whole />;
    case 'day':
      return <TextField {...shared} value={textOf(value)} type="date" width="s" />;
    case 'moment':
      return <TextField {...shared} value={textOf(value)} type="datetime-local" width="s" />;
    case 'choice':
      return (
        <SelectField
          {...shared}
          options={withUnknown(
            choicesIn(control.choices, content),
            [textOf(value)],
            text.unknownChoice,
          )}
          value={textOf(value)}
          empty={control.empty}
        />
      );
    case 'choices': {
      const choices = choicesIn(control.choices, content);
      return (
        <div class={classes(choices.length > 8 && 'edit__many')}>
          <CheckboxGroup
            {...shared}
            options={withUnknown(choices, textsOf(value), text.unknownChoice)}
            values={textsOf(value)}
          />
        </div>
      );
    }
    case 'yes':
      return <Checkbox {...shared} checked={value === true} />;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function linesText(value: unknown): string {
  return textsOf(value).join('\n');
}

/** Room for what is there and one line more; long lines break. */
function linesShown(value: unknown): number {
  const lines = textsOf(value).reduce((sum, line) => sum + 1 + Math.floor(line.length / 60), 0);
  return Math.min(Math.max(lines + 1, 3), 16);
}

/** A choice that is no longer there stays in sight until somebody takes it away. */
function withUnknown(
  choices: readonly Choice[],
  values: readonly string[],
  label: (value: string) => string,
): readonly Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  const others = values.filter((value) => value !== '' && !known.has(value));
  return [...choices, ...others.map((value) => ({ value, label: label(value) }))];
}

function Rows({ field, at, matter }: { field: RowsShape; at: string; matter: FormMatter }) {
  const { content, language } = matter;
  const count = Math.max(...placesOf(at).map((place) => rowsAt(content, place).length));
  return (
    <div class="edit__rows" id={rowsId(at)} tabindex={-1}>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="edit__row">
          <legend class="edit__legend">{field.label(index + 1)}</legend>
          <Fields fields={field.rows} before={`${at}.${index}.`} matter={matter} />
          <div class="edit__row-steps">
            {index > 0 && (
              <StepButton
                step={{ kind: 'up', at: `${at}.${index}` }}
                row={field.label(index + 1)}
                language={language}
              />
            )}
            <StepButton
              step={{ kind: 'remove', at: `${at}.${index}` }}
              row={field.label(index + 1)}
              language={language}
            />
          </div>
        </fieldset>
      ))}
      <Button kind="secondary" small name={STEP_FIELD} value={stepValue({ kind: 'add', at })}>
        {field.add}
      </Button>
    </div>
  );
}

function StepButton({ step, row, language }: { step: RowStep; row: string; language: Language }) {
  const text = formMessages(language);
  const word = step.kind === 'up' ? text.up : text.remove;
  return (
    <Button
      kind="quiet"
      small
      name={STEP_FIELD}
      value={stepValue(step)}
      label={text.stepOf(word, row)}
    >
      {word}
    </Button>
  );
}
