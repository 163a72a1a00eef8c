import type { PlanReading } from '../../plan/index.ts';
import type { RoomContribution, WaitingItem } from '../../shared/index.ts';
import { accessRights } from '../index.ts';
import { settingsPath } from './paths.ts';
import { peopleMessages } from './people/messages.ts';
import { tellAccessChange } from './tell-change.ts';
import { tellMessages } from './tell-messages.ts';

/** What the room gives to the workspace's rail, its waiting list and its history. */
export const accessContribution: RoomContribution<PlanReading> = {
  room: 'access',
  rights: accessRights,
  rail: {
    id: 'settings',
    order: 110,
    label: (language) => peopleMessages(language).nav,
    path: settingsPath,
    useCase: 'access.read-partnership',
  },
  waiting: (reading, language) => grantThatEnds(reading, language),
  tellChange: (change, reading, language) => tellAccessChange(change, reading, language),
};

/** The end of the grant, as long as the plan has no sources that would tell of it themselves. */
function grantThatEnds(
  { partnership, plan }: PlanReading,
  language: 'da' | 'en',
): readonly WaitingItem[] {
  const { id, grantEndsOn } = partnership;
  if (grantEndsOn === undefined || plan.funding.length > 0) return [];
  const text = tellMessages(language).grantEnds;
  return [{ text, path: settingsPath(id), due: grantEndsOn, useCase: 'funding.edit-source' }];
}
