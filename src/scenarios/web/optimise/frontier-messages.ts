import { defineMessages } from '../../../platform/i18n/index.ts';

/** Coverage for the money, and making what was found a scenario. */
export const frontierMessages = defineMessages(
  {
    enough: (money: string, share: string) =>
      `Allerede ${money} dækker ${share} af behovet. Resten af pengene giver kun lidt mere.`,
    under: (money: string) =>
      `Med mindre end ${money} er der ingen plan, der holder grænserne på de trin, der er regnet. Tillad, at der mangler noget nogle år, eller tag krav af, for at se længere ned.`,
    chartTitle: (most: string) => `Dækningen stiger med pengene op til ${most}`,
    chartDescription:
      'Hvert punkt er den bedste plan for et beløb. Punkterne er links til deres række i tabellen.',
    curve: 'Bedste plan for beløbet',
    xUnit: 'mio. kr. i alt, der tæller med',
    yUnit: 'pct. af behovet, der dækkes',
    money: 'Penge, der tæller',
    share: 'Dækning',
    point: (money: string, share: string) => `${money}: ${share} af behovet dækkes`,
    other: (name: string, money: string, share: string) =>
      `${name}: ${money}, ${share} af behovet dækkes af det, der er betalt fuldt ud`,
    others:
      'Planen og scenarierne står med deres egne penge, priser og veje. De holder ikke nødvendigvis grænserne, og kun indsatser, der er betalt fuldt ud, tæller med hos dem.',
    plan: 'Planen',
    steps: 'Trin for trin',
    stepsLead: 'Hvad der kommer ind, går ud og ændres i forhold til trinnet før.',
    stepsTable: 'Den bedste plan for hvert beløb',
    part: (share: string) => `${share} af pengene`,
    cost: 'Koster i alt',
    proved: 'bevist bedst',
    notProved: (points: string) => `der kan findes ${points} bedre`,
    none: 'ingen plan holder grænserne',
    notFound: 'ikke fundet på tiden',
    what: 'I forhold til trinnet før',
    first: (kept: number) => (kept === 1 ? '1 indsats er med' : `${kept} indsatser er med`),
    comesIn: (names: string) => `Ind: ${names}`,
    goesOut: (names: string) => `Ud: ${names}`,
    changes: (names: string) => `Anderledes: ${names}`,
    same: 'Det samme',
    save: 'Gem som scenarie',
    saveOf: (money: string) => `Gem som scenarie: planen for ${money}`,
    saveTitle: 'Gem som scenarie',
    saveLead:
      'Valgene og de forudsætninger, de er fundet under, bliver til et scenarie. Planen ændres ikke.',
    pointMoney: (share: string) => `Scenariet regner med ${share} af hvert beløb, der tæller med.`,
    othersReject: (names: string) =>
      `Det, der ikke talte med (${names}), bliver et afslag i scenariet, så tallene er de samme.`,
    countsMore: (names: string) =>
      `Det, der talte med uden at være tilsagn eller bevilget (${names}), bliver bevilget i scenariet, så tallene er de samme.`,
    create: 'Opret scenariet',
    cancel: 'Tilbage til beregningen',
    bestName: 'Bedste plan',
    bestNameUnder: (name: string) => `Bedste plan: ${name}`,
    pointName: (money: string) => `Bedste plan for ${money}`,
    note: {
      found: (day: string, share: string) =>
        `Fundet ved beregning ${day}: ${share} af behovet dækkes.`,
      proved: 'Bevist bedst inden for grænserne.',
      notProved: (points: string) => `Ikke bevist: der kan findes ${points} bedre.`,
      counted: (words: string) => `Penge, der talte med: ${words}.`,
      limit: (title: string, summary: string) => `${title} ${summary}.`,
    },
    gone: 'Det, beregningen fandt, er ikke længere gemt, eller punktet findes ikke.',
    unknownTitle: 'Der er ikke noget at gemme',
    toRuns: 'Se beregningerne',
  },
  {
    enough: (money: string, share: string) =>
      `Already ${money} covers ${share} of the needs. The rest of the money gives only a little more.`,
    under: (money: string) =>
      `With less than ${money} no plan keeps the limits at the steps that were computed. Let something be missing in some years, or take rules off, to see further down.`,
    chartTitle: (most: string) => `Coverage rises with the money up to ${most}`,
    chartDescription:
      'Each point is the best plan for an amount. The points are links to their rows in the table.',
    curve: 'Best plan for the amount',
    xUnit: 'DKK million in total that counts',
    yUnit: '% of the needs that are covered',
    money: 'Money that counts',
    share: 'Coverage',
    point: (money: string, share: string) => `${money}: ${share} of the needs are covered`,
    other: (name: string, money: string, share: string) =>
      `${name}: ${money}, ${share} of the needs are covered by what is paid in full`,
    others:
      'The plan and the scenarios stand with their own money, prices and ways. They do not necessarily keep the limits, and only activities that are paid in full count for them.',
    plan: 'The plan',
    steps: 'Step by step',
    stepsLead: 'What comes in, goes out and changes from the step before.',
    stepsTable: 'The best plan for each amount',
    part: (share: string) => `${share} of the money`,
    cost: 'Costs in total',
    proved: 'proved best',
    notProved: (points: string) => `something ${points} better may exist`,
    none: 'no plan keeps the limits',
    notFound: 'not found in time',
    what: 'From the step before',
    first: (kept: number) => (kept === 1 ? '1 activity is kept' : `${kept} activities are kept`),
    comesIn: (names: string) => `In: ${names}`,
    goesOut: (names: string) => `Out: ${names}`,
    changes: (names: string) => `Otherwise: ${names}`,
    same: 'The same',
    save: 'Save as a scenario',
    saveOf: (money: string) => `Save as a scenario: the plan for ${money}`,
    saveTitle: 'Save as a scenario',
    saveLead:
      'The choices and the assumptions they were found under become a scenario. The plan is not changed.',
    pointMoney: (share: string) => `The scenario counts on ${share} of each amount that counts.`,
    othersReject: (names: string) =>
      `What did not count (${names}) becomes rejected in the scenario, so that the figures are the same.`,
    countsMore: (names: string) =>
      `What counted without being pledged or granted (${names}) becomes granted in the scenario, so that the figures are the same.`,
    create: 'Create the scenario',
    cancel: 'Back to the run',
    bestName: 'Best plan',
    bestNameUnder: (name: string) => `Best plan: ${name}`,
    pointName: (money: string) => `Best plan for ${money}`,
    note: {
      found: (day: string, share: string) =>
        `Found by computation on ${day}: ${share} of the needs are covered.`,
      proved: 'Proved best within the limits.',
      notProved: (points: string) => `Not proved: something ${points} better may exist.`,
      counted: (words: string) => `Money that counted: ${words}.`,
      limit: (title: string, summary: string) => `${title} ${summary}.`,
    },
    gone: 'What the run found is no longer kept, or the point is not there.',
    unknownTitle: 'There is nothing to save',
    toRuns: 'See the runs',
  },
);
