import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of the form that asks for the best plan. */
export const limitsMessages = defineMessages(
  {
    title: 'Find den bedste plan inden for jeres grænser',
    lead: 'I sætter grænserne. Beregningen holder alle sammensætninger af indsatsernes muligheder op mod hinanden og finder den, der dækker mest af behovet. Er flere lige gode, vælges den billigste.',
    link: 'Find den bedste plan',
    beat: 'Slå dette scenarie',
    ownLimits: 'Grænserne er planens egne.',
    noLimits: 'Planen har ingen grænser endnu ud over pengene. Start her.',
    changed: 'Grænserne er ændret i forhold til planens.',
    changedMark: 'ændret fra planens',
    fromRun: 'Grænserne er dem, beregningen brugte.',
    fromRunEased: 'Grænserne er dem, beregningen brugte, med én lempet.',
    fromScenario: (name: string) =>
      `Forudsætningerne er dem, »${name}« har, og der må mangle lige så meget som dér. Så er det en lige kamp.`,
    gone: (count: number) =>
      count === 1
        ? 'En grænse nævnte noget, planen ikke længere har. Den er taget af.'
        : `${count} grænser nævnte noget, planen ikke længere har. De er taget af.`,
    back: 'Tilbage til planens grænser',
    base: 'Forudsætninger',
    baseLabel: 'Hvis forudsætninger gælder?',
    baseHint:
      'Kildernes svar, priser og niveauer hentes derfra. Indsatsernes vej vælger beregningen selv.',
    planBase: 'Planen, som den er nu',
    scenarioBase: (name: string) => `Scenariet »${name}«`,
    count: 'Hvilke penge tæller med?',
    countHint: (years: string) => `Beløbene er alle års, ${years}, under de valgte forudsætninger.`,
    sources: (count: number, money: string) =>
      count === 1 ? `1 kilde, ${money}` : `${count} kilder, ${money}`,
    noSources: 'ingen kilder',
    gap: 'Hvad må der mangle?',
    gapLead: 'Så meget må der mangle i året. Et tomt felt betyder, at alt skal være betalt det år.',
    gapNone: 'intet må mangle',
    gapSome: (first: string, more: number) =>
      more === 0 ? `op til ${first}` : `op til ${first}, og ${more} år mere`,
    inYear: (money: string, year: number) => `${money} i ${year}`,
    gapYear: (year: number) => `Højst mangle i ${year}`,
    gapLike: 'Eller: lige så stort hul som i',
    gapLikeEmpty: 'Vælg planen eller et scenarie',
    gapLikeUse: 'Udfyld årene',
    gapLikeMissing: 'Vælg, hvis hul årene skal udfyldes med',
    gapFilled: (name: string) =>
      `Årene er udfyldt med det, der mangler i ${name}, rundet op til hele kroner.`,
    gapFilledNothing: (name: string) => `Der mangler intet i ${name}, så årene er tomme.`,
    cost: 'Hvad må det koste?',
    costLead:
      'Omkostningerne i året, før noget bæres af modtagere. Et tomt felt er intet loft ud over de penge, der er.',
    costNone: 'intet loft',
    costYear: (year: number) => `Højst koste i ${year}`,
    posts: 'Hvor mange årsværk må der være?',
    postsLead: 'Hver række er et loft, der gælder hvert år. Tomme rækker tæller ikke.',
    postsNone: 'intet loft',
    postsRow: (number: number) => `Loft ${number}`,
    role: 'Rolle',
    anyRole: 'Alle roller',
    placement: 'Placering',
    anyPlacement: 'Alle placeringer',
    fte: 'Højst årsværk',
    addRow: 'Tilføj en række',
    coverage: 'Hvad skal mindst dækkes?',
    coverageLead:
      'Hver række er den mindste dækning af et boligområdes behov hvert år. Tomme rækker tæller ikke.',
    coverageNone: 'ingen mindste dækning',
    coverageRow: (number: number) => `Mindste dækning ${number}`,
    area: 'Boligområde',
    chooseArea: 'Vælg boligområde',
    effortArea: 'Indsatsområde',
    anyEffortArea: 'Hvert af områdets behov',
    share: 'Mindst dækket',
    percent: 'pct.',
    limits: (count: number) => (count === 1 ? '1 grænse' : `${count} grænser`),
    rules: 'Hvad er afgjort for indsatserne?',
    rulesLead: 'Beregningen vælger frit, hvor I ikke siger andet.',
    rulesNone: 'alt er frit',
    rulesSome: (count: number) =>
      count === 1 ? '1 indsats er bundet' : `${count} indsatser er bundet`,
    rulesTable: 'Krav til indsatserne',
    activity: 'Indsats',
    now: 'I planen',
    rule: 'Krav',
    ruleOf: (activity: string) => `Krav til ${activity}`,
    alsoRuleOf: (activity: string) => `Endnu et krav til ${activity}`,
    free: 'Frit',
    keep: 'Skal bevares',
    close: 'Skal afvikles',
    fix: 'Fast',
    forbid: 'Ikke',
    fixOption: (option: string) => `Fast: ${option}`,
    forbidOption: (option: string) => `Ikke: ${option}`,
    run: 'Beregn',
    time: 'Hvor længe må der regnes?',
    timeHint: 'Når tiden er gået, får I det bedste, der er fundet, og hvor langt der højst er op.',
    seconds: (count: number) =>
      count === 60 ? '1 minut' : count === 120 ? '2 minutter' : `${count} sekunder`,
    points: 'Antal trin',
    pointsHint:
      'Til »Vis dækning for pengene«: hvor mange beløb fra ingenting til alle pengene der regnes på.',
    find: 'Find den bedste plan',
    frontier: 'Vis dækning for pengene',
    save: 'Gem som planens grænser',
    saved: 'Grænserne er gemt i planen.',
    savedSame: 'Planen havde de grænser i forvejen.',
    undo: 'Fortryd',
    told: 'Planens grænser for den bedste plan blev ændret',
    confirm: 'Det er rigtigt. Regn med det',
    confirmTitle: 'Er det rigtigt?',
    noNeeds: 'Skriv behov på boligområderne',
    noActivities: 'Opret indsatser',
    error: {
      number: (label: string, typed: string, example: string) =>
        `${label}: »${typed}« er ikke et tal. Skriv for eksempel ${example}`,
      whole: (label: string, typed: string) => `${label}: »${typed}« skal være hele kroner`,
      decimals: (label: string, typed: string) => `${label}: »${typed}« har for mange decimaler`,
      below: (label: string, typed: string, least: string) =>
        `${label}: »${typed}« er under ${least}`,
      above: (label: string, typed: string, most: string) => `${label}: »${typed}« er over ${most}`,
      choice: (label: string) => `${label}: vælg en af mulighederne på listen`,
      noFte: (label: string) => `${label}: skriv, hvor mange årsværk der højst må være`,
      noArea: (label: string) => `${label}: vælg et boligområde`,
      noShare: (label: string) => `${label}: skriv, hvor mange procent der mindst skal dækkes`,
      zeroShare: (label: string) =>
        `${label}: 0 pct. er ingen grænse. Skriv et højere tal, eller lad rækken stå tom`,
      noNeed: (label: string, area: string, effortArea: string) =>
        `${label}: ${area} har ikke noget behov for ${effortArea}`,
      tooManyRows: (most: number) => `Der er plads til ${most} rækker`,
      unknownBase: 'Scenariet findes ikke længere. Vælg andre forudsætninger',
      invalid: (why: string) => `Grænserne kan ikke gemmes i planen: ${why}`,
    },
    fault: {
      'no-needs':
        'Planen har ingen behov at dække, så det kan ikke siges, hvad der er bedst. Skriv behov på boligområderne først',
      'no-activities': 'Planen har ingen indsatser at vælge imellem',
      'nothing-counted': 'Vælg mindst én slags penge, der tæller med',
      'keep-and-close': (activity: string) => `${activity} kan ikke både bevares og afvikles`,
      'two-fixed': (activity: string) => `${activity} kan kun have én fast mulighed`,
      'only-closing': (activity: string) =>
        `${activity} kan ikke bevares: alle indsatsens muligheder er afvikling`,
      'never-closing': (activity: string) =>
        `${activity} kan ikke afvikles: ingen af indsatsens muligheder er afvikling`,
      'no-option-left': (activity: string) => `${activity}: kravene lader ingen mulighed tilbage`,
      requires: (activity: string, option: string, other: string, otherOption: string) =>
        `${activity} kan kun blive »${option}«, og det kræver »${otherOption}« for ${other}, som kravene udelukker`,
      excludes: (activity: string, option: string, other: string, otherOption: string) =>
        `${activity} kan kun blive »${option}«, og det kan ikke gå sammen med »${otherOption}« for ${other}`,
      'area-without-needs': (area: string) => `${area} har ingen behov at dække`,
      'coverage-out-of-reach': (area: string, effortArea: string, year: number, most: string) =>
        `${area}: alle indsatser tilsammen dækker højst ${most} af behovet for ${effortArea} i ${year}`,
    },
    doubt: {
      'no-money':
        'Ingen af de penge, der tæller med, har noget beløb. Så kan kun det, modtagere bærer, blive betalt.',
      'large-gap': (year: number) =>
        `I ${year} må der mangle mere, end alle indsatser koster tilsammen. Så sætter pengene ingen grænse det år.`,
      'large-cost': (year: number) =>
        `Loftet i ${year} er over ti gange så højt som alle indsatsers omkostninger. Er der et nul for meget?`,
      'many-posts': (row: number) =>
        `Loft ${row} er over ti gange så mange årsværk, som planen har. Er der et nul for meget?`,
    },
  },
  {
    title: 'Find the best plan within your limits',
    lead: 'You set the limits. The computation holds all combinations of the activities’ options against each other and finds the one that covers most of the needs. Of several that are as good, the cheapest is chosen.',
    link: 'Find the best plan',
    beat: 'Beat this scenario',
    ownLimits: 'The limits are the plan’s own.',
    noLimits: 'The plan has no limits yet other than the money. Start here.',
    changed: 'The limits are changed from the plan’s.',
    changedMark: 'changed from the plan’s',
    fromRun: 'The limits are those that the run used.',
    fromRunEased: 'The limits are those that the run used, with one eased.',
    fromScenario: (name: string) =>
      `The assumptions are those of “${name}”, and as much may be missing as there. That makes it a fair match.`,
    gone: (count: number) =>
      count === 1
        ? 'One limit mentioned something that the plan no longer has. It is taken off.'
        : `${count} limits mentioned something that the plan no longer has. They are taken off.`,
    back: 'Back to the plan’s limits',
    base: 'Assumptions',
    baseLabel: 'Whose assumptions hold?',
    baseHint:
      'The answers of the sources, prices and levels come from there. How activities go on is chosen by the computation.',
    planBase: 'The plan as it is now',
    scenarioBase: (name: string) => `The scenario “${name}”`,
    count: 'Which money counts?',
    countHint: (years: string) =>
      `The amounts are those of all years, ${years}, under the chosen assumptions.`,
    sources: (count: number, money: string) =>
      count === 1 ? `1 source, ${money}` : `${count} sources, ${money}`,
    noSources: 'no sources',
    gap: 'What may be missing?',
    gapLead: 'So much may be missing in the year. An empty field means that all must be paid.',
    gapNone: 'nothing may be missing',
    gapSome: (first: string, more: number) =>
      more === 0 ? `up to ${first}` : `up to ${first}, and ${more} more years`,
    inYear: (money: string, year: number) => `${money} in ${year}`,
    gapYear: (year: number) => `At most missing in ${year}`,
    gapLike: 'Or: a gap as large as in',
    gapLikeEmpty: 'Choose the plan or a scenario',
    gapLikeUse: 'Fill in the years',
    gapLikeMissing: 'Choose whose gap the years are filled with',
    gapFilled: (name: string) =>
      `The years are filled with what is missing in ${name}, rounded up to whole kroner.`,
    gapFilledNothing: (name: string) => `Nothing is missing in ${name}, so the years are empty.`,
    cost: 'What may it cost?',
    costLead:
      'The costs of the year before anything is carried by receivers. An empty field is no cap other than the money there is.',
    costNone: 'no cap',
    costYear: (year: number) => `Cost at most in ${year}`,
    posts: 'How many full-time equivalents may there be?',
    postsLead: 'Each row is a cap that holds every year. Empty rows do not count.',
    postsNone: 'no cap',
    postsRow: (number: number) => `Cap ${number}`,
    role: 'Role',
    anyRole: 'All roles',
    placement: 'Placement',
    anyPlacement: 'All placements',
    fte: 'At most, full-time equivalents',
    addRow: 'Add a row',
    coverage: 'What must be covered at least?',
    coverageLead:
      'Each row is the least coverage of an area’s needs every year. Empty rows do not count.',
    coverageNone: 'no least coverage',
    coverageRow: (number: number) => `Least coverage ${number}`,
    area: 'Housing area',
    chooseArea: 'Choose a housing area',
    effortArea: 'Effort area',
    anyEffortArea: 'Each need of the area',
    share: 'Covered at least',
    percent: '%',
    limits: (count: number) => (count === 1 ? '1 limit' : `${count} limits`),
    rules: 'What is settled for the activities?',
    rulesLead: 'The computation chooses freely where you say nothing else.',
    rulesNone: 'everything is free',
    rulesSome: (count: number) =>
      count === 1 ? '1 activity is bound' : `${count} activities are bound`,
    rulesTable: 'Rules for the activities',
    activity: 'Activity',
    now: 'In the plan',
    rule: 'Rule',
    ruleOf: (activity: string) => `Rule for ${activity}`,
    alsoRuleOf: (activity: string) => `One more rule for ${activity}`,
    free: 'Free',
    keep: 'Must be kept',
    close: 'Must be closed',
    fix: 'Fixed',
    forbid: 'Not',
    fixOption: (option: string) => `Fixed: ${option}`,
    forbidOption: (option: string) => `Not: ${option}`,
    run: 'Compute',
    time: 'How long may it take?',
    timeHint:
      'When the time is up, you get the best that was found, and how much better can exist at most.',
    seconds: (count: number) =>
      count === 60 ? '1 minute' : count === 120 ? '2 minutes' : `${count} seconds`,
    points: 'Number of steps',
    pointsHint:
      'For “Show coverage for the money”: how many amounts from nothing to all of the money.',
    find: 'Find the best plan',
    frontier: 'Show coverage for the money',
    save: 'Save as the plan’s limits',
    saved: 'The limits are saved in the plan.',
    savedSame: 'The plan had these limits already.',
    undo: 'Undo',
    told: 'The plan’s limits for the best plan were changed',
    confirm: 'It is right. Go on with it',
    confirmTitle: 'Is that right?',
    noNeeds: 'Write the needs of the housing areas',
    noActivities: 'Add activities',
    error: {
      number: (label: string, typed: string, example: string) =>
        `${label}: “${typed}” is not a number. Write for instance ${example}`,
      whole: (label: string, typed: string) => `${label}: “${typed}” must be whole kroner`,
      decimals: (label: string, typed: string) => `${label}: “${typed}” has too many decimals`,
      below: (label: string, typed: string, least: string) =>
        `${label}: “${typed}” is below ${least}`,
      above: (label: string, typed: string, most: string) =>
        `${label}: “${typed}” is above ${most}`,
      choice: (label: string) => `${label}: choose one of the options of the list`,
      noFte: (label: string) => `${label}: write how many full-time equivalents there may be`,
      noArea: (label: string) => `${label}: choose a housing area`,
      noShare: (label: string) => `${label}: write how many per cent must be covered at least`,
      zeroShare: (label: string) =>
        `${label}: 0% is no limit. Write a higher number, or leave the row empty`,
      noNeed: (label: string, area: string, effortArea: string) =>
        `${label}: ${area} has no need for ${effortArea}`,
      tooManyRows: (most: number) => `There is room for ${most} rows`,
      unknownBase: 'The scenario is no longer there. Choose other assumptions',
      invalid: (why: string) => `The limits cannot be saved in the plan: ${why}`,
    },
    fault: {
      'no-needs':
        'The plan has no needs to cover, so it cannot be said what is best. Write the needs of the housing areas first',
      'no-activities': 'The plan has no activities to choose among',
      'nothing-counted': 'Choose at least one kind of money that counts',
      'keep-and-close': (activity: string) => `${activity} cannot both be kept and closed`,
      'two-fixed': (activity: string) => `${activity} can have one fixed option only`,
      'only-closing': (activity: string) => `${activity} cannot be kept: all its options close it`,
      'never-closing': (activity: string) =>
        `${activity} cannot be closed: none of its options closes it`,
      'no-option-left': (activity: string) => `${activity}: the rules leave no option`,
      requires: (activity: string, option: string, other: string, otherOption: string) =>
        `${activity} can only become “${option}”, which needs “${otherOption}” for ${other}, and the rules shut that out`,
      excludes: (activity: string, option: string, other: string, otherOption: string) =>
        `${activity} can only become “${option}”, which does not go with “${otherOption}” for ${other}`,
      'area-without-needs': (area: string) => `${area} has no needs to cover`,
      'coverage-out-of-reach': (area: string, effortArea: string, year: number, most: string) =>
        `${area}: all activities together cover at most ${most} of the need for ${effortArea} in ${year}`,
    },
    doubt: {
      'no-money':
        'None of the money that counts has an amount. Only what receivers carry can then be paid.',
      'large-gap': (year: number) =>
        `In ${year} more may be missing than all activities cost together. Money is then no limit that year.`,
      'large-cost': (year: number) =>
        `The cap of ${year} is over ten times what all activities cost. Is there a zero too many?`,
      'many-posts': (row: number) =>
        `Cap ${row} is over ten times the full-time equivalents of the plan. Is there a zero too many?`,
    },
  },
);
