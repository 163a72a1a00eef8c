/** The largest amount of a source in a year that is taken without a doubt, in kroner. */
export const MOST_KRONER = 1_000_000_000;
