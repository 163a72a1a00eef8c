import { fail, ok, type Result } from '../../shared/index.ts';
import { LOG_LEVELS, type LogLevel } from '../log/index.ts';

/** Where the data are kept: in a folder of this machine, or on a PostgreSQL server. */
export type DatabaseConfig =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };

/** Everything that the environment decides, checked. */
export interface Config {
  /** Fixed until sign-in exists: nobody outside this machine may reach the server. */
  readonly host: '127.0.0.1';
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly database: DatabaseConfig;
  readonly logLevel: LogLevel;
  /** Under npm: a signal to npm ends the shell between it and us, and does not reach us. */
  readonly stopWithParent: boolean;
}

/** A variable whose value cannot be used, and the rule that it breaks. */
export interface ConfigProblem {
  readonly variable: string;
  /** As given; never the password of an address. */
  readonly value: string;
  readonly rule: { readonly da: string; readonly en: string };
}

/** Reads the configuration from the environment's variables. Every problem is returned. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const report = (variable: string, value: string, da: string, en: string) => {
    problems.push({ variable, value, rule: { da, en } });
  };
  const port = readPort(env.PORT, report);
  const database = readDatabase(env.DATABASE_URL, env.DATA_DIR, report);
  const logLevel = readLogLevel(env.LOG_LEVEL, report);
  if (problems.length > 0) return fail(problems);
  const stopWithParent = env.npm_lifecycle_event !== undefined;
  return ok({ host: '127.0.0.1', port, database, logLevel, stopWithParent });
}

type Report = (variable: string, value: string, da: string, en: string) => void;

function readPort(text: string | undefined, report: Report): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  report(
    'PORT',
    text,
    'skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)',
    'must be a whole number from 0 to 65535 (0 picks a free port)',
  );
  return 0;
}

function readDatabase(
  url: string | undefined,
  folder: string | undefined,
  report: Report,
): DatabaseConfig {
  if (url === undefined || url === '') return { kind: 'folder', path: readFolder(folder, report) };
  if (isPostgresUrl(url)) return { kind: 'server', url };
  report(
    'DATABASE_URL',
    withoutPassword(url),
    'skal være adressen på en PostgreSQL-database: postgres://bruger:kode@vært:5432/database',
    'must be the address of a PostgreSQL database: postgres://user:password@host:5432/database',
  );
  return { kind: 'server', url: '' };
}

function readFolder(folder: string | undefined, report: Report): string {
  if (folder === undefined || folder === '') return 'data';
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

function readLogLevel(text: string | undefined, report: Report): LogLevel {
  if (text === undefined || text === '') return 'info';
  const level = LOG_LEVELS.find((known) => known === text);
  if (level) return level;
  const levels = LOG_LEVELS.join(', ');
  report('LOG_LEVEL', text, `skal være en af ${levels}`, `must be one of ${levels}`);
  return 'info';
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).pathname.length > 1;
}

/** The address without its password, for messages. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:/@]*):.*@/i, '$1:***@');
}
