import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words around the themes; the themes' own words stand in `content/themes`. */
export const themeMessages = defineMessages(
  {
    nav: 'Viden',
    indexTitle: 'Det boligsociale arbejde er i bevægelse. Hvad vælger I?',
    indexLead:
      'Otte temaer om de valg, der venter, når pengene, kravene eller behovet ændrer sig. Læs dem, print et samtaleark, og tag spørgsmålene med til jeres næste møde.',
    indexDescription:
      'Otte temaer om boligsocialt arbejde med, ved siden af og uden penge fra Landsbyggefonden: valg, spørgsmål til drøftelse, kilder.',
    groups: {
      field: { title: 'Forstå feltet' },
      choice: { title: 'Fem valg, der sætter rammen' },
      way: { title: 'Vejen fra drøftelse til aftale' },
    },
    choiceLead:
      'Tilgang, forum, geografi, placering og roller hænger sammen: ændrer I det ene, skal I ofte se på de andre igen.',
    questionCount: (count: number) => `${count} spørgsmål til drøftelse`,
    phasesTitle: 'De fem faser i korte træk',
    stripNote: 'Fasernes navne og indhold er vores rekonstruktion.',
    casesLead: 'Hvad kommuner og boligorganisationer har prøvet, så vidt kilderne fortæller.',
    wordsTitle: 'Ord fra feltet',
    wordsText:
      'Ord som forankring, egenbetaling og bystrategisk bestyrelse kan stå i vejen for samtalen.',
    wordsLink: 'Slå dem op i ordbogen',
    readMore: 'Læs mere',
    forDiscussion: 'til drøftelse',
    table: 'Tabel',
    for: 'Taler for',
    against: 'Taler imod',
    legend:
      '»Til drøftelse« betyder, at det er vores egen sammenskrivning af erfaring og sund fornuft, ikke noget en undersøgelse har vist. Brug det som udgangspunkt, og ret det til med det, I selv ved.',
    questions: 'Spørgsmål til jeres drøftelse',
    questionsLead: 'Tag et par stykker ad gangen. Begynd med det, I er mest uenige om.',
    useInPlan: 'Brug i jeres plan',
    askForSparring: 'Bed om sparring om temaet',
    printSheet: 'Print samtalearket',
    sheetNote: 'Spørgsmålene på papir, med plads til noter.',
    activities: 'Aktiviteter, der hører til',
    related: 'Læs videre',
    sources: 'Kilder',
    sourcesLead: 'Tallene i teksten peger hertil.',
    cite: (number: number, publisher: string) => `Kilde ${number}: ${publisher}`,
    published: (date: string) => `udgivet ${date}`,
    undated: 'uden dato',
    read: (date: string) => `set ${date}`,
    kinds: {
      law: 'lov',
      authority: 'myndighed eller fond',
      research: 'forskning eller evaluering',
      field: 'organisation i feltet',
      local: 'lokalt eksempel',
      press: 'presse',
    },
    reviewed: 'Sidst gennemgået',
    nextReview: 'Gennemgås igen senest',
    overdue:
      'Gennemgangen er forsinket. Læs teksten med forbehold, og tjek tal og regler i kilderne.',
    overdueWord: 'skulle være gennemgået',
    aboutText: 'Om teksten',
    phase: (number: number) => `Fase ${number}`,
    phases: 'Fase for fase',
    picture: 'Faserne som en vej',
    pictureDescription: (count: number, ways: string) =>
      `En vej med ${count} faser efter hinanden. Stiplede veje fører tilbage: ${ways}.`,
    wayBack: (from: number, to: number) => `fra fase ${from} til fase ${to}`,
    pictureCaption:
      'Fasernes navne og indhold er en rekonstruktion. CFBU beskriver fem faser, men deres oprindelige navne er ikke fundet. Vælg en fase for at læse, hvad der skal landes.',
    pictureInWords: 'Billedet i ord',
    pathOn: (number: number, name: string) =>
      `Fase ${number}, ${name}, fører videre til fase ${number + 1}.`,
    pathBack: (from: number, to: number, reason: string) =>
      `Fra fase ${from} kan I gå tilbage til fase ${to}: ${reason}`,
    pathEnd: (number: number, name: string) =>
      `Fase ${number}, ${name}, ender med, at arbejdet går i gang.`,
    landed: 'Det skal være landet',
    partners: 'Hvem er med',
    evidence: 'Det kan I vise frem',
    back: 'Tilbage, når det er nødvendigt',
    sheet: 'Samtaleark',
    sheetTitle: (name: string) => `Samtaleark: ${name}`,
    sheetHow:
      'Arket fylder en til to sider. Print det med browserens egen udskrift (Ctrl+P eller ⌘P).',
    sheetFacts: { place: 'Samarbejde', date: 'Dato', present: 'Til stede' },
    sheetQuestions: 'Spørgsmål',
    sheetEnd: 'Det blev vi enige om, og det tager vi med videre',
    sheetFrom: (address: string) => `Læs hele temaet med kilder på ${address}`,
    unknownTitle: 'Det tema findes ikke',
    unknown:
      'Måske er adressen skrevet forkert, eller temaet har fået et andet navn. Her er alle temaer.',
  },
  {
    nav: 'Knowledge',
    indexTitle: 'Social housing work is on the move. What will you choose?',
    indexLead:
      'Eight themes on the choices that wait when money, demands or needs change. Read them, print a discussion sheet, and bring the questions to your next meeting.',
    indexDescription:
      'Eight themes on social housing work with, beside and without money from Landsbyggefonden: choices, questions to discuss, sources.',
    groups: {
      field: { title: 'Understand the field' },
      choice: { title: 'Five choices that set the frame' },
      way: { title: 'The way from discussion to agreement' },
    },
    choiceLead:
      'Approach, forum, geography, placement and roles hang together: change one, and you often have to look at the others again.',
    questionCount: (count) => `${count} questions to discuss`,
    phasesTitle: 'The five phases in short',
    stripNote: 'Names and content of the phases are our reconstruction.',
    casesLead:
      'What municipalities and housing organisations have tried, as far as the sources tell.',
    wordsTitle: 'Words of the field',
    wordsText:
      'Words such as anchoring, own payment and urban strategy board can get in the way of the conversation.',
    wordsLink: 'Look them up in the glossary',
    readMore: 'Read more',
    forDiscussion: 'for discussion',
    table: 'Table',
    for: 'Speaks for',
    against: 'Speaks against',
    legend:
      '"For discussion" means that this is our own summary of experience and common sense, not something a study has shown. Use it as a starting point, and correct it with what you know yourselves.',
    questions: 'Questions for your discussion',
    questionsLead: 'Take a few at a time. Begin with what you disagree on most.',
    useInPlan: 'Use in your plan',
    askForSparring: 'Ask for sparring about this theme',
    printSheet: 'Print the discussion sheet',
    sheetNote: 'The questions on paper, with room for notes.',
    activities: 'Activities that belong here',
    related: 'Read on',
    sources: 'Sources',
    sourcesLead: 'The numbers in the text point here.',
    cite: (number, publisher) => `Source ${number}: ${publisher}`,
    published: (date) => `published ${date}`,
    undated: 'undated',
    read: (date) => `seen ${date}`,
    kinds: {
      law: 'law',
      authority: 'authority or foundation',
      research: 'research or evaluation',
      field: 'organisation in the field',
      local: 'local example',
      press: 'press',
    },
    reviewed: 'Last reviewed',
    nextReview: 'To be reviewed again by',
    overdue:
      'The review is late. Read the text with care, and check figures and rules in the sources.',
    overdueWord: 'should have been reviewed',
    aboutText: 'About the text',
    phase: (number) => `Phase ${number}`,
    phases: 'Phase by phase',
    picture: 'The phases as a path',
    pictureDescription: (count, ways) =>
      `A path with ${count} phases one after the other. Dashed paths lead back: ${ways}.`,
    wayBack: (from, to) => `from phase ${from} to phase ${to}`,
    pictureCaption:
      'The names and contents of the phases are a reconstruction. CFBU describes five phases, but their original names were not found. Choose a phase to read what must be landed.',
    pictureInWords: 'The picture in words',
    pathOn: (number, name) => `Phase ${number}, ${name}, leads on to phase ${number + 1}.`,
    pathBack: (from, to, reason) => `From phase ${from} you can go back to phase ${to}: ${reason}`,
    pathEnd: (number, name) => `Phase ${number}, ${name}, ends when the work begins.`,
    landed: 'What must be landed',
    partners: 'Who takes part',
    evidence: 'What you can show',
    back: 'Back, when it is needed',
    sheet: 'Discussion sheet',
    sheetTitle: (name) => `Discussion sheet: ${name}`,
    sheetHow:
      "The sheet takes one to two pages. Print it with the browser's own print (Ctrl+P or ⌘P).",
    sheetFacts: { place: 'Partnership', date: 'Date', present: 'Present' },
    sheetQuestions: 'Questions',
    sheetEnd: 'What we agreed on, and what we take with us',
    sheetFrom: (address) => `Read the whole theme with sources at ${address}`,
    unknownTitle: 'There is no such theme',
    unknown:
      'Perhaps the address is misspelt, or the theme has another name now. Here are all themes.',
  },
);
