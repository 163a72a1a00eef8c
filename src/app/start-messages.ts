import { type DatabaseConfig, withoutPassword } from '../platform/config/index.ts';
import type { MigrateProblem } from '../platform/db/index.ts';
import type { ListenProblem } from '../platform/http/index.ts';
import type { FolderInUse } from '../platform/lock/index.ts';

/** What the terminal shows when the server runs: Danish first, then English. */
export function startedMessage(address: string, database: DatabaseConfig): string {
  const where =
    database.kind === 'server'
      ? [
          `Data: PostgreSQL-serveren ${withoutPassword(database.url)}.`,
          `Data: the PostgreSQL server ${withoutPassword(database.url)}.`,
        ]
      : [
          `Data: mappen ${database.path} (PostgreSQL i denne proces). Et strømsvigt kan koste de sidste ændringer: brug en PostgreSQL-server (DATABASE_URL) i drift.`,
          `Data: the folder ${database.path} (PostgreSQL inside this process). A power cut may cost the last changes: use a PostgreSQL server (DATABASE_URL) in production.`,
        ];
  return [
    `Helhed kører på ${address}`,
    'Kun denne maskine kan nå serveren (127.0.0.1), indtil der findes login.',
    where[0],
    'Samarbejdet Havnby er et eksempel med opdigtede tal.',
    '',
    `Helhed runs at ${address}`,
    'Only this machine can reach the server (127.0.0.1) until sign-in exists.',
    where[1],
    'The partnership Havnby is an example with invented figures.',
    '',
  ].join('\n');
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
