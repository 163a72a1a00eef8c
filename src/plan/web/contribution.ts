import type { RoomContribution } from '../../shared/index.ts';
import type { PlanReading } from '../actions/read-plan.ts';
import { planRights } from '../domain/rights.ts';
import { indexOf } from '../words/index.ts';
import { frameMessages } from './messages.ts';

/** What the plan's frame gives to what spans rooms. */
export const planContribution: RoomContribution<PlanReading> = {
  room: 'plan',
  rights: planRights,
  tellChange: ({ useCase, subject }, { plan }, language) => {
    const text = frameMessages(language).told;
    if (useCase === 'plan.change-frame') return text.frame;
    if (useCase !== 'plan.edit-organisations') return undefined;
    const organisation = indexOf(plan).organisation.get(subject.id);
    return organisation ? text.organisation(organisation.name) : text.organisationGone;
  },
};
