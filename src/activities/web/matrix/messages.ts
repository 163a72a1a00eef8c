import { defineMessages } from '../../../platform/i18n/index.ts';

/** The texts of the page of coverage. */
export const matrixMessages = defineMessages(
  {
    titleGaps: (count: number, year: number) =>
      count === 1
        ? `Ét behov er uden indsats i ${year}`
        : `${count} behov er uden indsats i ${year}`,
    titleCovered: (year: number) => `Alle behov har mindst én indsats i ${year}`,
    titleEmpty: 'Der er hverken behov eller nåede beboere at vise endnu',
    lead: (count: number) =>
      count === 0
        ? 'Ingen målgruppe nås af flere indsatser i samme område og indsatsområde.'
        : count === 1
          ? 'Ét sted nås samme målgruppe af flere indsatser.'
          : `${count} steder nås samme målgruppe af flere indsatser.`,
    leadEmpty:
      'Når I har skrevet behov i områderne eller beboere i indsatserne, står dækningen her.',
    caption: 'Indsatser efter boligområde, indsatsområde og målgruppe',
    effortArea: 'Indsatsområde',
    need: 'Behov',
    reached: 'Nås',
    persons: (count: string) => `${count} om året`,
    noNeed: 'intet behov oplyst',
    gap: 'ingen indsats',
    noOne: 'ingen',
    overlap: 'flere indsatser',
    noGroup: 'Uden målgruppe',
    year: 'År',
    area: 'Boligområde',
    group: 'Målgruppe',
    all: 'Alle',
    show: 'Vis',
    gaps: 'Kun huller',
    overlaps: 'Kun overlap',
    filter: 'Vis',
    nothing: 'Intet passer til filtrene.',
    how: 'Et hul er et behov, som ingen indsats når beboere til i året. Et overlap er flere indsatser for samme målgruppe i samme boligområde og indsatsområde; det kan være meningen.',
  },
  {
    titleGaps: (count, year) =>
      count === 1
        ? `One need is without an activity in ${year}`
        : `${count} needs are without an activity in ${year}`,
    titleCovered: (year) => `Every need has at least one activity in ${year}`,
    titleEmpty: 'There are neither needs nor residents reached to show yet',
    lead: (count) =>
      count === 0
        ? 'No target group is reached by several activities in the same area and effort area.'
        : count === 1
          ? 'In one place the same target group is reached by several activities.'
          : `In ${count} places the same target group is reached by several activities.`,
    leadEmpty: 'The coverage stands here when areas have needs or activities have residents.',
    caption: 'Activities by area, effort area and target group',
    effortArea: 'Effort area',
    need: 'Need',
    reached: 'Reached',
    persons: (count) => `${count} a year`,
    noNeed: 'no need stated',
    gap: 'no activity',
    noOne: 'none',
    overlap: 'several activities',
    noGroup: 'Without target group',
    year: 'Year',
    area: 'Area',
    group: 'Target group',
    all: 'All',
    show: 'Show',
    gaps: 'Gaps only',
    overlaps: 'Overlaps only',
    filter: 'Show',
    nothing: 'Nothing fits the filters.',
    how: 'A gap is a need for which no activity reaches residents in the year. An overlap is several activities for the same target group in the same area and effort area; it may be meant so.',
  },
);
