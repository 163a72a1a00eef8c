import { defineMessages } from '../../platform/i18n/index.ts';

/** The texts of the main table. */
export const messages = defineMessages(
  {
    room: 'Indsatser',
    titleGap: (year: number, count: number, amount: string) =>
      count === 1
        ? `I ${year} mangler én indsats ${amount}`
        : `I ${year} mangler ${count} indsatser i alt ${amount}`,
    titleCovered: (year: number) => `I ${year} har alle indsatser penge nok`,
    titleEmpty: 'Planen har ingen indsatser endnu',
    leadUndecided: (count: number) =>
      count === 1
        ? 'Én indsats er uafklaret. Indtil I vælger, regnes der med dens første mulighed.'
        : `${count} indsatser er uafklarede. Indtil I vælger, regnes der med den første mulighed for hver.`,
    leadDecided:
      'Der er valgt tilgang for alle indsatser. Vælg en anden mulighed i tabellen, og se straks, hvad den betyder.',
    emptyTitle: 'Her kommer indsatserne til at stå',
    planFile: 'Læg en planfil ind',
    emptyText: 'Når der kommer indsatser i planen, står de her med tilgang, penge og beboere.',
    years: 'År',
    filterState: 'Tilgang',
    filterMoney: 'Penge',
    filterGap: (year: number) => `Uden fuld finansiering i ${year}`,
    filterEffortArea: 'Indsatsområde',
    filterArea: 'Boligområde',
    groupBy: 'Inddel efter',
    group: {
      none: 'Ingen inddeling',
      effortArea: 'Indsatsområde',
      area: 'Boligområde',
      state: 'Tilgang',
    },
    moreFilters: 'Flere filtre og inddeling',
    shown: (shown: number, all: number) => `Viser ${shown} af ${all} indsatser.`,
    clearAll: 'Vis alle indsatser',
    caption: (year: number) => `Indsatserne i ${year}`,
    column: {
      name: 'Indsats',
      area: 'Område',
      state: 'Tilgang',
      option: 'Mulighed',
      cost: 'Omkostning',
      covered: 'Finansieret',
      gap: 'Mangler',
      fte: 'Årsværk',
      persons: 'Beboere',
      owner: 'Ansvarlig',
    },
    notStated: 'ikke oplyst',
    noArea: 'ingen',
    noCost: 'ingen omkostning',
    nothingMissing: 'intet',
    noAreas: 'Uden boligområde',
    noEffortAreas: 'Uden indsatsområde',
    andOthers: (count: number) => (count === 1 ? 'og én til' : `og ${count} til`),
    and: 'og',
    totalAll: 'I alt',
    totalShown: (shown: number, all: number) => `I alt for de viste ${shown} af ${all}`,
    unstated: (parts: string) => `Ikke talt med i summen, fordi det ikke er oplyst: ${parts}.`,
    unstatedCost: (count: number) =>
      count === 1 ? 'omkostning for 1 indsats' : `omkostning for ${count} indsatser`,
    unstatedPersons: (count: number) =>
      count === 1 ? 'beboere for 1 indsats' : `beboere for ${count} indsatser`,
    unstatedFte: (count: number) =>
      count === 1 ? 'årsværk for 1 indsats' : `årsværk for ${count} indsatser`,
    nothingShown: 'Ingen indsatser passer til filtrene',
    nothingShownText: 'Fjern et filter, eller vis alle indsatser.',
    chooseLabel: (name: string) => `Mulighed for ${name}`,
    choose: 'Vælg',
    warning: {
      uncovered: (month: string, year: number) => `mangler penge fra ${month} ${year}`,
      carriedAboveCost: (year: number) => `modtageren bærer mere end omkostningen i ${year}`,
      noReach: 'beboere skal oplyses, før en øremærket kilde kan betale',
      pinNotHonoured: (year: number) => `fastlåst beløb kan ikke holdes i ${year}`,
    },
    origin: {
      definition:
        'Omkostningen er det, den valgte mulighed koster i året. Finansieret er den del, som kilderne og modtagerne betaler. Mangler er resten.',
      persons:
        'Beboere er de personer, som indsatsen regner med at nå i året. En person, der nås i to indsatsområder, kan tælle to gange.',
      calculation:
        'Penge fordeles år for år og flyttes ikke mellem årene: først så meget som muligt bliver betalt, derefter går indsatser med højest prioritet forrest. Fordelingen er regnet ud i hele øre.',
      period: (year: number, first: number, last: number) =>
        `Kalenderåret ${year}. Planen går fra ${first} til ${last}.`,
      source: (plan: string) => `Samarbejdets egen plan, ${plan}.`,
    },
    notice: {
      state: {
        continue: (name: string) => `${name} videreføres nu.`,
        anchor: (name: string) => `${name} forankres nu.`,
        rethink: (name: string) => `${name} retænkes nu.`,
        close: (name: string) => `${name} afvikles nu.`,
        undecided: (name: string) =>
          `${name} er nu uafklaret, og der regnes med den første mulighed.`,
      },
      named: (sentence: string, option: string) => `${sentence} Valgt: ${option}.`,
      gapFalls: (year: number, amount: string) => `Manglen i ${year} falder med ${amount}`,
      gapGrows: (year: number, amount: string) => `Manglen i ${year} vokser med ${amount}`,
      gapSame: (year: number) => `Manglen i ${year} er den samme`,
      morePersons: (count: string) => `${count} flere beboere nås`,
      fewerPersons: (count: string) => `${count} færre beboere nås`,
      moreFte: (count: string) => `${count} flere årsværk`,
      fewerFte: (count: string) => `${count} færre årsværk`,
      unchanged: (year: number) => `Tallene for ${year} er de samme.`,
      totalFalls: (amount: string) => `Over alle planens år falder manglen med ${amount}`,
      totalGrows: (amount: string) => `Over alle planens år vokser manglen med ${amount}`,
      alreadySo: (name: string) => `Intet er ændret: ${name} stod allerede sådan.`,
      undo: 'Fortryd',
    },
    problem: {
      unknownActivity: 'Indsatsen findes ikke i planen',
      unknownActivityText:
        'Den er måske fjernet, eller adressen er skrevet forkert. Find den i oversigten over indsatser.',
      unknownOption: 'Muligheden findes ikke',
      unknownOptionText: (option: string, activity: string) =>
        `Der er ingen mulighed med betegnelsen »${option}« for ${activity}. Intet er ændret. Vælg en af disse:`,
      noOption: 'Der er ikke valgt en mulighed',
      noOptionText: (activity: string) =>
        `Formularen sagde ikke, hvad der skal gælde for ${activity}. Intet er ændret. Vælg en af disse:`,
      toActivities: 'Til alle indsatser',
      toActivity: (name: string) => `Til ${name}`,
    },
    waiting: {
      undecided: (name: string) => `${name} er uafklaret: vælg, hvordan I går videre`,
      anchoring: (name: string, faults: string) => `${name} er ikke forankret endnu: ${faults}`,
    },
    told: {
      chosen: (name: string, option: string) => `${name}: valgt »${option}«`,
      chosenUnknown: (name: string) => `${name}: valgt en mulighed, som planen ikke længere har`,
      undecided: (name: string) => `${name}: gjort uafklaret`,
    },
  },
  {
    room: 'Activities',
    titleGap: (year, count, amount) =>
      count === 1
        ? `In ${year}, one activity lacks ${amount}`
        : `In ${year}, ${count} activities lack ${amount} in all`,
    titleCovered: (year) => `In ${year}, every activity has enough money`,
    titleEmpty: 'The plan has no activities yet',
    leadUndecided: (count) =>
      count === 1
        ? 'One activity is undecided. Until you choose, its first option counts.'
        : `${count} activities are undecided. Until you choose, the first option of each counts.`,
    leadDecided:
      'An approach is chosen for every activity. Choose another option in the table and see at once what it means.',
    emptyTitle: 'The activities will stand here',
    planFile: 'Put a plan file in',
    emptyText: 'Once the plan has activities, they stand here with approach, money and residents.',
    years: 'Year',
    filterState: 'Approach',
    filterMoney: 'Money',
    filterGap: (year) => `Not fully financed in ${year}`,
    filterEffortArea: 'Effort area',
    filterArea: 'Housing area',
    groupBy: 'Group by',
    group: {
      none: 'No groups',
      effortArea: 'Effort area',
      area: 'Housing area',
      state: 'Approach',
    },
    moreFilters: 'More filters and grouping',
    shown: (shown, all) => `Showing ${shown} of ${all} activities.`,
    clearAll: 'Show all activities',
    caption: (year) => `The activities in ${year}`,
    column: {
      name: 'Activity',
      area: 'Area',
      state: 'Approach',
      option: 'Option',
      cost: 'Cost',
      covered: 'Financed',
      gap: 'Missing',
      fte: 'Full-time posts',
      persons: 'Residents',
      owner: 'Responsible',
    },
    notStated: 'not stated',
    noArea: 'none',
    noCost: 'no cost',
    nothingMissing: 'nothing',
    noAreas: 'Without a housing area',
    noEffortAreas: 'Without an effort area',
    andOthers: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    and: 'and',
    totalAll: 'Total',
    totalShown: (shown, all) => `Total of the ${shown} shown of ${all}`,
    unstated: (parts) => `Left out of the sum because it is not stated: ${parts}.`,
    unstatedCost: (count) => (count === 1 ? 'cost for 1 activity' : `cost for ${count} activities`),
    unstatedPersons: (count) =>
      count === 1 ? 'residents for 1 activity' : `residents for ${count} activities`,
    unstatedFte: (count) =>
      count === 1 ? 'posts for 1 activity' : `posts for ${count} activities`,
    nothingShown: 'No activity fits the filters',
    nothingShownText: 'Remove a filter, or show all activities.',
    chooseLabel: (name) => `Option for ${name}`,
    choose: 'Choose',
    warning: {
      uncovered: (month, year) => `lacks money from ${month} ${year}`,
      carriedAboveCost: (year) => `the receiver carries more than the cost in ${year}`,
      noReach: 'residents must be stated before an earmarked source can pay',
      pinNotHonoured: (year) => `a fixed amount cannot be kept in ${year}`,
    },
    origin: {
      definition:
        'The cost is what the option in force costs in the year. Financed is the part that sources and receivers pay. Missing is the rest.',
      persons:
        'Residents are the persons whom the activity expects to reach in the year. A person reached in two effort areas may count twice.',
      calculation:
        'Money is laid out year by year and never moved between years: first as much as possible is paid, then activities of the highest priority come first. It is computed in whole øre.',
      period: (year, first, last) =>
        `The calendar year ${year}. The plan runs from ${first} to ${last}.`,
      source: (plan) => `The partnership’s own plan, ${plan}.`,
    },
    notice: {
      state: {
        continue: (name) => `${name} is now continued.`,
        anchor: (name) => `${name} is now anchored.`,
        rethink: (name) => `${name} is now rethought.`,
        close: (name) => `${name} is now closed.`,
        undecided: (name) => `${name} is now undecided, and its first option counts.`,
      },
      named: (sentence, option) => `${sentence} Chosen: ${option}.`,
      gapFalls: (year, amount) => `The gap in ${year} falls by ${amount}`,
      gapGrows: (year, amount) => `The gap in ${year} grows by ${amount}`,
      gapSame: (year) => `The gap in ${year} stays the same`,
      morePersons: (count) => `${count} more residents are reached`,
      fewerPersons: (count) => `${count} fewer residents are reached`,
      moreFte: (count) => `${count} more full-time posts`,
      fewerFte: (count) => `${count} fewer full-time posts`,
      unchanged: (year) => `The figures of ${year} stay the same.`,
      totalFalls: (amount) => `Over all years of the plan the gap falls by ${amount}`,
      totalGrows: (amount) => `Over all years of the plan the gap grows by ${amount}`,
      alreadySo: (name) => `Nothing has changed: ${name} was like this already.`,
      undo: 'Undo',
    },
    problem: {
      unknownActivity: 'The plan has no such activity',
      unknownActivityText:
        'It may have been removed, or the address is misspelt. Find it in the list of activities.',
      unknownOption: 'There is no such option',
      unknownOptionText: (option, activity) =>
        `${activity} has no option called “${option}”. Nothing has changed. Choose one of these:`,
      noOption: 'No option was chosen',
      noOptionText: (activity) =>
        `The form did not say what should apply to ${activity}. Nothing has changed. Choose one of these:`,
      toActivities: 'To all activities',
      toActivity: (name) => `To ${name}`,
    },
    waiting: {
      undecided: (name) => `${name} is undecided: choose how to go on`,
      anchoring: (name, faults) => `${name} is not anchored yet: ${faults}`,
    },
    told: {
      chosen: (name, option) => `${name}: “${option}” chosen`,
      chosenUnknown: (name) => `${name}: an option was chosen that the plan no longer has`,
      undecided: (name) => `${name}: made undecided`,
    },
  },
);
