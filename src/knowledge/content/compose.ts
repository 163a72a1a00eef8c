import { compareIds } from '../../shared/index.ts';
import type { Catalogue } from '../catalogue/activity.ts';
import { type ActivityContent, fittingActivity } from '../catalogue/activity-kind.ts';
import { catalogueSurroundings } from '../catalogue/content.ts';
import {
  type AnyKind,
  type ContentFault,
  type DocumentKind,
  type DocumentRef,
  type Knowledge,
  type PublishedDocument,
  type ReadDocument,
  type Theme,
  type ThemeContent,
  themeOf,
} from '../domain/index.ts';
import { shippedThemeSources } from './themes.ts';

/** A version in force as the database holds it. */
export interface StoredPublished extends DocumentRef {
  readonly number: number;
  readonly origin: 'shipped' | 'local';
  /** Null when the document is withdrawn. */
  readonly content: unknown;
  readonly publishedAt: Date | undefined;
}

/** A local version that this release cannot read: the shipped one stands in its place. */
export interface Unreadable extends DocumentRef {
  readonly number: number;
  readonly faults: readonly ContentFault[];
}

/** A published document with what its kind says of it. */
export interface ComposedDocument {
  readonly document: PublishedDocument;
  readonly origin: 'shipped' | 'local';
  readonly read: ReadDocument;
}

/** What is published, document by document, and what of it could not be read. */
export interface Composed {
  readonly knowledge: Knowledge;
  readonly documents: readonly ComposedDocument[];
  readonly unreadable: readonly Unreadable[];
}

/** The shipped documents with the stored ones above them. A fault in what is shipped is ours and
 * throws; a link that leads nowhere falls away. */
export function composeKnowledge(
  kinds: readonly AnyKind[],
  stored: readonly StoredPublished[],
  revision: number,
): Composed {
  const unreadable: Unreadable[] = [];
  const documents = kinds.flatMap((kind) => {
    const ofKind = stored.filter((one) => one.kind === kind.kind);
    return documentsOfKind(kind, ofKind, unreadable);
  });
  const byKind = new Map(
    kinds.map(({ kind }) => [
      kind,
      documents.flatMap(({ document }) => (document.kind === kind ? document : [])),
    ]),
  );
  return { knowledge: knowledgeOf(byKind, revision), documents, unreadable };
}

function documentsOfKind(
  kind: AnyKind,
  stored: readonly StoredPublished[],
  unreadable: Unreadable[],
): readonly ComposedDocument[] {
  const documents = new Map<string, ComposedDocument>();
  for (const [id, content] of kind.shipped()) documents.set(id, shippedDocument(kind, id, content));
  for (const { id, number, origin, content, publishedAt } of stored) {
    const shipped = documents.get(id);
    if (origin === 'shipped') {
      if (shipped) documents.set(id, { ...shipped, document: { ...shipped.document, number } });
      continue;
    }
    if (content === null) {
      documents.delete(id);
      continue;
    }
    const read = kind.read(id, content);
    if (!read.ok) {
      unreadable.push({ kind: kind.kind, id, number, faults: read.error });
      continue;
    }
    const document = { kind: kind.kind, id, number, content: read.value.content, publishedAt };
    documents.set(id, { document, origin, read: read.value });
  }
  return [...documents.values()].toSorted((a, b) => compareIds(a.document.id, b.document.id));
}

const readBefore = new WeakMap<object, ComposedDocument>();

/** What is shipped does not change while the program runs: each is read once. */
function shippedDocument(kind: AnyKind, id: string, content: unknown): ComposedDocument {
  const key = Object(content) as object;
  const before = readBefore.get(key);
  if (before) return before;
  const read = kind.read(id, content);
  if (!read.ok) {
    throw new Error(`${kind.kind} ${id} is shipped with faults: ${faultText(read.error)}`);
  }
  const composed: ComposedDocument = {
    document: {
      kind: kind.kind,
      id,
      number: 1,
      content: read.value.content,
      publishedAt: undefined,
    },
    origin: 'shipped',
    read: read.value,
  };
  readBefore.set(key, composed);
  return composed;
}

/** Faults in a line, for the log. */
export function faultText(faults: readonly ContentFault[]): string {
  return faults
    .map(({ path, code, value }) => `${path} ${code}${value === undefined ? '' : ` (${value})`}`)
    .join('; ');
}

/** The register of sources with those that documents declare; the register comes first. */
function withOwn<Source>(
  register: ReadonlyMap<string, Source>,
  own: readonly (Source & { readonly id: string })[],
): ReadonlyMap<string, Source> {
  if (own.length === 0) return register;
  return new Map([...own.map((source) => [source.id, source] as const), ...register]);
}

function knowledgeOf(
  byKind: ReadonlyMap<DocumentKind, readonly PublishedDocument[]>,
  revision: number,
): Knowledge {
  const documents = (kind: DocumentKind) => byKind.get(kind) ?? [];
  const shipped = catalogueSurroundings();
  const contents = documents('activity').map(({ id, content }) => ({
    id,
    content: content as ActivityContent,
  }));
  const own = contents.flatMap(({ content }) => content.ownSources ?? []);
  const surroundings = { ...shipped, sources: withOwn(shipped.sources, own) };
  const activities = contents.map(({ id, content }) => fittingActivity(id, content, surroundings));
  const catalogue: Catalogue = { ...surroundings, activities };
  const activityById = new Map(activities.map((activity) => [activity.id, activity]));
  const sources = withOwn(
    shippedThemeSources(),
    documents('theme').flatMap(({ content }) => (content as ThemeContent).shared.ownSources ?? []),
  );
  const slugs = new Set(documents('theme').map(({ id }) => id));
  const fitting = (theme: Theme): Theme => ({
    ...theme,
    sources: theme.sources.filter((id) => sources.has(id)),
    activities: theme.activities.filter((id) => activityById.has(id)),
    related: theme.related.filter((slug) => slugs.has(slug)),
  });
  const setOf = (language: 'da' | 'en') => {
    const themes = documents('theme')
      .map(({ id, content }) => fitting(themeOf(id, content as ThemeContent, language)))
      .toSorted((a, b) => a.order - b.order || compareIds(a.slug, b.slug));
    return { themes, sources };
  };
  const sets = { da: setOf('da'), en: setOf('en') };
  return {
    revision,
    themes: (language) => sets[language],
    findTheme: (language, slug) => sets[language].themes.find((theme) => theme.slug === slug),
    catalogue,
    findActivity: (id) => activityById.get(id),
    documents,
  };
}
