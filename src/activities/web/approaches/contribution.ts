import type { PlanReading } from '../../../plan/index.ts';
import type { RoomContribution } from '../../../shared/index.ts';
import { approachMessages } from './messages.ts';
import { boardPath } from './paths.ts';

/** The board's entry in the workspace's rail. */
export const approachesContribution: RoomContribution<PlanReading> = {
  room: 'activities',
  rail: {
    id: 'approaches',
    order: 35,
    label: (language) => approachMessages(language).room,
    path: (partnershipId) => boardPath(partnershipId),
    useCase: 'activities.read',
  },
};
