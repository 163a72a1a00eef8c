import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the page where an activity gets its own posts, residents and costs in a scenario. */
export const ownOptionMessages = defineMessages(
  {
    title: (activity: string) => `Stillinger, beboere og omkostninger: ${activity}`,
    eyebrow: (scenario: string) => `Scenariet »${scenario}«`,
    leadNew: (option: string) =>
      `Tallene er dem, der gælder i scenariet nu: »${option}«. Når I gemmer, skrives jeres tal som en egen mulighed ved siden af, og scenariet vælger den. Planen vælger den ikke.`,
    leadOwn: (option: string) =>
      `I retter »${option}«, som er skrevet til dette scenarie. Ingen andre bruger den.`,
    ownName: (option: string, scenario: string) => `${option} (scenariet ${scenario})`,
    save: 'Gem til scenariet',
    cancel: 'Annuller',
    done: (activity: string, option: string) =>
      `${activity} har nu sin egen mulighed i scenariet: »${option}«.`,
    changed: (activity: string) => `${activity} er rettet i scenariet.`,
    unchanged: 'Der var intet at ændre.',
    undo: 'Fortryd',
    gone: 'Scenariet eller indsatsen findes ikke længere. Intet er ændret.',
    archived: 'Scenariet er arkiveret. Tag det frem, før I ændrer det.',
    inScenario: 'I scenariet:',
    unknown: 'Scenariet eller indsatsen findes ikke',
    toList: 'Se alle scenarier',
  },
  {
    title: (activity: string) => `Posts, residents and costs: ${activity}`,
    eyebrow: (scenario: string) => `The scenario “${scenario}”`,
    leadNew: (option: string) =>
      `The figures are those that hold in the scenario now: “${option}”. When you save, yours are written as an own option beside it, and the scenario chooses that. The plan does not.`,
    leadOwn: (option: string) =>
      `You are changing “${option}”, which was written for this scenario. Nobody else uses it.`,
    ownName: (option: string, scenario: string) => `${option} (scenario ${scenario})`,
    save: 'Save to the scenario',
    cancel: 'Cancel',
    done: (activity: string, option: string) =>
      `${activity} now has its own option in the scenario: “${option}”.`,
    changed: (activity: string) => `${activity} has been changed in the scenario.`,
    unchanged: 'There was nothing to change.',
    undo: 'Undo',
    gone: 'The scenario or the activity no longer exists. Nothing has been changed.',
    archived: 'The scenario is archived. Bring it out before you change it.',
    inScenario: 'In the scenario:',
    unknown: 'There is no such scenario or activity',
    toList: 'See all scenarios',
  },
);
