import { defineMessages } from '../../../platform/i18n/index.ts';

export const providerMessages = defineMessages(
  {
    title: 'Loginudbydere',
    lead: 'En loginudbyder er det sted, hvor folk logger ind på arbejdet, for eksempel kommunens Entra ID. Så behøver de ingen adgangskode til Helhed (OpenID Connect).',
    none: 'Ingen loginudbydere er sat op her endnu.',
    add: 'Tilføj en loginudbyder',
    name: 'Navn på knappen',
    nameHint: 'Knappen siger »Log ind med …«.',
    issuer: 'Udstederens adresse (issuer)',
    issuerHint:
      'Som udbyderen selv oplyser den, med https. Til Entra ID: https://login.microsoftonline.com/<tenant-id>/v2.0',
    clientId: 'Klient-id',
    secret: 'Klienthemmelighed',
    secretKept:
      'Der er gemt en hemmelighed, som ikke vises. Lad feltet være tomt for at beholde den.',
    secretNew: 'Gemmes krypteret og vises ikke igen. Lad feltet være tomt for en klient uden.',
    enabled: 'Knappen vises, og man kan logge ind med udbyderen',
    state: 'Tilstand',
    on: 'slået til',
    off: 'slået fra',
    trust: 'Hvem stoler vi på?',
    domains: 'E-maildomæner',
    domainsHint:
      'Ét pr. linje, fx kommune.dk. For e-mails i disse domæner stoler vi på, at udbyderen kender ejeren, og bruger den konto, der er i forvejen.',
    trustVerified: 'Stol på alle e-mails, som udbyderen siger er bekræftet',
    trustVerifiedHint: 'Kun for en udbyder, som I selv driver.',
    accounts: 'Konti til dem, der ikke har en',
    accountKinds: {
      never: 'Opret ingen',
      invited: 'Opret for dem, der er inviteret',
      'by-rule': 'Opret for dem, der er inviteret, og dem, en regel giver noget',
      always: 'Opret for alle, som udbyderen kender',
    },
    technical: 'Teknisk',
    scopes: 'Scopes',
    scopesHint: 'Navne med ét mellemrum imellem, openid iblandt.',
    authentication: 'Hvordan Helhed viser, hvem det er',
    authentications: {
      auto: 'Som udbyderen selv oplyser',
      post: 'I beskeden (client_secret_post)',
      basic: 'I hovedet (client_secret_basic)',
    },
    rules: 'Regler',
    rulesLead:
      'Den, hvis oplysning (claim) har denne værdi, får dette. Reglen følger med: falder værdien bort, falder rettigheden også bort. Tomme rækker tæller ikke, og der kommer flere, når du gemmer.',
    rule: (number: string) => `Regel ${number}`,
    claim: 'Oplysning (claim)',
    value: 'Værdi',
    gives: 'Giver',
    administrator: 'administrator af Helhed',
    partnership: 'Samarbejdets adresse',
    partnershipHint: 'Som den står under Samarbejder.',
    organisation: 'Organisationens id i planen',
    save: 'Gem',
    saved: (name: string) => `${name} er gemt.`,
    addresses: 'Adresser, der skal skrives hos udbyderen',
    redirect: 'Redirect URI',
    afterLogOut: 'Post-logout redirect URI',
    backChannel: 'Back-channel logout URI',
    try: 'Afprøv forbindelsen',
    tried:
      'Udbyderen svarer, som den skal. Klient-id og hemmelighed afprøves først, når nogen logger ind.',
    tryProblems: {
      'inner-network':
        'Adressen fører ind på et lokalt net. Det er kun tilladt, når serveren er sat op til det.',
      address: 'Adressen må ikke bruges: den skal begynde med https.',
      description:
        'Der er svar, men udbyderens beskrivelse af sig selv kan ikke bruges. Er det den rigtige udsteder?',
      unreachable: 'Der kom intet brugbart svar. Kan serveren nå adressen, og er den rigtig?',
      secret:
        'Den gemte hemmelighed kan ikke læses, fordi SECRET er ændret. Skriv klienthemmeligheden igen.',
    },
    environment: (name: string, issuer: string) =>
      `${name} (${issuer}) er sat op på serveren med OIDC_-variabler og kan ikke ændres her.`,
    errors: {
      name: 'Skriv et navn på højst 60 tegn.',
      issuer:
        'Skriv en adresse, der begynder med https://, uden brugernavn, adgangskode, ? eller #.',
      inner:
        'Adressen fører ind på et lokalt net. Det er kun tilladt, når serveren er sat op til det.',
      clientId: 'Skriv klient-id på højst 200 tegn.',
      clientSecret: 'Skriv klienthemmeligheden igen, når udstederen er en anden (højst 1000 tegn).',
      scopes: 'Skriv navne med ét mellemrum imellem, openid iblandt.',
      emailDomains: 'Skriv ét domæne pr. linje, fx kommune.dk.',
      rule: 'Skriv oplysning, værdi og, når reglen giver en rolle, samarbejdets adresse.',
      partnership: (address: string) => `Der er intet samarbejde med adressen ${address}.`,
    },
  },
  {
    title: 'Identity providers',
    lead: 'An identity provider is where people sign in at work, such as the municipality’s Entra ID. Then they need no password for Helhed (OpenID Connect).',
    none: 'No identity providers are set up here.',
    add: 'Add an identity provider',
    name: 'Name on the button',
    nameHint: 'The button says "Sign in with …".',
    issuer: 'Address of the issuer',
    issuerHint:
      'As the provider states it, with https. For Entra ID: https://login.microsoftonline.com/<tenant-id>/v2.0',
    clientId: 'Client id',
    secret: 'Client secret',
    secretKept: 'A secret is stored and not shown. Leave the field empty to keep it.',
    secretNew: 'Stored encrypted and not shown again. Leave the field empty for a client without.',
    enabled: 'The button is shown, and people can sign in with the provider',
    state: 'State',
    on: 'on',
    off: 'off',
    trust: 'Whom do we believe?',
    domains: 'E-mail domains',
    domainsHint:
      'One per line, such as kommune.dk. For addresses of these domains we believe that the provider knows the owner, and find an account that is there already.',
    trustVerified: 'Believe all addresses that the provider says are verified',
    trustVerifiedHint: 'Only for a provider that you run yourselves.',
    accounts: 'Accounts for those who have none',
    accountKinds: {
      never: 'Make none',
      invited: 'Make them for those who are invited',
      'by-rule': 'Make them for those who are invited and those to whom a rule gives something',
      always: 'Make them for everybody whom the provider knows',
    },
    technical: 'Technical',
    scopes: 'Scopes',
    scopesHint: 'Names with one space between them, openid among them.',
    authentication: 'How Helhed shows who it is',
    authentications: {
      auto: 'As the provider states',
      post: 'In the message (client_secret_post)',
      basic: 'In the header (client_secret_basic)',
    },
    rules: 'Rules',
    rulesLead:
      'Who has this value in this claim gets this. When the value goes away, so does the right. Empty rows do not count, and more come when you save.',
    rule: (number: string) => `Rule ${number}`,
    claim: 'Claim',
    value: 'Value',
    gives: 'Gives',
    administrator: 'administrator of Helhed',
    partnership: 'Address of the partnership',
    partnershipHint: 'As it stands under Partnerships.',
    organisation: 'Id of the organisation in the plan',
    save: 'Save',
    saved: (name: string) => `${name} has been saved.`,
    addresses: 'Addresses to register at the provider',
    redirect: 'Redirect URI',
    afterLogOut: 'Post-logout redirect URI',
    backChannel: 'Back-channel logout URI',
    try: 'Test the connection',
    tried:
      'The provider answers as it should. Client id and secret are only tried when somebody signs in.',
    tryProblems: {
      'inner-network':
        'The address leads into a local network. That is allowed only when the server is set up for it.',
      address: 'The address may not be used: it must begin with https.',
      description:
        'There is an answer, but the provider’s description of itself cannot be used. Is it the right issuer?',
      unreachable: 'There was no usable answer. Can the server reach the address, and is it right?',
      secret:
        'The stored secret cannot be read because SECRET is another one now. Write the client secret again.',
    },
    environment: (name: string, issuer: string) =>
      `${name} (${issuer}) is set up on the server with OIDC_ variables and cannot be changed here.`,
    errors: {
      name: 'Write a name of at most 60 characters.',
      issuer: 'Write an address that begins with https://, without user, password, question or #.',
      inner:
        'The address leads into a local network. That is allowed only when the server is set up for it.',
      clientId: 'Write a client id of at most 200 characters.',
      clientSecret:
        'Write the client secret again when the issuer is another one (at most 1000 characters).',
      scopes: 'Write names with one space between them, openid among them.',
      emailDomains: 'Write one domain per line, such as kommune.dk.',
      rule: 'Write claim, value and, when the rule gives a role, the address of the partnership.',
      partnership: (address: string) => `There is no partnership with the address ${address}.`,
    },
  },
);
