import { defineMessages } from '../../../../platform/i18n/index.ts';

/** The words of the sources that are written with a document. */
export const ownSourceMessages = defineMessages(
  {
    title: 'Egne kilder',
    themeLead:
      'Kun kilder, der ikke kan vælges ovenfor. Teksten skal henvise til hver af dem med [@kort-navn].',
    activityLead:
      'Kun kilder, der ikke er på listerne ovenfor. Skriv kilden og gem, så kan den vælges på listerne.',
    one: (number: number) => `Egen kilde ${number}`,
    add: 'Tilføj en egen kilde',
    id: 'Kort navn',
    idHint: 'Små bogstaver a-z, tal og bindestreg, for eksempel rapport-2026.',
    name: 'Titel',
    publisher: 'Udgiver',
    url: 'Adresse på nettet',
    urlHint: 'Begynder med https://',
    published: 'Udgivet',
    publishedYear: 'Året eller dagen: 2026 eller 2026-05-31. Tomt: kilden har ingen dato.',
    publishedMonth:
      'Året, måneden eller dagen: 2026, 2026-05 eller 2026-05-31. Tomt: kilden har ingen dato.',
    read: 'Læst den',
    kind: 'Slags kilde',
    note: 'Hvad læseren skal vide om kilden',
    noteHint: 'Kan stå tomt.',
  },
  {
    title: 'Own sources',
    themeLead:
      'Only sources that cannot be chosen above. The text must cite each of them with [@short-name].',
    activityLead:
      'Only sources that are not in the lists above. Write the source and save; then the lists have it.',
    one: (number: number) => `Own source ${number}`,
    add: 'Add an own source',
    id: 'Short name',
    idHint: 'Small letters a-z, digits and hyphen, such as rapport-2026.',
    name: 'Title',
    publisher: 'Publisher',
    url: 'Address on the web',
    urlHint: 'Begins with https://',
    published: 'Published',
    publishedYear: 'The year or the day: 2026 or 2026-05-31. Empty: the source bears no date.',
    publishedMonth:
      'The year, the month or the day: 2026, 2026-05 or 2026-05-31. Empty: the source bears no date.',
    read: 'Read on',
    kind: 'Kind of source',
    note: 'What the reader should know of the source',
    noteHint: 'May be left empty.',
  },
);
