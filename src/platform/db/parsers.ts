import pg from 'pg';

/** The same on PGlite and PostgreSQL, since both are read through `pg`. */
const BIGINT = 20;
const BIGINT_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
// pg names no array types, its parser knows them
const TEXT_ARRAY = 1009 as unknown as Parameters<typeof pg.types.getTypeParser>[0];

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Beyond the safe integers: ${text}`);
  return number;
}

const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY, 'text') as (
  text: string,
) => (string | null)[];

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [BIGINT]: safeInteger,
  [BIGINT_ARRAY]: (text) =>
    parseTextArray(text).map((item) => (item === null ? null : safeInteger(item))),
  [DATE]: (text) => text,
  [DATE_ARRAY]: parseTextArray,
};

type Parse = (text: string) => unknown;

/** How columns arrive: `bigint` and `count` as numbers (an error beyond the safe integers), `date`
 * as `YYYY-MM-DD`, `numeric` as exact text, `timestamptz` as `Date`, `jsonb` parsed. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse => {
    const own = format === 'binary' ? undefined : PARSERS[oid];
    return own ?? (pg.types.getTypeParser as (oid: number, format?: string) => Parse)(oid, format);
  },
};
