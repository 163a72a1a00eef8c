import { parseHTML } from 'linkedom';

/** A form's fields as a browser sends them. */
export type Fields = Record<string, string | string[]>;

interface Parsed {
  readonly localName: string;
  readonly innerHTML: string;
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly querySelector: (selector: string) => Parsed | null;
  readonly querySelectorAll: (selector: string) => Iterable<Parsed>;
}

/** What a browser sends for a form as it stands, without its buttons; the form is named by its address
 * and by a hidden value it carries. */
export function formOf(html: string, action: string, carries = ''): Fields {
  const { document } = parseHTML(html) as unknown as { document: Parsed };
  const forms = [...document.querySelectorAll('form')].filter(
    (form) =>
      form.getAttribute('action') === action &&
      (carries === '' || form.innerHTML.includes(carries)),
  );
  if (forms.length === 0) throw new Error(`No form is sent to ${action}`);
  return fieldsOf(forms[0]!);
}

/** The fields of a part of a page. */
export function fieldsOf(part: Parsed): Fields {
  const fields: Record<string, string[]> = {};
  for (const control of part.querySelectorAll('input, select, textarea')) {
    const isBox = /checkbox|radio/.test(control.getAttribute('type') ?? '');
    if (isBox && !control.hasAttribute('checked')) continue;
    (fields[control.getAttribute('name')!] ??= []).push(valueOf(control));
  }
  return fields;
}

function valueOf(control: Parsed): string {
  if (control.localName === 'textarea') return decoded(control).replaceAll('\n', '\r\n');
  if (control.localName !== 'select') return control.getAttribute('value') ?? '';
  return control.querySelector('option[selected]')?.getAttribute('value') ?? '';
}

/** The parser takes what stands in a text area as it is. */
function decoded({ innerHTML }: Parsed): string {
  const { document } = parseHTML(`<p>${innerHTML}</p>`) as unknown as { document: Parsed };
  return document.querySelector('p')!.textContent!;
}
