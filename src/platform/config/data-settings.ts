import { LOG_LEVELS, type LogLevel } from '../log/index.ts';
import { given, readChoice, type Report, type Variables, withoutPassword } from './variables.ts';

/** Where the data are kept: in a folder of this machine, or on a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'server';
      /** Whom all usual work signs in as. */
      readonly url: string;
      /** Who owns the tables, for migrations and administration, when that is somebody else. */
      readonly ownerUrl?: string;
    };

/** `DATABASE_URL` with `DATABASE_OWNER_URL`, or without one the folder of `DATA_DIR`. */
export function readDatabase(env: Variables, report: Report): DatabaseConfig {
  const url = readServer(env, 'DATABASE_URL', report);
  const ownerUrl = readServer(env, 'DATABASE_OWNER_URL', report);
  if (url !== undefined)
    return { kind: 'server', url, ...(ownerUrl !== undefined && { ownerUrl }) };
  if (ownerUrl !== undefined) {
    report(
      'DATABASE_OWNER_URL',
      withoutPassword(ownerUrl),
      'bruges kun sammen med DATABASE_URL',
      'is used together with DATABASE_URL only',
    );
  }
  return { kind: 'folder', path: readFolder(env, report) };
}

function readServer(env: Variables, name: string, report: Report): string | undefined {
  const url = given(env, name);
  if (url === undefined || isPostgresUrl(url)) return url;
  report(
    name,
    withoutPassword(url),
    'skal være adressen på en PostgreSQL-database: postgres://bruger:kode@vært:5432/database',
    'must be the address of a PostgreSQL database: postgres://user:password@host:5432/database',
  );
  return url;
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).pathname.length > 1;
}

function readFolder(env: Variables, report: Report): string {
  const folder = given(env, 'DATA_DIR');
  if (folder === undefined) return 'data';
  if (folder.trim() !== '' && !folder.includes('\0') && !/^[a-z][a-z0-9+.-]+:/i.test(folder)) {
    return folder;
  }
  report(
    'DATA_DIR',
    folder,
    'skal være stien til en mappe på denne maskine',
    'must be the path of a folder on this machine',
  );
  return '';
}

/** `LOG_LEVEL`: `info` when nothing is given. */
export function readLogLevel(env: Variables, report: Report): LogLevel {
  return readChoice(env, 'LOG_LEVEL', LOG_LEVELS, report, 'info' as const, (level) => level);
}
