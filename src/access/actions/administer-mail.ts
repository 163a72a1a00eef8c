import {
  findMail,
  type MailInFull,
  resendMail,
  type ResendProblem,
} from '../../platform/mail/index.ts';
import { ok, type Result } from '../../shared/index.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import type { AdministrationRequest } from './administer-person.ts';

/** Sends a mail again that failed, is uncertain or was kept; its recipient may get it twice. */
export async function sendMailAgain(
  { keeper, at, by }: AdministrationRequest,
  mailId: string,
): Promise<Result<undefined, ResendProblem>> {
  const request = { useCase: 'access.resend-mail', at, ...(by !== undefined && { personId: by }) };
  return changeInstallation<Result<undefined, ResendProblem>>(keeper, request, async (tx) => {
    const sent = await resendMail(tx, mailId);
    if (!sent.ok) return { answer: sent };
    return {
      answer: ok(undefined),
      change: { subject: mailRef(mailId), before: null, after: null },
    };
  });
}

/** A mail with what it says, which can let its reader in somewhere: that it was read is recorded. */
export async function readMail(
  { keeper, at, by }: AdministrationRequest,
  mailId: string,
): Promise<MailInFull | undefined> {
  const request = { useCase: 'access.read-mail', at, ...(by !== undefined && { personId: by }) };
  return changeInstallation<MailInFull | undefined>(keeper, request, async (tx) => {
    const mail = await findMail(tx, mailId);
    if (mail?.text === undefined) return { answer: mail };
    return { answer: mail, change: { subject: mailRef(mailId), before: null, after: null } };
  });
}

function mailRef(mailId: string) {
  return { room: 'access', kind: 'mail', id: mailId };
}
