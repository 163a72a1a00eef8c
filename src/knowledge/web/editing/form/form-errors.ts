import type { Language } from '../../../../platform/i18n/index.ts';
import type { FormError } from '../../../../ui/index.ts';
import type { ContentFault } from '../../../index.ts';
import { faultMessages } from './fault-messages.ts';
import type { FormShape } from './shape.ts';
import { targetAt, targetsOf } from './targets.ts';

/** An error of a form: with the field's name for the summary, and without for the field itself. */
export interface FieldFault extends FormError {
  readonly atField?: string;
}

/** Faults of a content as the errors of its form: each at its field, or with the whole where the form
 * has no field for it. */
export function formErrors(
  shape: FormShape,
  content: unknown,
  faults: readonly ContentFault[],
  language: Language,
): readonly FieldFault[] {
  const text = faultMessages(language);
  const targets = targetsOf(shape, [content], language);
  const errors = faults.map((fault): FieldFault => {
    const target = targetAt(targets, fault.path);
    if (!target) return { text: text.unknownField(fault.path) };
    const atField = faultText(fault, language);
    return { ...target.error, atField, text: text.inField(target.label, atField) };
  });
  return errors.filter(
    ({ text: words }, index) => errors.findIndex((one) => one.text === words) === index,
  );
}

function faultText({ code, value }: ContentFault, language: Language): string {
  const text = faultMessages(language);
  const words: Readonly<Record<string, (value: string) => string>> = text.faults;
  return Object.hasOwn(words, code) ? words[code]!(value ?? '') : text.unknown;
}
