import { sql } from 'kysely';
import { openDatabase } from '../../src/platform/db/index.ts';
import { lockFolder } from '../../src/platform/lock/index.ts';
import { SILENT_LOG } from '../../src/platform/log/index.ts';

/** Opens a data folder as the app does, tells what is there (`found …`), then writes pairs of rows
 * until it is killed, telling of each pair once the database has acknowledged it (`kept N`). */
export async function write(folder: string): Promise<void> {
  const lock = await lockFolder(folder);
  if (!lock.ok) throw new Error('The folder is in use');
  const { owner: db } = await openDatabase({ kind: 'folder', path: folder }, SILENT_LOG);
  await sql`create table if not exists pair (number bigint, half text, filling text)`.execute(db);
  const { rows } = await sql<{ number: number }>`
    select number from pair group by number having count(*) = 2 order by number`.execute(db);
  const halves = await sql`select number from pair group by number having count(*) <> 2`.execute(
    db,
  );
  const found = rows.map(({ number }) => number);
  process.stdout.write(`found ${JSON.stringify({ found, halves: halves.rows.length })}\n`);
  for (let number = (found.at(-1) ?? 0) + 1; ; number += 1) {
    await db.transaction().execute(async (tx) => {
      for (const half of ['left', 'right']) {
        await sql`insert into pair values (${number}, ${half}, ${'x'.repeat(500)})`.execute(tx);
      }
    });
    process.stdout.write(`kept ${number}\n`);
  }
}
