import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the list of activities, and those that its pages share. */
export const catalogueMessages = defineMessages(
  {
    nav: 'Aktiviteter',
    title: (count: string, good: string) =>
      `${count} aktiviteter, og for ${good} har vi fundet gode resultater`,
    titleFiltered: (found: number, count: string, all: string) =>
      found === 0
        ? 'Ingen aktiviteter passer til jeres valg'
        : found === 1
          ? `Én af ${all} aktiviteter passer til jeres valg`
          : `${count} af ${all} aktiviteter passer til jeres valg`,
    description:
      'Aktivitetskatalog til boligsocialt arbejde: mål, målgruppe, metode, partnere og det, der er fundet om virkningen.',
    lead: 'Brug kataloget som inspiration og byg jeres egne indsatser. Hver oplysning har en kilde eller er mærket »til drøftelse«. Er der ikke fundet noget om virkningen, står der »ikke fundet«. Det betyder ikke, at aktiviteten ikke virker.',
    find: 'Find aktiviteter',
    search: 'Søg i navn og mål',
    searchButton: 'Søg',
    searchedFor: (text: string) => `Søgning: »${text}«`,
    clearSearch: 'Ryd søgning',
    clearAll: 'Vis alle aktiviteter',
    moreFilters: 'Målgruppe, form og metode',
    facet: {
      effortArea: 'Indsatsområde',
      targetGroup: 'Målgruppe',
      form: 'Form',
      method: 'Metode',
      strength: 'Virkning',
    },
    taxonomy: (period: string) =>
      `Indsatsområderne er Landsbyggefondens for ${period}. En aktivitet kan høre til flere. Målgrupperne er katalogets egen inddeling.`,
    shown: (count: string, all: string) => `Viser ${count} af ${all} aktiviteter.`,
    tableCaption: 'Aktiviteter i kataloget',
    name: 'Aktivitet',
    pick: 'Vælg',
    pickLabel: (name: string) => `Sammenlign ${name}`,
    compare: 'Sammenlign de valgte',
    compareHint: 'Sæt kryds ved to til fire aktiviteter i listen.',
    xlsx: 'Hent som Excel',
    csv: 'Hent som CSV',
    strengthsTitle: 'Hvad siger ordene om virkning?',
    emptyText: 'Fjern et af valgene, så kommer der flere frem:',
    emptyWithout: (facet: string, count: string) => `Uden valget af ${facet} er der ${count}`,
    emptyWithoutText: (count: string) => `Uden søgeordene er der ${count}`,
    emptyAll: 'Ingen af valgene kan fjernes alene, så der kommer aktiviteter frem.',
    forms: {
      'en-til-en': 'En til en',
      'beboer-fagperson': 'Beboer og fagperson',
      gruppe: 'Gruppe',
    },
    methods: {
      'praksisnaer-laering': 'Praksisnær læring',
      'individuel-brobygning': 'Individuel brobygning',
      'gruppebaseret-laering': 'Gruppebaseret læring',
      samskabelse: 'Samskabelse',
    },
    strengths: {
      'dokumenteret-virkning': 'Dokumenteret virkning',
      'effekt-paavist': 'Effekt påvist',
      'positiv-evaluering': 'Positiv evaluering',
      sammenhaeng: 'Sammenhæng i litteraturen',
      'omtalt-evalueret': 'Undersøgt, resultat ikke set',
      'ikke-fundet': 'Ikke fundet',
    },
    strengthText: {
      'dokumenteret-virkning': 'CFBU skriver, at der er dokumentation for virkningen.',
      'effekt-paavist':
        'Målt mod en sammenligningsgruppe eller kaldt en effekt i en evaluering. Læs, hvad der er målt.',
      'positiv-evaluering':
        'En evaluering melder om gode resultater, men en sammenligning er ikke vist.',
      sammenhaeng: 'Forskning finder en sammenhæng. Det viser ikke, at aktiviteten er årsagen.',
      'omtalt-evalueret': 'Aktiviteten er undersøgt eller omtalt, men resultatet er ikke set.',
      'ikke-fundet':
        'Der er ikke fundet noget om virkningen. Det betyder ikke, at aktiviteten ikke virker.',
    },
    forDiscussion: 'til drøftelse',
    notFound: 'ikke fundet',
    file: {
      title: 'Aktivitetskatalog',
      about: 'Om filen',
      made: 'Hentet',
      filter: 'Filter',
      noFilter: 'ingen',
      count: 'Antal aktiviteter',
      source: 'Kilde',
      sourceText: (reviewed: string) =>
        `Helheds aktivitetskatalog, gennemgået ${reviewed}. Kilden til hver oplysning står i rækken. Målgruppe, form, metode, partnere og indikator er forslag til drøftelse.`,
      goal: 'Mål',
      how: 'Sådan foregår det',
      target: 'Målgruppe i ord',
      partners: 'Partnere',
      indicator: 'Indikator',
      findings: 'Fundet om virkningen',
      findingSources: 'Kilder om virkningen',
      nameSources: 'Kilder til navnet',
      id: 'Id i kataloget',
    },
  },
  {
    nav: 'Activities',
    title: (count, good) => `${count} activities, and for ${good} of them good results were found`,
    titleFiltered: (found, count, all) =>
      found === 0
        ? 'No activities match your choices'
        : found === 1
          ? `One of ${all} activities matches your choices`
          : `${count} of ${all} activities match your choices`,
    description:
      'Activity catalogue for social housing work: goal, target group, method, partners and what was found about the effect.',
    lead: 'Use the catalogue for inspiration and build activities of your own. Each statement has a source or is marked “for discussion”. Where nothing was found about the effect it says “not found”. That does not mean that the activity has no effect.',
    find: 'Find activities',
    search: 'Search name and goal',
    searchButton: 'Search',
    searchedFor: (text) => `Search: “${text}”`,
    clearSearch: 'Clear search',
    clearAll: 'Show all activities',
    moreFilters: 'Target group, form and method',
    facet: {
      effortArea: 'Effort area',
      targetGroup: 'Target group',
      form: 'Form',
      method: 'Method',
      strength: 'Effect',
    },
    taxonomy: (period) =>
      `The effort areas are those of Landsbyggefonden for ${period}. An activity may belong to several. The target groups are the catalogue's own division.`,
    shown: (count, all) => `Showing ${count} of ${all} activities.`,
    tableCaption: 'Activities of the catalogue',
    name: 'Activity',
    pick: 'Pick',
    pickLabel: (name) => `Compare ${name}`,
    compare: 'Compare those picked',
    compareHint: 'Tick two to four activities in the list.',
    xlsx: 'Get as Excel',
    csv: 'Get as CSV',
    strengthsTitle: 'What do the words about effect mean?',
    emptyText: 'Remove one of the choices to see more:',
    emptyWithout: (facet, count) => `Without the choice of ${facet} there would be ${count}`,
    emptyWithoutText: (count) => `Without the search words there would be ${count}`,
    emptyAll: 'No single choice can be removed so that activities appear.',
    forms: {
      'en-til-en': 'One-to-one',
      'beboer-fagperson': 'Resident and professional',
      gruppe: 'Group',
    },
    methods: {
      'praksisnaer-laering': 'Practice-based learning',
      'individuel-brobygning': 'Individual bridge-building',
      'gruppebaseret-laering': 'Group-based learning',
      samskabelse: 'Co-creation',
    },
    strengths: {
      'dokumenteret-virkning': 'Documented effect',
      'effekt-paavist': 'Effect shown',
      'positiv-evaluering': 'Positive evaluation',
      sammenhaeng: 'Correlation in research',
      'omtalt-evalueret': 'Studied, result not seen',
      'ikke-fundet': 'Not found',
    },
    strengthText: {
      'dokumenteret-virkning': 'CFBU writes that the effect is documented.',
      'effekt-paavist':
        'Measured against a comparison group or called an effect in an evaluation. Read what was measured.',
      'positiv-evaluering': 'An evaluation reports good results, but no comparison is shown.',
      sammenhaeng: 'Research finds a correlation. It does not show that the activity is the cause.',
      'omtalt-evalueret': 'The activity was studied or mentioned, but the result was not seen.',
      'ikke-fundet':
        'Nothing was found about the effect. That does not mean that the activity has none.',
    },
    forDiscussion: 'for discussion',
    notFound: 'not found',
    file: {
      title: 'Activity catalogue',
      about: 'About the file',
      made: 'Made',
      filter: 'Filter',
      noFilter: 'none',
      count: 'Number of activities',
      source: 'Source',
      sourceText: (reviewed) =>
        `The activity catalogue of Helhed, reviewed ${reviewed}. The source of each statement stands in its row. Target group, form, method, partners and indicator are proposals for discussion.`,
      goal: 'Goal',
      how: 'How it is done',
      target: 'Target group in words',
      partners: 'Partners',
      indicator: 'Indicator',
      findings: 'Found about the effect',
      findingSources: 'Sources about the effect',
      nameSources: 'Sources of the name',
      id: 'Catalogue id',
    },
  },
);
