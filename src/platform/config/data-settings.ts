import { LOG_LEVELS, type LogLevel } from '../log/index.ts';
import { given, readChoice, type Report, type Variables, withoutPassword } from './variables.ts';

/** Where the data are kept: in a folder of this machine, or on a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };

/** `DATABASE_URL`, or without one the folder of `DATA_DIR`. */
export function readDatabase(env: Variables, report: Report): DatabaseConfig {
  const url = given(env, 'DATABASE_URL');
  if (url === undefined) return { kind: 'folder', path: readFolder(env, report) };
  if (isPostgresUrl(url)) return { kind: 'server', url };
  report(
    'DATABASE_URL',
    withoutPassword(url),
    'skal være adressen på en PostgreSQL-database: postgres://bruger:kode@vært:5432/database',
    'must be the address of a PostgreSQL database: postgres://user:password@host:5432/database',
  );
  return { kind: 'server', url: '' };
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
