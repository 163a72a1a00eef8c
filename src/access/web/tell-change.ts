import { formatDay } from '../../platform/i18n/index.ts';
import { z } from 'zod';
import type { PlanReading } from '../../plan/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { ChangeToTell } from '../../shared/index.ts';
import { type Role, ROLES, roleWord } from '../index.ts';
import { tellMessages } from './tell-messages.ts';

/** A change of the partnership or its people in one sentence, without names of persons; undefined
 * when another room made it. */
export function tellAccessChange(
  { useCase, before, after }: ChangeToTell,
  _reading: PlanReading,
  language: Language,
): string | undefined {
  const text = tellMessages(language);
  const aRole = (of: unknown) => {
    const role = roleOf(of);
    return role ? text.aRole[role] : text.someone;
  };
  switch (useCase) {
    case 'access.rename-partnership':
      return toldFacts(before, after, language);
    case 'access.invite':
      return text.invited(aRole(after));
    case 'access.resend-invitation':
      return text.resent;
    case 'access.withdraw-invitation':
      return text.withdrawn;
    case 'access.accept-invitation':
      return text.accepted(aRole(after));
    case 'access.decline-invitation':
      return text.declined;
    case 'access.change-member':
      return toldTerms(roleOf(before), roleOf(after), language);
    case 'access.remove-member':
      return text.removed(aRole(before));
    case 'access.leave':
      return text.left(aRole(before));
    case 'access.transfer-ownership':
      return text.transferred;
    case 'access.archive':
      return text.archived;
    case 'access.reopen':
      return text.reopened;
    case 'access.delete-partnership':
      return toldDeletion(after, language);
    case 'access.cancel-deletion':
      return text.deletionCancelled;
    case 'access.join-by-provider':
      return text.joinedByProvider(aRole(after));
    case 'access.change-by-provider':
      return text.changedByProvider;
    case 'access.leave-by-provider':
      return text.leftByProvider(aRole(before));
    case 'access.appoint-owner':
      return text.appointed;
    default:
      return undefined;
  }
}

const withRole = z.object({ role: z.enum(ROLES) });
const withName = z.object({ name: z.string() });
const withDay = z.object({ deleteAfter: z.coerce.date() });

function roleOf(recorded: unknown): Role | undefined {
  const read = withRole.safeParse(recorded);
  return read.success ? read.data.role : undefined;
}

function toldFacts(before: unknown, after: unknown, language: Language): string {
  const text = tellMessages(language);
  const [old, now] = [withName.safeParse(before), withName.safeParse(after)];
  const isRenamed = now.success && (!old.success || old.data.name !== now.data.name);
  return isRenamed ? text.renamed(now.data.name) : text.factsChanged;
}

function toldTerms(before: Role | undefined, after: Role | undefined, language: Language): string {
  const text = tellMessages(language);
  if (before === undefined || after === undefined || before === after) return text.termsChanged;
  return text.roleChanged(roleWord(language, before), roleWord(language, after));
}

function toldDeletion(after: unknown, language: Language): string {
  const text = tellMessages(language);
  const read = withDay.safeParse(after);
  return read.success
    ? text.deletionOn(formatDay(language, read.data.deleteAfter))
    : text.deletionAsked;
}
