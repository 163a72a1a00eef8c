import { defineMessages } from '../../../platform/i18n/index.ts';

/** Days as one says them: `1 dag`, `30 dage`, `2 år`. */
const period = (days: number) =>
  days % 365 === 0 ? `${days / 365} år` : days === 1 ? '1 dag' : `${days} dage`;

const periodInEnglish = (days: number) => {
  const [count, unit] = days % 365 === 0 ? [days / 365, 'year'] : [days, 'day'];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
};

/** The words of the register of personal data. */
export const privacyMessages = defineMessages(
  {
    title: 'Personoplysninger i Helhed',
    lead: 'Helhed planlægger og tæller uden personer. Her er de få oplysninger om personer, der alligevel gemmes: om dem, der selv bruger Helhed.',
    responsibleTitle: 'Hvem har ansvaret',
    responsible:
      'Den, der driver denne installation af Helhed, er dataansvarlig. Spørg dér om det, der ikke står her.',
    basisNote:
      'Hjemlen nedenfor er den, der typisk passer. Den dataansvarlige afgør, hvad der gælder hos jer.',
    rightsTitle: 'Dine rettigheder',
    rights:
      'Under Min konto kan du se og hente alt om dig selv, rette dit navn og din e-mail og slette din konto. Er du utilfreds, kan du klage til Datatilsynet.',
    toAccount: 'Gå til Min konto',
    freeTitle: 'Det, I selv skriver',
    free: 'Planer, begrundelser og noter er til formål, tal og opgaver, ikke til personer. Skriv ikke om beboere eller andre enkeltpersoner. Tekst, der ligner et CPR-nummer, bliver afvist.',
    noneTitle: 'Det gemmer Helhed ikke',
    none: 'CPR-numre, helbred, straf, etnicitet, hvor du befinder dig, og hvilke sider du ser. Der er ingen statistik over den enkeltes brug og ingen oplysninger til andre firmaer.',
    why: 'Hvorfor',
    whom: 'Om hvem',
    basis: 'Hjemmel, typisk',
    keeping: 'Hvor længe',
    seenBy: 'Hvem ser det',
    where: 'Hvor i databasen',
    table: 'Tabel',
    personal: 'Om personer',
    secret: 'Hemmeligt',
    secretNote:
      'Hemmelige felter er hashet eller krypteret eller er nøgler. Ingen kan se dem i Helhed.',
    noColumns: 'ingen',
    bases: {
      e: 'artikel 6, stk. 1, litra e: en opgave i samfundets interesse',
      f: 'artikel 6, stk. 1, litra f: en berettiget interesse i, at kun de rette har adgang',
    },
    kept: {
      account: 'Så længe du har en konto.',
      partnership: 'Så længe samarbejdet findes. Sletter du din konto, er det uden navn.',
      document:
        'Så længe Helhed viser teksten eller gemmer dens tidligere udgaver. Sletter du din konto, er det uden navn.',
      event:
        'Så mange dage efter arrangementet, som står ved tilmeldingen: normalt 30 og højst 365. Melder du fra, slettes dit navn og din e-mail med det samme.',
      short: 'Minutter til timer.',
    },
    rules: {
      expired: (days: number) => `Slettes ${period(days)} efter, at det er udløbet.`,
      mailText: (days: number) => `Modtager, emne og indhold slettes efter ${period(days)}.`,
      mailRow: (days: number) => `At der er sendt en mail, slettes efter ${period(days)}.`,
      invitationAddress: (days: number) =>
        `Adressen slettes ${period(days)} efter, at invitationen er besvaret eller udløbet.`,
      handoverAddress: (days: number) =>
        `Adressen slettes ${period(days)} efter, at der er svaret, eller linket er udløbet.`,
      runs: (days: number) =>
        `Slettes ${period(days)} efter, at beregningen er slut, og før, når samarbejdet har over 50.`,
      sparring: (days: number) =>
        `Slettes ${period(days)} efter, at forespørgslen er afsluttet, eller med det samme, når du selv sletter den.`,
      sparringOpen: (days: number) =>
        `Er den aldrig blevet afsluttet, slettes den ${period(days)} efter, at den kom.`,
      idleLock: (days: number) => `Lukkes efter ${period(days)} uden samarbejde og login.`,
      idleErasure: (days: number) =>
        `Er du ikke med i et samarbejde og logger ikke ind, lukkes kontoen efter 1 år og slettes efter ${period(days)}. Du får en mail først.`,
      erasureNotice: (days: number) => `Du får besked ${period(days)} før.`,
    },
    audiences: {
      self: 'dig selv',
      members: 'de andre i dine samarbejder',
      owners: 'samarbejdets ejere',
      'knowledge-editors': 'vidensredaktører',
      administrators: 'administratorer af Helhed',
      nobody: 'ingen',
    },
    matters: {
      account: {
        title: 'Konto',
        whom: 'Alle med en konto.',
        why: 'Så de andre ved, hvem du er, og du kan få mails. Navn, e-mail, sprog i mails, og hvornår du sidst var her.',
      },
      'sign-in': {
        title: 'Måder at logge ind på',
        whom: 'Alle med en konto.',
        why: 'Så kun du kommer ind på din konto: adgangskode, adgangsnøgler og to trin.',
      },
      sessions: {
        title: 'Steder, du er logget ind',
        whom: 'Alle, der logger ind.',
        why: 'Så du ikke skal logge ind hele tiden og kan logge andre steder ud. Hvilken browser og hvornår, men ikke hvorfra: feltet til adressen på nettet er tomt.',
      },
      provider: {
        title: 'Login hos din arbejdsplads',
        whom: 'Dem, der logger ind gennem deres arbejdsplads.',
        why: 'Så arbejdspladsens login fører til den rigtige konto, og du kan blive logget ud begge steder.',
      },
      memberships: {
        title: 'Roller i samarbejder',
        whom: 'Alle, der er med i et samarbejde.',
        why: 'Så hver kan se og gøre netop det, rollen giver lov til.',
      },
      invitations: {
        title: 'Invitationer',
        whom: 'Dem, der inviteres, også før de har en konto.',
        why: 'Så ejerne kan invitere og se, hvem de venter på.',
      },
      handovers: {
        title: 'Anmodninger om overdragelse',
        whom: 'Dem, der bedes svare for en organisation, som skal overtage en indsats, også uden konto.',
        why: 'Så modtageren kan læse, hvad der overdrages, og svare ja eller nej. Adressen slettes efter svaret; svaret bliver i planen.',
      },
      runs: {
        title: 'Beregninger',
        whom: 'Dem, der sætter en lang beregning i gang.',
        why: 'Så de andre i samarbejdet kan se, hvem der har bedt om hvad. Her står kun et nummer for personen.',
      },
      changes: {
        title: 'Ændringslog og beslutninger',
        whom: 'Alle, der ændrer noget, og dem, der skriver en beslutning om et scenarie ind.',
        why: 'Så man kan se, hvem der ændrede hvad hvornår, og at intet er pillet ved. Loggen har kun et nummer for personen.',
      },
      editing: {
        title: 'Redaktion af viden',
        whom: 'Vidensredaktører.',
        why: 'Så en tekst bliver set af to, før den udgives, og man kan se, hvem der skrev og godkendte den. Læserne ser ikke, hvem det var.',
      },
      events: {
        title: 'Tilmeldinger til arrangementer',
        whom: 'Dem, der tilmelder sig et arrangement, også uden konto.',
        why: 'Så arrangøren kan holde styr på pladserne og skrive til de tilmeldte om arrangementet.',
      },
      sparring: {
        title: 'Forespørgsler om sparring og oplæg',
        whom: 'Dem, der beder om sparring, oplæg eller workshop, og dem, der svarer.',
        why: 'Så en konsulent kan svare, aftale en tid og se, hvad der blev talt om.',
      },
      mails: {
        title: 'Mails',
        whom: 'Dem, Helhed sender mails til.',
        why: 'Så mails når frem, også når mailserveren er nede, og en administrator kan se, hvis noget gik galt.',
      },
      limits: {
        title: 'Værn mod misbrug',
        whom: 'Dem, der prøver at logge ind eller sender formularer.',
        why: 'Så ingen kan gætte adgangskoder i det uendelige. Der tælles på en kode, der ikke kan føres tilbage til e-mail eller netværk.',
      },
    },
  },
  {
    title: 'Personal data in Helhed',
    lead: 'Helhed plans and counts without persons. These are the few personal data that are stored nevertheless: about those who use Helhed themselves.',
    responsibleTitle: 'Who is responsible',
    responsible:
      'Whoever runs this installation of Helhed is the data controller. Ask them about what is not said here.',
    basisNote:
      'The legal basis below is the one that typically fits. The data controller decides what holds in your case.',
    rightsTitle: 'Your rights',
    rights:
      'Under My account you can see and take along all about yourself, correct your name and e-mail, and delete your account. If you are not content, you can complain to Datatilsynet, the Danish Data Protection Agency.',
    toAccount: 'Go to My account',
    freeTitle: 'What you write yourselves',
    free: 'Plans, reasons and notes are for purposes, figures and tasks, not for persons. Do not write about residents or other individuals. Text that looks like a CPR number is refused.',
    noneTitle: 'What Helhed does not store',
    none: 'CPR numbers, health, crime, ethnicity, where you are, and which pages you see. There are no statistics of anybody’s use, and no data go to other companies.',
    why: 'Why',
    whom: 'About whom',
    basis: 'Legal basis, typically',
    keeping: 'For how long',
    seenBy: 'Who sees it',
    where: 'Where in the database',
    table: 'Table',
    personal: 'About persons',
    secret: 'Secret',
    secretNote: 'Secret fields are hashed, encrypted or keys. Nobody can see them in Helhed.',
    noColumns: 'none',
    bases: {
      e: 'article 6(1)(e): a task in the public interest',
      f: 'article 6(1)(f): a legitimate interest that only the right people have access',
    },
    kept: {
      account: 'As long as you have an account.',
      partnership:
        'As long as the partnership exists. If you delete your account, it is without a name.',
      document:
        'As long as Helhed shows the text or keeps its earlier versions. If you delete your account, it is without a name.',
      event:
        'As many days after the event as it says at sign-up: normally 30, and at most 365. If you cancel, your name and e-mail are deleted at once.',
      short: 'Minutes to hours.',
    },
    rules: {
      expired: (days: number) => `Deleted ${periodInEnglish(days)} after it has run out.`,
      mailText: (days: number) =>
        `Recipient, subject and text are deleted after ${periodInEnglish(days)}.`,
      mailRow: (days: number) => `That a mail was sent is deleted after ${periodInEnglish(days)}.`,
      invitationAddress: (days: number) =>
        `The address is deleted ${periodInEnglish(days)} after the invitation was answered or ran out.`,
      handoverAddress: (days: number) =>
        `The address is deleted ${periodInEnglish(days)} after the answer, or after the link ran out.`,
      runs: (days: number) =>
        `Deleted ${periodInEnglish(days)} after the calculation ended, and sooner when the partnership has more than 50.`,
      sparring: (days: number) =>
        `Deleted ${periodInEnglish(days)} after the request was closed, or at once when you delete it yourself.`,
      sparringOpen: (days: number) =>
        `If it was never closed, it is deleted ${periodInEnglish(days)} after it came in.`,
      idleLock: (days: number) =>
        `Closed after ${periodInEnglish(days)} without partnership and sign-in.`,
      idleErasure: (days: number) =>
        `If you take part in no partnership and do not sign in, the account is closed after 1 year and deleted after ${periodInEnglish(days)}. You get a mail first.`,
      erasureNotice: (days: number) => `You are told ${periodInEnglish(days)} before.`,
    },
    audiences: {
      self: 'yourself',
      members: 'the others in your partnerships',
      owners: 'the partnership’s owners',
      'knowledge-editors': 'knowledge editors',
      administrators: 'administrators of Helhed',
      nobody: 'nobody',
    },
    matters: {
      account: {
        title: 'Account',
        whom: 'Everybody with an account.',
        why: 'So that the others know who you are, and you can get mails. Name, e-mail, language of mails, and when you were last here.',
      },
      'sign-in': {
        title: 'Ways to sign in',
        whom: 'Everybody with an account.',
        why: 'So that only you get into your account: password, passkeys and two steps.',
      },
      sessions: {
        title: 'Where you are signed in',
        whom: 'Everybody who signs in.',
        why: 'So that you need not sign in all the time and can sign out elsewhere. Which browser and when, but not from where: the field for the network address is empty.',
      },
      provider: {
        title: 'Sign-in at your workplace',
        whom: 'Those who sign in through their workplace.',
        why: 'So that the workplace’s sign-in leads to the right account, and you can be signed out in both places.',
      },
      memberships: {
        title: 'Roles in partnerships',
        whom: 'Everybody who takes part in a partnership.',
        why: 'So that each can see and do just what the role allows.',
      },
      invitations: {
        title: 'Invitations',
        whom: 'Those who are invited, also before they have an account.',
        why: 'So that owners can invite and see for whom they wait.',
      },
      handovers: {
        title: 'Requests about handovers',
        whom: 'Those who are asked to answer for an organisation that is to take an activity over, also without an account.',
        why: 'So that the receiver can read what is handed over and answer yes or no. The address is deleted after the answer; the answer stays in the plan.',
      },
      runs: {
        title: 'Calculations',
        whom: 'Those who start a long calculation.',
        why: 'So that the others in the partnership can see who asked for what. There is only a number for the person.',
      },
      changes: {
        title: 'Change log and decisions',
        whom: 'Everybody who changes something, and those who write down a decision about a scenario.',
        why: 'So that one can see who changed what when, and that nothing was tampered with. The log has only a number for the person.',
      },
      editing: {
        title: 'Editing of knowledge',
        whom: 'Knowledge editors.',
        why: 'So that two people have seen a text before it is published, and it can be seen who wrote and approved it. Readers do not see who it was.',
      },
      events: {
        title: 'Sign-ups for events',
        whom: 'Those who sign up for an event, also without an account.',
        why: 'So that the organiser can keep track of the seats and write to those signed up about the event.',
      },
      sparring: {
        title: 'Requests for sparring and talks',
        whom: 'Those who ask for sparring, a talk or a workshop, and those who answer.',
        why: 'So that an adviser can answer, agree on a time and see what was talked about.',
      },
      mails: {
        title: 'Mails',
        whom: 'Those whom Helhed sends mails to.',
        why: 'So that mails arrive, also when the mail server is down, and an administrator can see if something went wrong.',
      },
      limits: {
        title: 'Guard against misuse',
        whom: 'Those who try to sign in or send forms.',
        why: 'So that nobody can guess passwords without end. What is counted is a code that cannot be traced back to an e-mail or a network.',
      },
    },
  },
);
