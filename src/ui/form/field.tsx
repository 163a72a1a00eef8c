import type { Language } from '../../platform/i18n/index.ts';
import type { Content } from '../content.ts';
import { classes } from '../content.ts';
import { uiMessages } from '../messages.ts';

/** What every field of a form takes. */
export interface FieldProps {
  readonly name: string;
  readonly label: Content;
  /** Id of the control; `field-<name>` when absent. Needed when a name stands twice on a page. */
  readonly id?: string | undefined;
  readonly hint?: Content;
  /** What is wrong with what was typed, in words. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Adds the word "optional" to the label. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** Hides the label from sight where the surroundings already say it; it is still read out. */
  readonly labelHidden?: boolean;
  /** The language of what is typed, when it is not the page's. */
  readonly lang?: Language | undefined;
  readonly language: Language;
}

/** The id of a field's control. */
export function fieldId(field: {
  readonly name: string;
  readonly id?: string | undefined;
}): string {
  return field.id ?? `field-${field.name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** The ids that describe a control: its hint and its error. */
export function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The label's text with the word "optional" when it is. */
export function LabelText({ field }: { field: FieldProps }) {
  return (
    <>
      {field.label}
      {field.optional && (
        <span class="form-optional"> ({uiMessages(field.language).optional})</span>
      )}
    </>
  );
}

/** The hint of a field, when it has one. */
export function Hint({ field }: { field: FieldProps }) {
  if (!field.hint) return null;
  return (
    <span class="form-hint" id={`${fieldId(field)}-hint`}>
      {field.hint}
    </span>
  );
}

/** The error of a field, when it has one. */
export function FieldError({ field }: { field: FieldProps }) {
  if (!field.error) return null;
  return (
    <span class="form-error-message" id={`${fieldId(field)}-error`}>
      <span class="sr-only">{uiMessages(field.language).errorPrefix} </span>
      {field.error}
    </span>
  );
}

/** Label, hint and error around one control. The control has the id `fieldId(field)`. */
export function Field({ field, children }: { field: FieldProps; children?: Content }) {
  return (
    <div class={classes('form-group', field.error && 'form-error')}>
      <label class={field.labelHidden ? 'sr-only' : 'form-label'} for={fieldId(field)}>
        <LabelText field={field} />
      </label>
      <Hint field={field} />
      <FieldError field={field} />
      {children}
    </div>
  );
}

/** A group of controls under one legend. */
export function FieldGroup({ field, children }: { field: FieldProps; children?: Content }) {
  return (
    <div class={classes('form-group', field.error && 'form-error')}>
      <fieldset id={fieldId(field)} aria-describedby={describedBy(field)} tabindex={-1}>
        <legend class={field.labelHidden ? 'sr-only' : 'form-label'}>
          <LabelText field={field} />
        </legend>
        <Hint field={field} />
        <FieldError field={field} />
        {children}
      </fieldset>
    </div>
  );
}

/** The attributes that every control shares. */
export function controlAttributes(field: FieldProps) {
  return {
    id: fieldId(field),
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    lang: field.lang,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}
