import type { Words } from '../../catalogue/activity.ts';
import type { ContentFault, DocumentRef } from './document.ts';
import type { MoveProblem, Version } from './version.ts';

/** So large may a content be, in bytes of its JSON. */
export const MOST_CONTENT_BYTES = 200_000;

/** So long may a note or the reason of a return be. */
export const LONGEST_NOTE = 2000;

/** A document with what it is called. */
export interface NamedDocument extends DocumentRef {
  readonly title: Words;
}

/** Why something is not done with a document. */
export type EditingProblem =
  | MoveProblem
  /** There is no such document, or no such version. */
  | { readonly kind: 'unknown' }
  /** The address of a new document is another's already. */
  | { readonly kind: 'taken' }
  /** What was typed is no id: a-z, 0-9 and hyphens, at most 60. */
  | { readonly kind: 'not-an-id' }
  /** A version of the document is open already. */
  | { readonly kind: 'open'; readonly version: Version }
  /** The version has changed since the form was shown; nothing was stored. */
  | { readonly kind: 'conflict'; readonly version: Version }
  | { readonly kind: 'faults'; readonly faults: readonly ContentFault[] }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  /** The draft says what is published already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'text-missing' }
  | { readonly kind: 'text-too-long'; readonly most: number }
  /** The moment to publish at has passed. */
  | { readonly kind: 'moment-passed' }
  /** Other published documents point to the one that would go. */
  | { readonly kind: 'needed'; readonly by: readonly NamedDocument[] };
