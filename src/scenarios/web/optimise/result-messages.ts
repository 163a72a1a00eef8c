import { asSentence, defineMessages } from '../../../platform/i18n/index.ts';

/** What a run found, in sentences. */
export const resultMessages = defineMessages(
  {
    title: {
      best: (share: string) => `Bedste mulige med de penge: ${share} af behovet dækkes`,
      bestSoFar: (share: string) => `Bedst fundet, før tiden gik: ${share} af behovet dækkes`,
      infeasible: 'Ingen sammensætning holder alle grænserne på én gang',
      noneInTime: 'Tiden gik, før der blev fundet en plan',
      frontier: (money: string, share: string) =>
        `Med alle pengene, ${money}, kan ${share} af behovet dækkes`,
      frontierNone: 'Ingen af beløbene rækker til en plan, der holder grænserne',
    },
    proof: 'Det er bevist, at ingen anden sammensætning af indsatsernes muligheder er bedre.',
    notProved: (points: string) => `Tiden løb ud. Der findes højst noget, der er ${points} bedre.`,
    boundUnknown: 'Tiden løb ud, og hvor langt der er op, kan ikke siges.',
    leastCost: 'Blandt alle, der dækker lige så meget, er den også billigst.',
    leastCostNotProved: 'Om en anden dækker lige så meget for færre penge, blev ikke bevist.',
    underPlan: 'Regnet med planens egne forudsætninger.',
    underScenario: (name: string) => `Regnet med de forudsætninger, »${name}« har.`,
    underGone:
      'Regnet med et scenaries forudsætninger. Scenariet er slettet siden, så tallene her er med planens.',
    save: 'Gem som scenarie',
    again: 'Ret grænserne, og regn igen',
    changed: 'Valgene passer ikke længere til planen',
    changedText:
      'Valgene er her regnet igennem i planen, som den er nu. De giver ikke længere det, beregningen fandt.',
    goneActivities: (names: string) => `Det valgte findes ikke længere for ${names}.`,
    addedActivities: (names: string) => `Der er ikke valgt noget for ${names}, som er kommet til.`,
    points: (value: string) => `${value} procentpoint`,
    figures: 'Nøgletal',
    coverage: 'Dækning af behovet',
    coverageHow:
      'Personer, der nås, delt med målet for hvert behov, højst 100 pct., vægtet og som gennemsnit af årene.',
    ofPlanPaid: (share: string) => `planen: ${share}, betalt fuldt ud`,
    cost: 'Omkostninger i alt',
    costHow: 'De valgte muligheders omkostninger i alle år, før noget bæres af modtagere.',
    financed: 'Betalt af kilder',
    financedHow: 'Det, kilderne betaler inden for deres øremærkning og regler om medfinansiering.',
    gap: 'Mangler i alt',
    gapHow: 'Omkostninger minus det, modtagere bærer, og det, kilderne betaler.',
    asFound: 'som fundet',
    compare: 'Holdt op mod planen og scenarierne',
    compareLead:
      'Kun indsatser, der er betalt fuldt ud i året, tæller med i dækningen. Så er det den samme målestok for alle.',
    compareTable: 'Dækning af det, der er betalt fuldt ud',
    way: 'Vej',
    bestPlan: 'Bedste plan',
    plan: 'Planen',
    ownAssumptions: 'med sine egne penge og priser',
    planAssumptions: 'med planens penge og priser',
    sameAssumptions: 'med samme penge og priser som den bedste plan',
    ifFound: (money: string, share: string) =>
      `Det gælder, når de ${money}, der må mangle, bliver fundet. ${asSentence(`Det, der er betalt fuldt ud, dækker ${share}`)}`,
    paid: 'Dækning, betalt fuldt ud',
    meanOf: (years: string) => `gennemsnit ${years}`,
    best: 'bedst',
    unlike:
      'Et scenarie kan dække mere end den bedste plan, når det regner med flere penge, end grænserne her tæller med.',
    choices: 'Det vælger den',
    choicesTable: 'Indsatsernes vej i den bedste plan',
    activity: 'Indsats',
    inPlan: 'I planen',
    inBest: 'I den bedste plan',
    counts: (kept: string, anchored: string, rethought: string, closed: string) =>
      `${kept} videreføres, ${anchored} forankres, ${rethought} retænkes og ${closed} afvikles.`,
    differences: (count: number) =>
      count === 0
        ? 'Alt er som i planen.'
        : count === 1
          ? 'Én indsats går videre på en anden måde end i planen.'
          : `${count} indsatser går videre på en anden måde end i planen.`,
    same: (count: number) =>
      count === 1 ? 'Én indsats er som i planen' : `${count} indsatser er som i planen`,
    sameTable: 'Indsatser, der er som i planen',
    undecidedFirst: (option: string) => `Uafklaret; regnet som »${option}«`,
    years: 'Penge år for år',
    yearsTable: 'Den bedste plans penge år for år',
    year: 'År',
    carried: 'Båret af modtagere',
    covered: 'Dækning',
    total: 'I alt',
    binding: 'Det, der sætter grænsen',
    bindingLead: 'Hvert tal er fundet ved at regne igen med lidt mere af netop den grænse.',
    bindingNone: 'Ingen enkelt grænse ville give mere ved at blive lempet lidt.',
    theLimit: (limit: string) => `Grænsen er ${limit}`,
    moreMoney: (amount: string) => `${amount} mere`,
    morePosts: (amount: string) => `${amount} årsværk mere`,
    lessShare: (points: string) => `${points} lavere krav`,
    moreShare: (points: string) => `${points} højere andel`,
    dropped: 'At droppe det',
    gives: (more: string, gain: string) => `${more} giver ${gain}.`,
    givesAtLeast: (more: string, gain: string) => `${more} giver mindst ${gain}.`,
    notExplained: 'Hvorfor det er sådan, blev der ikke tid til at regne ud.',
    incomplete: 'Tiden gik, før alt var undersøgt. Der kan være mere at sige.',
    left: 'Det, der ikke kom med',
    leftLead: 'Det skal der til for hver indsats, som den bedste plan afvikler.',
    leftNone: 'Alle indsatser er med.',
    addedYearly: (money: string, years: string) => `${money} om året ${years}`,
    addedTotal: (money: string, years: string) => `${money} i alt (${years})`,
    inYear: (money: string, year: number) => `${money} i ${year}`,
    fromYear: (year: number) => `fra ${year}`,
    inYears: (years: string) => `i ${years}`,
    wouldKeep: (money: string, option: string) =>
      `${money} mere udefra ville bringe den med som »${option}«.`,
    keptFree: (option: string) => `Den kan komme med som »${option}« uden flere penge.`,
    otherLimits: 'Andre grænser end pengene holder den ude.',
    instead: (option: string, loss: string) =>
      `Uden flere penge kan den komme med som »${option}«, men dækningen falder ${loss}.`,
    insteadLittle: (option: string) =>
      `Uden flere penge kan den komme med som »${option}«, og dækningen bliver den samme.`,
    insteadUnproved: 'Faldet kan være mindre: det blev ikke bevist.',
    noInstead: 'Uden flere penge er der ingen sammensætning, der har den med.',
    displaced: (what: string) => `Det går ud over: ${what}.`,
    becomes: (activity: string, from: string, to: string) => `${activity} (${from} → ${to})`,
    conflict: 'Disse grænser kan ikke holde sammen',
    conflictAlone: 'Denne grænse kan ingen sammensætning holde',
    conflictSmallest: 'Tages blot én af dem af, kan resten holdes.',
    conflictNotSmallest: 'Tiden gik, før det var sikkert, at listen er så kort, som den kan være.',
    conflictUnknown: 'Hvilke grænser der støder sammen, blev der ikke tid til at finde.',
    proposals: 'Det kan I gøre',
    proposalsLead: 'Hvert forslag er nok alene.',
    tryIt: 'Åbn grænserne med det',
    lookAt: 'Se på det i planen',
    noneInTimeText:
      'Giv beregningen mere tid, eller gør grænserne færre. Det er ikke sagt, at der ingen plan findes.',
    limits: 'Grænserne, der blev regnet med',
    counted: 'Penge, der tæller',
    source: (title: string, revision: number) =>
      `Planen »${title}«, ændring nr. ${revision}, og de grænser, der står ovenfor.`,
    limit: {
      source: (source: string, year: number) => `pengene fra ${source} i ${year}`,
      shareCap: (sources: string) => `den højeste andel, ${sources} må betale af et år`,
      paidInFull: (year: number) => `at alt skal være betalt i ${year}`,
      maxGap: (money: string, year: number) => `at der højst må mangle ${money} i ${year}`,
      maxCost: (money: string, year: number) => `loftet på ${money} over omkostningerne i ${year}`,
      maxFte: (posts: string, kind: string) => `loftet på ${posts} årsværk${kind} hvert år`,
      minCoverage: (share: string, effortArea: string, area: string) =>
        `kravet om mindst ${share} dækning hvert år af ${effortArea} i ${area}`,
      eachNeed: 'hvert behov',
      mustKeep: (activity: string) => `kravet om at bevare ${activity}`,
      mustClose: (activity: string) => `kravet om at afvikle ${activity}`,
      forbid: (activity: string, option: string) =>
        `kravet om, at ${activity} ikke bliver »${option}«`,
      fix: (activity: string, option: string) => `kravet om, at ${activity} bliver »${option}«`,
      requires: (activity: string, option: string, other: string, otherOption: string) =>
        `at »${option}« for ${activity} kræver »${otherOption}« for ${other}`,
      excludes: (activity: string, option: string, other: string, otherOption: string) =>
        `at »${option}« for ${activity} ikke kan gå sammen med »${otherOption}« for ${other}`,
    },
    ease: {
      source: (source: string, year: number, money: string) =>
        `Skaf ${money} mere fra ${source} i ${year}`,
      shareCap: (sources: string, year: number, money: string) =>
        `Find anden finansiering, så ${sources} kan betale ${money} mere i ${year}`,
      maxGap: (year: number, money: string) => `Lad der mangle ${money} mere i ${year}`,
      maxCost: (year: number, money: string) =>
        `Hæv loftet over omkostningerne i ${year} med ${money}`,
      maxFte: (kind: string, posts: string) => `Hæv loftet over årsværk${kind} med ${posts}`,
      minCoverage: (effortArea: string, area: string, points: string) =>
        `Sænk kravet til dækning af ${effortArea} i ${area} med ${points}`,
      drop: (limit: string) => `Drop ${limit}`,
      look: (limit: string) => `Se på ${limit}`,
    },
  },
  {
    title: {
      best: (share: string) =>
        `The best possible with the money: ${share} of the needs are covered`,
      bestSoFar: (share: string) =>
        `The best found before time was up: ${share} of the needs are covered`,
      infeasible: 'No combination keeps all limits at once',
      noneInTime: 'Time was up before a plan was found',
      frontier: (money: string, share: string) =>
        `With all of the money, ${money}, ${share} of the needs can be covered`,
      frontierNone: 'None of the amounts is enough for a plan that keeps the limits',
    },
    proof: 'It is proved that no other combination of the activities’ options is better.',
    notProved: (points: string) =>
      `Time ran out. At most something that is ${points} better exists.`,
    boundUnknown: 'Time ran out, and how much better is possible cannot be said.',
    leastCost: 'Among all that cover as much it is also the cheapest.',
    leastCostNotProved: 'Whether another covers as much for less money was not proved.',
    underPlan: 'Computed with the plan’s own assumptions.',
    underScenario: (name: string) => `Computed with the assumptions of “${name}”.`,
    underGone:
      'Computed with the assumptions of a scenario. It has been deleted since, so the figures here are with the plan’s.',
    save: 'Save as a scenario',
    again: 'Change the limits and compute again',
    changed: 'The choices no longer fit the plan',
    changedText:
      'The choices are computed here in the plan as it is now. They no longer give what the run found.',
    goneActivities: (names: string) => `What was chosen is no longer there for ${names}.`,
    addedActivities: (names: string) => `Nothing is chosen for ${names}, which came afterwards.`,
    points: (value: string) => `${value} percentage points`,
    figures: 'Key figures',
    coverage: 'Coverage of the needs',
    coverageHow:
      'Persons reached divided by the target of each need, at most 100%, by weight and as the mean of the years.',
    ofPlanPaid: (share: string) => `the plan: ${share}, paid in full`,
    cost: 'Costs in total',
    costHow:
      'The costs of the chosen options in all years, before anything is carried by receivers.',
    financed: 'Paid by sources',
    financedHow: 'What the sources pay within their earmarks and co-financing rules.',
    gap: 'Missing in total',
    gapHow: 'Costs less what receivers carry and what the sources pay.',
    asFound: 'as found',
    compare: 'Held against the plan and the scenarios',
    compareLead:
      'Only activities that are paid in full in the year count as coverage. That is one measure for all.',
    compareTable: 'Coverage by what is paid in full',
    way: 'Way',
    bestPlan: 'Best plan',
    plan: 'The plan',
    ownAssumptions: 'with its own money and prices',
    planAssumptions: 'with the money and prices of the plan',
    sameAssumptions: 'with the same money and prices as the best plan',
    ifFound: (money: string, share: string) =>
      `That holds when the ${money} that may be missing is found. ${asSentence(`What is paid in full covers ${share}`)}`,
    paid: 'Coverage, paid in full',
    meanOf: (years: string) => `mean of ${years}`,
    best: 'best',
    unlike:
      'A scenario can cover more than the best plan when it counts on more money than the limits here do.',
    choices: 'What it chooses',
    choicesTable: 'The ways of the activities in the best plan',
    activity: 'Activity',
    inPlan: 'In the plan',
    inBest: 'In the best plan',
    counts: (kept: string, anchored: string, rethought: string, closed: string) =>
      `${kept} are continued, ${anchored} anchored, ${rethought} rethought and ${closed} closed.`,
    differences: (count: number) =>
      count === 0
        ? 'Everything is as in the plan.'
        : count === 1
          ? 'One activity goes on in another way than in the plan.'
          : `${count} activities go on in another way than in the plan.`,
    same: (count: number) =>
      count === 1 ? 'One activity is as in the plan' : `${count} activities are as in the plan`,
    sameTable: 'Activities that are as in the plan',
    undecidedFirst: (option: string) => `Undecided; counted as “${option}”`,
    years: 'Money year by year',
    yearsTable: 'The money of the best plan year by year',
    year: 'Year',
    carried: 'Carried by receivers',
    covered: 'Coverage',
    total: 'In total',
    binding: 'What sets the limit',
    bindingLead: 'Each figure was found by computing again with a little more of that limit alone.',
    bindingNone: 'No single limit would give more by being eased a little.',
    theLimit: (limit: string) => `The limit is ${limit}`,
    moreMoney: (amount: string) => `${amount} more`,
    morePosts: (amount: string) => `${amount} full-time equivalents more`,
    lessShare: (points: string) => `${points} less`,
    moreShare: (points: string) => `A share ${points} higher`,
    dropped: 'Dropping it',
    gives: (more: string, gain: string) => `${more} gives ${gain}.`,
    givesAtLeast: (more: string, gain: string) => `${more} gives at least ${gain}.`,
    notExplained: 'There was no time to find out why it is so.',
    incomplete: 'Time was up before everything had been looked at. There may be more to say.',
    left: 'What was left out',
    leftLead: 'What it would take for each activity that the best plan closes.',
    leftNone: 'All activities are kept.',
    addedYearly: (money: string, years: string) => `${money} a year ${years}`,
    addedTotal: (money: string, years: string) => `${money} in total (${years})`,
    inYear: (money: string, year: number) => `${money} in ${year}`,
    fromYear: (year: number) => `from ${year}`,
    inYears: (years: string) => `in ${years}`,
    wouldKeep: (money: string, option: string) =>
      `${money} more from outside would bring it in as “${option}”.`,
    keptFree: (option: string) => `It can come in as “${option}” without more money.`,
    otherLimits: 'Limits other than money keep it out.',
    instead: (option: string, loss: string) =>
      `Without more money it can come in as “${option}”, but coverage falls by ${loss}.`,
    insteadLittle: (option: string) =>
      `Without more money it can come in as “${option}”, and coverage stays the same.`,
    insteadUnproved: 'The fall may be smaller: it was not proved.',
    noInstead: 'Without more money no combination has it.',
    displaced: (what: string) => `It is at the expense of: ${what}.`,
    becomes: (activity: string, from: string, to: string) => `${activity} (${from} → ${to})`,
    conflict: 'These limits cannot hold together',
    conflictAlone: 'No combination can keep this limit',
    conflictSmallest: 'Take away any one of them, and the rest can be kept.',
    conflictNotSmallest:
      'Time was up before it was certain that the list is as short as it can be.',
    conflictUnknown: 'There was no time to find which limits collide.',
    proposals: 'What you can do',
    proposalsLead: 'Each proposal is enough alone.',
    tryIt: 'Open the limits with it',
    lookAt: 'Look at it in the plan',
    noneInTimeText:
      'Give the computation more time, or set fewer limits. It is not said that there is no plan.',
    limits: 'The limits that were used',
    counted: 'Money that counts',
    source: (title: string, revision: number) =>
      `The plan “${title}”, change no. ${revision}, and the limits above.`,
    limit: {
      source: (source: string, year: number) => `the money of ${source} in ${year}`,
      shareCap: (sources: string) => `the highest share of a year that ${sources} may pay`,
      paidInFull: (year: number) => `that everything must be paid in ${year}`,
      maxGap: (money: string, year: number) => `that at most ${money} may be missing in ${year}`,
      maxCost: (money: string, year: number) => `the cap of ${money} on the costs of ${year}`,
      maxFte: (posts: string, kind: string) =>
        `the cap of ${posts} full-time equivalents${kind} every year`,
      minCoverage: (share: string, effortArea: string, area: string) =>
        `the wish for at least ${share} coverage every year of ${effortArea} in ${area}`,
      eachNeed: 'each need',
      mustKeep: (activity: string) => `the rule that ${activity} is kept`,
      mustClose: (activity: string) => `the rule that ${activity} is closed`,
      forbid: (activity: string, option: string) =>
        `the rule that ${activity} does not become “${option}”`,
      fix: (activity: string, option: string) => `the rule that ${activity} becomes “${option}”`,
      requires: (activity: string, option: string, other: string, otherOption: string) =>
        `that “${option}” for ${activity} needs “${otherOption}” for ${other}`,
      excludes: (activity: string, option: string, other: string, otherOption: string) =>
        `that “${option}” for ${activity} does not go with “${otherOption}” for ${other}`,
    },
    ease: {
      source: (source: string, year: number, money: string) =>
        `Find ${money} more from ${source} in ${year}`,
      shareCap: (sources: string, year: number, money: string) =>
        `Find other funding, so that ${sources} can pay ${money} more in ${year}`,
      maxGap: (year: number, money: string) => `Let ${money} more be missing in ${year}`,
      maxCost: (year: number, money: string) => `Raise the cap on the costs of ${year} by ${money}`,
      maxFte: (kind: string, posts: string) =>
        `Raise the cap on full-time equivalents${kind} by ${posts}`,
      minCoverage: (effortArea: string, area: string, points: string) =>
        `Lower the wish for coverage of ${effortArea} in ${area} by ${points}`,
      drop: (limit: string) => `Drop ${limit}`,
      look: (limit: string) => `Look at ${limit}`,
    },
  },
);
