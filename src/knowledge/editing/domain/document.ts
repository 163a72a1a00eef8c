import type { LocalDate, Result } from '../../../shared/index.ts';
import type { Words } from '../../catalogue/activity.ts';
import type { Knowledge } from './knowledge.ts';

/** Dokument: what knowledge editors write, by kind. */
export const DOCUMENT_KINDS = ['theme', 'activity', 'case', 'event'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One document: its kind, and its id, which is the last part of its address. */
export interface DocumentRef {
  readonly kind: DocumentKind;
  readonly id: string;
}

/** What is wrong with a content: where (`da.questions.3`), what (`too-long`), and which. */
export interface ContentFault {
  readonly path: string;
  readonly code: string;
  readonly value?: string;
}

/** A kind of document that editors write. Each room describes its own; `app` gathers them. */
export interface EditableKind<Content> {
  readonly kind: DocumentKind;
  /** A content as it is stored, read; or everything that is wrong with it by itself. */
  readonly read: (content: unknown) => Result<Content, readonly ContentFault[]>;
  /** What does not fit the other published documents: a source, an activity that is not there. The
   * knowledge holds the document itself only where it is published already. */
  readonly faultsAmong: (
    id: string,
    content: Content,
    knowledge: Knowledge,
  ) => readonly ContentFault[];
  readonly titleOf: (content: Content) => Words;
  /** The day on which the document is to be reviewed again. */
  readonly reviewAgain: (content: Content) => LocalDate | undefined;
  /** What comes with the program, by id; absent when nothing does. */
  readonly shipped?: () => ReadonlyMap<string, unknown>;
}

/** A content that its kind has read, asked without knowing which kind it is. */
export interface ReadDocument {
  readonly content: unknown;
  readonly title: Words;
  readonly reviewAgain: LocalDate | undefined;
  readonly faultsAmong: (knowledge: Knowledge) => readonly ContentFault[];
}

/** A kind whose content stands closed: what editing and reading need of every kind alike. */
export interface AnyKind {
  readonly kind: DocumentKind;
  readonly shipped: () => ReadonlyMap<string, unknown>;
  readonly read: (id: string, content: unknown) => Result<ReadDocument, readonly ContentFault[]>;
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** A kind as the registry of `app` holds it. */
export function anyKind<Content>(kind: EditableKind<Content>): AnyKind {
  return {
    kind: kind.kind,
    shipped: kind.shipped ?? (() => NOTHING),
    read(id, stored) {
      const read = kind.read(stored);
      if (!read.ok) return read;
      const content = read.value;
      const document: ReadDocument = {
        content,
        title: kind.titleOf(content),
        reviewAgain: kind.reviewAgain(content),
        faultsAmong: (knowledge) => kind.faultsAmong(id, content, knowledge),
      };
      return { ok: true, value: document };
    },
  };
}
