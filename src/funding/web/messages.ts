import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of the room's main page, and those that its pages share. */
export const fundingMessages = defineMessages(
  {
    nav: 'Finansiering',
    headline: {
      noCost: 'Planen har ingen omkostninger endnu',
      covered: (lastYear: number) => `Pengene dækker hele planen til og med ${lastYear}`,
      oneYear: (month: string, year: number, gap: string) =>
        `Pengene rækker ikke fra ${month}: der mangler ${gap} i ${year}`,
      same: (month: string, gap: string) =>
        `Pengene rækker ikke fra ${month}: der mangler ${gap} om året`,
      mean: (month: string, gap: string) =>
        `Pengene rækker ikke fra ${month}: der mangler i gennemsnit ${gap} om året`,
      upTo: (month: string, gap: string) =>
        `Pengene rækker ikke fra ${month}: der mangler op til ${gap} om året`,
    },
    lead: (years: string, cost: string, carried: string, financed: string) =>
      `Planen for ${years} koster ${cost} Modtagere bærer ${carried}, og kilderne betaler ${financed}`,
    leadWithoutCarried: (years: string, cost: string, financed: string) =>
      `Planen for ${years} koster ${cost} Kilderne betaler ${financed}`,
    earlier: (year: number, gap: string) => `Allerede i ${year} mangler der ${gap}`,
    figures: 'Fire tal om pengene',
    gapTotal: 'Mangler i alt',
    gapDefinition: 'Planens omkostninger minus det, modtagerne bærer, og det, kilderne betaler.',
    gapCalculation:
      'Pengene fordeles efter øremærkning, så mest muligt bliver dækket. Indsatser med høj prioritet kommer først. Penge flyttes ikke mellem år.',
    firstUncovered: 'Første mangel',
    firstUncoveredDefinition:
      'Den første måned, hvor mindst én indsats ikke længere er betalt fuldt ud.',
    firstUncoveredCalculation:
      'For hver indsats: årets dækkede andel ganget med 12 måneder, rundet ned, plus én.',
    none: 'Ingen',
    unusedTotal: 'Penge til overs',
    unusedDefinition: 'Bevilgede og lovede penge, som ingen indsats må eller behøver at bruge.',
    unusedCalculation: 'Kildernes beløb minus det, der bliver brugt, lagt sammen over årene.',
    nextNotice: 'Første varslingsfrist',
    nextNoticeDefinition:
      'Den sidste dag, hvor den første stilling kan varsles, uden at der skal betales løn, efter at pengene er brugt.',
    nextNoticeCalculation:
      'Den sidste måned med fuld løn, minus stillingens varsel, ved månedens udgang.',
    planSource: (title: string) => `Planen »${title}«.`,
    earmark: {
      none: 'alt i planen',
      usedFor: (kind: string, what: string) => `${kind} · til ${what}`,
      activities: (count: number) => `${count} indsatser`,
    },
    shareRule: (limit: string) => `højst ${limit}`,
    status: {
      label: (name: string) => `Status for ${name}`,
      change: 'Gem status',
      unknown: (value: string, allowed: string) =>
        `Status »${value}« findes ikke. Vælg ${allowed}. Intet er ændret.`,
      missing: (allowed: string) => `Vælg en status: ${allowed}. Intet er ændret.`,
      already: (name: string, status: string) =>
        `${name} havde allerede status »${status}«. Intet er ændret.`,
      now: {
        idea: (name: string) => `${name} er nu en idé og tæller ikke med.`,
        applied: (name: string) => `${name} er nu ansøgt og tæller ikke med, før der er svar.`,
        pledged: (name: string) => `${name} regnes nu som tilsagn.`,
        granted: (name: string) => `${name} regnes nu som bevilget.`,
        rejected: (name: string) => `${name} har nu fået afslag og tæller ikke med.`,
      },
      falls: (parts: string) => `Manglen falder med ${parts}.`,
      fallsIn: (year: number, amount: string) => `Manglen i ${year} falder med ${amount}`,
      fallsYearly: (years: string, amount: string) =>
        `Manglen falder med ${amount} om året i ${years}.`,
      fallsTotal: (years: string, amount: string) =>
        `Manglen falder i alt med ${amount} i ${years}.`,
      rises: (parts: string) => `Manglen vokser med ${parts}.`,
      risesIn: (year: number, amount: string) => `Manglen i ${year} vokser med ${amount}`,
      risesYearly: (years: string, amount: string) =>
        `Manglen vokser med ${amount} om året i ${years}.`,
      risesTotal: (years: string, amount: string) =>
        `Manglen vokser i alt med ${amount} i ${years}.`,
      amountIn: (amount: string, year: number) => `${amount} i ${year}`,
      same: 'Manglen er den samme.',
      undo: 'Fortryd',
    },
    told: {
      idea: (name: string) => `${name}: status sat til idé`,
      applied: (name: string) => `${name}: status sat til ansøgt`,
      pledged: (name: string) => `${name}: status sat til tilsagn`,
      granted: (name: string) => `${name}: status sat til bevilget`,
      rejected: (name: string) => `${name}: status sat til afslag`,
    },
    waiting: {
      notice: (activities: string, fte: string) =>
        `Sidste dag for varsling: ${activities} (${fte} årsværk)`,
      others: (count: number) => (count === 1 ? '1 indsats mere' : `${count} indsatser mere`),
      coFinancing: (amount: string, sources: string, year: number) =>
        `Find ${amount} i medfinansiering til ${sources} i ${year}`,
      application: (source: string) => `Få svar på ansøgning: ${source}`,
    },
    missing: {
      cell: 'Indsatsen eller året findes ikke i planen',
      commitment: 'Forpligtelsen findes ikke i planen',
    },
    missingSource: {
      title: 'Kilden findes ikke i planen',
      text: 'Den er måske fjernet, eller adressen er skrevet forkert. Her er planens kilder:',
      back: 'Til finansieringen',
    },
  },
  {
    nav: 'Funding',
    headline: {
      noCost: 'The plan has no costs yet',
      covered: (lastYear: number) => `The money covers the whole plan through ${lastYear}`,
      oneYear: (month: string, year: number, gap: string) =>
        `The money falls short from ${month}: ${gap} is missing in ${year}`,
      same: (month: string, gap: string) =>
        `The money falls short from ${month}: ${gap} is missing every year`,
      mean: (month: string, gap: string) =>
        `The money falls short from ${month}: on average ${gap} is missing every year`,
      upTo: (month: string, gap: string) =>
        `The money falls short from ${month}: up to ${gap} is missing in a year`,
    },
    lead: (years: string, cost: string, carried: string, financed: string) =>
      `The plan for ${years} costs ${cost}. Receivers carry ${carried}, and the sources pay ${financed}.`,
    leadWithoutCarried: (years: string, cost: string, financed: string) =>
      `The plan for ${years} costs ${cost}. The sources pay ${financed}.`,
    earlier: (year: number, gap: string) => `As early as ${year}, ${gap} is missing.`,
    figures: 'Four figures about the money',
    gapTotal: 'Gap in all',
    gapDefinition: 'What the plan costs, less what receivers carry, less what the sources pay.',
    gapCalculation:
      'Money is allocated within its earmarks so that as much as possible is covered, high priorities first. Money is not moved between years.',
    firstUncovered: 'First shortfall',
    firstUncoveredDefinition: 'The first month in which at least one activity is not paid in full.',
    firstUncoveredCalculation:
      'For each activity: the covered share of the year times 12 months, rounded down, plus one.',
    none: 'None',
    unusedTotal: 'Money left over',
    unusedDefinition: 'Granted and pledged money that no activity may use or needs.',
    unusedCalculation: 'The amounts of the sources less what is used, added over the years.',
    nextNotice: 'First notice deadline',
    nextNoticeDefinition:
      'The last day on which the first post can be given notice without salary to pay after the money has ended.',
    nextNoticeCalculation:
      'The last month that is paid in full, less the notice period of the post, at the end of the month.',
    planSource: (title: string) => `The plan “${title}”.`,
    earmark: {
      none: 'everything in the plan',
      usedFor: (kind: string, what: string) => `${kind} · for ${what}`,
      activities: (count: number) => `${count} activities`,
    },
    shareRule: (limit: string) => `at most ${limit}`,
    status: {
      label: (name: string) => `Status of ${name}`,
      change: 'Save status',
      unknown: (value: string, allowed: string) =>
        `There is no status “${value}”. Choose ${allowed}. Nothing has changed.`,
      missing: (allowed: string) => `Choose a status: ${allowed}. Nothing has changed.`,
      already: (name: string, status: string) =>
        `${name} already had the status “${status}”. Nothing has changed.`,
      now: {
        idea: (name: string) => `${name} is now an idea and does not count.`,
        applied: (name: string) =>
          `${name} is now applied for and does not count until there is an answer.`,
        pledged: (name: string) => `${name} now counts as pledged.`,
        granted: (name: string) => `${name} now counts as granted.`,
        rejected: (name: string) => `${name} is now rejected and does not count.`,
      },
      falls: (parts: string) => `The gap falls by ${parts}.`,
      fallsIn: (year: number, amount: string) => `The gap in ${year} falls by ${amount}.`,
      fallsYearly: (years: string, amount: string) =>
        `The gap falls by ${amount} a year in ${years}.`,
      fallsTotal: (years: string, amount: string) =>
        `The gap falls by ${amount} in all in ${years}.`,
      rises: (parts: string) => `The gap grows by ${parts}.`,
      risesIn: (year: number, amount: string) => `The gap in ${year} grows by ${amount}.`,
      risesYearly: (years: string, amount: string) =>
        `The gap grows by ${amount} a year in ${years}.`,
      risesTotal: (years: string, amount: string) =>
        `The gap grows by ${amount} in all in ${years}.`,
      amountIn: (amount: string, year: number) => `${amount} in ${year}`,
      same: 'The gap is the same.',
      undo: 'Undo',
    },
    told: {
      idea: (name: string) => `${name}: status set to idea`,
      applied: (name: string) => `${name}: status set to applied for`,
      pledged: (name: string) => `${name}: status set to pledged`,
      granted: (name: string) => `${name}: status set to granted`,
      rejected: (name: string) => `${name}: status set to rejected`,
    },
    waiting: {
      notice: (activities: string, fte: string) =>
        `Last day to give notice: ${activities} (${fte} full-time posts)`,
      others: (count: number) => (count === 1 ? '1 more activity' : `${count} more activities`),
      coFinancing: (amount: string, sources: string, year: number) =>
        `Find ${amount} of co-financing for ${sources} in ${year}`,
      application: (source: string) => `Get an answer to the application: ${source}`,
    },
    missing: {
      cell: 'The plan has no such activity or year',
      commitment: 'The plan has no such commitment',
    },
    missingSource: {
      title: 'The plan has no such source',
      text: 'It may have been removed, or the address is misspelt. These are the sources of the plan:',
      back: 'To the funding',
    },
  },
);
