import { type Config, type DatabaseConfig, withoutPassword } from '../platform/config/index.ts';
import type { MigrateProblem } from '../platform/db/index.ts';
import type { ListenProblem } from '../platform/http/index.ts';
import type { FolderInUse } from '../platform/lock/index.ts';

/** What runs, and where. */
export interface StartedServer {
  /** As a reader types it. */
  readonly address: string;
  /** The one-time link by which the first administrator gets an account, while there is none. */
  readonly firstAdministrator?: string;
}

/** What the terminal shows when the server runs: Danish first, then English. */
export function startedMessage(
  { address, firstAdministrator }: StartedServer,
  { database, demo, baseUrl, host, port }: Config,
): string {
  const da: string[] = [`Helhed kører på ${address}`];
  const en: string[] = [`Helhed runs at ${address}`];
  const tell = (danish: string, english: string) => {
    da.push(danish);
    en.push(english);
  };
  if (demo) {
    tell(
      'Demo: alle kan logge ind som hvem som helst med ét klik. Kun denne maskine kan nå serveren.',
      'Demo: anybody may sign in as anybody by one click. Only this machine can reach the server.',
    );
    tell(
      'Samarbejdet Havnby er et eksempel med opdigtede tal.',
      'The partnership Havnby is an example with invented figures.',
    );
  } else if (baseUrl === undefined) {
    tell('Kun denne maskine kan nå serveren.', 'Only this machine can reach the server.');
  } else {
    tell(`Serveren lytter på ${host}:${port}.`, `The server listens on ${host}:${port}.`);
  }
  tell(...whereDataAre(database));
  if (firstAdministrator !== undefined) {
    tell(
      `Opret den første administrator her (virker én gang, i et døgn): ${firstAdministrator}`,
      `Make the first administrator here (works once, for a day): ${firstAdministrator}`,
    );
  }
  return [...da, '', ...en, ''].join('\n');
}

function whereDataAre(database: DatabaseConfig): [string, string] {
  if (database.kind === 'server') {
    const url = withoutPassword(database.url);
    return [`Data: PostgreSQL-serveren ${url}.`, `Data: the PostgreSQL server ${url}.`];
  }
  return [
    `Data: mappen ${database.path} (PostgreSQL i denne proces). Et strømsvigt kan koste de sidste ændringer: brug en PostgreSQL-server (DATABASE_URL) i drift.`,
    `Data: the folder ${database.path} (PostgreSQL inside this process). A power cut may cost the last changes: use a PostgreSQL server (DATABASE_URL) in production.`,
  ];
}

/** Another process holds the data folder. */
export function folderInUseMessage(folder: string, { pid, machine, address }: FolderInUse): string {
  const there = address ? ` (${address})` : '';
  return [
    `Mappen ${folder} bruges allerede af en Helhed, der kører${there}: proces ${pid} på ${machine}.`,
    'Stop den først, eller vælg en anden mappe med DATA_DIR.',
    `The folder ${folder} is in use by a running Helhed${there}: process ${pid} on ${machine}.`,
    'Stop it first, or choose another folder with DATA_DIR.',
  ].join('\n');
}

/** The port cannot be had. */
export function portMessage({ kind, port }: ListenProblem): string {
  const [da, en] =
    kind === 'in-use'
      ? ['er optaget af et andet program', 'is in use by another program']
      : ['må ikke bruges af denne bruger', 'may not be used by this user'];
  return [
    `Port ${port} ${da}. Vælg en anden: PORT=3001 npm start (PORT=0 finder en ledig).`,
    `Port ${port} ${en}. Choose another: PORT=3001 npm start (PORT=0 finds a free one).`,
  ].join('\n');
}

/** The database's shape does not fit this program. */
export function migrateMessage(problem: MigrateProblem): string {
  if (problem.kind === 'old-server') {
    return [
      `Databasen er PostgreSQL ${problem.version}. Helhed kræver version 15 eller nyere.`,
      `The database is PostgreSQL ${problem.version}. Helhed needs version 15 or newer.`,
    ].join('\n');
  }
  const names = problem.unknown.join(', ');
  return [
    `Databasen er fra en nyere Helhed, som denne ikke kender (${names}). Intet er ændret. Opdater Helhed.`,
    `The database is from a newer Helhed than this one (${names}). Nothing has changed. Update Helhed.`,
  ].join('\n');
}

/** The database cannot be reached or opened. */
export function unreachableMessage(database: DatabaseConfig, reason: string): string {
  const [variable, place] =
    database.kind === 'server'
      ? ['DATABASE_URL', withoutPassword(database.url)]
      : ['DATA_DIR', database.path];
  return [
    `Databasen ${place} (${variable}) kan ikke åbnes: ${reason}`,
    `The database ${place} (${variable}) cannot be opened: ${reason}`,
  ].join('\n');
}
