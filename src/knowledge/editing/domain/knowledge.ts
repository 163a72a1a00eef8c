import type { Catalogue, CatalogueActivity } from '../../catalogue/activity.ts';
import type { Theme } from '../../domain/theme.ts';
import type { ThemeSet } from '../../domain/theme-set.ts';
import type { DocumentKind, EditableKind } from './document.ts';

/** What is published at a moment: the shipped documents with the local ones above them. */
export interface Knowledge {
  /** Moves whenever something is published or withdrawn. */
  readonly revision: number;
  readonly themes: (language: 'da' | 'en') => ThemeSet;
  readonly findTheme: (language: 'da' | 'en', slug: string) => Theme | undefined;
  readonly catalogue: Catalogue;
  readonly findActivity: (id: string) => CatalogueActivity | undefined;
  /** Every published document of a kind, in the order of their ids. */
  readonly documents: (kind: DocumentKind) => readonly PublishedDocument[];
}

/** A document in force. */
export interface PublishedDocument<Content = unknown> {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Which version of the document it is; a shipped one that nobody has edited is number 1. */
  readonly number: number;
  /** As its kind has read it. */
  readonly content: Content;
  /** When it was published here; undefined for what is shipped. */
  readonly publishedAt: Date | undefined;
}

/** The published documents of a kind, with their content in its type. */
export function documentsOf<Content>(
  knowledge: Knowledge,
  kind: Pick<EditableKind<Content>, 'kind'>,
): readonly PublishedDocument<Content>[] {
  // `documents` holds only what this kind has read.
  return knowledge.documents(kind.kind) as readonly PublishedDocument<Content>[];
}
