import { defineMessages } from '../../platform/i18n/index.ts';

/** The words that explain a classification. */
export const criteriaMessages = defineMessages(
  {
    criteriaCaption: 'Hvert kriterium med tal, grænse og svar',
    criterion: 'Kriterium',
    usedBy: (names: string) => `for ${names}`,
    figure: 'Tal',
    limit: 'Grænse',
    answer: 'Svar',
    distance: 'Afstand til grænsen',
    missing: 'mangler',
    suppressed: 'skjult',
    onLimit: 'lige på grænsen',
    above: (points: string) => `${points} over`,
    below: (points: string) => `${points} under`,
    tips: (people: string, met: boolean) =>
      `${people}, så er kriteriet ${met ? 'opfyldt' : 'ikke opfyldt'}`,
    people: (count: string, more: boolean, who: string) =>
      `${count} ${more ? 'flere' : 'færre'} ${who}`,
    eachYear: (years: number) => `, i gennemsnit over ${years} år`,
    ofBase: (size: string, base: string) => `regnet af ${size} ${base}`,
    baseMissing: (base: string) => `i personer: kan ikke siges, antallet af ${base} er ikke fundet`,
    notPeople: 'et gennemsnit, som ikke kan regnes om til personer',
    who: {
      residents: 'beboere',
      outside_work_edu_pct: 'uden arbejde og uddannelse',
      convicted_pct: 'dømte',
      convicted_per_10000_18plus: 'dømte',
      primary_edu_only_pct: 'med kun grundskole',
      income_pct_of_region: '',
      nonwestern_pct: 'med ikke-vestlig baggrund',
      noncitizen_pct: '',
    },
    definition: {
      residents:
        'Alle beboere på de sammenhængende matrikler, der i 2010 var ejet af almene boligafdelinger.',
      outside_work_edu_pct:
        'Andelen af de 18-64-årige, der hverken er tilknyttet arbejdsmarkedet eller under uddannelse.',
      convicted_pct:
        'Andelen af beboerne på 18 år og derover, der er dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer.',
      convicted_per_10000_18plus:
        'Antallet af dømte efter straffeloven, våbenloven eller lov om euforiserende stoffer pr. 10.000 beboere på 18 år og derover.',
      primary_edu_only_pct:
        'Andelen af de 30-59-årige med grundskole som eneste uddannelse. Til og med 2017 talte uoplyst uddannelse med; fra 2018 tæller kun uddannelse, der er taget eller godkendt i Danmark.',
      income_pct_of_region:
        'Den gennemsnitlige bruttoindkomst for skattepligtige 15-64-årige, der ikke er under uddannelse, i procent af samme gruppe i regionen.',
      nonwestern_pct:
        'Andelen af beboerne, der er indvandrere eller efterkommere fra ikke-vestlige lande.',
      noncitizen_pct: 'Andelen af beboerne uden dansk statsborgerskab. Ikke et kriterium i loven.',
    },
    toList: (date: string) => `Opgjort til listen pr. ${date}. Måleperioden er ikke oplyst.`,
    asGiven: 'Sammenlignet med grænsen, som tallet står i kilden, uden afrunding.',
    mean: (years: number) =>
      `Loven ser på et gennemsnit over ${years} år; kildens tal er regnet for det gennemsnit.`,
    converted: 'Omregnet præcist mellem procent og antal pr. 10.000 af de samme personer.',
    timesNational: (times: number, share: string, limit: string) =>
      `Grænsen er ${times} gange hele landets andel: ${times} × ${share} = ${limit} pct.`,
    timesUnknown: (times: number) =>
      `Grænsen er ${times} gange hele landets andel, som ikke er fundet for listen.`,
    sure: { high: 'sikker kilde', medium: 'andenhåndskilde', low: 'usikker kilde' },
    decides: (names: string) => `For at afgøre det mangler: ${names}.`,
    requires: (name: string, answer: string) => `${name}: ${answer}`,
    criterionPart: (name: string, limit: string, answer: string) => `${name} (${limit}): ${answer}`,
    some: (met: string, of: string, needed: string) =>
      `${met} af ${of} kriterier er opfyldt, ${needed} kræves`,
    someOpen: (met: string, of: string, needed: string, open: string) =>
      `${met} af ${of} kriterier er opfyldt, ${needed} kræves, ${open} kan ikke afgøres`,
    memory: (years: number) => `${years} år i træk, denne liste medregnet`,
    memoryEither: (years: number, other: number) =>
      `${years} år i træk, denne liste medregnet. Kilderne er uenige om ${other} eller ${years} år; svaret gives kun, når begge giver det samme`,
    memoryYear: {
      official: {
        yes: 'på den officielle liste',
        no: 'ikke på den officielle liste',
        unknown: 'ikke fundet',
      },
      calculated: {
        yes: 'ja efter beregningen her',
        no: 'nej efter beregningen her',
        unknown: 'kan ikke afgøres efter beregningen her',
      },
      none: { yes: '', no: '', unknown: 'ikke fundet' },
    },
    yearWords: (year: string, words: string) => `${year}: ${words}`,
    excluded: (name: string, answer: string) =>
      `Ikke samtidig ${name}: ${answer}. Ministeriets lister holder de to adskilt; loven siger det ikke selv (§ 61 b), og kilderne er usikre`,
    overlapOn: 'Regn uden den regel',
    overlapOff: 'Regn med den regel igen',
    shareTitle: 'Hvis hele landets andel af dømte er …',
    shareText:
      'Grænsen for dømte er et antal gange hele landets andel. Den andel er ikke fundet for noget år, så kriteriet kan ikke afgøres, før I vælger en.',
    shareLabel: 'Hele landets andel af dømte (landsandelen)',
    shareHint: 'I procent, for eksempel 0,78.',
    shareUnit: 'pct.',
    shareButton: 'Beregn',
    shareClear: 'Regn uden andelen',
    shareError: (value: string) =>
      `»${value}« er ikke en andel. Skriv et tal fra 0 til 100, for eksempel 0,78.`,
    shareUsed: (share: string) =>
      `Beregnet med ${share} pct., som I har valgt. Det er ikke et fundet tal.`,
    observedCaption: 'Grænser for dømte, som kilder oplyser',
    observedDate: 'Liste',
    observedLimit: 'Grænse',
    observedTimes: 'Gange hele landets andel',
    observedShare: 'Svarer til en andel på',
    observedSure: 'Sikkerhed',
    observedSource: 'Kilde',
    about: (share: string) => `ca. ${share} pct.`,
    use: (share: string) => `brug ${share}`,
    fixed: 'fast grænse',
  },
  {
    criteriaCaption: 'Each criterion with figure, limit and answer',
    criterion: 'Criterion',
    usedBy: (names) => `for ${names}`,
    figure: 'Figure',
    limit: 'Limit',
    answer: 'Answer',
    distance: 'Distance to the limit',
    missing: 'missing',
    suppressed: 'suppressed',
    onLimit: 'exactly on the limit',
    above: (points) => `${points} above`,
    below: (points) => `${points} below`,
    tips: (people, met) => `with ${people} the criterion is ${met ? 'met' : 'not met'}`,
    people: (count, more, who) => `${count} ${more ? 'more' : 'fewer'} ${who}`,
    eachYear: (years) => `, on average over ${years} years`,
    ofBase: (size, base) => `out of ${size} ${base}`,
    baseMissing: (base) => `in people: cannot be said, the number of ${base} was not found`,
    notPeople: 'a mean, which cannot be turned into people',
    who: {
      residents: 'residents',
      outside_work_edu_pct: 'outside work and education',
      convicted_pct: 'convicted',
      convicted_per_10000_18plus: 'convicted',
      primary_edu_only_pct: 'with primary school only',
      income_pct_of_region: '',
      nonwestern_pct: 'of non-western origin',
      noncitizen_pct: '',
    },
    definition: {
      residents: 'All residents on the connected plots that housing estates owned in 2010.',
      outside_work_edu_pct:
        'The share of those aged 18-64 who are neither attached to the labour market nor in education.',
      convicted_pct:
        'The share of residents aged 18 and over convicted under the penal, weapons or drugs acts.',
      convicted_per_10000_18plus:
        'The number convicted under the penal, weapons or drugs acts per 10,000 residents aged 18 and over.',
      primary_edu_only_pct:
        'The share of those aged 30-59 with primary school as their only education. Until 2017 unknown education counted in; from 2018 only education taken or approved in Denmark counts.',
      income_pct_of_region:
        'The mean gross income of taxpayers aged 15-64 not in education, in percent of the same group in the region.',
      nonwestern_pct:
        'The share of residents who are immigrants or descendants from non-western countries.',
      noncitizen_pct:
        'The share of residents without Danish citizenship. Not a criterion of the law.',
    },
    toList: (date) => `Stated for the list of ${date}. The period measured is not given.`,
    asGiven: 'Compared with the limit as it stands in the source, without rounding.',
    mean: (years) =>
      `The law looks at a mean over ${years} years; the figure of the source is taken to be that mean.`,
    converted: 'Converted exactly between percent and number per 10,000 of the same people.',
    timesNational: (times, share, limit) =>
      `The limit is ${times} times the whole country's share: ${times} × ${share} = ${limit}%.`,
    timesUnknown: (times) =>
      `The limit is ${times} times the whole country's share, which was not found for the list.`,
    sure: { high: 'sure source', medium: 'second-hand source', low: 'unsure source' },
    decides: (names) => `To decide it, these are missing: ${names}.`,
    requires: (name, answer) => `${name}: ${answer}`,
    criterionPart: (name, limit, answer) => `${name} (${limit}): ${answer}`,
    some: (met, of, needed) => `${met} of ${of} criteria are met, ${needed} are needed`,
    someOpen: (met, of, needed, open) =>
      `${met} of ${of} criteria are met, ${needed} are needed, ${open} cannot be said`,
    memory: (years) => `${years} years in a row, this list included`,
    memoryEither: (years, other) =>
      `${years} years in a row, this list included. The sources disagree on ${other} or ${years} years; an answer is given only when both give the same`,
    memoryYear: {
      official: {
        yes: 'on the official list',
        no: 'not on the official list',
        unknown: 'not found',
      },
      calculated: {
        yes: 'yes by the calculation here',
        no: 'no by the calculation here',
        unknown: 'cannot be said by the calculation here',
      },
      none: { yes: '', no: '', unknown: 'not found' },
    },
    yearWords: (year, words) => `${year}: ${words}`,
    excluded: (name, answer) =>
      `Not a ${name} as well: ${answer}. The ministry's lists keep the two apart; the law does not say so itself (§ 61 b), and the sources are unsure`,
    overlapOn: 'Calculate without that rule',
    overlapOff: 'Calculate with that rule again',
    shareTitle: "If the whole country's share of convicted is …",
    shareText:
      "The limit for convicted is a multiple of the whole country's share. That share was not found for any year, so the criterion cannot be decided until you choose one.",
    shareLabel: "The whole country's share of convicted (national share)",
    shareHint: 'In percent, for example 0.78.',
    shareUnit: '%',
    shareButton: 'Calculate',
    shareClear: 'Calculate without the share',
    shareError: (value) =>
      `“${value}” is not a share. Write a number from 0 to 100, for example 0.78.`,
    shareUsed: (share) =>
      `Calculated with ${share}%, which you chose. It is not a figure that was found.`,
    observedCaption: 'Limits for convicted that sources state',
    observedDate: 'List',
    observedLimit: 'Limit',
    observedTimes: "Times the country's share",
    observedShare: 'Corresponds to a share of',
    observedSure: 'Confidence',
    observedSource: 'Source',
    about: (share) => `about ${share}%`,
    use: (share) => `use ${share}`,
    fixed: 'fixed limit',
  },
);
