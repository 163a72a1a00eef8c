import { raw } from 'hono/html';
import MarkdownIt from 'markdown-it';
import { FOR_DISCUSSION } from '../domain/index.ts';
import { explainTerms, type ExplainedTerms, type Explanation } from './explain-terms.ts';

export type { ExplainedTerms };

/** What surrounds a text: where its links and references lead, and its words. */
export interface MarkdownPlace {
  /** The address of an internal path in the reader's language. */
  readonly href: (path: string) => string;
  /** Where a reference such as `[@lbf-rammer]` leads; it stays as text when undefined. */
  readonly cite?: (id: string) => Citation | undefined;
  /** References are left out, as on a sheet of paper. */
  readonly withoutCitations?: true;
  /** Terms that explain themselves where they first occur in a text. */
  readonly terms?: ExplainedTerms;
  readonly words: {
    /** Stands where the text says `{til drøftelse}`. */
    readonly forDiscussion: string;
    /** Names a table for those who cannot see it. */
    readonly table: string;
  };
}

/** A reference as it is shown: its number, and the source's place on the page. */
interface Citation {
  readonly number: number;
  readonly href: string;
  /** Read out instead of the bare number. */
  readonly label: string;
}

type Rules = InstanceType<typeof MarkdownIt>['renderer']['rules'];

const placeOf = (env: unknown): MarkdownPlace => (env as { place: MarkdownPlace }).place;

const markdown = new MarkdownIt({ html: false }).disable('image');
markdown.validateLink = isSafeLink;
markdown.inline.ruler.before('link', 'citation', (state, silent) => {
  const match = /^\[@([a-z0-9-]+)\]/.exec(state.src.slice(state.pos, state.pos + 80));
  if (!match) return false;
  if (!silent) {
    // The number stands close to the word that it proves.
    state.pending = state.pending.trimEnd();
    if (!placeOf(state.env).withoutCitations) state.push('citation', '', 0).content = match[1]!;
  }
  state.pos += match[0].length;
  return true;
});
markdown.inline.ruler.before('link', 'discussion', (state, silent) => {
  if (!state.src.startsWith(FOR_DISCUSSION, state.pos)) return false;
  if (!silent) state.push('discussion', '', 0);
  state.pos += FOR_DISCUSSION.length;
  return true;
});

markdown.core.ruler.push('terms', (state) => {
  const { terms } = placeOf(state.env);
  if (terms && !state.inlineMode)
    explainTerms(state.tokens, terms, (type) => new state.Token(type, '', 0));
});

const escape = (text: string) => markdown.utils.escapeHtml(text);

const rules: Rules = {
  link_open(tokens, index, options, env, self) {
    const token = tokens[index]!;
    const target = String(token.attrGet('href') ?? '');
    if (target.startsWith('/')) token.attrSet('href', placeOf(env).href(target));
    else if (!target.startsWith('#')) token.attrSet('rel', 'external noreferrer');
    return self.renderToken(tokens, index, options);
  },
  citation(tokens, index, _options, env) {
    const id = tokens[index]!.content;
    const found = placeOf(env).cite?.(id);
    if (!found) return escape(`[@${id}]`);
    const { href, label, number } = found;
    return `<a class="cite" href="${escape(href)}" aria-label="${escape(label)}">${number}</a>`;
  },
  discussion(_tokens, _index, _options, env) {
    return `<span class="basis">${escape(placeOf(env).words.forDiscussion)}</span>`;
  },
  term(tokens, index) {
    const { content, meta } = tokens[index]!;
    const { anchor, term, text, href, more } = meta as unknown as Explanation;
    // The explanation is hidden until asked for, without script; on paper the word stands alone.
    return (
      `<button type="button" class="term" popovertarget="${anchor}">${escape(content)}</button>` +
      `<span class="term-text" id="${anchor}" popover><strong>${escape(term)}</strong> ` +
      `${escape(text)} <a href="${escape(href)}">${escape(more)}</a></span>`
    );
  },
  table_open(_tokens, _index, _options, env) {
    const label = escape(placeOf(env).words.table);
    return `<div class="table-scroll" role="group" aria-label="${label}" tabindex="0"><table class="data">`;
  },
  table_close: () => '</table></div>',
  th_open: (tokens, index) => `<th scope="col"${numeric(tokens[index]!)}>`,
  td_open: (tokens, index) => `<td${numeric(tokens[index]!)}>`,
};
Object.assign(markdown.renderer.rules, rules);

/** Right-aligned cells hold figures; a style attribute would break the content policy. */
function numeric(token: { attrGet: (name: string) => unknown }): string {
  return token.attrGet('style') === 'text-align:right' ? ' class="num"' : '';
}

/** Our own pages, places on the page, and other sites by https. */
function isSafeLink(link: string): boolean {
  return /^(https:\/\/|\/(?!\/)|#)/i.test(link.trim());
}

/** Markdown as HTML that is safe to send: tags in the text are text, and links lead to https. */
export function renderMarkdown(text: string, place: MarkdownPlace): string {
  return markdown.render(text, { place });
}

/** Markdown as a part of the page. */
export function Markdown({ text, place }: { text: string; place: MarkdownPlace }) {
  return <>{raw(renderMarkdown(text, place))}</>;
}

/** One line of Markdown, without a paragraph around it. */
export function InlineMarkdown({ text, place }: { text: string; place: MarkdownPlace }) {
  return <>{raw(markdown.renderInline(text, { place }))}</>;
}

/** One line of Markdown in its parts, for what is not a page. */
export function inlineTokens(text: string, place: MarkdownPlace) {
  return markdown.parseInline(text, { place })[0]?.children ?? [];
}
