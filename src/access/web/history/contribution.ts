import type { PlanReading } from '../../../plan/index.ts';
import type { RoomContribution } from '../../../shared/index.ts';
import { historyPath } from '../paths.ts';
import { historyMessages } from './messages.ts';

/** The place of the record of changes in a workspace's rail. */
export const historyContribution: RoomContribution<PlanReading> = {
  room: 'access',
  rail: {
    id: 'history',
    order: 115,
    label: (language) => historyMessages(language).nav,
    path: (partnershipId) => historyPath(partnershipId),
    useCase: 'access.read-changes',
  },
};
