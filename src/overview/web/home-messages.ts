import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of the front page. */
export const homeMessages = defineMessages(
  {
    title: 'Fra »vores bevilling falder væk« til en plan, I kan stå ved',
    description:
      'Helhed hjælper kommuner, boligorganisationer og deres partnere med planen for det boligsociale arbejde.',
    lead: 'Helhed samler viden, andres erfaringer og jeres egne tal, så kommune, boligorganisationer og partnere kan vælge vejen sammen. Med eller uden penge fra Landsbyggefonden.',
    start: 'Se Havnbys plan',
    yours: 'Dine samarbejder',
    ownPlan: 'Start jeres egen',
    picture: {
      gap: (year: number) => `Når bevillingen slipper op, mangler der penge fra ${year}`,
      covered: 'Sådan ser en plan ud, når pengene rækker',
      fund: 'Bevilling fra Landsbyggefonden',
      others: 'Andre penge i planen',
      about: 'Planen for Havnby, som er en opdigtet kommune.',
    },
    phases: (count: string) => `Vejen i ${count} faser`,
    phasesLead:
      'Fra fælles afsæt til aftaler. Hver fase fortæller, hvad der skal være landet, før I går videre.',
    phasesNote: 'Fasernes navne og indhold er vores rekonstruktion.',
    forDiscussion: 'til drøftelse',
    themes: (count: string) => `${count} temaer til jeres drøftelse`,
    cases: 'Hvad andre steder har prøvet',
    allCases: (count: string) => `Alle ${count} erfaringer`,
    events: 'Kommende arrangementer',
    allEvents: 'Alle arrangementer',
    news: 'Nyt',
    published: 'Udgivet',
    reviewedThemes: (count: string) => `${count} temaer er gennemgået`,
    reviewedActivities: (count: string) => `${count} aktiviteter er gennemgået`,
    reviewedCases: (count: string) => `${count} erfaringer er gennemgået`,
    newsWhat: { theme: 'Tema', activity: 'Aktivitet', case: 'Erfaring' },
    own: 'Læg jeres egen plan',
    ownLead:
      'Begynd med det, I ved i dag. I kan invitere de andre, når I er klar, og hente hele planen som en fil, når I vil.',
    newPartnership: 'Start et samarbejde',
    areas: 'Se boligområderne',
    catalogue: 'Find aktiviteter',
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
    },
  },
  {
    title: 'From “our grant is being cut” to a plan you can stand by',
    description:
      'Helhed helps municipalities, housing organisations and their partners plan their social housing work.',
    lead: 'Helhed gathers knowledge, the experiences of others and your own figures, so that the municipality, housing organisations and partners can choose the way together. With or without money from Landsbyggefonden.',
    start: 'See Havnby’s plan',
    yours: 'Your partnerships',
    ownPlan: 'Start your own',
    picture: {
      gap: (year) => `When the grant runs out, money is missing from ${year}`,
      covered: 'What a plan looks like when the money lasts',
      fund: 'Grant from Landsbyggefonden',
      others: 'Other money in the plan',
      about: 'The plan of Havnby, which is an invented municipality.',
    },
    phases: (count) => `The way in ${count} phases`,
    phasesLead:
      'From a shared beginning to agreements. Each phase says what must be settled before you move on.',
    phasesNote: 'Names and content of the phases are our reconstruction.',
    forDiscussion: 'for discussion',
    themes: (count) => `${count} themes for you to discuss`,
    cases: 'What other places have tried',
    allCases: (count) => `All ${count} experiences`,
    events: 'Upcoming events',
    allEvents: 'All events',
    news: 'What is new',
    published: 'Published',
    reviewedThemes: (count) => `${count} themes have been reviewed`,
    reviewedActivities: (count) => `${count} activities have been reviewed`,
    reviewedCases: (count) => `${count} experiences have been reviewed`,
    newsWhat: { theme: 'Theme', activity: 'Activity', case: 'Experience' },
    own: 'Make your own plan',
    ownLead:
      'Begin with what you know today. Invite the others when you are ready, and download the whole plan as a file whenever you like.',
    newPartnership: 'Start a partnership',
    areas: 'See the housing areas',
    catalogue: 'Find activities',
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
    },
  },
);
