import { defineMessages } from '../../platform/i18n/index.ts';

export const statementMessages = defineMessages(
  {
    title: 'Tilgængelighedserklæring',
    lead: 'Helhed skal kunne bruges af alle, også med skærmlæser, med tastatur alene, på en lille skærm og uden script. Her står, hvor langt det er nået, og hvor I kan klage.',
    whoTitle: 'Hvem der står bag',
    owner: (name: string) => `${name} driver denne installation af Helhed og har ansvaret for den.`,
    noOwner:
      'Den, der driver denne installation af Helhed, har ikke angivet sit navn. Indtil det sker, gælder teksten her for programmet, som det blev leveret.',
    lawNote:
      'Erklæringen følger webtilgængelighedsloven og EU’s model. En offentlig myndighed skal desuden oprette sin egen erklæring i Digitaliseringsstyrelsens WAS-Tool.',
    official: 'Læs den officielle erklæring',
    statusTitle: 'Hvor langt det er nået',
    status:
      'Helhed er delvist i overensstemmelse med EN 301 549, som bygger på WCAG 2.1 på niveau A og AA. Vi bygger efter WCAG 2.2 på niveau AA.',
    statusWhy:
      'Vi skriver »delvist«, fordi ingen uafhængig har gennemgået Helhed endnu, og på grund af det, der står her:',
    gaps: {
      unheard:
        'Helhed er ikke prøvet af mennesker, der bruger skærmlæser eller andre hjælpemidler til daglig.',
      languages:
        'Navne, citater og titler på kilder på et andet sprog end sidens er ikke mærket som det alle steder. En skærmlæser kan derfor udtale dem forkert (3.1.2).',
      files:
        'Excel-filer og PDF-samtaleark laves med overskrifter og mærker, men er ikke prøvet med skærmlæser. Det samme indhold står altid på en side.',
      written:
        'Det, som andre skriver i Helhed, kan mangle overskrifter eller have links, der ikke siger, hvor de fører hen.',
    },
    testedTitle: 'Sådan er det prøvet',
    tested: {
      automatic:
        'Alle slags sider på dansk og engelsk læses af axe (WCAG 2.2 AA) og af en HTML-kontrol, hver gang Helhed ændres.',
      keyboard:
        'De vigtigste arbejdsgange køres med tastaturet alene: hvert stop skal kunne ses, og intet må ligge hen over det.',
      narrow:
        'Alle slags sider vises i 320 pixels bredde, som er 400 % forstørrelse af en almindelig skærm.',
      scriptless: 'Siderne læses og formularerne sendes uden script.',
    },
    testedBy: 'Prøverne er lavet af dem, der udvikler Helhed. Det er en egenvurdering.',
    contactTitle: 'Skriv til os om det, der ikke virker',
    contact:
      'Kan I ikke læse eller bruge en side, så skriv eller ring. Fortæl, hvilken side det er, og hvad I prøvede. I kan også få indholdet på en anden måde.',
    mail: 'E-mail',
    phone: 'Telefon',
    name: 'Kontakt',
    noContact:
      'Den, der driver denne installation, har ikke angivet en kontakt endnu. Spørg den kommune eller boligorganisation, I kender Helhed fra.',
    noPhone: 'ikke angivet',
    complaintTitle: 'Klag, hvis I ikke får et svar, I kan bruge',
    complaint:
      'Digitaliseringsstyrelsen fører tilsyn med offentlige websteder. Dertil kan I klage over en offentlig myndigheds svar, eller hvis I ikke får et.',
    complaintLink: 'Digitaliseringsstyrelsens tilsyn med webtilgængelighed',
    datesTitle: 'Hvornår',
    written: 'Skrevet',
    reviewed: 'Sidst gennemgået',
    nextReview: 'Gennemgås igen senest',
  },
  {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use Helhed: with a screen reader, with the keyboard alone, on a small screen and without script. This is how far it has come, and where to complain.',
    whoTitle: 'Who is behind it',
    owner: (name: string) => `${name} runs this installation of Helhed and answers for it.`,
    noOwner:
      'Whoever runs this installation of Helhed has not given their name. Until they do, this text is about the program as it was delivered.',
    lawNote:
      'The statement follows the Danish act on web accessibility (webtilgængelighedsloven) and the model of the EU. A public body must also make a statement of its own with the WAS-Tool of the Agency for Digital Government.',
    official: 'Read the official statement',
    statusTitle: 'How far it has come',
    status:
      'Helhed conforms in part with EN 301 549, which builds on WCAG 2.1 at levels A and AA. We build to WCAG 2.2 at level AA.',
    statusWhy:
      'We write “in part” because nobody independent has gone through Helhed yet, and because of this:',
    gaps: {
      unheard:
        'Helhed has not been tried by people who use a screen reader or other assistive technology every day.',
      languages:
        'Names, quotations and titles of sources in another language than that of the page are not marked everywhere. A screen reader may pronounce them wrongly (3.1.2).',
      files:
        'Excel files and PDF discussion sheets are made with headings and tags, but have not been tried with a screen reader. The same content is always on a page too.',
      written:
        'What others write in Helhed may lack headings or have links that do not say where they lead.',
    },
    testedTitle: 'How it was tested',
    tested: {
      automatic:
        'Every kind of page, in Danish and English, is read by axe (WCAG 2.2 AA) and by an HTML checker whenever Helhed is changed.',
      keyboard:
        'The most important tasks are run with the keyboard alone: every stop must be visible, and nothing may lie over it.',
      narrow:
        'Every kind of page is shown 320 pixels wide, which is a usual screen enlarged to 400%.',
      scriptless: 'Pages are read and forms are sent without script.',
    },
    testedBy: 'The tests were made by those who develop Helhed. It is a self-assessment.',
    contactTitle: 'Write to us about what does not work',
    contact:
      'If you cannot read or use a page, write or call. Tell us which page it is and what you tried. You can also have the content in another way.',
    mail: 'E-mail',
    phone: 'Telephone',
    name: 'Contact',
    noContact:
      'Whoever runs this installation has not named a contact yet. Ask the municipality or housing organisation that you know Helhed from.',
    noPhone: 'not given',
    complaintTitle: 'Complain if you get no answer that helps',
    complaint:
      'The Danish Agency for Digital Government supervises public websites. Complain there about the answer of a public body, or if you get none.',
    complaintLink: 'Supervision of web accessibility (in Danish)',
    datesTitle: 'When',
    written: 'Written',
    reviewed: 'Last reviewed',
    nextReview: 'To be reviewed again by',
  },
);
