import { defineMessages } from '../../../platform/i18n/index.ts';
import type { RowRule } from '../../geo/index.ts';

const rulesDa: Readonly<Record<RowRule, string>> = {
  key: 'rækken mangler et distrikt',
  date: 'er ikke en dato som 2014-04-01',
  number: 'er ikke et tal',
  negative: 'er under 0',
  'over-100': 'er over 100 pct.',
  'more-than-all': 'er flere, end der er i alt',
  cpr: 'ligner et CPR-nummer',
};

const rulesEn: Readonly<Record<RowRule, string>> = {
  key: 'the row has no district',
  date: 'is no date such as 2014-04-01',
  number: 'is no number',
  negative: 'is below 0',
  'over-100': 'is over 100%',
  'more-than-all': 'is more than there are in all',
  cpr: 'looks like a CPR number',
};

export const uploadMessages = defineMessages(
  {
    title: 'Hent omrids fra en fil',
    lead: 'Filen skal være GeoJSON med flader, højst 5 MB. I ser, hvad der er i den, før noget gemmes.',
    file: 'Kortfil',
    fileHint: 'GeoJSON i længde- og breddegrader (WGS84) eller UTM32/ETRS89, som bliver regnet om',
    rows: 'Rækkefiler (JSON)',
    rowsHint:
      'Tal for distrikterne i det format, som Boligsocialt Landkort bruger: distrikt_id, udtraek_dato, antal_samlet, antal, procent',
    read: 'Læs filen',
    noFile: 'Vælg en kortfil',
    source: 'Kilde',
    asOf: 'Opgjort den',
    draftTitle: (name: string, count: string) => `${name}: ${count} flader`,
    draftLead: 'Intet er gemt endnu. Se det igennem, og sig ja eller nej.',
    preview: 'Sådan ser filen ud',
    number: 'Nr.',
    name: 'Navn',
    facts: 'Filen siger',
    belongs: 'Hører til',
    belongsOf: (name: string) => `${name} hører til`,
    noArea: 'intet område',
    replaces: 'Områder, der allerede har et omrids, får det nye i stedet.',
    parts: 'Vælger I det samme område flere gange, bliver fladerne til ét omrids.',
    utm: 'Filen er i UTM32/ETRS89 og er regnet om til længde- og breddegrader.',
    swapped: 'I filen står breddegraden før længdegraden. Tallene er byttet om.',
    swappedAsk: 'Ja, kortet herover ligger det rigtige sted',
    swappedNeeded: 'Sig ja til, at kortet ligger det rigtige sted, eller forkast filen',
    outside: 'Noget af filen ligger uden for Danmark. Er det den rigtige fil?',
    keepLayer: 'Gem alle flader som et distriktskort ved siden af planens områder',
    tooManyToMatch: (limit: string) =>
      `Filen har mere end ${limit} flader. De kan gemmes som et distriktskort; til planens områder skal I bruge en fil med færre.`,
    rowsFit: (rows: string) => `${rows} tal er lagt på distrikterne.`,
    rowsWithout: (count: string, type: string, some: string) =>
      `${count} distrikter i rækkefilen${type === '' ? '' : ` (type ${type})`} findes ikke på kortet: ${some}`,
    more: 'og flere',
    districtsWithout: (count: string, some: string) =>
      `${count} flader på kortet har ingen tal: ${some}`,
    save: 'Gem på kortet',
    discard: 'Forkast filen',
    nothing: 'Vælg mindst ét område, eller gem fladerne som et distriktskort',
    saved: (areas: string) => `Kortet er gemt: ${areas} fik omrids.`,
    savedLayer: (name: string) => `Distriktskortet »${name}« er gemt.`,
    discarded: 'Filen er forkastet. Kortet er, som det var.',
    gone: 'Filen venter ikke længere',
    goneText: 'Den er gemt, forkastet eller mere end en dag gammel. Hent den igen.',
    fault: {
      title: (file: string) => `»${file}« kan ikke bruges`,
      'too-large': (limit: string) => `Filen er større end ${limit} MB.`,
      'empty-file': 'Filen er tom.',
      'not-text':
        'Filen er ikke tekst. Er det en zip-fil eller en shapefil, så gem den som GeoJSON.',
      'not-json': 'Filen er ikke gyldig JSON. Måske mangler slutningen.',
      'not-geojson': (type: string) =>
        type === '' ? 'Filen er JSON, men ikke GeoJSON.' : `Filen er »${type}«, ikke GeoJSON.`,
      'no-features': 'Der er ingen flader i filen.',
      'too-many-features': (count: string, limit: string) =>
        `Filen har ${count} flader. Der kan højst være ${limit}.`,
      'too-many-places': (count: string, limit: string) =>
        `Filen har ${count} punkter. Der kan højst være ${limit}: forenkl omridsene.`,
      'other-projection': (name: string, sample: string) =>
        `Filen er i ${name === '' ? 'en projektion, vi ikke kender' : name} (det første punkt er ${sample}). Gem den i WGS84 eller UTM32/ETRS89.`,
      'projection-contradiction': (name: string, sample: string) =>
        `Filen siger, at den er i ${name}, men det første punkt er ${sample}.`,
      'more-problems': (count: string) => `Og ${count} fejl til.`,
      'no-geometry': 'har intet omrids',
      'other-geometry': (type: string) => `er »${type}«, ikke en flade`,
      'not-a-number': (value: string) => `har et punkt, der ikke er to tal: ${value}`,
      'too-few-places': (count: string) =>
        `har kun ${count} punkter; en flade har mindst tre hjørner`,
      'not-closed': 'er ikke lukket: det sidste punkt skal være det første igen',
      'no-extent': 'har ingen udstrækning: alle punkter ligger på en linje',
      'self-crossing': (at: string) => `krydser sig selv ved ${at}`,
      'too-tangled': 'har for mange punkter, der ligger oven i hinanden',
      'out-of-range': (at: string) => `har et punkt uden for jorden: ${at}`,
      'cpr-like': (property: string) =>
        `har noget, der ligner et CPR-nummer${property === '' ? '' : ` i »${property}«`}. Fjern det fra filen.`,
      feature: (number: string, name: string) =>
        name === '' ? `Flade nr. ${number}` : `Flade nr. ${number} (${name})`,
      outline: (number: string) => `del ${number}`,
      ring: (number: string) => `ring ${number}`,
      'not-rows': 'Filen er ikke en liste af rækker.',
      'too-many-rows': (count: string, limit: string) =>
        `Filen har ${count} rækker. Der kan højst være ${limit}.`,
      row: (row: string, column: string, value: string, rule: string) =>
        `Række ${row}, ${column}: ${value === '' ? '' : `»${value}« `}${rule}.`,
      'row-twice': (row: string, first: string, key: string) =>
        `Række ${row}: distrikt ${key} står allerede i række ${first} for samme dato.`,
      rules: rulesDa,
      'no-places': 'Skriv mindst tre hjørner.',
      'too-many-lines': (limit: string) => `Der kan højst være ${limit} linjer.`,
      'not-a-place': (line: string, text: string) => `Linje ${line} er ikke to tal: »${text}«.`,
      'swapped-typed':
        'Breddegraden står før længdegraden. Byt om, så længdegraden (8 til 15) står først.',
      'outside-denmark': 'Stedet ligger uden for Danmark.',
      shape: (what: string) => `Omridset ${what}.`,
    },
  },
  {
    title: 'Outlines from a file',
    lead: 'The file must be GeoJSON with polygons, at most 5 MB. You see what is in it before anything is saved.',
    file: 'Map file',
    fileHint: 'GeoJSON in longitude and latitude (WGS84), or UTM32/ETRS89, which is converted',
    rows: 'Row files (JSON)',
    rowsHint:
      'Figures of the districts in the format of Boligsocialt Landkort: distrikt_id, udtraek_dato, antal_samlet, antal, procent',
    read: 'Read the file',
    noFile: 'Choose a map file',
    source: 'Source',
    asOf: 'As of',
    draftTitle: (name: string, count: string) => `${name}: ${count} polygons`,
    draftLead: 'Nothing is saved yet. Look it through and say yes or no.',
    preview: 'This is the file',
    number: 'No.',
    name: 'Name',
    facts: 'The file says',
    belongs: 'Belongs to',
    belongsOf: (name: string) => `${name} belongs to`,
    noArea: 'no area',
    replaces: 'Areas that have an outline already get the new one instead.',
    parts: 'If you choose the same area several times, the polygons become one outline.',
    utm: 'The file is in UTM32/ETRS89 and has been converted to longitude and latitude.',
    swapped: 'The file has latitude before longitude. The numbers have been exchanged.',
    swappedAsk: 'Yes, the map above lies in the right place',
    swappedNeeded: 'Say yes that the map lies in the right place, or discard the file',
    outside: 'Some of the file lies outside Denmark. Is it the right file?',
    keepLayer: 'Keep all polygons as a district map beside the areas of the plan',
    tooManyToMatch: (limit: string) =>
      `The file has more than ${limit} polygons. They can be kept as a district map; for the areas of the plan, use a file with fewer.`,
    rowsFit: (rows: string) => `${rows} figures are laid on the districts.`,
    rowsWithout: (count: string, type: string, some: string) =>
      `${count} districts of the row file${type === '' ? '' : ` (type ${type})`} are not on the map: ${some}`,
    more: 'and more',
    districtsWithout: (count: string, some: string) =>
      `${count} polygons of the map have no figures: ${some}`,
    save: 'Save on the map',
    discard: 'Discard the file',
    nothing: 'Choose at least one area, or keep the polygons as a district map',
    saved: (areas: string) => `The map is saved: ${areas} got an outline.`,
    savedLayer: (name: string) => `The district map “${name}” is saved.`,
    discarded: 'The file is discarded. The map is as it was.',
    gone: 'The file no longer waits',
    goneText: 'It has been saved, discarded or is more than a day old. Fetch it again.',
    fault: {
      title: (file: string) => `“${file}” cannot be used`,
      'too-large': (limit: string) => `The file is larger than ${limit} MB.`,
      'empty-file': 'The file is empty.',
      'not-text': 'The file is not text. If it is a zip or a shapefile, save it as GeoJSON.',
      'not-json': 'The file is no valid JSON. Perhaps its end is missing.',
      'not-geojson': (type: string) =>
        type === '' ? 'The file is JSON, but not GeoJSON.' : `The file is “${type}”, not GeoJSON.`,
      'no-features': 'There are no polygons in the file.',
      'too-many-features': (count: string, limit: string) =>
        `The file has ${count} polygons. There can be at most ${limit}.`,
      'too-many-places': (count: string, limit: string) =>
        `The file has ${count} points. There can be at most ${limit}: simplify the outlines.`,
      'other-projection': (name: string, sample: string) =>
        `The file is in ${name === '' ? 'a projection that we do not know' : name} (its first point is ${sample}). Save it in WGS84 or UTM32/ETRS89.`,
      'projection-contradiction': (name: string, sample: string) =>
        `The file says that it is in ${name}, but its first point is ${sample}.`,
      'more-problems': (count: string) => `And ${count} more.`,
      'no-geometry': 'has no outline',
      'other-geometry': (type: string) => `is “${type}”, not a polygon`,
      'not-a-number': (value: string) => `has a point that is not two numbers: ${value}`,
      'too-few-places': (count: string) =>
        `has only ${count} points; a polygon has at least three corners`,
      'not-closed': 'is not closed: the last point must be the first again',
      'no-extent': 'has no extent: all points are on one line',
      'self-crossing': (at: string) => `crosses itself at ${at}`,
      'too-tangled': 'has too many points on top of each other',
      'out-of-range': (at: string) => `has a point that is not on earth: ${at}`,
      'cpr-like': (property: string) =>
        `has something that looks like a CPR number${property === '' ? '' : ` in “${property}”`}. Remove it from the file.`,
      feature: (number: string, name: string) =>
        name === '' ? `Polygon no. ${number}` : `Polygon no. ${number} (${name})`,
      outline: (number: string) => `part ${number}`,
      ring: (number: string) => `ring ${number}`,
      'not-rows': 'The file is not a list of rows.',
      'too-many-rows': (count: string, limit: string) =>
        `The file has ${count} rows. There can be at most ${limit}.`,
      row: (row: string, column: string, value: string, rule: string) =>
        `Row ${row}, ${column}: ${value === '' ? '' : `“${value}” `}${rule}.`,
      'row-twice': (row: string, first: string, key: string) =>
        `Row ${row}: district ${key} stands in row ${first} already for the same date.`,
      rules: rulesEn,
      'no-places': 'Write at least three corners.',
      'too-many-lines': (limit: string) => `There can be at most ${limit} lines.`,
      'not-a-place': (line: string, text: string) => `Line ${line} is not two numbers: “${text}”.`,
      'swapped-typed':
        'Latitude stands before longitude. Exchange them, so that longitude (8 to 15) is first.',
      'outside-denmark': 'The place lies outside Denmark.',
      shape: (what: string) => `The outline ${what}.`,
    },
  },
);
