import { z } from 'zod';
import type { RoomContribution } from '../../../shared/index.ts';
import { caseRights, OFFER_STATES } from '../../index.ts';
import { offerMessages } from './offer-messages.ts';

const recorded = z.object({ name: z.string(), state: z.enum(OFFER_STATES) });

/** What partnerships' own experiences add to a workspace: rights, and how a change reads. */
export const caseOfferContribution: RoomContribution<unknown> = {
  room: 'knowledge',
  rights: caseRights,
  tellChange: ({ subject, after }, _workspace, language) => {
    if (subject.kind !== 'case-offer') return undefined;
    const told = recorded.safeParse(after);
    if (!told.success) return undefined;
    const { name, state } = told.data;
    return offerMessages(language).told[state](name);
  },
};
