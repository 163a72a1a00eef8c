import { asSentence, defineMessages } from '../../../platform/i18n/index.ts';

/** The words of what a stress test found. */
export const resultMessages = defineMessages(
  {
    title: {
      never: 'Pengene rækker i alle trækninger',
      always: (year: number, money: string) =>
        `Der mangler penge i ${year} i alle trækninger, i gennemsnit ${money}`,
      tenths: (count: number, year: number) =>
        `I ${count} ud af 10 trækninger mangler der penge i ${year}`,
      hundredths: (count: number, year: number) =>
        `I ${count} ud af 100 trækninger mangler der penge i ${year}`,
      rarely: (year: number) => `I færre end 1 ud af 100 trækninger mangler der penge i ${year}`,
      best: (way: string, count: number) => `${way} mangler mindst i ${count} ud af 10 trækninger`,
      even: (one: string, other: string) => `${one} og ${other} mangler lige ofte mindst`,
    },
    basis: (draws: string, seed: number) =>
      `${draws} trækninger med frø ${seed}. Tallene bygger på de sandsynligheder, der står i planen: de er skøn, ikke viden.`,
    source: (draws: string, seed: number) =>
      `planens tal og skønnede sandsynligheder; ${draws} trækninger, frø ${seed}`,
    toAssumptions: 'Se forudsætningerne, og kør igen',
    keyLabel: 'Det vigtigste i stresstesten',
    covered: 'Hele planen fuldt finansieret',
    coveredMeaning: 'Del af trækningerne, hvor ingen indsats mangler penge i noget år.',
    mean: 'Mangler i gennemsnit, alle år',
    meanMeaning: 'Gennemsnit af alle trækningers samlede mangel.',
    worst: 'Mangler i de værste 5 pct.',
    worstMeaning: 'I 95 pct. af trækningerne mangler der højst så meget i alt.',
    unsafe: 'Indsatser, der oftest mangler penge',
    unsafeOf: (count: string) => `af ${count}`,
    unsafeMeaning:
      'Indsatser, der er fuldt finansieret i alle år i under halvdelen af trækningerne.',
    drawsCount: 'Optælling over trækningerne.',
    gap: 'Hvor meget kan der mangle?',
    years: {
      title: 'Så meget kan der mangle hvert år',
      unit: 'mio. kr.',
      tableUnit: 'kr.',
      band: '5–95 pct. af trækningerne',
      inner: 'midterste halvdel',
      median: 'median',
      year: 'År',
      short: 'Mangler penge',
      mean: 'Middel',
      total: 'I alt',
      description:
        'For hvert år et bånd fra den 5. til den 95. percentil af manglen, med den midterste halvdel og medianen.',
    },
    histogram: {
      title: 'Hvor tit der mangler hvor meget i alt',
      unit: 'antal trækninger',
      x: 'manglende finansiering i alle år, mio. kr.',
      tableUnit: 'kr.',
      from: 'Fra',
      to: 'Til',
      draws: 'Trækninger',
      none: 'Der mangler ikke penge i nogen trækning.',
    },
    activities: {
      title: 'Hvilke indsatser er sikre?',
      lead: 'Sandsynligheden for, at indsatsen er fuldt finansieret i alle år. De mest usikre står først.',
      name: 'Indsats',
      chance: 'Fuldt finansieret i alle år',
      all: (count: string, share: string) =>
        `De øvrige ${count} indsatser er fuldt finansieret i ${share} af trækningerne.`,
    },
    sources: {
      title: 'Hvilken kilde betyder mest?',
      best: (name: string, money: string) =>
        `${name} betyder mest: kommer den, mangler der ${money} mindre`,
      none: 'Ingen usikker kilde flytter manglen',
      chart: 'Samlet mangel, når kilden kommer, og når den ikke gør',
      span: 'fra kilden kommer til den ikke gør',
      line: (money: string) => `gennemsnit af alle trækninger: ${money} (stiplet)`,
      name: 'Kilde',
      probability: 'Sandsynlighed',
      ifComes: 'Mangler, hvis ja',
      ifFails: 'Mangler, hvis nej',
      fall: 'Forskel',
      errorNote: '± to standardfejl',
      noise: 'kan være tilfældigt',
      onlyOne: 'altid det samme udfald',
      lead: 'Forskellen er mellem trækninger, hvor kilden kom, og trækninger, hvor den ikke gjorde. Kilder, der kommer sammen, har hinandens virkning med.',
      certainRange:
        'Bevilgede kilder, der kan komme med mere eller mindre, er med i trækningerne, men ikke her: de kommer altid.',
    },
    ranking: {
      title: 'Hvilken vej står sig bedst?',
      lead: 'Alle veje har fået de samme trækninger. Her ses kun på penge: en vej med færre indsatser mangler ofte mindre.',
      way: 'Vej',
      mean: 'Mangler i gennemsnit',
      p95: 'Mangler i de værste 5 pct.',
      covered: 'Hele vejen fuldt finansieret',
      best: 'Mangler mindst',
      bestNote: 'deler flere pladsen, tæller alle',
      turns: 'Hvad vender rækkefølgen?',
      turn: (source: string, comes: string, fails: string) =>
        `${source}: kommer den, mangler ${comes} mindst; kommer den ikke, er det ${fails}.`,
      evenAt: (share: string, now: string) =>
        asSentence(`De står lige ved en sandsynlighed på ${share}; den er sat til ${now}`),
      noTurns: (way: string) =>
        `Ingen usikker kilde vender rækkefølgen: ${way} er først, hvad enten kilderne kommer eller ej.`,
    },
    compare: 'Vis vejene side om side',
    details: (way: string) => `Tallene for ${way}`,
    stopped: (made: string, asked: string) =>
      `Beregningen blev standset efter ${made} af ${asked} trækninger. Tallene gælder dem.`,
  },
  {
    title: {
      never: 'The money lasts in all draws',
      always: (year, money) => `Money is missing in ${year} in all draws, ${money} on average`,
      tenths: (count, year) => `In ${count} of 10 draws money is missing in ${year}`,
      hundredths: (count, year) => `In ${count} of 100 draws money is missing in ${year}`,
      rarely: (year) => `In fewer than 1 of 100 draws money is missing in ${year}`,
      best: (way, count) => `${way} lacks least in ${count} of 10 draws`,
      even: (one, other) => `${one} and ${other} lack least equally often`,
    },
    basis: (draws, seed) =>
      `${draws} draws with seed ${seed}. The figures are built on the probabilities that the plan states: estimates, not knowledge.`,
    source: (draws, seed) =>
      `the figures of the plan and estimated probabilities; ${draws} draws, seed ${seed}`,
    toAssumptions: 'See the assumptions, and run it again',
    keyLabel: 'The main figures of the stress test',
    covered: 'The whole plan paid in full',
    coveredMeaning: 'Part of the draws in which no activity lacks money in any year.',
    mean: 'Missing on average, all years',
    meanMeaning: 'The mean of the gap of all years over the draws.',
    worst: 'Missing in the worst 5 %',
    worstMeaning: 'In 95 % of the draws no more than this is missing in all.',
    unsafe: 'Activities that mostly lack money',
    unsafeOf: (count) => `of ${count}`,
    unsafeMeaning: 'Activities that are paid in full in all years in less than half of the draws.',
    drawsCount: 'Counted over the draws.',
    gap: 'How much may be missing?',
    years: {
      title: 'The gap of each year',
      unit: 'DKK million',
      tableUnit: 'DKK',
      band: '5–95 % of the draws',
      inner: 'the middle half',
      median: 'median',
      year: 'Year',
      short: 'Lacks money',
      mean: 'Mean',
      total: 'In all',
      description:
        'For each year a band from the 5th to the 95th percentile of the gap, with the middle half and the median.',
    },
    histogram: {
      title: 'How often how much is missing in all',
      unit: 'number of draws',
      x: 'gap of all years, DKK million',
      tableUnit: 'DKK',
      from: 'From',
      to: 'To',
      draws: 'Draws',
      none: 'No money is missing in any draw.',
    },
    activities: {
      title: 'Which activities are safe?',
      lead: 'The chance that the activity is paid in full in all years. The least safe come first.',
      name: 'Activity',
      chance: 'Paid in full in all years',
      all: (count, share) =>
        `The other ${count} activities are paid in full in ${share} of the draws.`,
    },
    sources: {
      title: 'Which source means most?',
      best: (name, money) => `${name} means most: if it comes, ${money} less is missing`,
      none: 'No uncertain source moves the gap',
      chart: 'Gap of all years when the source comes, and when it does not',
      span: 'from the source comes to it does not',
      line: (money) => `mean of all draws: ${money} (dashed)`,
      name: 'Source',
      probability: 'Probability',
      ifComes: 'Gap if yes',
      ifFails: 'Gap if no',
      fall: 'Difference',
      errorNote: '± two standard errors',
      noise: 'may be chance',
      onlyOne: 'always the same outcome',
      lead: 'The difference is between draws in which the source came and draws in which it did not. Sources that come together have the effect of each other in it.',
      certainRange:
        'Granted sources that may come with more or less are part of the draws, but not here: they always come.',
    },
    ranking: {
      title: 'Which way stands best?',
      lead: 'All ways have had the same draws. Only money is looked at: a way with fewer activities often lacks less.',
      way: 'Way',
      mean: 'Missing on average',
      p95: 'Missing in the worst 5 %',
      covered: 'The whole way paid in full',
      best: 'Lacks least',
      bestNote: 'ties count for each',
      turns: 'What turns the ranking?',
      turn: (source, comes, fails) =>
        `${source}: if it comes, ${comes} lacks least; if it does not, ${fails} does.`,
      evenAt: (share, now) =>
        asSentence(`They are even at a probability of ${share}; it is set to ${now}`),
      noTurns: (way) =>
        `No uncertain source turns the ranking: ${way} is first whether they come or not.`,
    },
    compare: 'Show the ways side by side',
    details: (way) => `The figures of ${way}`,
    stopped: (made, asked) =>
      `The run was stopped after ${made} of ${asked} draws. The figures are of those.`,
  },
);
