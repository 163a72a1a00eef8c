import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of the list of areas. */
export const areasMessages = defineMessages(
  {
    nav: 'Områder',
    title: (first: string, firstYear: number, last: string, lastYear: number) =>
      `Fra ${first} udsatte boligområder i ${firstYear} til ${last} i ${lastYear}`,
    lead: (areas: string, municipalities: string) =>
      `Her er ${areas} boligområder i ${municipalities} kommuner, som kilder nævner på de officielle lister, med de tal og år, der er fundet. Listerne er ministeriets; her er de samlet fra åbne kilder, og ikke alle år er fundet.`,
    countsTitle: 'Så mange områder stod på hver liste',
    countsChart:
      'Tre af listerne er mere end halveret siden 2018; forebyggelsesområderne er omtrent lige så mange som i 2021',
    countsDescription:
      'Fire små diagrammer med antal områder pr. liste og år fra 2010 til 2024. Tallene står i tabellen under.',
    countsUnit: 'antal',
    countsFebruary: (count: string) =>
      `I 2014 kom to lister; diagrammet viser den fra 1. december. På listen fra 1. februar 2014 stod ${count} områder.`,
    countsThen:
      'Til og med 2017 var der én liste, dengang kaldt ghettoområder. Den er vist under parallelsamfund, som er dens efterfølger. Listen fra 2013 er ikke fundet.',
    finder: 'Find et område',
    municipality: 'Kommune',
    allMunicipalities: 'Alle kommuner',
    show: 'Vis',
    list: 'Liste',
    year: 'År',
    tableTitle: (count: string, of: string) => `Viser ${count} af ${of} områder`,
    tableCaption: 'Boligområder og deres officielle status år for år',
    area: 'Boligområde',
    latest: 'Nyeste fundne status',
    yearsFound: 'År på en liste',
    yearsFoundNote: 'så vidt fundet',
    basis: 'Sådan ved vi det',
    notFound: 'ikke fundet',
    notListed: 'ikke på listen',
    notParallel: 'ikke parallelsamfund',
    notListArea: 'bydel, ikke på listerne',
    short: {
      udsat: 'udsat',
      parallelsamfund: 'parallelsamfund',
      omdannelse: 'omdannelse',
      forebyggelse: 'forebyggelse',
    },
    legend:
      '»Ikke fundet« betyder, at listens indhold ikke er fundet for det år. Det betyder ikke, at området ikke stod på den. Fundet i deres helhed er listerne fra 2012 og 2017 og, for parallelsamfund og omdannelsesområder, fra 2018 til 2020. Listerne over udsatte boligområder og forebyggelsesområder er ikke fundet, kun deres antal.',
    formerNames:
      'Før december 2021 hed parallelsamfund ghettoområder, og omdannelsesområder hed hårde ghettoområder.',
    emptyTitle: 'Ingen områder passer til valget',
    empty: 'Prøv et andet år eller en anden liste. For flere år er listen ikke fundet.',
    emptyAction: 'Vis alle områder',
    sourceOfRow: 'Kilden til hver oplysning står på områdets egen side.',
    notThereTitle: 'Det boligområde kender vi ikke',
    notThere:
      'Adressen peger på et område, som ikke er fundet på listerne. Måske har det et andet navn, eller også er adressen skrevet forkert.',
    perhaps: 'Mente I et af disse?',
    toAll: 'Se alle områder',
  },
  {
    nav: 'Areas',
    title: (first, firstYear, last, lastYear) =>
      `From ${first} vulnerable housing areas in ${firstYear} to ${last} in ${lastYear}`,
    lead: (areas, municipalities) =>
      `These are ${areas} housing areas in ${municipalities} municipalities that sources name on the official lists, with the figures and years that were found. The lists are the ministry's; here they are gathered from open sources, and not every year was found.`,
    countsTitle: 'How many areas stood on each list',
    countsChart:
      'Three of the lists have more than halved since 2018; prevention areas are about as many as in 2021',
    countsDescription:
      'Four small charts of the number of areas per list and year from 2010 to 2024. The numbers stand in the table below.',
    countsUnit: 'number',
    countsFebruary: (count) =>
      `There were two lists in 2014; the chart shows that of 1 December. The list of 1 February 2014 held ${count} areas.`,
    countsThen:
      'Until 2017 there was one list, then called ghettoområder. It is shown under parallel society, its successor. The list of 2013 was not found.',
    finder: 'Find an area',
    municipality: 'Municipality',
    allMunicipalities: 'All municipalities',
    show: 'Show',
    list: 'List',
    year: 'Year',
    tableTitle: (count, of) => `Showing ${count} of ${of} areas`,
    tableCaption: 'Housing areas and their official status year by year',
    area: 'Housing area',
    latest: 'Newest status found',
    yearsFound: 'Years on a list',
    yearsFoundNote: 'as far as found',
    basis: 'How it is known',
    notFound: 'not found',
    notListed: 'not on the list',
    notParallel: 'not a parallel society',
    notListArea: 'district, not on the lists',
    short: {
      udsat: 'vulnerable',
      parallelsamfund: 'parallel society',
      omdannelse: 'transformation',
      forebyggelse: 'prevention',
    },
    legend:
      '"Not found" means that the contents of the list were not found for that year. It does not mean that the area was not on it. Found in full are the lists of 2012 and 2017 and, for parallel societies and transformation areas, of 2018 to 2020. The lists of vulnerable housing areas and prevention areas were not found, only their numbers.',
    formerNames:
      'Before December 2021 a parallel society was then called ghettoområde and a transformation area then hårdt ghettoområde.',
    emptyTitle: 'No areas fit the choice',
    empty: 'Try another year or another list. For several years the list was not found.',
    emptyAction: 'Show all areas',
    sourceOfRow: "The source of each fact stands on the area's own page.",
    notThereTitle: 'We do not know that housing area',
    notThere:
      'The address points to an area that was not found on the lists. Perhaps it goes by another name, or the address is misspelt.',
    perhaps: 'Did you mean one of these?',
    toAll: 'See all areas',
  },
);
