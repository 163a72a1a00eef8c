import {
  changeInstallation,
  Forbidden,
  type Outcome,
  type PersonId,
} from '../../../access/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { fail, type Ref, type Result } from '../../../shared/index.ts';
import { composeKnowledge, type StoredPublished } from '../../content/compose.ts';
import {
  type AnyKind,
  type DocumentRef,
  type EditingProblem,
  type NamedDocument,
  moveProblem,
  type SeenVersion,
  type Version,
  type VersionMove,
  type WrittenVersion,
} from '../domain/index.ts';
import { listPublished, lockDocument, type StoredDocument } from '../store/documents.ts';
import { findVersion } from '../store/versions.ts';

/** Who edits, and when. */
export interface EditingRequest {
  readonly keeper: Db;
  readonly kinds: readonly AnyKind[];
  readonly at: Date;
  /** A knowledge editor; whoever is not, is refused by `Forbidden`. */
  readonly by: PersonId;
  /** Puts what somebody is to be told of a move into the transaction that makes it. */
  readonly tell?: TellOfMove;
}

/** Tells somebody that a version was moved on, as it stands now. */
export type TellOfMove = (tx: Tx, move: VersionMove, version: Version) => Promise<void>;

/** What came of it: the version as it stands now. */
export type EditingAnswer = Result<Version, EditingProblem>;

type Work<Answer> = (tx: Tx, kind: AnyKind) => Promise<Outcome<Result<Answer, EditingProblem>>>;

/** Runs one use case on a document: one transaction, one recorded change. */
export async function changeDocument<Answer>(
  { keeper, kinds, at, by }: Omit<EditingRequest, 'by'> & { readonly by: PersonId | undefined },
  useCase: string,
  { kind: kindName }: DocumentRef,
  work: Work<Answer>,
): Promise<Result<Answer, EditingProblem>> {
  const kind = kinds.find((one) => one.kind === kindName);
  if (!kind) return fail({ kind: 'unknown' });
  const who = by === undefined ? {} : { personId: by };
  return changeInstallation<Result<Answer, EditingProblem>>(
    keeper,
    { useCase, at, ...who },
    async (tx) => {
      if (by !== undefined && !(await isEditor(tx, by))) throw new Forbidden(useCase);
      return work(tx, kind);
    },
  );
}

async function isEditor(tx: Tx, personId: PersonId): Promise<boolean> {
  const person = await tx
    .selectFrom('person')
    .select('knowledge_editor')
    .where('person_id', '=', personId)
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return person?.knowledge_editor ?? false;
}

/** What a move works with. */
export interface MoveMatter {
  readonly tx: Tx;
  readonly kind: AnyKind;
  readonly document: StoredDocument;
  readonly version: WrittenVersion;
}

/** Makes a move with a version as the reader saw it. The work stores; what it fails with leaves all as
 * it was. */
export async function moveVersion(
  request: Omit<EditingRequest, 'by'> & { readonly by: PersonId | undefined },
  useCase: string,
  move: VersionMove,
  seen: SeenVersion,
  work: (matter: MoveMatter) => Promise<EditingProblem | undefined>,
): Promise<EditingAnswer> {
  return changeDocument<Version>(request, useCase, seen, async (tx, kind) => {
    const document = await lockDocument(tx, seen);
    const version = document && (await findVersion(tx, seen, seen.number));
    if (!document || !version) return { answer: fail({ kind: 'unknown' }) };
    const problem =
      moveProblem(move, version, request.by) ??
      (version.edition === seen.edition ? undefined : conflict(version)) ??
      (await work({ tx, kind, document, version }));
    if (problem) return { answer: fail(problem) };
    const outcome = await stored(tx, version, version);
    if (outcome.answer.ok) await request.tell?.(tx, move, outcome.answer.value);
    return outcome;
  });
}

function conflict(version: WrittenVersion): EditingProblem {
  return { kind: 'conflict', version: withoutContent(version) };
}

/** The outcome of a stored version: the answer, and what the record says of it. */
export async function stored(
  tx: Tx,
  ref: DocumentRef & { readonly number: number },
  before?: Version,
): Promise<Outcome<Result<Version, never>>> {
  const now = withoutContent((await findVersion(tx, ref, ref.number))!);
  return {
    answer: { ok: true, value: now },
    change: { subject: refOf(ref), before: before ? told(before) : null, after: told(now) },
  };
}

function told({ number, state, edition, publishAt, withdraws }: Version) {
  return { number, state, edition, withdraws, ...(publishAt && { publishAt }) };
}

/** How the record of changes names a document. */
export function refOf({ kind, id }: DocumentRef): Ref {
  return { room: 'knowledge', kind, id };
}

export function withoutContent({ content: _content, ...version }: WrittenVersion): Version {
  return version;
}

/** What keeps a version from being published now: faults of its own, links to what is not there, and
 * other documents that would point to nothing. */
export async function publishProblem(
  { tx, kind, version }: Pick<MoveMatter, 'tx' | 'kind' | 'version'>,
  kinds: readonly AnyKind[],
): Promise<EditingProblem | undefined> {
  const published = await listPublished(tx);
  if (!version.withdraws) {
    const read = kind.read(version.id, version.content);
    const faults = read.ok
      ? read.value.faultsAmong(composeKnowledge(kinds, published, 0).knowledge)
      : read.error;
    if (faults.length > 0) return { kind: 'faults', faults };
  }
  const by = needing(kinds, published, version);
  return by.length > 0 ? { kind: 'needed', by } : undefined;
}

/** The other published documents that would point to nothing, were a content published; null is the
 * withdrawal of its document. */
export function needing(
  kinds: readonly AnyKind[],
  published: readonly StoredPublished[],
  { kind, id, content }: DocumentRef & { readonly content: unknown },
): readonly NamedDocument[] {
  const isOther = (one: DocumentRef) => one.kind !== kind || one.id !== id;
  const { knowledge, documents } = composeKnowledge(kinds, published, 0);
  const changed: StoredPublished = {
    kind,
    id,
    number: 0,
    origin: 'local',
    content,
    publishedAt: undefined,
  };
  const after = composeKnowledge(kinds, [...published.filter(isOther), changed], 0).knowledge;
  return documents
    .filter(({ document }) => isOther(document))
    .filter(({ read }) => read.faultsAmong(after).length > read.faultsAmong(knowledge).length)
    .map(({ document, read }) => ({ kind: document.kind, id: document.id, title: read.title }));
}
