import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { loadDemo, loadDemoPeople } from '../demo/index.ts';
import { migrations } from '../src/app/migrations.ts';
import { type AppParts, assemble } from '../src/app/parts.ts';
import { type Db, migrate, openPglite, type OpenDatabase } from '../src/platform/db/index.ts';
import { NO_ASSETS } from '../src/platform/http/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { danishDay, id } from '../src/shared/index.ts';

/** The demo world in a database of its own, in this process. */
export async function demoDatabase(): Promise<OpenDatabase> {
  const image = await readFile(fileURLToPath(new URL('../database.tgz', import.meta.url)));
  const pglite = await PGlite.create({ loadDataDir: new Blob([image]) });
  const database = openPglite(pglite, SILENT_LOG);
  const migrated = await migrate(database.owner, migrations);
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
  await database.owner.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
  });
  return database;
}

/** The parts of an app that asks the database by a handle. */
export function assembled(database: OpenDatabase, db: Db): Promise<AppParts> {
  const now = () => new Date();
  return assemble({
    config: { baseUrl: undefined, demo: true, trustProxy: false },
    database: { ...database, db },
    log: SILENT_LOG,
    assets: NO_ASSETS,
    now,
    today: () => danishDay(now()),
    mailSoon: () => {},
  });
}

/** The cookie of a session of the demo's owner. */
export async function sessionOf({ identity }: AppParts): Promise<string> {
  const headers = new Headers({ host: 'localhost' });
  const started = await identity.startSession(id('demo-projektleder'), headers);
  if (!started.ok) throw new Error('No session');
  return started.value.map((cookie) => cookie.split(';')[0]!).join('; ');
}
