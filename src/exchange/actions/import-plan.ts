import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import { parsePlanFile, type Plan, writePlanFile } from '../../engine/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { deleteDraft, findDraft, insertDraft, type PlanDraft } from '../store/drafts.ts';
import type { ImportProblem } from '../domain/index.ts';
import { readSentFile } from './read-sent-file.ts';
import { loadWholePlan, replaceWholePlan } from './whole-plan.ts';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a plan file and keeps it as a draft. Nothing of the plan is altered yet. */
export async function draftImport(
  db: Db,
  partnershipId: PartnershipId,
  file: SentFile,
  draft: { readonly draftId: string; readonly at: Date },
): Promise<Result<Plan, readonly ImportProblem[]>> {
  const parsed = readSentFile(file.bytes);
  if (!parsed.ok) return parsed;
  await insertDraft(db, partnershipId, {
    draftId: draft.draftId,
    fileName: file.name,
    content: writePlanFile(parsed.value),
    createdAt: draft.at,
  });
  return parsed;
}

/** A draft and its plan; undefined when the draft is gone. */
export async function readDraft(
  db: Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<{ draft: PlanDraft; plan: Plan } | undefined> {
  const draft = await findDraft(db, partnershipId, draftId);
  return draft && { draft, plan: parseStored(draft.content) };
}

interface DraftRequest {
  readonly partnershipId: PartnershipId;
  readonly draftId: string;
  readonly at: Date;
  readonly by: Actor;
}

/** Puts a draft's plan in the place of the partnership's. The plan that was there stays in the
 * record of changes. */
export async function confirmImport(
  db: Db,
  { partnershipId, draftId, at, by }: DraftRequest,
): Promise<Result<{ fileName: string; revision: number }, 'draft-gone'>> {
  const request = { partnershipId, useCase: 'exchange.import-plan', at, by };
  return changeWorkspace<Result<{ fileName: string; revision: number }, 'draft-gone'>>(
    db,
    request,
    async (tx, revision) => {
      const found = await readDraft(tx, partnershipId, draftId);
      if (!found) return { answer: fail('draft-gone') };
      const before = await loadWholePlan(tx, partnershipId);
      await replaceWholePlan(tx, partnershipId, found.plan);
      await deleteDraft(tx, partnershipId, draftId);
      return {
        answer: ok({ fileName: found.draft.fileName, revision: revision + 1 }),
        change: planChange(before, found.plan, found.draft.fileName),
      };
    },
  );
}

/** Lets go of a draft. */
export async function cancelImport(
  db: Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<void> {
  await deleteDraft(db, partnershipId, draftId);
}

/** What the record of changes keeps of a plan that took another's place. */
export interface PlanReplaced {
  readonly planFile: string;
  readonly fileName?: string;
}

/** The recorded change of one plan taking another's place. */
export function planChange(before: Plan | undefined, after: Plan, fileName?: string) {
  const kept = (plan: Plan): PlanReplaced => ({ planFile: writePlanFile(plan) });
  return {
    subject: { room: 'exchange', kind: 'plan', id: 'plan' },
    before: before && kept(before),
    after: fileName === undefined ? kept(after) : { ...kept(after), fileName },
  };
}

/** Puts a plan that this program stored itself in force again, within the caller's use case. */
export async function restoreStored(
  tx: Tx,
  partnershipId: PartnershipId,
  planFile: string,
): Promise<Plan> {
  const plan = parseStored(planFile);
  await replaceWholePlan(tx, partnershipId, plan);
  return plan;
}

function parseStored(content: string): Plan {
  const parsed = parsePlanFile(content);
  if (!parsed.ok) throw new Error('A plan that we stored ourselves cannot be read again');
  return parsed.value;
}
