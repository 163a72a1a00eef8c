import { changeInstallation, type PersonId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { enqueueMail, type NewMail } from '../../platform/mail/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../shared/index.ts';
import {
  isAnswer,
  isOpen,
  makesOwner,
  type RequestId,
  type SparringRequest,
  stateAfter,
  type Step,
} from '../domain/index.ts';
import { findRequest, insertEntry, lockRequest, updateHandling } from '../store/requests.ts';

/** What a knowledge editor does with a request. The caller has checked the right. */
export interface HandlingStep {
  readonly requestId: RequestId;
  readonly step: Exclude<Step, 'withdraw'>;
  /** As the editor saw it, so that nobody decides on what has changed meanwhile. */
  readonly revision: number;
  readonly by: PersonId;
  readonly at: Date;
  readonly today: LocalDate;
  /** What is written into the record. */
  readonly subject?: string;
  readonly text?: string;
  readonly agreedOn?: LocalDate;
  /** The mail to the one who asked. */
  readonly letter?: (request: SparringRequest) => NewMail;
}

/** Why nothing was done: no such request, changed meanwhile, or not in this state. */
export type HandlingProblem = 'unknown' | 'changed' | 'not-now';

/** Does a step: the new state, the record, and the mail if there is one, together or not at all. */
export async function handleRequest(
  keeper: Db,
  asked: HandlingStep,
): Promise<Result<SparringRequest, HandlingProblem>> {
  const { requestId, step, by, at } = asked;
  const change = { useCase: `sparring.${step}`, at, personId: by };
  return changeInstallation<Result<SparringRequest, HandlingProblem>>(
    keeper,
    change,
    async (tx) => {
      await lockRequest(tx, requestId);
      const before = await findRequest(tx, requestId);
      if (!before) return { answer: fail('unknown') };
      if (before.revision !== asked.revision) return { answer: fail('changed') };
      const state = stateAfter(before.state, step);
      if (state === undefined) return { answer: fail('not-now') };
      const after = afterStep({ ...before, state }, asked);
      await updateHandling(tx, after);
      await writeDown(tx, after, asked);
      const subject = { room: 'sparring', kind: 'sparring-request', id: requestId };
      return {
        answer: ok(after),
        change: { subject, before: toldOf(before), after: toldOf(after) },
      };
    },
  );
}

async function writeDown(tx: Tx, after: SparringRequest, asked: HandlingStep): Promise<void> {
  const { step, at, by, subject = '', text = '', letter } = asked;
  await insertEntry(tx, after.id, { step, at, by, subject, text });
  if (letter) await enqueueMail(tx, letter(after));
}

function afterStep(request: SparringRequest, asked: HandlingStep): SparringRequest {
  const { step, by, at, today, text = '', agreedOn } = asked;
  const takesOver = step === 'take' || (makesOwner(step) && request.owner === undefined);
  return {
    ...request,
    revision: request.revision + 1,
    owner: step === 'give-back' ? undefined : takesOver ? by : request.owner,
    answeredOn: request.answeredOn ?? (isAnswer(step) ? today : undefined),
    closedAt: isOpen(request) ? undefined : (request.closedAt ?? at),
    ...(step === 'agree' && { agreedOn, agreedWords: text }),
    ...((step === 'finish' || step === 'decline') && { outcome: text }),
  };
}

/** What the record of administration has: nothing of the one who asked, and no texts. */
function toldOf({ state, owner, answeredOn, agreedOn }: SparringRequest) {
  return {
    state,
    ...(owner !== undefined && { owner }),
    ...(answeredOn !== undefined && { answeredOn }),
    ...(agreedOn !== undefined && { agreedOn }),
  };
}
