import { classes, type Content } from '../content.ts';
import { Field, controlAttributes, type FieldProps } from './field.tsx';

/** How wide a control is: about that many signs, or all of the width. */
export type ControlWidth = 'xs' | 's' | 'm' | 'l' | 'full';

interface Affixes {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A line of text. What was typed stays in `value`, also when it was wrong. */
export function TextField(
  props: FieldProps &
    Affixes & {
      value?: string | undefined;
      type?:
        | 'text'
        | 'email'
        | 'url'
        | 'tel'
        | 'password'
        | 'search'
        | 'date'
        | 'datetime-local'
        | 'time';
      autocomplete?: string;
      inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | 'url' | 'tel';
      maxlength?: number;
      placeholder?: string;
      width?: ControlWidth;
    },
) {
  const {
    value,
    type = 'text',
    autocomplete,
    inputmode,
    maxlength,
    placeholder,
    width = 'l',
  } = props;
  return (
    <Field field={props}>
      <Affixed prefix={props.prefix} suffix={props.suffix}>
        <input
          class={classes('form-input', `control--${width}`)}
          type={type}
          value={value}
          autocomplete={autocomplete}
          inputmode={inputmode}
          maxlength={maxlength}
          placeholder={placeholder}
          {...controlAttributes(props)}
        />
      </Affixed>
    </Field>
  );
}

/** A number as people write it (`1.234,5`): the text is kept as typed and parsed by the server. */
export function NumberField(
  props: FieldProps &
    Affixes & { value?: string | undefined; whole?: boolean; width?: ControlWidth },
) {
  const { value, whole = false, width = 'xs' } = props;
  return (
    <Field field={props}>
      <Affixed prefix={props.prefix} suffix={props.suffix}>
        <input
          class={classes('form-input form-input--number', `control--${width}`)}
          type="text"
          inputmode={whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={value}
          {...controlAttributes(props)}
        />
      </Affixed>
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & {
    value?: string | undefined;
    rows?: number;
    maxlength?: number;
    width?: ControlWidth;
  },
) {
  const { value = '', rows = 4, maxlength, width = 'full' } = props;
  return (
    <Field field={props}>
      <textarea
        class={classes('form-input', `control--${width}`)}
        rows={rows}
        maxlength={maxlength}
        {...controlAttributes(props)}
      >
        {value}
      </textarea>
    </Field>
  );
}

/** A file to send. The form needs `enctype="multipart/form-data"`. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field field={props}>
      <input
        class="form-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        {...controlAttributes(props)}
      />
    </Field>
  );
}

function Affixed({
  prefix,
  suffix,
  children,
}: {
  prefix?: string | undefined;
  suffix?: string | undefined;
  children?: Content;
}) {
  if (!prefix && !suffix) return <>{children}</>;
  return (
    <div
      class={classes(
        'form-input-wrapper',
        prefix && 'form-input-wrapper--prefix',
        suffix && 'form-input-wrapper--suffix',
      )}
    >
      {prefix && <span class="form-input-prefix">{prefix}</span>}
      {children}
      {suffix && <span class="form-input-suffix">{suffix}</span>}
    </div>
  );
}
