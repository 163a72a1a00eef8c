/** The languages of the interface; Danish is the first and stands without a prefix in addresses. */
export const LANGUAGES = ['da', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

const PREFIX: Record<Language, string> = { da: '', en: '/en' };

/** Splits an address path into its language and the path that the routes know. */
export function splitLanguage(path: string): { language: Language; path: string } {
  if (path === '/en' || path.startsWith('/en/'))
    return { language: 'en', path: path.slice(3) || '/' };
  return { language: 'da', path };
}

/** The address of a path in a language. */
export function inLanguage(language: Language, path: string): string {
  const prefix = PREFIX[language];
  return prefix && path === '/' ? prefix : `${prefix}${path}`;
}
