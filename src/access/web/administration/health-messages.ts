import { defineMessages } from '../../../platform/i18n/index.ts';

export const healthMessages = defineMessages(
  {
    title: 'Drift',
    leadFine: 'Alt er sat op.',
    leadMissing: 'Helhed kører, men noget er ikke sat op.',
    missing: 'Ikke sat op',
    shortcomings: {
      demo: 'Demoen er slået til: enhver, der kan nå serveren, kan være hvem som helst i demoen. Sæt BASE_URL, eller DEMO=off, før I arbejder med rigtige planer.',
      'base-url':
        'BASE_URL mangler: kun denne maskine kan nå Helhed. Sæt adressen, som browsere bruger, og SECRET.',
      'mail-server':
        'SMTP_URL mangler: ingen mails sendes. De ligger under Mails, hvor du kan læse dem og give linkene videre.',
      secret:
        'SECRET er ikke sat: Helhed bruger en tilfældig hemmelighed, som ligger i databasen sammen med data.',
      'database-server':
        'Data ligger i en mappe på denne maskine. Et strømsvigt kan koste de sidste ændringer: brug en PostgreSQL-server (DATABASE_URL) i drift.',
    },
    walls: 'Adskillelse af samarbejder',
    wallsFine: 'Alle tabeller med samarbejders data er afskærmet i databasen.',
    wallsBroken: (tables: string) =>
      `Disse tabeller er ikke afskærmet i databasen: ${tables}. Stop Helhed, og find ud af hvorfor.`,
    state: 'Tilstand',
    version: 'Helhed',
    database: 'Database',
    databaseKind: {
      folder: (version: string) => `PostgreSQL ${version} i Helheds egen proces`,
      server: (version: string) => `PostgreSQL-server ${version}`,
    },
    migrations: 'Databasens opbygning',
    migrationCount: (count: string, last: string) => `${count} trin, senest ${last}`,
    time: 'Serverens tid',
    uptime: 'Har kørt i',
    uptimeWords: {
      days: (count: string) => `${count} døgn`,
      hours: (count: string) => (count === '1' ? '1 time' : `${count} timer`),
      minutes: (count: string) => (count === '1' ? '1 minut' : `${count} minutter`),
      and: ' og ',
      short: 'under et minut',
    },
    memory: 'Hukommelse',
    memoryWords: (megabytes: string) => `${megabytes} MB`,
    queue: 'Mails i kø',
    people: 'Personer',
    partnerships: 'Samarbejder',
    baseUrl: 'Adresse (BASE_URL)',
    demo: 'Demo',
    on: 'slået til',
    off: 'slået fra',
    notSet: 'ikke sat',
    retention: 'Oprydning',
    retentionLead:
      'Kvitteringer for det, der er slettet, fordi fristen er gået, eller fordi nogen bad om det. De indeholder kun antal.',
    lastRetention: (when: string) => `Oprydningen slettede senest noget ${when}.`,
  },
  {
    title: 'Operation',
    leadFine: 'Everything is set up.',
    leadMissing: 'Helhed runs, but something is not set up.',
    missing: 'Not set up',
    shortcomings: {
      demo: 'The demo is on: anybody who can reach the server can be anybody in the demo. Set BASE_URL, or DEMO=off, before you work with real plans.',
      'base-url':
        'BASE_URL is missing: only this machine can reach Helhed. Set the address that browsers use, and SECRET.',
      'mail-server':
        'SMTP_URL is missing: no mail is sent. Mails are kept under Mails, where you can read them and pass the links on.',
      secret:
        'SECRET is not set: Helhed uses a random secret that is kept in the database together with the data.',
      'database-server':
        'The data are in a folder of this machine. A power cut may cost the last changes: use a PostgreSQL server (DATABASE_URL) in production.',
    },
    walls: 'Separation of partnerships',
    wallsFine: 'All tables with data of partnerships are walled off in the database.',
    wallsBroken: (tables: string) =>
      `These tables are not walled off in the database: ${tables}. Stop Helhed and find out why.`,
    state: 'State',
    version: 'Helhed',
    database: 'Database',
    databaseKind: {
      folder: (version: string) => `PostgreSQL ${version} inside the process of Helhed`,
      server: (version: string) => `PostgreSQL server ${version}`,
    },
    migrations: 'Shape of the database',
    migrationCount: (count: string, last: string) => `${count} steps, the last ${last}`,
    time: 'Time of the server',
    uptime: 'Has run for',
    uptimeWords: {
      days: (count: string) => (count === '1' ? '1 day' : `${count} days`),
      hours: (count: string) => (count === '1' ? '1 hour' : `${count} hours`),
      minutes: (count: string) => (count === '1' ? '1 minute' : `${count} minutes`),
      and: ' and ',
      short: 'less than a minute',
    },
    memory: 'Memory',
    memoryWords: (megabytes: string) => `${megabytes} MB`,
    queue: 'Mails in the queue',
    people: 'People',
    partnerships: 'Partnerships',
    baseUrl: 'Address (BASE_URL)',
    demo: 'Demo',
    on: 'on',
    off: 'off',
    notSet: 'not set',
    retention: 'Retention',
    retentionLead:
      'Receipts for what was deleted because it is not kept any longer, or because somebody asked for it. They hold numbers only.',
    lastRetention: (when: string) => `Retention last deleted something ${when}.`,
  },
);
