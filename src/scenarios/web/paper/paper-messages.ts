import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the board paper. */
export const paperMessages = defineMessages(
  {
    name: 'Bestyrelsespapir',
    open: 'Bestyrelsespapir på én side',
    download: 'Hent som PDF',
    fileName: 'bestyrelsespapir',
    how: 'Siden er lavet til at blive printet på ét ark. Adressen husker jeres valg.',
    back: 'Tilbage til sammenligningen',
    recommend: 'Skriv en indstilling på papiret',
    recommendLabel: 'Indstilling',
    recommendHint:
      'En linje eller to, højst 300 tegn. Den står kun i adressen og bliver ikke gemt.',
    recommendSubmit: 'Vis på papiret',
    tooLong: (length: number, most: number) =>
      `Indstillingen er på ${length} tegn. Der er plads til ${most}.`,
    cpr: 'Indstillingen indeholder noget, der ligner et CPR-nummer. Fjern det.',
    recommendation: 'Indstilling',
    version: (revision: number) => `Planen efter ændring nr. ${revision}`,
    ways: 'Hvad hver vej betyder',
    wayGap: (total: string, period: string, mean: string, from: number) =>
      `Mangler ${total} i alt ${period}, i gennemsnit ${mean} om året fra ${from}.`,
    wayGapBefore: (total: string, period: string, from: number) =>
      `Mangler ${total} i alt ${period}, men har penge nok fra ${from}.`,
    wayCovered: (period: string) => `Har penge nok i alle år ${period}.`,
    wayReach: (persons: string, share: string, year: number) =>
      `Pengene rækker til ${persons} beboere og ${share} af behovet i ${year}.`,
    wayReachOnly: (persons: string, year: number) =>
      `Pengene rækker til ${persons} beboere i ${year}.`,
    wayActivities: (uncovered: number, year: number, closed: number) =>
      `${uncovered === 0 ? 'Ingen indsatser' : uncovered === 1 ? '1 indsats' : `${uncovered} indsatser`} mangler penge i ${year}, og ${closed === 0 ? 'ingen' : closed} afvikles.`,
    wayAreas: (areas: string) => `Uden tilbud: ${areas}.`,
    wayRule: 'Medfinansieringsreglen er brudt i mindst ét år.',
    wayEnding: (fte: string) =>
      `${fte} årsværk sidder i stillinger, der varer længere end pengene.`,
    otherwise: 'Gør anderledes:',
    otherwiseNothing: 'det samme som planen',
    rejected: (names: string) => `afslag fra ${names}`,
    gained: (names: string) => `penge fra ${names}`,
    lost: (names: string) => `uden ${names}`,
    partly: (name: string, share: string) => `${name} med ${share}`,
    choices: (count: number, words: string) =>
      count === 1 ? `1 indsats ${words}` : `${count} indsatser ${words}`,
    levels: (count: number) =>
      count === 1 ? '1 indsats på et andet niveau' : `${count} indsatser på et andet niveau`,
    prices: (change: string) => `omkostninger ${change}`,
    pricesFromTo: (least: string, most: string) => `${least} til ${most}`,
    table: (year: number) => `Vejene i tal; tal for ét år gælder ${year}`,
    question: 'Spørgsmål',
    assumptions: 'Forudsætninger: hvilke penge regner vejene med?',
    source: 'Kilde',
    chance: 'Sandsynlighed',
    noChance: 'ikke angivet',
    range: (low: string, high: string) => `${low}–${high} af beløbet`,
    closed: 'Indsatser, der afvikles',
    chart: 'Mangler, mio. kr.',
    points: (value: string) => `${value} procentpoint`,
    ruleHolds: 'overholdt',
    counts: 'med',
    countsPartly: (share: string) => `${share} med`,
    countsNot: 'ikke med',
    priceRow: 'Omkostninger',
    priceAsPlan: 'som planen',
    chanceNote: (rest: number) =>
      `Sandsynlighederne er samarbejdets eget skøn og indgår ikke i tallene.${rest > 0 ? ` ${rest === 1 ? 'Én kilde' : `${rest} kilder`} med færre penge er ikke vist.` : ''}`,
    noAssumptions: 'Alle kilder er bevilget, og vejene regner med de samme penge.',
    decisions: 'Hvad skal besluttes, og hvornår',
    decideWay: (day: string) => `Vælg vej senest ${day}.`,
    decideWayNote: (fte: string, activities: string) =>
      `Senere er der ikke penge til opsigelsesvarslet for ${fte} årsværk (${activities}).`,
    decideWayPassed: (day: string) => `Vælg vej nu: varslingsfristen ${day} er passeret.`,
    answer: (source: string, day: string) => `Svar fra ${source} skal kendes senest ${day}.`,
    answerPassed: (source: string, day: string) => `Svar fra ${source} skulle være kendt ${day}.`,
    apply: (source: string, day: string) => `Søg ${source} senest ${day}.`,
    undecided: (count: number, names: string) =>
      count === 1
        ? `Vælg en tilgang for den sidste uafklarede indsats: ${names}.`
        : `Vælg en tilgang for de ${count} uafklarede indsatser: ${names}.`,
    others: (count: number) => (count === 1 ? '1 anden' : `${count} andre`),
    noDecisions: 'Ingen frister og ingen uafklarede indsatser.',
    sources: (title: string, day: string) =>
      `Kilde: planen »${title}« og dens scenarier, regnet ${day}. Runde tal; ved hvert tal står afvigelsen fra planen. »bedst« er det bedste i rækken.`,
    whole: 'Hele sammenligningen, og hvordan tallene er fundet:',
    pageWords: { page: 'Side', of: 'af' },
    notYet: 'Lav et scenarie først. Så kan papiret holde det op mod planen.',
  },
  {
    name: 'Board paper',
    open: 'Board paper on one page',
    download: 'Get as PDF',
    fileName: 'board-paper',
    how: 'The page is made to be printed on one sheet. The address keeps your choice.',
    back: 'Back to the comparison',
    recommend: 'Write a recommendation on the paper',
    recommendLabel: 'Recommendation',
    recommendHint:
      'A line or two, at most 300 characters. It stands in the address only and is not stored.',
    recommendSubmit: 'Show on the paper',
    tooLong: (length, most) =>
      `The recommendation has ${length} characters. There is room for ${most}.`,
    cpr: 'The recommendation contains what looks like a CPR number. Remove it.',
    recommendation: 'Recommendation',
    version: (revision) => `The plan after change no. ${revision}`,
    ways: 'What each way means',
    wayGap: (total, period, mean, from) =>
      `Lacks ${total} in all ${period}, ${mean} a year on average from ${from}.`,
    wayGapBefore: (total, period, from) =>
      `Lacks ${total} in all ${period}, but has enough money from ${from}.`,
    wayCovered: (period) => `Has enough money in all years ${period}.`,
    wayReach: (persons, share, year) =>
      `The money reaches ${persons} residents and ${share} of the needs in ${year}.`,
    wayReachOnly: (persons, year) => `The money reaches ${persons} residents in ${year}.`,
    wayActivities: (uncovered, year, closed) =>
      `${uncovered === 0 ? 'No activities lack' : uncovered === 1 ? '1 activity lacks' : `${uncovered} activities lack`} money in ${year}, and ${closed === 0 ? 'none are' : closed === 1 ? '1 is' : `${closed} are`} closed.`,
    wayAreas: (areas) => `Without an offer: ${areas}.`,
    wayRule: 'The co-financing rule is broken in at least one year.',
    wayEnding: (fte) => `${fte} full-time posts last longer than their money.`,
    otherwise: 'Does otherwise:',
    otherwiseNothing: 'the same as the plan',
    rejected: (names) => `rejected by ${names}`,
    gained: (names) => `money from ${names}`,
    lost: (names) => `without ${names}`,
    partly: (name, share) => `${name} at ${share}`,
    choices: (count, words) =>
      count === 1 ? `1 activity ${words}` : `${count} activities ${words}`,
    levels: (count) =>
      count === 1 ? '1 activity at another level' : `${count} activities at another level`,
    prices: (change) => `costs ${change}`,
    pricesFromTo: (least, most) => `${least} to ${most}`,
    table: (year) => `The ways in figures; figures of one year are those of ${year}`,
    question: 'Question',
    assumptions: 'Assumptions: what money do the ways count on?',
    source: 'Source',
    chance: 'Probability',
    noChance: 'not stated',
    range: (low, high) => `${low}–${high} of the amount`,
    closed: 'Activities that are closed',
    chart: 'Gap, DKK million',
    points: (value) => `${value} points`,
    ruleHolds: 'kept',
    counts: 'counted',
    countsPartly: (share) => `${share} counted`,
    countsNot: 'not counted',
    priceRow: 'Costs',
    priceAsPlan: 'as the plan',
    chanceNote: (rest) =>
      `The probabilities are the partnership’s own estimates and are not part of the figures.${rest > 0 ? ` ${rest === 1 ? 'One source' : `${rest} sources`} with less money left out.` : ''}`,
    noAssumptions: 'All sources are granted, and the ways count on the same money.',
    decisions: 'What must be decided, and when',
    decideWay: (day) => `Choose a way by ${day}.`,
    decideWayNote: (fte, activities) =>
      `Later there is no money for the notice period of ${fte} full-time posts (${activities}).`,
    decideWayPassed: (day) => `Choose a way now: the notice deadline ${day} has passed.`,
    answer: (source, day) => `The answer from ${source} must be known by ${day}.`,
    answerPassed: (source, day) => `The answer from ${source} should have been known by ${day}.`,
    apply: (source, day) => `Apply to ${source} by ${day}.`,
    undecided: (count, names) =>
      count === 1
        ? `Choose an approach for the last undecided activity: ${names}.`
        : `Choose an approach for the ${count} undecided activities: ${names}.`,
    others: (count) => (count === 1 ? '1 other' : `${count} others`),
    noDecisions: 'No deadlines and no undecided activities.',
    sources: (title, day) =>
      `Source: the plan “${title}” and its scenarios, computed on ${day}. Round figures; beside each stands how far it lies from the plan. “best” is the best of the row.`,
    whole: 'The whole comparison, and how the figures are found:',
    pageWords: { page: 'Page', of: 'of' },
    notYet: 'Make a scenario first. Then the paper can hold it against the plan.',
  },
);
