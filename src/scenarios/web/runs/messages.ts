import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of long computations: how far they are, and what became of them. */
export const runMessages = defineMessages(
  {
    list: 'Beregninger',
    listTitle: 'Samarbejdets beregninger',
    listLead: (kept: number, days: number) =>
      `Det, der tager mere end et øjeblik at regne, står her: hvad der blev spurgt om, og hvad der kom ud af det. De seneste ${kept} gemmes i ${days} dage.`,
    empty: 'Ingen beregninger endnu',
    emptyText: 'Bed om den bedste plan inden for jeres grænser, eller prøv planen i en stresstest.',
    kind: {
      optimise: 'Bedste plan',
      frontier: 'Hvad pengene rækker til',
      stress: 'Stresstest',
    },
    title: {
      waiting: (what: string) => `${what}: venter på sin tur`,
      running: (what: string) => `${what}: beregnes nu`,
      stopping: (what: string) => `${what}: stoppes`,
      done: (what: string) => what,
      cancelled: (what: string) => `${what}: stoppet`,
      failed: (what: string) => `${what}: blev ikke færdig`,
    },
    state: {
      waiting: 'i kø',
      running: 'beregnes',
      stopping: 'stoppes',
      done: 'færdig',
      cancelled: 'stoppet',
      failed: 'ikke færdig',
    },
    ahead: (count: number) =>
      count === 0
        ? 'I er de næste.'
        : count === 1
          ? '1 beregning venter foran jer.'
          : `${count} beregninger venter foran jer.`,
    meanwhile: 'I kan lukke siden imens. Beregningen går videre og står under Beregninger.',
    working: 'Beregningen er i gang.',
    stopping: 'Beregningen stoppes. Det varer et øjeblik.',
    seconds: (seconds: string) => `${seconds} sekunder`,
    atMost: (seconds: string) => `højst ${seconds} sekunder`,
    fields: {
      time: 'Tid',
      best: 'Bedste dækning indtil nu',
      bound: 'Ingen plan kan nå over',
      notYet: 'ikke fundet endnu',
      done: 'Regnet igennem',
      by: 'Bedt om af',
      at: 'Bedt om',
      ended: 'Slut',
      base: 'Forudsætninger',
      ways: 'Veje',
      draws: 'Trækninger',
      seed: 'Frø',
      points: 'Trin',
      limit: 'Tid til rådighed',
      what: 'Beregning',
      state: 'Tilstand',
    },
    plan: 'planen, som den er',
    goneScenario: 'et scenarie, der er slettet',
    formerMember: 'en, der ikke er med længere',
    asked: 'Det blev der spurgt om',
    refresh: 'Opdater',
    cancel: 'Stop beregningen',
    again: 'Beregn igen',
    otherLimits: 'Ret grænserne',
    againWithPlan: 'Beregn igen med planen, som den er nu',
    toList: 'Alle beregninger',
    toScenarios: 'Til scenarierne',
    stale: 'Planen er ændret siden',
    staleText: (moment: string) =>
      `Svaret blev fundet for planen, som den var ${moment}. Om det stadig er svaret, viser en ny beregning.`,
    cancelledText: 'Beregningen blev stoppet, før den var færdig. Intet i planen er ændret.',
    unreadable:
      'Resultatet er gemt på en måde, som denne udgave af Helhed ikke læser. Beregn igen.',
    noLonger: 'Beregningen findes ikke',
    noLongerText:
      'Den kan være slettet, fordi den var gammel, eller adressen kan være forkert. De seneste beregninger står på listen.',
    problem: {
      time: 'Beregningen tog længere tid, end den må. Prøv med færre trækninger, færre trin eller flere grænser.',
      memory:
        'Beregningen fyldte mere, end der er plads til. Prøv med færre veje, færre trin eller flere grænser.',
      died: 'Der gik noget galt undervejs. Fejlen er skrevet ned hos dem, der driver Helhed. Prøv igen.',
      interrupted: 'Helhed blev standset to gange under beregningen. Prøv igen.',
      'scenario-gone': 'Et af scenarierne er slettet, efter at beregningen blev bestilt.',
      'limits-gone':
        'Grænserne nævner noget, der ikke er i planen længere. Ret dem, og beregn igen.',
      'no-probability': (source: string) =>
        `Kilden »${source}« mangler en sandsynlighed. Skriv den på kilden under Finansiering.`,
      'bad-draws': 'Antallet af trækninger kan ikke bruges.',
      'bad-seed': 'Frøet kan ikke bruges.',
      'group-probabilities-differ': (group: string) =>
        `Kilderne i gruppen »${group}« har ikke samme sandsynlighed, men kommer eller falder sammen.`,
    },
    done: {
      cancelled: 'Beregningen er stoppet.',
      endedAlready: 'Beregningen var allerede slut.',
    },
  },
  {
    list: 'Calculations',
    listTitle: 'The partnership’s calculations',
    listLead: (kept: number, days: number) =>
      `What takes more than a moment to compute stands here: what was asked, and what came of it. The latest ${kept} are kept for ${days} days.`,
    empty: 'No calculations yet',
    emptyText: 'Ask for the best plan within your limits, or try the plan in a stress test.',
    kind: {
      optimise: 'Best plan',
      frontier: 'How far the money goes',
      stress: 'Stress test',
    },
    title: {
      waiting: (what: string) => `${what}: waiting for its turn`,
      running: (what: string) => `${what}: being computed`,
      stopping: (what: string) => `${what}: stopping`,
      done: (what: string) => what,
      cancelled: (what: string) => `${what}: stopped`,
      failed: (what: string) => `${what}: not finished`,
    },
    state: {
      waiting: 'waiting',
      running: 'being computed',
      stopping: 'stopping',
      done: 'finished',
      cancelled: 'stopped',
      failed: 'not finished',
    },
    ahead: (count: number) =>
      count === 0
        ? 'You are next.'
        : count === 1
          ? '1 calculation waits before yours.'
          : `${count} calculations wait before yours.`,
    meanwhile: 'You may close the page. The calculation goes on and stands under Calculations.',
    working: 'The calculation is going on.',
    stopping: 'The calculation is stopping. It takes a moment.',
    seconds: (seconds: string) => `${seconds} seconds`,
    atMost: (seconds: string) => `at most ${seconds} seconds`,
    fields: {
      time: 'Time',
      best: 'Best coverage so far',
      bound: 'No plan can reach more than',
      notYet: 'not found yet',
      done: 'Worked through',
      by: 'Asked for by',
      at: 'Asked for',
      ended: 'Ended',
      base: 'Assumptions',
      ways: 'Ways',
      draws: 'Draws',
      seed: 'Seed',
      points: 'Steps',
      limit: 'Time allowed',
      what: 'Calculation',
      state: 'State',
    },
    plan: 'the plan as it is',
    goneScenario: 'a scenario that has been deleted',
    formerMember: 'somebody who has left',
    asked: 'What was asked',
    refresh: 'Refresh',
    cancel: 'Stop the calculation',
    again: 'Compute again',
    otherLimits: 'Change the limits',
    againWithPlan: 'Compute again with the plan as it is now',
    toList: 'All calculations',
    toScenarios: 'To the scenarios',
    stale: 'The plan has changed since',
    staleText: (moment: string) =>
      `The answer was found for the plan as it was ${moment}. A new calculation shows whether it still is the answer.`,
    cancelledText:
      'The calculation was stopped before it had finished. Nothing in the plan has changed.',
    unreadable:
      'The result is stored in a way that this release of Helhed does not read. Compute again.',
    noLonger: 'There is no such calculation',
    noLongerText:
      'It may have been deleted because it was old, or the address may be wrong. The latest calculations are on the list.',
    problem: {
      time: 'The calculation took longer than it may. Try fewer draws, fewer steps or more limits.',
      memory:
        'The calculation needed more room than there is. Try fewer ways, fewer steps or more limits.',
      died: 'Something went wrong on the way. The fault is written down with those who run Helhed. Try again.',
      interrupted: 'Helhed was stopped twice during the calculation. Try again.',
      'scenario-gone': 'One of the scenarios was deleted after the calculation was asked for.',
      'limits-gone':
        'The limits name something that the plan has no longer. Correct them and compute again.',
      'no-probability': (source: string) =>
        `The source “${source}” has no probability. Write it on the source under Funding.`,
      'bad-draws': 'The number of draws cannot be used.',
      'bad-seed': 'The seed cannot be used.',
      'group-probabilities-differ': (group: string) =>
        `The sources of the group “${group}” have different probabilities, but come or fail together.`,
    },
    done: {
      cancelled: 'The calculation has been stopped.',
      endedAlready: 'The calculation had ended already.',
    },
  },
);
