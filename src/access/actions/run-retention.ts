import type { LocalDate } from '../../shared/index.ts';
import { localDate } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { enqueueMail, purgeMails } from '../../platform/mail/index.ts';
import type { PersonId } from '../domain/person.ts';
import { dueBefore, erasureDay, type IdleStep, idleStep } from '../domain/retention.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { type Receipt, writeReceipt } from '../store/receipts.ts';
import {
  clearHandoverAddresses,
  clearInvitationAddresses,
  deleteEnded,
  deleteMailRows,
  ENDING_ROWS,
  holdCandidate,
  type IdleCandidate,
  idleCandidates,
  lockIdle,
  noteErasureNotice,
} from '../store/retention-rows.ts';
import type { MailWords } from './correct-person.ts';
import { erasePerson } from './erase-person.ts';

/** What retention works with. */
export interface Retention {
  /** Sees every partnership. */
  readonly keeper: Db;
  readonly now: Date;
  /** The mail that tells an account's owner when it will be erased. */
  readonly erasureNotice: (told: {
    readonly name: string;
    readonly language: Language;
    readonly eraseOn: LocalDate;
  }) => MailWords;
}

/** Deletes what has been kept long enough, and writes a receipt when there was anything. May run as
 * often as one likes and in several processes at once. Answers the receipts, one for each person that
 * was erased among them. */
export async function runRetention(retention: Retention): Promise<Receipt[]> {
  const { keeper, now } = retention;
  const counts: Record<string, number> = {};
  for (const rows of ENDING_ROWS) {
    counts[rows] = await deleteEnded(keeper, rows, dueBefore('expired', now));
  }
  counts['invitations'] = await clearInvitationAddresses(
    keeper,
    dueBefore('invitationAddress', now),
  );
  counts['handoverAddresses'] = await clearHandoverAddresses(
    keeper,
    dueBefore('handoverAddress', now),
  );
  counts['mailTexts'] = await purgeMails(keeper, dueBefore('mailText', now));
  counts['mails'] = await deleteMailRows(keeper, dueBefore('mailRow', now));
  const people = await treatIdlePeople(retention);
  const did = Object.entries({ ...counts, ...people.counts }).filter(([, count]) => count > 0);
  if (did.length === 0) return [];
  const receipt = { kind: 'retention', at: now, counts: Object.fromEntries(did) };
  return [...people.receipts, await writeReceipt(keeper, receipt)];
}

/** What was done with accounts that nobody uses. */
interface IdleWork {
  readonly counts: Record<string, number>;
  readonly receipts: readonly Receipt[];
}

async function treatIdlePeople(retention: Retention): Promise<IdleWork> {
  const { keeper, now } = retention;
  const before = dueBefore('idleLock', now);
  const receipts: Receipt[] = [];
  const done: IdleStep[] = [];
  for (let after = ''; ;) {
    const candidates = await idleCandidates(keeper, { before, endedBefore: dayOf(before), after });
    for (const { personId } of candidates) {
      const step = await treat(retention, personId);
      if (step?.receipt) receipts.push(step.receipt);
      if (step) done.push(step.kind);
      after = personId;
    }
    if (candidates.length === 0) break;
  }
  const times = (kind: IdleStep) => done.filter((one) => one === kind).length;
  return {
    receipts,
    counts: {
      accountsLocked: times('lock'),
      erasureNotices: times('notice'),
      accountsErased: times('erase'),
    },
  };
}

interface Treated {
  readonly kind: IdleStep;
  readonly receipt?: Receipt;
}

/** Looks at one account anew, so that whoever was here meanwhile is left alone. */
async function treat(retention: Retention, personId: PersonId): Promise<Treated | undefined> {
  const { keeper, now } = retention;
  const request = { useCase: 'access.lock-idle-person', at: now };
  const step = await changeInstallation<IdleStep | undefined>(keeper, request, async (tx) => {
    const person = await holdCandidate(tx, personId, dayOf(now));
    const due = person && idleStep(person, now);
    if (!person || !due) return { answer: undefined };
    if (due === 'notice') await tell(tx, person, retention);
    if (due !== 'lock') return { answer: due };
    await lockIdle(tx, personId, now);
    const subject = { room: 'access', kind: 'person', id: personId };
    return { answer: due, change: { subject, before: null, after: { locked: true } } };
  });
  if (step !== 'erase') return step && { kind: step };
  const stillDue = async (tx: Tx) => {
    const person = await holdCandidate(tx, personId, dayOf(now));
    return person !== undefined && idleStep(person, now) === 'erase';
  };
  const erased = await erasePerson(keeper, { personId, at: now, today: dayOf(now), stillDue });
  return erased.ok ? { kind: 'erase', receipt: erased.value } : undefined;
}

async function tell(
  tx: Tx,
  person: IdleCandidate,
  { now, erasureNotice }: Retention,
): Promise<void> {
  const { personId, name, language, email } = person;
  const eraseOn = dayOf(erasureDay(person, now));
  await enqueueMail(tx, {
    to: email,
    key: `erasure-notice:${personId}:${eraseOn}`,
    ...erasureNotice({ name, language, eraseOn }),
  });
  await noteErasureNotice(tx, personId, now);
}

/** Years and days of grace do not depend on the hour of the zone. */
function dayOf(moment: Date): LocalDate {
  return localDate(moment.toISOString().slice(0, 10));
}
