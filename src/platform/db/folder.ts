import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const FOLDER = 'database';
const UNFINISHED = 'database.new-';

/** Opens PostgreSQL in this process on the database of a data folder; makes one when there is none,
 * from a packed empty database where there is one, which is quicker.
 * A new database is made beside its place and moved there when it is whole, so a process killed
 * meanwhile leaves nothing that a later start would take for a database. Hold the folder's lock. */
export async function openFolder(dataFolder: string, image?: string): Promise<PGlite> {
  await mkdir(dataFolder, { recursive: true });
  await removeUnfinished(dataFolder);
  const place = join(dataFolder, FOLDER);
  if (!existsSync(place)) {
    const beside = join(dataFolder, `${UNFINISHED}${process.pid}`);
    const made = await PGlite.create({ dataDir: beside, ...(await packed(image)) });
    await made.close();
    await rename(beside, place);
  }
  return PGlite.create({ dataDir: place });
}

async function packed(image: string | undefined): Promise<{ loadDataDir?: Blob }> {
  if (!image || !existsSync(image)) return {};
  return { loadDataDir: new Blob([await readFile(image)]) };
}

async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (name.startsWith(UNFINISHED)) {
      await rm(join(dataFolder, name), { recursive: true, force: true });
    }
  }
}
