import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the glossary's page. */
export const glossaryMessages = defineMessages(
  {
    title: (count: string) => `${count} ord fra feltet, forklaret kort`,
    lead: 'Ord, som dem, der arbejder boligsocialt, bruger hver dag, og som andre kan snuble over. Forklaringerne er vores egne. Er det lov eller fakta, står kilden ved.',
    description:
      'Ordbog: ord fra boligsocialt arbejde forklaret kort og i hverdagssprog, med kilder.',
    nav: 'Ordbog',
    letters: 'Gå til bogstav',
    also: 'Også',
    source: 'Kilde',
    theme: 'Læs mere i temaet',
    inDanish: 'På dansk',
  },
  {
    title: (count) => `${count} terms of the field, explained in brief`,
    lead: 'Words that those who do social housing work use every day, and that others may stumble over. The explanations are our own. Where it is law or fact, the source stands beside it.',
    description: 'Glossary: terms of social housing work explained briefly, with sources.',
    nav: 'Glossary',
    letters: 'Go to letter',
    also: 'Also',
    source: 'Source',
    theme: 'Read more in the theme',
    inDanish: 'In Danish',
  },
);
