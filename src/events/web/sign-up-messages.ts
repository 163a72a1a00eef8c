import { defineMessages } from '../../platform/i18n/index.ts';

/** The words of signing up and of the page behind the link in a letter. */
export const signUpMessages = defineMessages(
  {
    title: 'Tilmeld dig',
    titleWaiting: 'Skriv dig på ventelisten',
    lead: 'Du får en mail med det hele og et link, hvor du kan melde fra.',
    leadWaiting: (place: string) =>
      `Alle pladser er taget. Du bliver nr. ${place} på ventelisten. Bliver en plads ledig, får du den automatisk.`,
    name: 'Dit navn',
    email: 'Din e-mail',
    organisation: 'Organisation',
    organisationHint: 'For eksempel din kommune, boligorganisation eller forening.',
    honeypot: 'Lad feltet stå tomt',
    purpose: (days: string) =>
      `Vi bruger dit navn, din e-mail og din organisation til at holde styr på pladserne og skrive til dig om arrangementet. Kun arrangøren og vidensredaktørerne her på siden ser dem. Vi sletter dem ${days} efter arrangementet.`,
    privacy: 'Mere om personoplysninger',
    send: 'Tilmeld mig',
    sendWaiting: 'Skriv mig på ventelisten',
    sent: (email: string) =>
      `Tak. Vi har sendt en mail til ${email}. Den fortæller, om du har en plads eller står på venteliste.`,
    faults: {
      name: {
        missing: 'Skriv dit navn.',
        'too-long': 'Navnet må højst være på 100 tegn.',
        'not-a-line': 'Skriv navnet på én linje uden tegnene < og >.',
        'not-an-address': '',
      },
      email: {
        missing: 'Skriv din e-mail.',
        'too-long': 'E-mailen må højst være på 254 tegn.',
        'not-a-line': 'Skriv én e-mailadresse, fx navn@eksempel.dk.',
        'not-an-address': 'Skriv én e-mailadresse, fx navn@eksempel.dk.',
      },
      organisation: {
        missing: '',
        'too-long': 'Organisationen må højst være på 150 tegn.',
        'not-a-line': 'Skriv organisationen på én linje uden tegnene < og >.',
        'not-an-address': '',
      },
    },
    notTitle: 'Du er ikke tilmeldt',
    not: {
      past: 'Arrangementet er afholdt.',
      closed: 'Tilmeldingen er lukket.',
      cancelled: 'Arrangementet er aflyst.',
      'not-needed': 'Der er ingen tilmelding til arrangementet. Du kan bare komme.',
    },
    tooOften: (minutes: string) =>
      `Der er tilmeldt mange på kort tid herfra eller med den e-mail. Prøv igen om ${minutes}. Det, du skrev, står her endnu.`,
    minutes: (count: string) => `${count} minutter`,
    minute: 'et minut',
    typed: 'Det skrev du',
    closedTitle: 'Tilmeldingen er lukket',
    closedText: 'Spørg arrangøren, om der stadig er plads.',
    freeTitle: 'Ingen tilmelding',
    freeText: 'Du kan bare komme.',

    ownTitleSeat: (title: string) => `Du har en plads: ${title}`,
    ownTitleWaiting: (place: string, title: string) =>
      `Du er nr. ${place} på ventelisten: ${title}`,
    ownTitlePast: (title: string) => `Du var tilmeldt: ${title}`,
    ownTitleCancelled: (title: string) => `Du er meldt fra: ${title}`,
    eyebrow: 'Din tilmelding',
    waitingText: 'Bliver en plads ledig, får du den automatisk. Vi skriver til dig, når det sker.',
    facts: 'Det har vi noteret',
    none: 'ikke skrevet',
    keeping: (days: string) => `Slettes ${days} efter arrangementet.`,
    keepingTerm: 'Hvor længe',
    cancel: 'Meld fra',
    cancelTitle: 'Kan du ikke komme?',
    cancelText:
      'Meld fra, så en anden kan få pladsen. Vi sletter dit navn og din e-mail med det samme.',
    cancelTextWaiting: 'Meld fra, så sletter vi dit navn og din e-mail med det samme.',
    cancelled: 'Du er meldt fra. Tak, fordi du sagde til.',
    cancelledText: 'Vi har slettet dit navn og din e-mail. Har du fortrudt, så tilmeld dig igen.',
    toEvent: 'Se arrangementet',
    nobody: 'Linket virker ikke',
    nobodyText:
      'Det kan være skrevet forkert, arrangementet kan være taget af siden, eller tilmeldingen er slettet, fordi det er forbi. Brug linket i den nyeste mail, eller skriv til arrangøren.',
    tooLate: 'Det er for sent at melde fra: arrangementet er afholdt.',
  },
  {
    title: 'Sign up',
    titleWaiting: 'Join the waiting list',
    lead: 'You get a mail with all the details and a link for cancelling.',
    leadWaiting: (place) =>
      `All seats are taken. You will be no. ${place} on the waiting list. If a seat becomes free, it is yours automatically.`,
    name: 'Your name',
    email: 'Your e-mail',
    organisation: 'Organisation',
    organisationHint: 'Such as your municipality, housing organisation or association.',
    honeypot: 'Leave this empty',
    purpose: (days) =>
      `We use your name, e-mail and organisation to keep track of the seats and to write to you about the event. Only the organiser and the knowledge editors of this site see them. We delete them ${days} after the event.`,
    privacy: 'More about personal data',
    send: 'Sign me up',
    sendWaiting: 'Put me on the waiting list',
    sent: (email) =>
      `Thank you. We have sent a mail to ${email}. It says whether you have a seat or are on the waiting list.`,
    faults: {
      name: {
        missing: 'Write your name.',
        'too-long': 'The name can have at most 100 characters.',
        'not-a-line': 'Write the name in one line, without the characters < and >.',
        'not-an-address': '',
      },
      email: {
        missing: 'Write your e-mail.',
        'too-long': 'The e-mail can have at most 254 characters.',
        'not-a-line': 'Write one e-mail address, such as name@example.org.',
        'not-an-address': 'Write one e-mail address, such as name@example.org.',
      },
      organisation: {
        missing: '',
        'too-long': 'The organisation can have at most 150 characters.',
        'not-a-line': 'Write the organisation in one line, without the characters < and >.',
        'not-an-address': '',
      },
    },
    notTitle: 'You are not signed up',
    not: {
      past: 'The event is over.',
      closed: 'The sign-up is closed.',
      cancelled: 'The event is cancelled.',
      'not-needed': 'No sign-up is needed for this event. Just come.',
    },
    tooOften: (minutes) =>
      `Many have been signed up in a short time from here, or with that e-mail. Try again in ${minutes}. What you wrote is still here.`,
    minutes: (count) => `${count} minutes`,
    minute: 'a minute',
    typed: 'What you wrote',
    closedTitle: 'The sign-up is closed',
    closedText: 'Ask the organiser whether there is still room.',
    freeTitle: 'No sign-up',
    freeText: 'Just come.',

    ownTitleSeat: (title) => `You have a seat: ${title}`,
    ownTitleWaiting: (place, title) => `You are no. ${place} on the waiting list: ${title}`,
    ownTitlePast: (title) => `You were signed up: ${title}`,
    ownTitleCancelled: (title) => `You have cancelled: ${title}`,
    eyebrow: 'Your sign-up',
    waitingText:
      'If a seat becomes free, it is yours automatically. We write to you when that happens.',
    facts: 'What we have written down',
    none: 'not given',
    keeping: (days) => `Deleted ${days} after the event.`,
    keepingTerm: 'For how long',
    cancel: 'Cancel my sign-up',
    cancelTitle: 'Cannot come after all?',
    cancelText:
      'Cancel, so that somebody else can have the seat. We delete your name and e-mail at once.',
    cancelTextWaiting: 'Cancel, and we delete your name and e-mail at once.',
    cancelled: 'You have cancelled. Thank you for telling us.',
    cancelledText: 'We have deleted your name and e-mail. If you change your mind, sign up again.',
    toEvent: 'See the event',
    nobody: 'The link does not work',
    nobodyText:
      'It may be misspelt, the event may have been taken down, or the sign-up was deleted because it is over. Use the link in the latest mail, or write to the organiser.',
    tooLate: 'It is too late to cancel: the event is over.',
  },
);
