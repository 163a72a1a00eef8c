import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { PageHeader } from '../../../ui/index.ts';
import type { GlossaryTerm, Knowledge } from '../../index.ts';
import { themePath } from '../paths.ts';
import { glossaryMessages } from './messages.ts';

/** How many terms there are, in a sentence. */
export function glossaryTitle(language: Language, terms: readonly GlossaryTerm[]): string {
  return glossaryMessages(language).title(formatNumber(language, terms.length));
}

/** Every term in the order of the alphabet, with letters to jump to. */
export function GlossaryPage({
  terms,
  knowledge,
  view,
}: {
  terms: readonly GlossaryTerm[];
  knowledge: Knowledge;
  view: View;
}) {
  const { language } = view;
  const text = glossaryMessages(language);
  const letters = byLetter(terms, language);
  return (
    <div class="glossary">
      <PageHeader title={glossaryTitle(language, terms)} lead={text.lead} language={language} />
      <nav aria-label={text.letters} class="print-hidden">
        <ul class="glossary__letters">
          {[...letters.keys()].map((letter) => (
            <li>
              <a href={`#${anchorOf(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {[...letters].map(([letter, some]) => (
        <section aria-labelledby={anchorOf(letter)} class="glossary__section">
          <h2 class="glossary__letter" id={anchorOf(letter)}>
            {letter}
          </h2>
          <dl>
            {some.map((term) => (
              <Entry term={term} knowledge={knowledge} view={view} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Entry({
  term,
  knowledge,
  view,
}: {
  term: GlossaryTerm;
  knowledge: Knowledge;
  view: View;
}) {
  const { language } = view;
  const text = glossaryMessages(language);
  const own = term[language];
  const theme = term.theme && knowledge.findTheme(language, term.theme);
  const others = own.also.filter((word) => word.toLowerCase() !== term.da.term.toLowerCase());
  return (
    <div class="glossary__term" id={term.id}>
      <dt>{own.term}</dt>
      <dd>
        <p>{own.text}</p>
        {own.more && <p>{own.more}</p>}
        <p class="glossary__about">
          {language === 'en' && (
            <span>
              {text.inDanish}: <span lang="da">{term.da.term}</span>
            </span>
          )}
          {others.length > 0 && (
            <span>
              {text.also}: {others.join(', ')}
            </span>
          )}
          {theme && (
            <span>
              {text.theme} <a href={view.href(themePath(theme.slug))}>{theme.title}</a>
            </span>
          )}
          {term.source && (
            <span>
              {text.source}: {term.source.publisher},{' '}
              <a href={term.source.url} rel="external noreferrer">
                {term.source.title[language]}
              </a>
            </span>
          )}
        </p>
      </dd>
    </div>
  );
}

function byLetter(
  terms: readonly GlossaryTerm[],
  language: Language,
): ReadonlyMap<string, readonly GlossaryTerm[]> {
  const sorted = terms.toSorted((a, b) =>
    compareNames(language, a[language].term, b[language].term),
  );
  const letters = new Map<string, GlossaryTerm[]>();
  for (const term of sorted) {
    const letter = Array.from(term[language].term)[0]!.toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return letters;
}

function anchorOf(letter: string): string {
  return `bogstav-${letter.toLowerCase()}`;
}
