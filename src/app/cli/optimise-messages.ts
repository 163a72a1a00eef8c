import { defineMessages } from '../../platform/i18n/index.ts';

export const optimiseMessages = defineMessages(
  {
    usage:
      'Brug: optimise PLAN.json [--scenario ID] [--time-limit SEKUNDER] [--gap 0-1] [--explain] [--json] [--language da|en]',
    frontierUsage: (most: number) =>
      `Brug: frontier PLAN.json --points 2-${most} [--scenario ID] [--time-limit SEKUNDER] [--gap 0-1] [--json] [--language da|en]`,
    value: 'Dækning',
    bound: 'Højst muligt',
    cost: 'Omkostning',
    choice: 'Valg',
    inPlan: 'I planen',
    kept: 'uændret',
    explainHint: 'Brug --explain for at se, hvilke grænser der støder sammen.',
    share: 'Del af pengene',
    money: 'Penge',
    proved: 'Bevist',
    notProved: 'ikke bevist',
    infeasible: 'intet valg holder grænserne',
    noneInTime: 'intet fundet i tide',
    yes: 'ja',
  },
  {
    usage:
      'Usage: optimise PLAN.json [--scenario ID] [--time-limit SECONDS] [--gap 0-1] [--explain] [--json] [--language da|en]',
    frontierUsage: (most) =>
      `Usage: frontier PLAN.json --points 2-${most} [--scenario ID] [--time-limit SECONDS] [--gap 0-1] [--json] [--language da|en]`,
    value: 'Coverage',
    bound: 'At most',
    cost: 'Cost',
    choice: 'Choice',
    inPlan: 'In the plan',
    kept: 'unchanged',
    explainHint: 'Use --explain to see which limits cannot hold together.',
    share: 'Part of the money',
    money: 'Money',
    proved: 'Proved',
    notProved: 'not proved',
    infeasible: 'no choice keeps the limits',
    noneInTime: 'nothing found in time',
    yes: 'yes',
  },
);
