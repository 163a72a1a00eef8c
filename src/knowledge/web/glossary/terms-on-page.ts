import type { View } from '../../../platform/http/index.ts';
import { glossaryWords } from '../../index.ts';
import type { ExplainedTerms } from '../markdown.tsx';
import { termPath } from '../paths.ts';
import { glossaryMessages } from './messages.ts';

/** The glossary's explanations for the texts of one page. */
export function termsOnPage({ language, href }: View): ExplainedTerms {
  const find = glossaryWords(language);
  let count = 0;
  return {
    find,
    explain: ({ id, [language]: { term, text } }) => {
      count += 1;
      return {
        anchor: `ord-${count}`,
        term,
        text,
        href: href(termPath(id)),
        more: glossaryMessages(language).nav,
      };
    },
  };
}
