import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of figures by hand and by file. */
export const figureMessages = defineMessages(
  {
    title: (area: string) => `${area}: tal til listerne`,
    lead: 'Et tal er enten kendt, skjult (holdt tilbage, fordi det handler om få) eller mangler. Skjult og mangler er aldrig nul.',
    caption: 'Tal efter listedato',
    figure: 'Tal',
    edit: (date: string) => `Ret tallene pr. ${date}`,
    editShort: 'Ret',
    add: (date: string) => `Tilføj tal pr. ${date}`,
    otherDate: 'En anden listedato',
    otherDateHint: 'De officielle lister opgøres pr. 1. december.',
    open: 'Åbn',
    badDate: (value: string) => `»${value}« er ikke en dato fra 2010 og frem.`,
    sources: 'Kilder',
    noSource: 'uden kilde',
    byFile: 'Hent ind fra fil',
    missing: 'mangler',
    suppressed: 'skjult',
    dateTitle: (area: string, date: string) => `${area}: tal pr. ${date}`,
    dateLead:
      'Lad feltet være tomt, hvis tallet mangler. Sæt kryds ved Skjult, hvis kilden holder det tilbage.',
    value: 'Værdi',
    hidden: 'Skjult',
    hiddenOf: (name: string) => `${name} er skjult`,
    ownSource: 'Anden kilde',
    ownSourceOf: (name: string) => `Anden kilde til ${name}`,
    before: (date: string) => `Pr. ${date}`,
    source: 'Kilde til tallene',
    sourceHint: 'For eksempel Landsbyggefondens beboerdata 2026, eller en adresse.',
    from: 'Målt fra',
    to: 'Målt til og med',
    periodHint: 'Den periode, tallene er målt over, hvis I kender den: 1.1.2025.',
    name: {
      people_18_64: '18-64-årige (antal)',
      people_18_plus: 'Beboere på 18 år og derover (antal)',
      people_30_59: '30-59-årige (antal)',
    },
    save: 'Gem tallene',
    saved: (area: string, count: number) =>
      count === 1 ? `Ét tal for ${area} er gemt.` : `${count} tal for ${area} er gemt.`,
    fault: {
      'value-and-hidden': (name: string) =>
        `${name}: der er både skrevet et tal og sat kryds ved Skjult. Vælg det ene.`,
      'period-half': 'Skriv både første og sidste dag af perioden, eller lad begge være tomme.',
      'period-order': 'Periodens sidste dag ligger før den første.',
      'more-than-residents': (name: string) =>
        `${name}: der kan ikke være flere i gruppen, end der er beboere i alt.`,
      cell: (name: string, value: string, rule: string) => `${name}: »${value}« ${rule}`,
    },
    jump: (name: string, value: string, other: string, date: string) =>
      `${name}: ${value} er langt fra ${other} pr. ${date}. Er det rigtigt? Så sæt kryds ved det.`,
    sure: (name: string) => `${name}: tallet er rigtigt`,
    fileTitle: 'Hent tal ind fra en fil',
    fileLead:
      'Filen læses igennem først. I ser, hvad der bliver nyt, ændret og urørt, før noget gemmes.',
    fileHow: 'Sådan gør I',
    fileStep: {
      first: 'Hent filen med jeres områder og de tal, der er. Den åbner i Excel.',
      second:
        'Skriv tallene i kolonnerne. Tomt felt, »-« og »..« betyder mangler; »*« og »<5« betyder skjult.',
      third: 'Gem som CSV, og send filen her.',
    },
    fileEmptyCells: 'Et tomt felt i filen fjerner ikke et tal, der allerede er lagt ind.',
    download: 'Hent filen med jeres områder',
    file: 'CSV-fil med tal',
    send: 'Læs filen',
    noFile: 'Vælg en fil først.',
    fileFaults: (count: number) =>
      count === 1
        ? 'Filen har én fejl, og intet er gemt'
        : `Filen har ${count} fejl, og intet er gemt`,
    draftTitle: (file: string) => `${file}: se det igennem`,
    draftNothing: (file: string) => `${file} ændrer ingen tal`,
    added: 'Nye tal',
    changed: 'Ændrede tal',
    untouched: 'Uændrede tal',
    unknownRows: 'Rækker uden område',
    unknown: (line: number, area: string) =>
      `Linje ${line}: planen har ikke et område, der hedder »${area}«. Rækken tages ikke med.`,
    area: 'Område',
    listDate: 'Listedato',
    now: 'Står nu',
    becomes: 'Bliver',
    changesCaption: 'Det, filen ændrer',
    more: (count: number) => `… og ${count} til.`,
    jumpsTitle: (count: number) =>
      count === 1 ? 'Ét tal springer langt' : `${count} tal springer langt`,
    jumpsText: 'Se dem efter. Det kan være en tastefejl eller en ny måde at gøre tallet op på.',
    jumpsCaption: 'Tal, der springer langt',
    nearest: 'Nærmeste tal',
    jumpsSure: 'Tallene, der springer, er rigtige',
    jumpsError: 'Sæt kryds ved, at tallene, der springer, er rigtige, eller ret filen.',
    confirm: 'Gem tallene',
    discard: 'Kassér filen',
    imported: (file: string, count: number) =>
      count === 1 ? `Ét tal fra ${file} er gemt.` : `${count} tal fra ${file} er gemt.`,
    discarded: 'Filen er kasseret. Intet er ændret.',
    gone: 'Filen er her ikke længere',
    goneText: 'Den er enten allerede gemt, kasseret eller mere end et døgn gammel. Send den igen.',
    told: (area: string, count: number) =>
      count === 1 ? `ét tal for ${area} blev rettet` : `${count} tal for ${area} blev rettet`,
    toldFile: (file: string, count: number) =>
      count === 1
        ? `ét tal blev hentet ind fra ${file}`
        : `${count} tal blev hentet ind fra ${file}`,
    toldUndone: (count: number) =>
      count === 1
        ? 'en rettelse af ét tal blev fortrudt'
        : `en rettelse af ${count} tal blev fortrudt`,
    noDates: 'Der er ingen tal endnu',
    noDatesText: 'Begynd med den seneste liste, eller hent tal for alle områder ind fra en fil.',
  },
  {
    title: (area) => `${area}: figures for the lists`,
    lead: 'A figure is known, suppressed (withheld because it speaks of few) or missing. Suppressed and missing are never zero.',
    caption: 'Figures by list date',
    figure: 'Figure',
    edit: (date) => `Change the figures of ${date}`,
    editShort: 'Change',
    add: (date) => `Add figures of ${date}`,
    otherDate: 'Another list date',
    otherDateHint: 'The official lists are made up on 1 December.',
    open: 'Open',
    badDate: (value) => `“${value}” is not a date from 2010 on.`,
    sources: 'Sources',
    noSource: 'without source',
    byFile: 'Take in from a file',
    missing: 'missing',
    suppressed: 'suppressed',
    dateTitle: (area, date) => `${area}: figures of ${date}`,
    dateLead:
      'Leave the field empty when the figure is missing. Tick Suppressed when the source withholds it.',
    value: 'Value',
    hidden: 'Suppressed',
    hiddenOf: (name) => `${name} is suppressed`,
    ownSource: 'Other source',
    ownSourceOf: (name) => `Other source of ${name}`,
    before: (date) => `On ${date}`,
    source: 'Source of the figures',
    sourceHint: 'For example Landsbyggefonden’s data on residents 2026, or an address.',
    from: 'Measured from',
    to: 'Measured to, included',
    periodHint: 'The period that the figures were measured over, if you know it: 1.1.2025.',
    name: {
      people_18_64: 'Residents aged 18-64 (number)',
      people_18_plus: 'Residents aged 18 and over (number)',
      people_30_59: 'Residents aged 30-59 (number)',
    },
    save: 'Save the figures',
    saved: (area, count) =>
      count === 1
        ? `One figure of ${area} has been saved.`
        : `${count} figures of ${area} have been saved.`,
    fault: {
      'value-and-hidden': (name) =>
        `${name}: there is a number, and Suppressed is ticked. Choose one of them.`,
      'period-half': 'Write both the first and the last day of the period, or neither.',
      'period-order': 'The last day of the period is before the first.',
      'more-than-residents': (name) =>
        `${name}: the group cannot hold more people than there are residents.`,
      cell: (name, value, rule) => `${name}: “${value}” ${rule}`,
    },
    jump: (name, value, other, date) =>
      `${name}: ${value} is far from ${other} on ${date}. Is it right? Then tick that it is.`,
    sure: (name) => `${name}: the figure is right`,
    fileTitle: 'Take figures in from a file',
    fileLead:
      'The file is read first. You see what will be new, changed and untouched before anything is saved.',
    fileHow: 'How to do it',
    fileStep: {
      first: 'Download the file with your areas and the figures there are. It opens in Excel.',
      second:
        'Write the figures in the columns. Empty, “-” and “..” mean missing; “*” and “<5” mean suppressed.',
      third: 'Save it as CSV, and send the file here.',
    },
    fileEmptyCells: 'An empty field of the file does not remove a figure that is there.',
    download: 'Download the file with your areas',
    file: 'CSV file with figures',
    send: 'Read the file',
    noFile: 'Choose a file first.',
    fileFaults: (count) =>
      count === 1
        ? 'The file has one error, and nothing has been saved'
        : `The file has ${count} errors, and nothing has been saved`,
    draftTitle: (file) => `${file}: look it through`,
    draftNothing: (file) => `${file} changes no figures`,
    added: 'New figures',
    changed: 'Changed figures',
    untouched: 'Untouched figures',
    unknownRows: 'Rows without area',
    unknown: (line, area) =>
      `Line ${line}: the plan has no area called “${area}”. The row is left out.`,
    area: 'Area',
    listDate: 'List date',
    now: 'Now',
    becomes: 'Becomes',
    changesCaption: 'What the file changes',
    more: (count) => `… and ${count} more.`,
    jumpsTitle: (count) => (count === 1 ? 'One figure jumps far' : `${count} figures jump far`),
    jumpsText: 'Check them. It may be a slip of the hand, or another way of counting.',
    jumpsCaption: 'Figures that jump far',
    nearest: 'Nearest figure',
    jumpsSure: 'The figures that jump are right',
    jumpsError: 'Tick that the figures that jump are right, or correct the file.',
    confirm: 'Save the figures',
    discard: 'Discard the file',
    imported: (file, count) =>
      count === 1
        ? `One figure of ${file} has been saved.`
        : `${count} figures of ${file} have been saved.`,
    discarded: 'The file has been discarded. Nothing has changed.',
    gone: 'The file is no longer here',
    goneText: 'It has been saved or discarded, or is more than a day old. Send it again.',
    told: (area, count) =>
      count === 1
        ? `one figure of ${area} was changed`
        : `${count} figures of ${area} were changed`,
    toldFile: (file, count) =>
      count === 1
        ? `one figure was taken in from ${file}`
        : `${count} figures were taken in from ${file}`,
    toldUndone: (count) =>
      count === 1 ? 'a change of one figure was undone' : `a change of ${count} figures was undone`,
    noDates: 'There are no figures yet',
    noDatesText: 'Begin with the latest list, or take figures for all areas in from a file.',
  },
);
