/** From nothing at all to every request. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line tells besides its event. No personal data: ids, counts, paths and durations. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

type Write = (event: string, fields?: LogFields) => void;

/** Writes what happens as lines of JSON. */
export interface Log {
  readonly error: (event: string, error: unknown, fields?: LogFields) => void;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
}

interface LogOptions {
  readonly level: LogLevel;
  readonly write: (line: string) => void;
  readonly now: () => Date;
}

/** A log that writes lines of a level and the levels before it. */
export function createLog({ level, write, now }: LogOptions): Log {
  const limit = LOG_LEVELS.indexOf(level);
  const at = (lineLevel: LogLevel) => {
    const silent = LOG_LEVELS.indexOf(lineLevel) > limit;
    return (event: string, fields?: LogFields) => {
      if (silent) return;
      write(JSON.stringify({ time: now().toISOString(), level: lineLevel, event, ...fields }));
    };
  };
  const error = at('error');
  return {
    error: (event, cause, fields) => error(event, { ...fields, ...describe(cause) }),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
  };
}

/** A log for the terminal: one line each on standard error. */
export function terminalLog(level: LogLevel): Log {
  return createLog({
    level,
    write: (line) => process.stderr.write(`${line}\n`),
    now: () => new Date(),
  });
}

/** A log that writes nothing. */
export const SILENT_LOG: Log = createLog({
  level: 'silent',
  write: () => {},
  now: () => new Date(0),
});

/** Database errors carry the values of the row in `detail`; only message and place are kept. */
function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return { message: cause.message, code, stack: cause.stack };
}
