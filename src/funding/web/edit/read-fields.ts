import type { Language } from '../../../platform/i18n/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import {
  type LocalDate,
  type NumberRule,
  readTypedDate,
  readTypedNumber,
  type Share,
  toShare,
} from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { MOST_KRONER } from '../../domain/index.ts';
import { editMessages } from './messages.ts';
import { type Values, textOf } from './posted.ts';

/** Reads the fields of a form one by one, and keeps what is wrong with them. */
export class FieldReader {
  readonly errors: FormError[] = [];
  private readonly values: Values;
  private readonly language: Language;

  constructor(values: Values, language: Language) {
    this.values = values;
    this.language = language;
  }

  private get words() {
    return editMessages(this.language).error;
  }

  private fail(name: string, text: string): null {
    this.errors.push({ name, text });
    return null;
  }

  /** A text, `null` when there is none. */
  text(name: string, label: string, most = 1000): string | null {
    const text = textOf(this.values, name);
    if (text.length > most) this.fail(name, this.words.tooLong(label, most));
    return text === '' ? null : text;
  }

  /** One of a list. */
  choice<Choice extends string>(name: string, label: string, list: readonly Choice[]): Choice {
    const text = textOf(this.values, name);
    const found = list.find((one) => one === text);
    if (found === undefined) this.fail(name, this.words.choice(label, text));
    return found ?? list[0]!;
  }

  /** Whole kroner; `null` when nothing is stated. */
  kroner(name: string, label: string): number | null {
    return this.number(name, label, { maximum: MOST_KRONER }, '450.000');
  }

  /** A whole number. */
  whole(name: string, label: string, bounds: { minimum?: number; maximum: number }): number | null {
    return this.number(name, label, bounds, String(bounds.minimum ?? 1));
  }

  /** Per cent as a share; `null` when nothing is stated. */
  share(name: string, label: string, most: number): Share | null {
    const read = this.number(name, label, { maximum: most, decimals: 2 }, '75');
    return read === null ? null : toShare(Math.round(read * 100) / 10_000);
  }

  date(name: string, label: string): LocalDate | null {
    const text = textOf(this.values, name);
    if (text === '') return null;
    return readTypedDate(text) ?? this.fail(name, this.words.date(label, text));
  }

  private number(
    name: string,
    label: string,
    bounds: { minimum?: number; maximum: number; decimals?: number },
    example: string,
  ): number | null {
    const text = textOf(this.values, name);
    if (text === '') return null;
    const read = readTypedNumber(text, bounds);
    return read.ok
      ? read.value
      : this.fail(name, numberFault(read.error, { label, text, bounds, example }, this.language));
  }
}

/** Why a text cannot be taken as a number, in words. */
export function numberFault(
  fault: NumberRule,
  {
    label,
    text,
    bounds: { minimum = 0, maximum },
    example,
  }: {
    readonly label: string;
    readonly text: string;
    readonly bounds: { readonly minimum?: number; readonly maximum: number };
    readonly example: string;
  },
  language: Language,
): string {
  const { error } = editMessages(language);
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  switch (fault.code) {
    case 'not-a-number':
    case 'two-readings':
      return error.number(label, shown, example);
    case 'not-whole':
      return error.whole(label, shown);
    case 'too-many-decimals':
      return error.decimals(label, shown);
    case 'below':
    case 'above': {
      const [least, most] = [formatNumber(language, minimum), formatNumber(language, maximum)];
      return error.range(label, shown, least, most);
    }
  }
}
