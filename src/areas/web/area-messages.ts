import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of one area's page. */
export const areaMessages = defineMessages(
  {
    listed: (name: string, list: string, date: string) =>
      `${name} stod som ${list} på listen pr. ${date}`,
    notListed: (name: string, list: string, date: string) =>
      `${name} stod ikke på listen over ${list} pr. ${date}`,
    apart: (name: string) => `${name} er en bydel og ikke et område på listerne`,
    nothing: (name: string) => `${name}: status på listerne er ikke fundet`,
    place: (municipality: string) => `${municipality} Kommune`,
    leadNewest:
      'Det er den nyeste status, der er fundet her. Se den gældende liste hos ministeriet, hvis en beslutning skal bygge på den.',
    aliases: (names: string) => `Kilder kalder også området ${names}.`,
    statusTitle: 'Officiel status gennem årene',
    statusLead:
      'Tomme år er ikke fundet. De siger ikke, om området stod på listen eller ej. »Udledt« betyder, at ingen kilde nævner området ordret, men at listen kan regnes ud af andre oplysninger.',
    statusCaption: 'Officiel status år for år',
    list: 'Liste',
    date: 'Listens dato',
    status: 'Status',
    basis: 'Sådan ved vi det',
    source: 'Kilde',
    noSource: '–',
    statusNone: 'Ingen kilde til områdets status er fundet.',
    figuresTitle: 'Tallene, der er fundet',
    figuresLead: '»Ikke fundet« er ikke nul. Tallet kan stå i ministeriets opgørelse.',
    figuresCaption: 'Områdets tal pr. listedato',
    figure: 'Tal',
    notFound: 'ikke fundet',
    suppressed: 'skjult',
    figuresNone: 'Der er ikke fundet tal for området, kun dets status på listerne.',
    confidence: {
      high: 'sikker kilde (lov eller myndighed)',
      medium: 'andenhåndskilde',
      low: 'udledt, usikker',
    },
    sureness: 'Sikkerhed',
    note: 'Bemærkning',
    chartTitle: (name: string) => `${name}: de tal, der er fundet for flere år`,
    peopleUnit: 'antal',
    percentUnit: 'pct.',
    calculationTitle: 'Foreløbig beregning',
    provisional: 'Foreløbig beregning: den officielle opgørelse er ministeriets.',
    provisionalText:
      'Ministeriet regner på Danmarks Statistiks registre. Beregningen her bruger kun de tal, der er fundet, og kan forklare kriterierne, men aldrig gengive den officielle status.',
    chooseDate: 'Vælg listedato',
    rules: (law: string, from: string, to: string) => `Regler: ${law}, ${from} til ${to}.`,
    rulesOpen: (law: string, from: string) => `Regler: ${law}, fra ${from}.`,
    rulesChecked: (date: string) =>
      `Reglerne er gennemgået til og med listen pr. ${date} og gennemgås hvert år før december.`,
    between: (date: string) =>
      `${date} er ikke datoen for en officiel liste. Tallene er bedømt efter reglerne den dag.`,
    backToList: 'Alle områder',
  },
  {
    listed: (name, list, date) => `${name} stood as a ${list} on the list of ${date}`,
    notListed: (name, list, date) => `${name} was not on the list of ${list} of ${date}`,
    apart: (name) => `${name} is a district and not an area on the lists`,
    nothing: (name) => `${name}: no status on the lists was found`,
    place: (municipality) => `Municipality of ${municipality}`,
    leadNewest:
      "This is the newest status found here. See the ministry's list in force before a decision is built on it.",
    aliases: (names) => `Sources also call the area ${names}.`,
    statusTitle: 'Official status through the years',
    statusLead:
      'Empty years were not found. They do not say whether the area was on the list. “Derived” means that no source names the area itself, but that the list follows from other facts.',
    statusCaption: 'Official status year by year',
    list: 'List',
    date: 'Date of the list',
    status: 'Status',
    basis: 'How it is known',
    source: 'Source',
    noSource: '–',
    statusNone: "No source of the area's status was found.",
    figuresTitle: 'The figures found',
    figuresLead: "“Not found” is not zero. The figure may stand in the ministry's statement.",
    figuresCaption: "The area's figures by list date",
    figure: 'Figure',
    notFound: 'not found',
    suppressed: 'suppressed',
    figuresNone: 'No figures were found for the area, only its status on the lists.',
    confidence: {
      high: 'sure source (law or authority)',
      medium: 'second-hand source',
      low: 'inferred, unsure',
    },
    sureness: 'Confidence',
    note: 'Note',
    chartTitle: (name) => `${name}: the figures found for several years`,
    peopleUnit: 'number',
    percentUnit: '%',
    calculationTitle: 'Provisional calculation',
    provisional: "Provisional calculation: the official statement is the ministry's.",
    provisionalText:
      'The ministry computes on the registers of Statistics Denmark. The calculation here uses only the figures found; it can explain the criteria, but never reproduce the official status.',
    chooseDate: 'Choose list date',
    rules: (law, from, to) => `Rules: ${law}, ${from} to ${to}.`,
    rulesOpen: (law, from) => `Rules: ${law}, from ${from}.`,
    rulesChecked: (date) =>
      `The rules were reviewed up to the list of ${date} and are reviewed each year before December.`,
    between: (date) =>
      `${date} is not the date of an official list. The figures are judged by the rules of that day.`,
    backToList: 'All areas',
  },
);
