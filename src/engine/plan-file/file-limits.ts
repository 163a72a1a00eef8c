/** A plan file of so many bytes is too large: it must be under 20 MB. */
export const FILE_BYTES_LIMIT = 20_000_000;

/** The deepest nesting of lists and objects in a plan file. */
export const MAX_DEPTH = 64;

/** The most values in a plan file, lists and objects counted, and the most keys in one object: more
 * than 20 MB of real plans have, and few enough to be read in a moment. */
export const MAX_VALUES = 2_500_000;
export const MAX_KEYS = 100_000;

/** Reading stops after this many problems. */
export const MAX_PROBLEMS = 100;

/** The longest horizon. */
export const MAX_YEARS = 15;

/** The largest single amount in kroner. */
export const MAX_AMOUNT = 100_000_000_000;

/** The largest level, cost index or factor. */
export const MAX_FACTOR = 10;

/**
 * The largest total of a plan's costs, carried amounts, sources or pins, in kroner: even with level
 * and cost index at their largest it stays a safe integer of øre.
 */
export const MAX_TOTAL = 900_000_000_000;

/** The largest number of persons, residents, posts and months, and the largest weight. */
export const MAX_PERSONS = 10_000_000;
export const MAX_POSTS = 100_000;
export const MAX_MONTHS = 120;
export const MAX_WEIGHT = 1_000_000;

/** The longest id and the longest name, in UTF-16 code units. */
export const MAX_ID = 200;
export const MAX_TEXT = 1000;

/** Years that a plan may name. */
export const YEARS = { first: 1900, last: 2200 } as const;

/** How much of a long value or key a problem repeats. */
export const SHOWN_LENGTH = 100;

/** How many options of a circle a problem names. */
export const SHOWN_CIRCLE = 12;
