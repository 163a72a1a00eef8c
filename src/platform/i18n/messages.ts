import type { Language } from './language.ts';

type Text = string | ((...values: never[]) => string);

/** The English half has the same keys, and functions of the same parameters, as the Danish one. */
type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Catalogue[Key] extends string
      ? string
      : SameKeys<Catalogue[Key]>;
};

interface Catalogue {
  readonly [key: string]: Text | Catalogue;
}

/** A room's texts in both languages. A key that one language lacks does not compile. */
export function defineMessages<const Danish extends Catalogue>(
  da: Danish,
  en: SameKeys<Danish>,
): (language: Language) => SameKeys<Danish> {
  return (language) => (language === 'da' ? (da as unknown as SameKeys<Danish>) : en);
}
