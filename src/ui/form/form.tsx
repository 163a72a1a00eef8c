import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { uiMessages } from '../messages.ts';
import { fieldId } from './field.tsx';

/** Values that travel with a form without being seen. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** A form. Posting unless told otherwise; the server's own messages replace the browser's. */
export function Form({
  action,
  method = 'post',
  upload = false,
  hidden,
  inline = false,
  stays = false,
  label,
  id,
  children,
}: {
  action: string;
  method?: 'get' | 'post';
  /** The form carries files. */
  upload?: boolean;
  hidden?: Readonly<Record<string, string>>;
  /** Fields beside each other in a row, as in a filter. */
  inline?: boolean;
  /** The answer is this page again: what changed is put in, focus and place are kept. */
  stays?: boolean;
  /** Names the form for screen readers. */
  label?: string;
  id?: string;
  children?: Content;
}) {
  return (
    <form
      id={id}
      class={classes('form', inline && 'form--inline')}
      action={action}
      method={method}
      enctype={upload ? 'multipart/form-data' : undefined}
      aria-label={label}
      data-turbo-action={stays ? 'replace' : undefined}
      novalidate
    >
      {hidden && <Hidden fields={hidden} />}
      {children}
    </form>
  );
}

/** Something wrong in a form: at a field, or with the whole when `name` is absent. */
export interface FormError {
  readonly name?: string;
  /** The control's id when it is not the usual one. */
  readonly id?: string;
  readonly text: string;
}

/** All errors of a form at its top, each a link to its field. Nothing when there are none. */
export function ErrorSummary({
  errors,
  language,
  title,
}: {
  errors: readonly FormError[];
  language: Language;
  title?: string;
}) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus-first>
      <h2 class="error-summary__title">
        {title ?? uiMessages(language).errorsTitle(errors.length)}
      </h2>
      <ul class="error-summary__list">
        {errors.map((error) => (
          <li>
            {error.name === undefined && error.id === undefined ? (
              error.text
            ) : (
              <a href={`#${fieldId({ name: error.name ?? '', id: error.id })}`}>{error.text}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The error text of a field, from the list that the summary shows. */
export function errorOf(errors: readonly FormError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.text;
}

/** How loud a button is. One `primary` per page. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOK: Record<ButtonKind, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-tertiary',
  danger: 'button-warning',
};

/** A button of a form. */
export function Button({
  kind = 'primary',
  type = 'submit',
  name,
  value,
  form,
  formaction,
  small = false,
  label,
  confirm,
  children,
}: {
  kind?: ButtonKind;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  /** Id of the form when the button stands outside it. */
  form?: string;
  formaction?: string;
  small?: boolean;
  /** What is read out, when the visible text needs its surroundings to be understood. */
  label?: string;
  /** A question that is asked first, where there is script; the server must not rely on it. */
  confirm?: string;
  children?: Content;
}) {
  return (
    <button
      class={classes('button', LOOK[kind], small && 'button--small')}
      type={type}
      name={name}
      value={value}
      form={form}
      formaction={formaction}
      aria-label={label}
      data-turbo-confirm={confirm}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  href,
  kind = 'secondary',
  small = false,
  download = false,
  children,
}: {
  href: string;
  kind?: ButtonKind;
  small?: boolean;
  /** The address answers with a file. */
  download?: boolean;
  children?: Content;
}) {
  return (
    <a
      class={classes('button', LOOK[kind], small && 'button--small')}
      href={href}
      download={download ? true : undefined}
      data-turbo={download ? 'false' : undefined}
    >
      {children}
    </a>
  );
}

/** The row of buttons that ends a form. */
export function FormActions({ children }: { children?: Content }) {
  return <div class="form-actions">{children}</div>;
}

/** Sends the form inside when one of its choices changes. Give the form a `FallbackButton` for
 * readers without script. */
export function AutoSubmit({ children }: { children?: Content }) {
  return <auto-submit>{children}</auto-submit>;
}

/** The button of an `AutoSubmit` form; the script hides it. */
export function FallbackButton({ children }: { children?: Content }) {
  return (
    <span class="only-without-script">
      <Button kind="secondary" small>
        {children}
      </Button>
    </span>
  );
}
