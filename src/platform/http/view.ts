import type {} from 'hono'; // oxlint-disable-line import/no-empty-named-blocks
import type { HtmlEscapedString } from 'hono/utils/html';
import type { LocalDate } from '../../shared/index.ts';
import type { Language } from '../i18n/index.ts';

/** What every page knows of its request. */
export interface View {
  readonly language: Language;
  /** The request's path without the language prefix, with its query. */
  readonly path: string;
  /** The address of an internal path in the reader's language. */
  readonly href: (path: string) => string;
  /** Allows Turbo's own style element under the content security policy. */
  readonly nonce: string;
  /** Whether the reader may do a use case here, so that a page offers what will be allowed. */
  readonly may: (useCase: string) => boolean;
}

/** What a page tells its frame. */
export interface PageHead {
  /** The page's title: the point of the page in words. */
  readonly title: string;
  readonly description?: string;
  /** What the page is to those who link to it; `website` when absent. */
  readonly kind?: 'article' | 'event' | 'website';
  /** What the page is about as schema.org has it, without `@context`: `{ '@type': 'Event', … }`. */
  readonly structuredData?: object;
  /** The day that the content was last changed or read through. */
  readonly modified?: LocalDate;
  /** The path that the page is known by, without language; with a query where the query is the
   * content. The request's path without its query when absent. */
  readonly canonical?: string;
  /** Which navigation entry is lit. */
  readonly current?: string;
  /** The workspace that the page belongs to; absent in the open half. */
  readonly workspace?: { readonly id: string; readonly name: string };
  /** Islands (custom elements) that the page uses, by entry name. */
  readonly islands?: readonly string[];
  /** Where the page hears that there is more to show, and which edition it shows; where the workspace
   * tells of its changes when absent. */
  readonly news?: { readonly href: string; readonly edition: number };
  /** HTTP status; 200 when absent. */
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** A message about what has just happened, with an optional undo. */
  readonly notice?: Notice;
}

/** Besked after an action: read out politely, and undone where it is safe. */
export interface Notice {
  readonly kind: 'done' | 'problem' | 'info';
  readonly text: string;
  readonly undo?: {
    readonly action: string;
    readonly fields: Record<string, string>;
    readonly label: string;
  };
}

declare module 'hono' {
  interface ContextVariableMap {
    view: View;
    requestId: string;
  }
  interface ContextRenderer {
    (
      content: string | HtmlEscapedString | Promise<string | HtmlEscapedString>,
      head: PageHead,
    ): Response | Promise<Response>;
  }
}
