import { defineMessages } from '../../platform/i18n/index.ts';

export const webMessages = defineMessages(
  {
    description:
      'Viden, aktiviteter og erfaringer til boligsocialt arbejde, og et sted at lægge planen sammen: kommune, boligorganisationer og alle, der er med.',
    pictureAlt: 'Helhed: planer for boligsocialt arbejde',
    search: 'Søg i Helhed',
    feedTitle: 'Nyt fra Helhed',
    feedSubtitle:
      'Temaer, aktiviteter, erfaringer og arrangementer: det, der er nyt eller læst igennem igen.',
    whatsNew: 'Nyt (Atom)',
    cases: 'Erfaringer',
    glossary: 'Ordbog',
    contact: 'Kontakt',
    statement: 'Tilgængelighedserklæring',
    privacy: 'Personoplysninger',
  },
  {
    description:
      'Knowledge, activities and experience for social work in housing areas, and a place to make the plan together: municipality, housing organisations and all who take part.',
    pictureAlt: 'Helhed: plans for social work in housing areas',
    search: 'Search Helhed',
    feedTitle: 'New at Helhed',
    feedSubtitle:
      'Themes, activities, experiences and events: what is new or has been read through again.',
    whatsNew: 'What is new (Atom)',
    cases: 'Experiences',
    glossary: 'Glossary',
    contact: 'Contact',
    statement: 'Accessibility statement',
    privacy: 'Personal data',
  },
);
