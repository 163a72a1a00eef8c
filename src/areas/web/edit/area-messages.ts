import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the forms that make, change and remove an area. */
export const areaFormMessages = defineMessages(
  {
    newTitle: 'Nyt område i planen',
    newLead: 'Navnet er nok til at begynde. Behov og tal lægger I ind bagefter.',
    editTitle: (area: string) => `Ret ${area}`,
    name: 'Navn',
    municipality: 'Kommune',
    residents: 'Beboere',
    residentsHint: 'Lad feltet være tomt, hvis I ikke kender antallet.',
    sum: 'Brug summen af afdelingernes beboere',
    kind: 'Boligform',
    kindEmpty: 'Ikke oplyst',
    official: 'Officielt område',
    officialHint:
      'Vælg det, hvis området er et af dem på de officielle lister. Så vises listernes historie.',
    officialEmpty: 'Ikke et af dem',
    estates: 'Afdelinger i området',
    estatesLead:
      'Skriv de almene afdelinger, området er sat sammen af. En række forsvinder, når dens navn er tomt.',
    estate: 'Afdeling',
    owner: 'Boligorganisation',
    homes: 'Boliger',
    rowLabel: (part: string, row: number) => `${part}, række ${row}`,
    create: 'Tilføj området',
    created: (area: string) => `${area} er tilføjet. Læg nu behov og tal ind.`,
    saved: (area: string) => `${area} er gemt.`,
    removed: (area: string) => `${area} er fjernet fra planen.`,
    fault: {
      'name-needed': 'Giv området et navn.',
      'too-long': 'Teksten er for lang: højst 200 tegn.',
      'whole-number': (value: string) =>
        `»${value}« er ikke et antal. Skriv et helt tal, for eksempel 1.840.`,
      'too-many': (value: string) =>
        `»${value}« er flere, end der kan være. Er det tastet rigtigt?`,
      'no-sum': 'Summen kan ikke regnes ud, før alle afdelinger har et antal beboere.',
      'estate-without-name': 'Rækken har oplysninger, men afdelingen mangler et navn.',
      'unknown-choice': (value: string) => `»${value}« er ikke et af valgene.`,
    },
    nameTaken: (name: string) => `Der er allerede et område, der hedder ${name}, i kommunen.`,
    removeTitle: (area: string) => `Fjern ${area} fra planen?`,
    removeNothing: 'Ingen indsatser eller midler peger på området.',
    removeLead: 'Det her forsvinder også, hvis I fjerner området:',
    removeNeeds: (count: number) => (count === 1 ? 'Ét behov' : `${count} behov`),
    removeReach: (activity: string, option: string, persons: string) =>
      `${activity} (${option}) når ikke længere de ${persons} personer, der er regnet med her`,
    removeEarmark: (source: string) => `Øremærkningen af ${source} gælder ikke længere området`,
    removeLimits: (count: number) =>
      count === 1 ? 'Én grænse for dækning' : `${count} grænser for dækning`,
    removeKeeps: 'Områdets tal bliver liggende og er her igen, hvis I fortryder.',
    onlyEarmark: (sources: string) =>
      `Området kan ikke fjernes: ${sources} er øremærket til det alene, og pengene ville blive frie til alt. Ret øremærkningen først.`,
    remove: 'Fjern området',
    keep: 'Behold området',
  },
  {
    newTitle: 'A new area in the plan',
    newLead: 'The name is enough to begin. Needs and figures come later.',
    editTitle: (area) => `Change ${area}`,
    name: 'Name',
    municipality: 'Municipality',
    residents: 'Residents',
    residentsHint: 'Leave the field empty if you do not know the number.',
    sum: 'Use the sum of the estates’ residents',
    kind: 'Housing',
    kindEmpty: 'Not given',
    official: 'Official area',
    officialHint:
      'Choose it if the area is one of those on the official lists. Their history is shown then.',
    officialEmpty: 'None of them',
    estates: 'Estates of the area',
    estatesLead:
      'Write the social housing estates that make up the area. A row goes when its name is empty.',
    estate: 'Estate',
    owner: 'Housing organisation',
    homes: 'Homes',
    rowLabel: (part, row) => `${part}, row ${row}`,
    create: 'Add the area',
    created: (area) => `${area} has been added. Now add needs and figures.`,
    saved: (area) => `${area} has been saved.`,
    removed: (area) => `${area} has been removed from the plan.`,
    fault: {
      'name-needed': 'Give the area a name.',
      'too-long': 'The text is too long: at most 200 signs.',
      'whole-number': (value) =>
        `“${value}” is not a number. Write a whole one, for example 1,840.`,
      'too-many': (value) => `“${value}” is more than there can be. Was it typed correctly?`,
      'no-sum': 'There is no sum until every estate has a number of residents.',
      'estate-without-name': 'The row says something, but the estate has no name.',
      'unknown-choice': (value) => `“${value}” is not one of the choices.`,
    },
    nameTaken: (name) => `The municipality already has an area called ${name}.`,
    removeTitle: (area) => `Remove ${area} from the plan?`,
    removeNothing: 'No activities or money point at the area.',
    removeLead: 'This goes with it if you remove the area:',
    removeNeeds: (count) => (count === 1 ? 'one need' : `${count} needs`),
    removeReach: (activity, option, persons) =>
      `${activity} (${option}) no longer reaches the ${persons} persons counted here`,
    removeEarmark: (source) => `the earmark of ${source} no longer holds for the area`,
    removeLimits: (count) =>
      count === 1 ? 'one limit of coverage' : `${count} limits of coverage`,
    removeKeeps: 'The area’s figures stay, and are here again if you undo.',
    onlyEarmark: (sources) =>
      `The area cannot be removed: ${sources} is earmarked to it alone, and the money would become free for everything. Change the earmark first.`,
    remove: 'Remove the area',
    keep: 'Keep the area',
  },
);
