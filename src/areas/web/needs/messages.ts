import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of needs as partners see them, side by side. */
export const needMessages = defineMessages(
  {
    title: (area: string) => `${area}: behov side om side`,
    titleApart: (area: string, count: number) =>
      count === 1
        ? `${area}: I ser forskelligt på ét behov`
        : `${area}: I ser forskelligt på ${count} behov`,
    lead: 'Hver organisation skriver sit eget syn på behovene. Det aftalte er det, planen regner med.',
    beside: 'Side om side',
    effortArea: 'Indsatsområde',
    agreed: 'Aftalt',
    mean: 'Gennemsnit',
    noViews: 'Ingen organisationer har skrevet deres syn endnu.',
    need: (weight: string, target: string) => `vægt ${weight}, ${target} personer om året`,
    weightOnly: (weight: string) => `vægt ${weight}, intet mål`,
    none: 'intet behov',
    notStated: 'ikke skrevet',
    apart: 'langt fra hinanden',
    use: 'Brug',
    useOf: (effortArea: string, from: string) => `Brug tallene fra ${from} om ${effortArea}`,
    agreeTitle: 'Det aftalte',
    agreeLead:
      'Vægten siger, hvor meget behovet tæller mod de andre (0 og op). Målet er personer om året. Tomme felter betyder, at der ikke er et behov.',
    weight: 'Vægt',
    target: 'Mål',
    targetUnit: 'personer om året',
    weightOf: (effortArea: string) => `Vægt: ${effortArea}`,
    targetOf: (effortArea: string) => `Mål: ${effortArea}`,
    reasonOf: (effortArea: string) => `Begrundelse: ${effortArea}`,
    reason: 'Begrundelse',
    agreeSave: 'Gem det aftalte',
    agreeSaved: (area: string) => `De aftalte behov i ${area} er gemt.`,
    agreeUsed: (effortArea: string, area: string) =>
      `Det aftalte behov for ${effortArea} i ${area} er nu det, I valgte.`,
    stateTitle: (organisation: string) => `Syn fra ${organisation}`,
    stateLead: 'Skriv kun om det, I har et syn på. Begrundelsen må ikke nævne enkeltpersoner.',
    speakFor: 'Skriv for',
    choose: 'Vælg',
    stateSave: 'Gem synet',
    stateSaved: (organisation: string, area: string) =>
      `Synet fra ${organisation} på behovene i ${area} er gemt.`,
    noOrganisation:
      'Du er ikke knyttet til en organisation, så du kan ikke skrive et syn. Bed projektlederen om at knytte dig til en.',
    fault: {
      number: (value: string) => `»${value}« er ikke et tal. Skriv for eksempel 3 eller 2,5.`,
      negative: (value: string) => `»${value}« er under 0; det kan vægten ikke være.`,
      'target-above-zero': (value: string) => `»${value}« er ikke et mål: det skal være over 0.`,
      'both-needed': 'Skriv både vægt og mål, eller lad begge være tomme.',
      'weight-needed': 'Skriv en vægt, når der er et mål eller en begrundelse.',
      'over-residents': (value: string) =>
        `»${value}« er flere, end der bor i området. Er målet personer om året?`,
      'too-much': (value: string) => `»${value}« er mere, end det kan være. Er det tastet rigtigt?`,
    },
    limitNames:
      'Behovet kan ikke fjernes, for planen har en grænse for, hvor meget af det der skal dækkes.',
    told: (organisation: string, area: string) =>
      `${organisation} skrev sit syn på behovene i ${area}`,
    toldAgreed: (area: string) => `de aftalte behov i ${area} blev ændret`,
  },
  {
    title: (area) => `${area}: needs side by side`,
    titleApart: (area, count) =>
      count === 1 ? `${area}: you differ on one need` : `${area}: you differ on ${count} needs`,
    lead: 'Each organisation writes what it holds of the needs. The plan counts with what is agreed.',
    beside: 'Side by side',
    effortArea: 'Effort area',
    agreed: 'Agreed',
    mean: 'Mean',
    noViews: 'No organisation has written its view yet.',
    need: (weight, target) => `weight ${weight}, ${target} persons a year`,
    weightOnly: (weight) => `weight ${weight}, no target`,
    none: 'no need',
    notStated: 'not written',
    apart: 'far apart',
    use: 'Use',
    useOf: (effortArea, from) => `Use the numbers of ${from} for ${effortArea}`,
    agreeTitle: 'What is agreed',
    agreeLead:
      'The weight says how much the need counts against the others (0 and up). The target is persons a year. Empty fields mean that there is no need.',
    weight: 'Weight',
    target: 'Target',
    targetUnit: 'persons a year',
    weightOf: (effortArea) => `Weight: ${effortArea}`,
    targetOf: (effortArea) => `Target: ${effortArea}`,
    reasonOf: (effortArea) => `Reason: ${effortArea}`,
    reason: 'Reason',
    agreeSave: 'Save what is agreed',
    agreeSaved: (area) => `The agreed needs of ${area} have been saved.`,
    agreeUsed: (effortArea, area) =>
      `The agreed need for ${effortArea} in ${area} is now what you chose.`,
    stateTitle: (organisation) => `View of ${organisation}`,
    stateLead: 'Write only where you have a view. The reason must not name single persons.',
    speakFor: 'Write for',
    choose: 'Choose',
    stateSave: 'Save the view',
    stateSaved: (organisation, area) =>
      `The view of ${organisation} on the needs of ${area} has been saved.`,
    noOrganisation:
      'You do not belong to an organisation, so you cannot write a view. Ask the project leader to put you with one.',
    fault: {
      number: (value) => `“${value}” is not a number. Write for example 3 or 2.5.`,
      negative: (value) => `“${value}” is below 0, which a weight cannot be.`,
      'target-above-zero': (value) => `“${value}” is no target: it must be above 0.`,
      'both-needed': 'Write both weight and target, or neither.',
      'weight-needed': 'Write a weight when there is a target or a reason.',
      'over-residents': (value) =>
        `“${value}” is more than live in the area. Is the target persons a year?`,
      'too-much': (value) => `“${value}” is more than it can be. Was it typed correctly?`,
    },
    limitNames:
      'The need cannot go, since the plan has a limit for how much of it must be covered.',
    told: (organisation, area) => `${organisation} wrote its view on the needs of ${area}`,
    toldAgreed: (area) => `the agreed needs of ${area} were changed`,
  },
);
