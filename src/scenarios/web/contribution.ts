import { z } from 'zod';
import type { PlanReading } from '../../plan/index.ts';
import type { ChangeToTell, RoomContribution } from '../../shared/index.ts';
import { tellDecision } from './adopt/tell-decision.ts';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';
import { limitsMessages } from './optimise/limits-messages.ts';
import { scenariosPath } from './paths.ts';
import { scenariosRights } from '../domain/rights.ts';
import { isArchived } from '../domain/scenario-data.ts';

/** What the room gives to the workspace's rail and its history. */
export const scenariosContribution: RoomContribution<PlanReading> = {
  room: 'scenarios',
  rights: scenariosRights,
  rail: {
    id: 'scenarios',
    order: 60,
    label: (language) => messages(language).room,
    path: (partnershipId) => scenariosPath(partnershipId),
    useCase: 'scenarios.read',
  },
  tellChange,
};

const TOLD = {
  'scenarios.create-scenario': 'created',
  'scenarios.update-scenario': 'updated',
  'scenarios.remove-scenario': 'removed',
  'scenarios.restore-scenario': 'restored',
  'scenarios.merge-differences': 'merged',
  'scenarios.archive-scenario': 'archived',
} as const;

const named = z.object({ name: z.string(), x: z.unknown().optional() });

/** What became of a scenario in one sentence, by the name it had then. */
function tellChange(
  { useCase, before, after }: ChangeToTell,
  _: PlanReading,
  language: 'da' | 'en',
): string | undefined {
  if (useCase === 'scenarios.save-limits') return limitsMessages(language).told;
  const decision = tellDecision(after, language);
  if (decision !== undefined) return decision;
  const told = Object.entries(TOLD).find(([name]) => name === useCase)?.[1];
  const scenario = named.safeParse(after ?? before);
  if (!told || !scenario.success) return undefined;
  const text = formMessages(language).told;
  const isBack = told === 'archived' && !isArchived(scenario.data);
  return text[isBack ? 'broughtOut' : told](scenario.data.name);
}
