import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { findChoice, updateChosenOption } from '../store/activities.ts';

/** A choice of how to go on with an activity; `option` is absent to make it undecided again. */
export interface ChooseOption {
  readonly partnershipId: PartnershipId;
  readonly activity: string;
  readonly option: string | undefined;
  readonly at: Date;
  readonly by: Actor;
}

/** Why an option cannot be chosen. */
export type ChooseOptionProblem = 'unknown-activity' | 'unknown-option';

type ChooseOptionAnswer = Result<{ before: string | undefined }, ChooseOptionProblem>;

/** Puts an option of an activity in force. Answers with the option that was in force before. */
export async function chooseOption(
  db: Db,
  { partnershipId, activity, option, at, by }: ChooseOption,
): Promise<ChooseOptionAnswer> {
  const request = { partnershipId, useCase: 'activities.choose-option', at, by };
  return changeWorkspace<ChooseOptionAnswer>(db, request, async (tx) => {
    const choice = await findChoice(tx, partnershipId, activity);
    if (!choice) return { answer: fail('unknown-activity') };
    if (option !== undefined && !choice.options.includes(option)) {
      return { answer: fail('unknown-option') };
    }
    const answer = ok({ before: choice.chosen });
    if (choice.chosen === option) return { answer };
    await updateChosenOption(tx, partnershipId, activity, option);
    return {
      answer,
      change: {
        subject: { room: 'activities', kind: 'activity', id: activity },
        before: { chosen: choice.chosen },
        after: { chosen: option },
      },
    };
  });
}
