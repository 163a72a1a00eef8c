import type { Context } from 'hono';
import type { PersonId } from '../../../access/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { Content } from '../../../ui/index.ts';
import {
  type AnyKind,
  type DocumentKind,
  type DocumentRef,
  type EditingRequest,
  type Knowledge,
  type SeenVersion,
} from '../../index.ts';
import { EDITING_PATH, KIND_WORDS } from '../paths.ts';
import { tellWriter } from './letters.ts';

/** What a page of a document is shown from, before it is published. */
export interface PreviewMatter {
  readonly id: string;
  /** As its kind has read it. */
  readonly content: unknown;
  readonly knowledge: Knowledge;
  readonly today: LocalDate;
  /** Where a text is put to use: the reader's partnerships. */
  readonly planPath: string;
  /** Of the language to show. */
  readonly view: View;
}

/** The page of a document as its readers will see it. */
export type Preview = (matter: PreviewMatter) => Content;

/** What the app gives to the editors' pages. */
export interface EditingServices {
  readonly keeper: Db;
  readonly kinds: readonly AnyKind[];
  readonly now: () => Date;
  readonly today: () => LocalDate;
  readonly planPath: string;
  /** The pages of kinds that other rooms own. */
  readonly previews: Readonly<Partial<Record<DocumentKind, Preview>>>;
  /** What waits for editors in rooms that know no texts. */
  readonly waitingElsewhere: (language: Language) => Promise<readonly WaitingElsewhere[]>;
}

/** Something that waits for any editor, in another room. */
export interface WaitingElsewhere {
  readonly text: string;
  readonly path: string;
  readonly late: boolean;
}

/** The addresses of the documents of a kind, and of one of them, as routes are written. */
export const KIND: string = `${EDITING_PATH}/:kind{${Object.values(KIND_WORDS).join('|')}}`;
export const DOCUMENT: string = `${KIND}/:id`;

export type Answer = Response | Promise<Response>;

/** Tells the use cases of editing who asks, and when. */
export function requestOf(c: Context, { keeper, kinds, now }: EditingServices): EditingRequest {
  const { origin } = c.var.site;
  return { keeper, kinds, at: now(), by: editorOf(c), tell: tellWriter(origin) };
}

/** The editor who asks; only editors come this far. */
export function editorOf(c: Context): PersonId {
  return c.var.person!.id;
}

/** The document that the address names; undefined when it names none. */
export function askedDocument(c: Context): DocumentRef | undefined {
  const kind = kindOf(c.req.param('kind') ?? '');
  const id = c.req.param('id') ?? '';
  return kind && /^[a-z0-9-]{1,80}$/.test(id) ? { kind, id } : undefined;
}

/** The kind of an address' word. */
export function kindOf(word: string): DocumentKind | undefined {
  const kinds = Object.keys(KIND_WORDS) as DocumentKind[];
  return kinds.find((kind) => KIND_WORDS[kind] === word);
}

/** A form's fields by name, each with all its texts. */
export async function sentFields(c: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  const sent = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(await c.req.parseBody({ all: true }))) {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (text) => typeof text === 'string',
    );
    sent.set(name, texts);
  }
  return sent;
}

/** One text of a form; empty when it is missing. */
export function textOf(sent: ReadonlyMap<string, readonly string[]>, name: string): string {
  return (sent.get(name)?.[0] ?? '').trim();
}

/** A number that a form or an address carries; undefined when it is none. */
export function numberIn(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The version that a form was shown with; undefined when it names none. */
export function seenVersion(
  ref: DocumentRef,
  sent: ReadonlyMap<string, readonly string[]>,
): SeenVersion | undefined {
  const number = numberIn(textOf(sent, 'version'));
  const edition = numberIn(textOf(sent, 'udgave'));
  return number === undefined || edition === undefined ? undefined : { ...ref, number, edition };
}

/** A version as a form carries it. */
export function seenFields({ number, edition }: { number: number; edition: number }) {
  return { version: String(number), udgave: String(edition) };
}
