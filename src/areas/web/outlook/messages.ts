import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of what may come: what-if, early warning, comparison. */
export const outlookMessages = defineMessages(
  {
    whatIf: 'Hvad hvis?',
    whatIfOf: (area: string) => `${area}: hvad hvis?`,
    whatIfNone: (area: string, year: number) =>
      `Med de tal ville ${area} ikke være på nogen liste i ${year}`,
    whatIfClass: (area: string, status: string, year: number) =>
      `Med de tal ville ${area} være ${status} i ${year}`,
    whatIfUnknown: (area: string, year: number) =>
      `Med de tal kan det ikke afgøres, hvilken liste ${area} ville stå på i ${year}`,
    whatIfLead:
      'Skriv andre tal, og se, hvad de ville betyde. Intet bliver gemt, og adressen kan sendes.',
    provisional: 'Foreløbig beregning: den officielle opgørelse er ministeriets.',
    waysTitle: 'Hvad skal der til?',
    wayNeeded: (list: string, needed: number, of: number) =>
      needed === of
        ? of === 1
          ? `Området går ud af listen ${list}, når dette kriterium ikke længere er opfyldt:`
          : `Området går ud af listen ${list}, når ingen af disse ${of} kriterier længere er opfyldt:`
        : `Området går ud af listen ${list}, når ${needed === 1 ? 'ét' : String(needed)} af disse ${of} kriterier ikke længere er opfyldt:`,
    wayOpen: (count: number) =>
      count === 1
        ? 'Ét kriterium kan ikke afgøres, og det kan holde området på listen.'
        : `${count} kriterier kan ikke afgøres, og de kan holde området på listen.`,
    wayNone: 'Efter beregningen er området ikke på nogen liste, så der er intet at komme af.',
    way: (name: string, now: string, points: string, people: string) =>
      `${name}: ${now}, ${points}. ${people}.`,
    suppose: 'Andre tal',
    now: (value: string) => `Nu ${value}`,
    share: 'Hele landets andel af dømte',
    shareHint:
      'I procent, for eksempel 0,78. Andelen er ikke fundet; uden den kan kriteriet ikke afgøres.',
    calculate: 'Beregn',
    reset: 'Begynd forfra',
    result: 'Det ville det betyde',
    figure: 'Tal',
    nowColumn: 'Nu',
    supposed: 'Med jeres tal',
    people: 'I personer',
    points: 'I point',
    peopleUnknown: 'kan ikke regnes i personer',
    classNow: 'Nu',
    classThen: 'Med jeres tal',
    list: 'Liste',
    fault: (name: string, value: string, rule: string) => `${name}: »${value}« ${rule}`,
    noFigures: 'Området har ingen tal endnu',
    noFiguresText: 'Læg tal ind, så kan I regne på dem.',
    toFigures: 'Læg tal ind',
    warningTitle: 'Tidligt varsel',
    warningLead:
      'Kriterier, der ikke er opfyldt endnu, men er tæt på grænsen eller har bevæget sig mod den på de seneste tre listedatoer.',
    warningNone: 'Ingen kriterier er så tæt på grænsen eller på vej mod den.',
    warningNear: (name: string, points: string) => `${name} er ${points} fra grænsen`,
    warningTrend: (name: string, points: string, since: number, years: number) =>
      `${name} er ${points} fra grænsen og har nærmet sig siden ${since}; i samme takt nås den om ${years === 1 ? 'et år' : `${years} år`}`,
    warningOf: (area: string, warning: string) => `${area}: ${warning}`,
    within: 'Tæt på betyder inden for',
    withinUnit: (points: string) => `${points} procentpoint`,
    show: 'Vis',
    compare: 'Sammenlign',
    compareTitle: (area: string, twin: string) => `${area} ligner mest ${twin}`,
    compareChosen: (area: string, twin: string) => `${area} ved siden af ${twin}`,
    compareAlone: (area: string) => `${area}: sammenligning`,
    compareLead: 'Tallene er fra den listedato, der ligger nærmest områdets egen.',
    twin: 'Tvillingområdet',
    twinHow:
      'Tvillingen er det område, hvis tal ligger nærmest: forskellen i hvert tal målt i faste trin (10 procentpoint uden arbejde, med kun grundskole og i indkomst, 20 i ikke-vestlig baggrund, 1 i dømte, og dobbelt så mange beboere er et trin), og derefter gennemsnittet. Mindst tre fælles tal skal være kendt.',
    twinChoose: 'Sammenlign med',
    twinNearest: 'Det, der ligner mest',
    twinRemember: 'Husk som tvillingområde',
    twinSaved: (area: string, twin: string) => `${twin} er nu tvillingområde for ${area}.`,
    twinNone: 'Der er ikke fundet et område med nok fælles tal at sammenligne med.',
    own: 'Forskel',
    above: (points: string) => `${points} højere`,
    below: (points: string) => `${points} lavere`,
    more: (count: string) => `${count} flere`,
    fewer: (count: string) => `${count} færre`,
    same: 'det samme',
    notComparable: 'kan ikke sammenlignes',
    others: 'Kommunens områder',
    othersNone:
      'Der er ingen andre områder med tal i kommunen, hverken i planen eller blandt de officielle.',
    area: 'Område',
    listDate: 'Listedato',
    source: 'Kilde',
    planAreas: 'Planens områder',
    officialAreas: 'Officielle områder',
    history: 'Listernes historie',
    historyOwn:
      'Beregnet her af jeres egne tal, ikke de officielle lister. Vælg et officielt område under Ret, hvis området er et af dem.',
    historyOfficial: (area: string) => `De officielle lister for ${area}.`,
    historyNone: 'ikke på nogen liste',
    historyUnknown: 'kan ikke afgøres',
    ownCalculation: 'egen beregning',
  },
  {
    whatIf: 'What if?',
    whatIfOf: (area) => `${area}: what if?`,
    whatIfNone: (area, year) => `With those figures, ${area} would be on no list in ${year}`,
    whatIfClass: (area, status, year) =>
      `With those figures, ${area} would be a ${status} in ${year}`,
    whatIfUnknown: (area, year) =>
      `With those figures it cannot be said which list ${area} would be on in ${year}`,
    whatIfLead:
      'Write other figures and see what they would mean. Nothing is saved, and the address can be sent.',
    provisional: 'Provisional calculation: the official figures are the ministry’s.',
    waysTitle: 'What would it take?',
    wayNeeded: (list, needed, of) =>
      needed === of
        ? of === 1
          ? `The area leaves the list ${list} when this criterion is no longer met:`
          : `The area leaves the list ${list} when none of these ${of} criteria is met any longer:`
        : `The area leaves the list ${list} when ${needed === 1 ? 'one' : String(needed)} of these ${of} criteria is no longer met:`,
    wayOpen: (count) =>
      count === 1
        ? 'One criterion cannot be decided, and may keep the area on the list.'
        : `${count} criteria cannot be decided, and may keep the area on the list.`,
    wayNone: 'By the calculation, the area is on no list that anything could take it off.',
    way: (name, now, points, people) => `${name}: ${now}, ${points}. ${people}.`,
    suppose: 'Other figures',
    now: (value) => `Now ${value}`,
    share: 'The whole country’s share of convicted',
    shareHint:
      'In percent, for example 0.78. The share was not found; without it the criterion cannot be decided.',
    calculate: 'Calculate',
    reset: 'Begin again',
    result: 'What it would mean',
    figure: 'Figure',
    nowColumn: 'Now',
    supposed: 'With your figures',
    people: 'In persons',
    points: 'In points',
    peopleUnknown: 'cannot be counted in persons',
    classNow: 'Now',
    classThen: 'With your figures',
    list: 'List',
    fault: (name, value, rule) => `${name}: “${value}” ${rule}`,
    noFigures: 'The area has no figures yet',
    noFiguresText: 'Add figures, and you can calculate with them.',
    toFigures: 'Add figures',
    warningTitle: 'Early warning',
    warningLead:
      'Criteria that are not met yet but are near their limit, or have moved towards it over the last three list dates.',
    warningNone: 'No criteria are that near their limit or on their way to it.',
    warningNear: (name, points) => `${name} is ${points} from the limit`,
    warningTrend: (name, points, since, years) =>
      `${name} is ${points} from the limit and has come nearer since ${since}; at the same pace it is reached in ${years === 1 ? 'a year' : `${years} years`}`,
    warningOf: (area, warning) => `${area}: ${warning}`,
    within: 'Near means within',
    withinUnit: (points) => `${points} percentage points`,
    show: 'Show',
    compare: 'Compare',
    compareTitle: (area, twin) => `${area} is most like ${twin}`,
    compareChosen: (area, twin) => `${area} beside ${twin}`,
    compareAlone: (area) => `${area}: comparison`,
    compareLead: 'The figures are of the list date that is nearest to the area’s own.',
    twin: 'The twin area',
    twinHow:
      'The twin is the area whose figures are nearest: the difference of each figure in fixed steps (10 percentage points outside work, with primary school only and in income, 20 in non-western background, 1 in convicted, and twice as many residents is a step), and then the mean. At least three shared figures must be known.',
    twinChoose: 'Compare with',
    twinNearest: 'The one most alike',
    twinRemember: 'Remember as twin area',
    twinSaved: (area, twin) => `${twin} is now the twin area of ${area}.`,
    twinNone: 'No area with enough shared figures was found to compare with.',
    own: 'Difference',
    above: (points) => `${points} higher`,
    below: (points) => `${points} lower`,
    more: (count) => `${count} more`,
    fewer: (count) => `${count} fewer`,
    same: 'the same',
    notComparable: 'cannot be compared',
    others: 'Areas of the municipality',
    othersNone:
      'There are no other areas with figures in the municipality, neither in the plan nor among the official ones.',
    area: 'Area',
    listDate: 'List date',
    source: 'Source',
    planAreas: 'The plan’s areas',
    officialAreas: 'Official areas',
    history: 'History of the lists',
    historyOwn:
      'Calculated here from your own figures, not the official lists. Choose an official area under Change if the area is one of them.',
    historyOfficial: (area) => `The official lists for ${area}.`,
    historyNone: 'on no list',
    historyUnknown: 'cannot be said',
    ownCalculation: 'own calculation',
  },
);
