import {
  isCurrent,
  memberActor,
  type OwnPartnership,
  type PersonId,
  type Policy,
} from '../../access/index.ts';
import type { ReadPlan } from '../../plan/index.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { LocalDate, WaitingItem } from '../../shared/index.ts';
import { byDue, collectWaiting, type WorkspaceContribution } from './waiting.ts';

/** What waits for a person, and in which partnership. */
export interface OwnWaitingItem extends WaitingItem {
  readonly partnershipName: string;
}

/** What waits for a person over all partnerships in use: only what the person's role there allows to
 * do, in the order of the dates. */
export async function ownWaiting(
  own: readonly OwnPartnership[],
  {
    db,
    readPlan,
    policy,
    contributions,
    personId,
    today,
    language,
  }: {
    readonly db: Db;
    readonly readPlan: ReadPlan;
    readonly policy: Policy;
    readonly contributions: readonly WorkspaceContribution[];
    readonly personId: PersonId;
    readonly today: LocalDate;
    readonly language: Language;
  },
): Promise<OwnWaitingItem[]> {
  const items: OwnWaitingItem[] = [];
  for (const { partnership, role, endsOn } of own) {
    if (!isCurrent({ ...(endsOn && { endsOn }) }, today) || partnership.archivedAt) continue;
    const reading = await readPlan(scoped(db, { partnership: partnership.id }), partnership);
    if (!reading) continue;
    const { may } = memberActor({ personId, role }, policy);
    const waiting = await collectWaiting(contributions, reading, language);
    items.push(
      ...waiting
        .filter(({ useCase }) => may(useCase))
        .map((item) => ({ ...item, partnershipName: partnership.name })),
    );
  }
  return items.sort(byDue);
}
