import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of the plan's frame and partners. */
export const frameMessages = defineMessages(
  {
    title: 'Planens ramme',
    lead: 'Hvad planen hedder, hvilke år den dækker, og hvem der er med.',
    link: 'Planens ramme og parter',
    frame: 'Titel og år',
    planTitle: 'Titel',
    firstYear: 'Første år',
    lastYear: 'Sidste år',
    yearsHint:
      'Højst 15 år. Nåede beboere og stillinger, som varer planen ud, følger med, når planen bliver længere.',
    save: 'Gem',
    saved: 'Planens ramme er gemt.',
    nothing: 'Der var intet at ændre.',
    undo: 'Fortryd',
    organisations: 'Parter',
    organisationsLead:
      'Organisationer kan eje indsatser, tage imod dem, når de forankres, og sige, hvad deres område behøver.',
    name: 'Navn',
    kind: 'Slags',
    chooseKind: 'Vælg slags',
    change: 'Ret',
    changeLabel: (name: string) => `Ret ${name}`,
    noOrganisations: 'Der er ingen parter endnu.',
    add: 'Tilføj en organisation',
    addSubmit: 'Tilføj',
    added: (name: string) => `${name} er med i planen.`,
    changed: (name: string) => `${name} er rettet.`,
    remove: 'Tag organisationen ud',
    removeConfirm: (name: string) => `Tag ${name} ud af planen?`,
    removed: (name: string) => `${name} er taget ud af planen.`,
    unknown: 'Den organisation er ikke i planen',
    back: 'Til planens ramme',
    error: {
      title: 'Skriv en titel.',
      titleLong: 'Titlen må højst have 200 tegn.',
      year: 'Skriv et år, for eksempel 2027.',
      order: 'Det sidste år skal være det første eller senere.',
      span: 'En plan kan højst dække 15 år.',
      yearsInUse: (years: string) =>
        `Der står beløb i ${years}. Flyt eller slet dem først, eller behold årene.`,
      name: 'Skriv et navn.',
      nameLong: 'Navnet må højst have 120 tegn.',
      kind: 'Vælg, hvilken slags organisation det er.',
      clash: (theirs: string) =>
        `En anden har imens rettet feltet til »${theirs}«. Gem igen for at bruge din udgave.`,
      taken: 'Der er allerede en organisation med det navn.',
      inUse: (activities: string) => `Organisationen står stadig for: ${activities}.`,
      members: (count: number) =>
        count === 1
          ? 'Et medlem taler for organisationen. Giv medlemmet en anden organisation først.'
          : `${count} medlemmer taler for organisationen. Giv dem en anden organisation først.`,
      invalid: (problem: string) => `Planen ville ikke hænge sammen: ${problem}`,
    },
    told: {
      frame: 'Planens titel eller år er ændret',
      organisation: (name: string) => `Parten ${name} er ændret`,
      organisationGone: 'En part er tilføjet eller taget ud',
    },
  },
  {
    title: 'The frame of the plan',
    lead: 'What the plan is called, which years it covers, and who takes part.',
    link: 'The frame and partners of the plan',
    frame: 'Title and years',
    planTitle: 'Title',
    firstYear: 'First year',
    lastYear: 'Last year',
    yearsHint:
      'At most 15 years. Residents reached and posts that last as long as the plan follow when it gets longer.',
    save: 'Save',
    saved: 'The frame of the plan has been saved.',
    nothing: 'There was nothing to change.',
    undo: 'Undo',
    organisations: 'Partners',
    organisationsLead:
      'Organisations can own activities, take them over when they are anchored, and say what their area needs.',
    name: 'Name',
    kind: 'Kind',
    chooseKind: 'Choose a kind',
    change: 'Change',
    changeLabel: (name: string) => `Change ${name}`,
    noOrganisations: 'There are no partners yet.',
    add: 'Add an organisation',
    addSubmit: 'Add',
    added: (name: string) => `${name} is part of the plan.`,
    changed: (name: string) => `${name} has been changed.`,
    remove: 'Take the organisation out',
    removeConfirm: (name: string) => `Take ${name} out of the plan?`,
    removed: (name: string) => `${name} has been taken out of the plan.`,
    unknown: 'That organisation is not in the plan',
    back: 'To the frame of the plan',
    error: {
      title: 'Write a title.',
      titleLong: 'The title may have at most 200 characters.',
      year: 'Write a year, such as 2027.',
      order: 'The last year must be the first one or later.',
      span: 'A plan can cover at most 15 years.',
      yearsInUse: (years: string) =>
        `There are amounts in ${years}. Move or delete them first, or keep the years.`,
      name: 'Write a name.',
      nameLong: 'The name may have at most 120 characters.',
      kind: 'Choose which kind of organisation it is.',
      clash: (theirs: string) =>
        `Somebody has changed the field to “${theirs}” meanwhile. Save again to use yours.`,
      taken: 'There is already an organisation of that name.',
      inUse: (activities: string) => `The organisation still stands for: ${activities}.`,
      members: (count: number) =>
        count === 1
          ? 'A member speaks for the organisation. Give the member another one first.'
          : `${count} members speak for the organisation. Give them another one first.`,
      invalid: (problem: string) => `The plan would not hold together: ${problem}`,
    },
    told: {
      frame: 'The title or years of the plan were changed',
      organisation: (name: string) => `The partner ${name} was changed`,
      organisationGone: 'A partner was added or taken out',
    },
  },
);
