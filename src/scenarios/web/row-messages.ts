import { defineMessages } from '../../platform/i18n/index.ts';

/** The questions and rows of the comparison, and how their figures are found. */
export const rowMessages = defineMessages(
  {
    howFound: 'Sådan er tallene fundet',
    question: {
      cost: 'Hvad koster det?',
      gap: 'Hvad mangler der?',
      people: 'Hvem når vi?',
      staff: 'Hvor er medarbejderne?',
      approaches: 'Hvordan går det videre med indsatserne?',
      certainty: 'Hvor sikkert er det?',
    },
    row: {
      costTotal: (period: string) => `Omkostninger i alt ${period}`,
      costYear: (year: number) => `Omkostninger i ${year}`,
      carriedTotal: 'Heraf båret af modtagere',
      financedTotal: 'Heraf betalt af kilder',
      gapTotal: (period: string) => `Manglende finansiering i alt ${period}`,
      gapYear: (year: number) => `Mangler i ${year}`,
      uncovered: (year: number) => `Indsatser uden fuld finansiering i ${year}`,
      reach: (year: number) => `Beboere i ${year}, hvis alt bliver betalt`,
      reachPaid: (year: number) => `Beboere i ${year} med de penge, der er`,
      reachArea: (area: string) => `– i ${area}`,
      reachEffortArea: (name: string) => `– ${name}`,
      coverage: (year: number) => `Dækning af behovet i ${year}, hvis alt bliver betalt`,
      coveragePaid: (year: number) => `Dækning af behovet i ${year} med de penge, der er`,
      coveragePaidMean: (period: string) =>
        `Dækning af behovet ${period} i gennemsnit med de penge, der er`,
      coverageArea: 'Alle behov i området',
      carriedYear: 'Båret af modtagere',
      financedYear: 'Betalt af kilder',
      areasWithoutOffer: 'Områder uden tilbud',
      posts: (year: number) => `Årsværk i ${year}`,
      postsRole: (role: string) => `– ${role}`,
      postsPlacement: (placement: string) => `– ${placement}`,
      endingPosts: 'Årsværk i stillinger, der varer længere end pengene',
      largestSource: (year: number) => `Største kildes andel i ${year}`,
      shareRule: (name: string, limit: string) => `${name}: højst ${limit} af omkostningerne`,
      missingCofinancing: 'Medfinansiering, der mangler for at overholde reglen',
      anchoringFaults: 'Mangler i forankringen',
    },
    how: {
      cost: 'Omkostningerne ved den valgte vej for hver indsats. Er en indsats uafklaret, tæller dens første mulighed.',
      gap: 'Omkostninger minus det, modtagerne bærer, og det, kilderne betaler. Pengene fordeles efter øremærkning, så mest muligt dækkes, og indsatser med høj prioritet kommer først.',
      people:
        'Personer om året, lagt sammen: en beboer i to indsatser tæller to gange. »Med de penge, der er« tæller kun indsatser, der er fuldt finansieret i året. Dækning er det vægtede gennemsnit af nåede personer i forhold til målet, højst 100 pct. pr. behov.',
      staff:
        'Årsværk i den valgte vej for hver indsats, efter boligsocial rolle og placering. Roller og placeringer er to måder at dele de samme årsværk på.',
      approaches:
        'Antal indsatser pr. tilgang. En indsats uden valgt vej er uafklaret og tæller ikke med under nogen tilgang.',
      certainty:
        'Største kildes andel er dens betaling delt med alle betalinger i året. Medfinansieringsreglen er kildens højeste andel af omkostningerne til dens formål. En forankring mangler noget, når modtager, dato, budgetlinje eller accept ikke er på plads.',
    },
  },
  {
    howFound: 'How the figures are found',
    question: {
      cost: 'What does it cost?',
      gap: 'What is missing?',
      people: 'Whom do we reach?',
      staff: 'Where is the staff?',
      approaches: 'How do the activities go on?',
      certainty: 'How certain is it?',
    },
    row: {
      costTotal: (period: string) => `Costs in all ${period}`,
      costYear: (year: number) => `Costs in ${year}`,
      carriedTotal: 'Of which carried by receivers',
      financedTotal: 'Of which paid by sources',
      gapTotal: (period: string) => `Gap in all ${period}`,
      gapYear: (year: number) => `Gap in ${year}`,
      uncovered: (year: number) => `Activities not fully financed in ${year}`,
      reach: (year: number) => `Residents in ${year} if everything is paid`,
      reachPaid: (year: number) => `Residents in ${year} with the money there is`,
      reachArea: (area: string) => `– in ${area}`,
      reachEffortArea: (name: string) => `– ${name}`,
      coverage: (year: number) => `Coverage of needs in ${year} if everything is paid`,
      coveragePaid: (year: number) => `Coverage of needs in ${year} with the money there is`,
      coveragePaidMean: (period: string) =>
        `Coverage of needs ${period} on average with the money there is`,
      coverageArea: 'All needs of the area',
      carriedYear: 'Carried by receivers',
      financedYear: 'Paid by sources',
      areasWithoutOffer: 'Areas without an offer',
      posts: (year: number) => `Full-time posts in ${year}`,
      postsRole: (role: string) => `– ${role}`,
      postsPlacement: (placement: string) => `– ${placement}`,
      endingPosts: 'Full-time posts whose money ends before the post',
      largestSource: (year: number) => `Share of the largest source in ${year}`,
      shareRule: (name: string, limit: string) => `${name}: at most ${limit} of the costs`,
      missingCofinancing: 'Co-financing that is missing for the rule to hold',
      anchoringFaults: 'Faults in the anchoring',
    },
    how: {
      cost: 'The costs of the chosen way of each activity. While an activity is undecided, its first option counts.',
      gap: 'Costs less what receivers carry, less what the sources pay. Money is allocated within its earmarks so that as much as possible is covered, high priorities first.',
      people:
        'Persons a year, added up: a resident in two activities counts twice. “With the money there is” counts only activities that are fully financed in the year. Coverage is the weighted mean of persons reached against the target, at most 100% for each need.',
      staff:
        'Full-time posts of the chosen way of each activity, by role and by placement. Roles and placements are two ways to divide the same posts.',
      approaches:
        'Number of activities by approach. An activity without a chosen way is undecided and counts under no approach.',
      certainty:
        'The share of the largest source is its payments divided by all payments of the year. The co-financing rule is the highest share of the costs within its purpose that a source may pay. An anchoring has a fault when receiver, date, budget line or acceptance is missing.',
    },
  },
);
