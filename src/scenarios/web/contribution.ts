import type { PlanReading } from '../../plan/index.ts';
import type { RoomContribution } from '../../shared/index.ts';
import { messages } from './messages.ts';
import { scenariosPath } from './paths.ts';

/** What the room gives to the workspace's rail. */
export const scenariosContribution: RoomContribution<PlanReading> = {
  room: 'scenarios',
  rail: {
    id: 'scenarios',
    order: 60,
    label: (language) => messages(language).room,
    path: (partnershipId) => scenariosPath(partnershipId),
  },
};
