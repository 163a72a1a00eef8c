import {
  asSentence,
  defineMessages,
  formatMoney,
  formatRoundMoney,
} from '../../platform/i18n/index.ts';
import type { Money } from '../../shared/index.ts';

export const overviewMessages = defineMessages(
  {
    nav: 'Overblik',
    covered: (lastYear: number) => `Planen har penge til alle indsatser til og med ${lastYear}`,
    oneYear: (year: number, gap: Money) => `I ${year} mangler I ${formatRoundMoney('da', gap)}`,
    noCost: 'Planen har endnu ingen omkostninger',
    steady: (from: string, mean: Money) =>
      `Fra ${from} mangler I i gennemsnit ${formatRoundMoney('da', mean)} om året`,
    upTo: (from: string, most: Money) =>
      `Fra ${from} mangler I op til ${formatRoundMoney('da', most)} om året`,
    lead: (first: number, last: number, cost: string, financed: string) =>
      `${asSentence(`Planen for ${first}–${last} koster i alt ${cost}`)} Der er penge til ${financed} af den.`,
    earlier: (year: number, gap: Money) =>
      asSentence(`Allerede i ${year} mangler I ${formatMoney('da', gap)}`),
    runwayTitle: {
      covered: 'Pengene rækker hele perioden',
      gap: (year: number) => `Pengene rækker ikke fra ${year}`,
    },
    runwayDescription:
      'Bevilgede og lovede penge pr. kilde og år, holdt op mod det, planen koster.',
    millions: 'mio. kr. pr. år',
    kroner: 'kr. pr. år',
    need: 'Planens omkostninger',
    gap: 'Manglende finansiering',
    carried: 'Båret af modtagere',
    otherSources: 'Andre kilder',
    noticeMark: 'første varslingsfrist',
    planSource: (title: string) => `Planen »${title}«.`,
    figures: 'Fire tal om planen',
    figureGap: (year: number) => `Manglende finansiering i ${year}`,
    figureUnpaid: (year: number) => `Indsatser uden fuld finansiering i ${year}`,
    figureReach: (year: number) => `Beboere i ${year} med de penge, der er`,
    figureFte: (year: number) => `Årsværk i ${year} med de penge, der er`,
    ofAll: (count: string) => `af ${count}`,
    fteUnit: 'årsværk',
    reachUnit: 'deltagelser',
    change: (difference: string, year: number) => `${difference} end i ${year}`,
    more: (value: string) => `${value} mere`,
    fewer: (value: string) => `${value} mindre`,
    moreCount: (value: string) => `${value} flere`,
    fewerCount: (value: string) => `${value} færre`,
    same: (year: number) => `som i ${year}`,
    gapDefinition: 'Planens omkostninger minus det, modtagerne bærer, og det, kilderne betaler.',
    gapCalculation:
      'Pengene fordeles efter øremærkning, så mest muligt dækkes, og indsatser med høj prioritet kommer først.',
    unpaidDefinition: 'Indsatser, hvor pengene ikke dækker hele årets omkostning.',
    reachDefinition:
      'Personer, som indsatser med fuld finansiering når på et år. En beboer i to indsatser tæller to gange.',
    reachCalculation: (planned: string) => `Planen regner med ${planned}, hvis alt er betalt.`,
    fteDefinition: 'Årsværk i de indsatser, der har fuld finansiering i året.',
    fteCalculation: (planned: string) =>
      `Planen regner med ${planned} årsværk, hvis alt er betalt.`,
    waiting: 'Det venter på jer',
    nothingWaits: 'Intet venter lige nu',
    nothingWaitsText: 'Alle indsatser er afklaret, og ingen frister er på vej.',
    noDate: 'Uden frist',
    overdue: 'overskredet',
    moreWaiting: (count: string) => `Vis ${count} mere`,
    kronerUnit: 'kr.',
    decisions: 'Hvad der er besluttet',
    decisionsLead: (decided: string, all: string) =>
      `${decided} af ${all} indsatser har en valgt vej videre.`,
    seeActivities: 'Se alle indsatser',
    approach: 'Tilgang',
    count: 'Indsatser',
    cost: 'Omkostning',
    allApproaches: 'I alt',
    warnings: 'Læg mærke til',
    changes: 'Seneste ændringer',
    noChanges: 'Ingen har ændret planen, siden den blev lagt ind.',
    demo: 'Opdigtet demo',
    partnerships: 'Samarbejder',
    partnershipsLead:
      'Et samarbejde er de organisationer, der deler en plan. Her er dem, du er med i.',
    partnership: 'Samarbejde',
    ownRole: 'Din rolle',
    memberUntil: 'Med til og med',
    state: 'Status',
    inUse: 'I brug',
    archived: 'Arkiveret',
    deletedOn: (day: string) => `Slettes ${day}`,
    membershipEnded: 'Dit medlemskab er sluttet',
    newPlan: {
      title: 'Planen er klar til at blive fyldt ud',
      lead: (first: number, last: number) =>
        `Planen for ${first}–${last} har hverken indsatser eller penge endnu, så der er intet at regne på.`,
      steps: 'De næste skridt',
      invite: 'Inviter de andre',
      inviteText: 'Kommune, boligorganisationer og partnere får hver deres rolle.',
      planFile: 'Læg en planfil ind',
      planFileText:
        'Indsatser, penge og behov kommer ind på én gang, og I ser først, hvad der ændres.',
      areas: 'Se områderne',
      areasText: (areas: string, organisations: string) =>
        `Planen har ${areas === '1' ? '1 område' : `${areas} områder`} og ${organisations === '1' ? '1 organisation' : `${organisations} organisationer`}.`,
    },
    noPartnerships: 'Du er ikke med i et samarbejde endnu',
    noPartnershipsText:
      'Start et samarbejde, og inviter de andre, eller bed en ejer om at invitere dig.',
    newPartnership: 'Start et samarbejde',
    home: {
      title: 'Fra »vores bevilling falder væk« til en plan, I kan stå ved',
      description:
        'Helhed hjælper kommuner, boligorganisationer og deres partnere med planen for det boligsociale arbejde.',
      lead: 'Helhed viser, hvor pengene stopper, hvad hver vej videre koster, hvem den når, og hvad loven siger om boligområderne. Så kan kommune, boligorganisationer og partnere vælge på samme grundlag, med eller uden penge fra Landsbyggefonden.',
      start: 'Se Havnbys plan',
      areas: 'Se boligområderne',
      demoTitle: 'Et levende eksempel',
      demoText:
        'Havnby er en opdigtet kommune. Bevillingen fra Landsbyggefonden udløber 31. december 2027, og partnerne er midt i at finde vejen videre. Ret frit i planen: et valg kan altid gøres om, og ingen rigtige mennesker er nævnt.',
      yours: 'Dine samarbejder',
      exampleTitle: 'Et eksempel',
      exampleText:
        'Havnby er en opdigtet kommune. Bevillingen fra Landsbyggefonden udløber 31. december 2027, og partnerne er midt i at finde vejen videre.',
      canTitle: 'Det kan I bruge Helhed til',
      can: {
        money: {
          title: 'Se hvor pengene stopper',
          text: 'Pr. indsats, stilling og kilde, med den sidste dag, I kan nå at varsle.',
        },
        ways: {
          title: 'Vælg vejen for hver indsats',
          text: 'Videreføre, forankre, retænke eller afvikle, og se følgen med det samme.',
        },
        scenarios: {
          title: 'Sammenlign scenarier',
          text: 'Op til fire veje side om side: penge, beboere, årsværk og risici.',
        },
        areas: {
          title: 'Forstå områdernes status',
          text: 'De officielle lister siden 2010 og en foreløbig beregning, kriterium for kriterium.',
        },
        check: {
          title: 'Regn efter',
          text: 'Hvert tal fortæller, hvor det kommer fra. Planfilen er åben og kan regnes efter på kommandolinjen.',
        },
      },
    },
  },
  {
    nav: 'Overview',
    covered: (lastYear: number) => `The plan has money for every activity through ${lastYear}`,
    oneYear: (year: number, gap: Money) => `In ${year} you lack ${formatRoundMoney('en', gap)}`,
    noCost: 'The plan has no costs yet',
    steady: (from: string, mean: Money) =>
      `From ${from} you lack ${formatRoundMoney('en', mean)} a year on average`,
    upTo: (from: string, most: Money) =>
      `From ${from} you lack up to ${formatRoundMoney('en', most)} a year`,
    lead: (first: number, last: number, cost: string, financed: string) =>
      `The plan for ${first}–${last} costs ${cost} in all. There is money for ${financed} of it.`,
    earlier: (year: number, gap: Money) => `Already in ${year} you lack ${formatMoney('en', gap)}.`,
    runwayTitle: {
      covered: 'The money lasts the whole period',
      gap: (year: number) => `The money does not last from ${year}`,
    },
    runwayDescription:
      'Granted and pledged money by source and year, held against what the plan costs.',
    millions: 'DKK million a year',
    kroner: 'DKK a year',
    need: 'What the plan costs',
    gap: 'Gap',
    carried: 'Carried by receivers',
    otherSources: 'Other sources',
    noticeMark: 'first notice deadline',
    planSource: (title: string) => `The plan “${title}”.`,
    figures: 'Four figures about the plan',
    figureGap: (year: number) => `Gap in ${year}`,
    figureUnpaid: (year: number) => `Activities not fully financed in ${year}`,
    figureReach: (year: number) => `Residents in ${year} with the money there is`,
    figureFte: (year: number) => `Full-time posts in ${year} with the money there is`,
    ofAll: (count: string) => `of ${count}`,
    fteUnit: 'posts',
    reachUnit: 'participations',
    change: (difference: string, year: number) => `${difference} than in ${year}`,
    more: (value: string) => `${value} more`,
    fewer: (value: string) => `${value} less`,
    moreCount: (value: string) => `${value} more`,
    fewerCount: (value: string) => `${value} fewer`,
    same: (year: number) => `as in ${year}`,
    gapDefinition: 'What the plan costs, less what receivers carry, less what the sources pay.',
    gapCalculation:
      'Money is allocated within its earmarks so that as much as possible is covered, high priorities first.',
    unpaidDefinition: 'Activities whose money does not cover the whole cost of the year.',
    reachDefinition:
      'Persons a year reached by activities that are paid in full. A resident in two activities counts twice.',
    reachCalculation: (planned: string) => `The plan expects ${planned} if everything is paid.`,
    fteDefinition: 'Full-time posts in the activities that are paid in full in the year.',
    fteCalculation: (planned: string) => `The plan expects ${planned} posts if everything is paid.`,
    waiting: 'This waits for you',
    nothingWaits: 'Nothing waits right now',
    nothingWaitsText: 'Every activity is decided, and no deadline is near.',
    noDate: 'No deadline',
    overdue: 'overdue',
    moreWaiting: (count: string) => `Show ${count} more`,
    kronerUnit: 'DKK',
    decisions: 'What has been decided',
    decisionsLead: (decided: string, all: string) =>
      `${decided} of ${all} activities have a chosen way on.`,
    seeActivities: 'See all activities',
    approach: 'Approach',
    count: 'Activities',
    cost: 'Cost',
    allApproaches: 'In all',
    warnings: 'Please note',
    changes: 'Latest changes',
    noChanges: 'Nobody has changed the plan since it was put in.',
    demo: 'Invented demo',
    partnerships: 'Partnerships',
    partnershipsLead:
      'A partnership is the organisations that share a plan. Here are those you take part in.',
    partnership: 'Partnership',
    ownRole: 'Your role',
    memberUntil: 'Taking part until',
    state: 'State',
    inUse: 'In use',
    archived: 'Archived',
    deletedOn: (day: string) => `To be deleted on ${day}`,
    membershipEnded: 'Your membership has ended',
    newPlan: {
      title: 'The plan is ready to be filled in',
      lead: (first: number, last: number) =>
        `The plan for ${first}–${last} has neither activities nor money yet, so there is nothing to compute.`,
      steps: 'What to do next',
      invite: 'Invite the others',
      inviteText: 'Municipality, housing organisations and partners each get a role.',
      planFile: 'Put a plan file in',
      planFileText: 'Activities, money and needs come in at once, and you first see what changes.',
      areas: 'See the areas',
      areasText: (areas: string, organisations: string) =>
        `The plan has ${areas === '1' ? '1 area' : `${areas} areas`} and ${organisations === '1' ? '1 organisation' : `${organisations} organisations`}.`,
    },
    noPartnerships: 'You do not take part in a partnership yet',
    noPartnershipsText:
      'Start one and invite the others, or ask the owner of a partnership to invite you.',
    newPartnership: 'Start a partnership',
    home: {
      title: 'From “our grant is being cut” to a plan you can stand by',
      description:
        'Helhed helps municipalities, housing organisations and their partners plan their neighbourhood social work.',
      lead: 'Helhed shows where the money stops, what each way of going on costs, whom it reaches, and what the law says about the housing areas. So municipality, housing organisations and partners can choose on the same ground, with or without money from Landsbyggefonden.',
      start: 'See Havnby’s plan',
      areas: 'See the housing areas',
      demoTitle: 'A living example',
      demoText:
        'Havnby is an invented municipality. Its grant ends on 31 December 2027, and the partners are in the middle of finding the way on. Change what you like: a choice can always be changed back, and no real person is named.',
      yours: 'Your partnerships',
      exampleTitle: 'An example',
      exampleText:
        'Havnby is an invented municipality. Its grant ends on 31 December 2027, and the partners are in the middle of finding the way on.',
      canTitle: 'What you can use Helhed for',
      can: {
        money: {
          title: 'See where the money stops',
          text: 'By activity, post and source, with the last day for giving notice.',
        },
        ways: {
          title: 'Choose the way on for each activity',
          text: 'Continue, anchor, rethink or close, and see the consequence at once.',
        },
        scenarios: {
          title: 'Compare scenarios',
          text: 'Up to four ways side by side: money, residents, posts and risks.',
        },
        areas: {
          title: 'Understand the areas’ status',
          text: 'The official lists since 2010 and a provisional calculation, criterion by criterion.',
        },
        check: {
          title: 'Check the figures',
          text: 'Every figure tells where it comes from. The plan file is open and can be recomputed on the command line.',
        },
      },
    },
  },
);
