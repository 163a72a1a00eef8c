import { classes, type Content } from '../content.ts';
import { Field, FieldGroup, controlAttributes, fieldId, type FieldProps } from './field.tsx';
import type { ControlWidth } from './text.tsx';

/** Something that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Options under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

function OptionElement({ option, value }: { option: Option; value: string | undefined }) {
  return (
    <option value={option.value} selected={option.value === value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}

/** One choice from a list. */
export function SelectField(
  props: FieldProps & {
    options: readonly (Option | OptionGroup)[];
    value?: string | undefined;
    /** The first, empty option, when nothing has to be chosen yet. */
    empty?: string;
    width?: ControlWidth;
    /** Small, for use inside a table cell or a filter row. */
    compact?: boolean;
  },
) {
  const { options, value, empty, width = 'm', compact = false } = props;
  return (
    <Field field={props}>
      <select
        class={classes('form-select', `control--${width}`, compact && 'form-select--compact')}
        {...controlAttributes(props)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup label={entry.label}>
              {entry.options.map((option) => (
                <OptionElement option={option} value={value} />
              ))}
            </optgroup>
          ) : (
            <OptionElement option={entry} value={value} />
          ),
        )}
      </select>
    </Field>
  );
}

/** One choice, with every choice in sight. `label` is the legend. */
export function RadioGroup(
  props: FieldProps & {
    options: readonly (Option & { readonly hint?: Content })[];
    value?: string | undefined;
    /** Side by side where there is room. */
    inline?: boolean;
  },
) {
  const base = fieldId(props);
  return (
    <FieldGroup field={props}>
      <div class={classes('choices', props.inline && 'choices--inline')}>
        {props.options.map((option, index) => (
          <div class="form-group-radio">
            <input
              class="form-radio"
              type="radio"
              id={`${base}-${index}`}
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              disabled={props.disabled || option.disabled}
              required={props.required}
              aria-describedby={option.hint ? `${base}-${index}-hint` : undefined}
            />
            <label for={`${base}-${index}`}>{option.label}</label>
            {option.hint && (
              <span class="form-hint" id={`${base}-${index}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One thing that is either so or not so. */
export function Checkbox(props: FieldProps & { value?: string; checked?: boolean }) {
  const id = fieldId(props);
  return (
    <div class={classes('form-group', props.error && 'form-error')}>
      {props.error && (
        <span class="form-error-message" id={`${id}-error`}>
          {props.error}
        </span>
      )}
      <div class="form-group-checkbox">
        <input
          class="form-checkbox"
          type="checkbox"
          value={props.value ?? 'on'}
          checked={props.checked}
          {...controlAttributes(props)}
        />
        <label for={id}>{props.label}</label>
        {props.hint && (
          <span class="form-hint" id={`${id}-hint`}>
            {props.hint}
          </span>
        )}
      </div>
    </div>
  );
}

/** Several choices, with every choice in sight. `label` is the legend. */
export function CheckboxGroup(
  props: FieldProps & {
    options: readonly (Option & { readonly hint?: Content })[];
    values?: readonly string[];
    inline?: boolean;
  },
) {
  const base = fieldId(props);
  return (
    <FieldGroup field={props}>
      <div class={classes('choices', props.inline && 'choices--inline')}>
        {props.options.map((option, index) => (
          <div class="form-group-checkbox">
            <input
              class="form-checkbox"
              type="checkbox"
              id={`${base}-${index}`}
              name={props.name}
              value={option.value}
              checked={props.values?.includes(option.value)}
              disabled={props.disabled || option.disabled}
              aria-describedby={option.hint ? `${base}-${index}-hint` : undefined}
            />
            <label for={`${base}-${index}`}>{option.label}</label>
            {option.hint && (
              <span class="form-hint" id={`${base}-${index}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
