import {
  changeInstallation,
  Forbidden,
  type Outcome,
  type PersonId,
} from '../../../access/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { fail, type Ref, type Result } from '../../../shared/index.ts';
import {
  type AnyKind,
  type ContentFault,
  type DocumentRef,
  type EditingProblem,
  type Knowledge,
  moveProblem,
  type SeenVersion,
  type Version,
  type VersionMove,
  type WrittenVersion,
} from '../domain/index.ts';
import { lockDocument, type StoredDocument } from '../store/documents.ts';
import { readComposed } from '../store/knowledge-reader.ts';
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

/** Everything that keeps a content from being published: by itself, and among the others. */
export async function contentFaults(
  tx: Tx,
  kinds: readonly AnyKind[],
  kind: AnyKind,
  { id, content }: { readonly id: string; readonly content: unknown },
): Promise<readonly ContentFault[]> {
  const read = kind.read(id, content);
  if (!read.ok) return read.error;
  const { knowledge } = await readComposed(tx, kinds, 0);
  return read.value.faultsAmong(knowledge);
}

/** What keeps a version from being published now. */
export async function publishProblem(
  { tx, kind, version }: Pick<MoveMatter, 'tx' | 'kind' | 'version'>,
  kinds: readonly AnyKind[],
): Promise<EditingProblem | undefined> {
  if (version.withdraws) {
    const by = await needing(tx, kinds, version);
    return by.length > 0 ? { kind: 'needed', by } : undefined;
  }
  const faults = await contentFaults(tx, kinds, kind, version);
  return faults.length > 0 ? { kind: 'faults', faults } : undefined;
}

/** The published documents that would point to nothing without one. */
export async function needing(
  tx: Tx,
  kinds: readonly AnyKind[],
  gone: DocumentRef,
): Promise<readonly DocumentRef[]> {
  const { knowledge, documents } = await readComposed(tx, kinds, 0);
  const without = withoutDocument(knowledge, gone);
  return documents
    .filter(({ document }) => document.kind !== gone.kind || document.id !== gone.id)
    .filter(({ read }) => read.faultsAmong(without).length > read.faultsAmong(knowledge).length)
    .map(({ document: { kind, id } }) => ({ kind, id }));
}

function withoutDocument(knowledge: Knowledge, { kind, id }: DocumentRef): Knowledge {
  const isOther = (one: { readonly id: string }) => one.id !== id;
  const documents: Knowledge['documents'] = (asked) =>
    asked === kind ? knowledge.documents(asked).filter(isOther) : knowledge.documents(asked);
  if (kind === 'theme') {
    return {
      ...knowledge,
      documents,
      findTheme: (language, slug) =>
        slug === id ? undefined : knowledge.findTheme(language, slug),
    };
  }
  if (kind === 'activity') {
    return {
      ...knowledge,
      documents,
      findActivity: (one) => (one === id ? undefined : knowledge.findActivity(one)),
      catalogue: {
        ...knowledge.catalogue,
        activities: knowledge.catalogue.activities.filter(isOther),
      },
    };
  }
  return { ...knowledge, documents };
}
