import type MarkdownIt from 'markdown-it';
import type { ExplainWords, GlossaryTerm } from '../index.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Terms that explain themselves where they first occur in a text. */
export interface ExplainedTerms {
  readonly find: ExplainWords;
  /** The explanation of a term, with an anchor that no other on the page has. */
  readonly explain: (term: GlossaryTerm) => Explanation;
}

/** What is shown when a reader asks for a word. */
export interface Explanation {
  readonly anchor: string;
  readonly term: string;
  readonly text: string;
  /** Where the term stands in the glossary. */
  readonly href: string;
  /** The name of the link there. */
  readonly more: string;
}

/** More would be hard to read. */
const MOST_IN_A_TEXT = 4;

/** Makes the first occurrences of terms tokens of their own; not in headings and links. */
export function explainTerms(
  tokens: readonly Token[],
  terms: ExplainedTerms,
  newToken: (type: string) => Token,
): void {
  const explained = new Set<string>();
  const isNew = ({ id }: GlossaryTerm) => {
    if (explained.has(id) || explained.size >= MOST_IN_A_TEXT) return false;
    explained.add(id);
    return true;
  };
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.type;
    if (token.type !== 'inline' || before === 'heading_open' || before === 'th_open') return;
    token.children = outsideLinks(token.children ?? [], ({ content }) =>
      explainedText(content, terms, isNew, newToken),
    );
  });
}

function outsideLinks(tokens: readonly Token[], alter: (text: Token) => Token[]): Token[] {
  let inLink = false;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') inLink = true;
    if (token.type === 'link_close') inLink = false;
    return token.type !== 'text' || inLink ? [token] : alter(token);
  });
}

function explainedText(
  text: string,
  { find, explain }: ExplainedTerms,
  isNew: (term: GlossaryTerm) => boolean,
  newToken: (type: string) => Token,
): Token[] {
  const made: Token[] = [];
  const add = (type: string, content: string, meta?: Explanation) => {
    if (content !== '') made.push(Object.assign(newToken(type), { content, meta }));
  };
  let at = 0;
  for (const { term, start, end } of find(text)) {
    if (!isNew(term)) continue;
    add('text', text.slice(at, start));
    add('term', text.slice(start, end), explain(term));
    at = end;
  }
  add('text', text.slice(at));
  return made;
}
