/** Tilgængelighedserklæring: what of the site can be used by whom. */
export const STATEMENT_PATH = '/tilgaengelighed';

/** The short address that the authority asks every public body to have; leads to the statement. */
export const SHORT_STATEMENT_PATH = '/was';

export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';

/** The feed of what is new. */
export const FEED_PATH = '/nyt.atom';
