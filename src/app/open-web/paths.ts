/** Where everything is searched; `q` is what for. */
export const SEARCH_PATH = '/soeg';
export const SEARCH_NAME = 'q';

/** Rooms of the open half. */
export const CASES_PATH = '/erfaringer';
export const EVENTS_PATH = '/arrangementer';
export const GLOSSARY_PATH = '/ordbog';
export const SPARRING_PATH = '/sparring';

/** Tilgængelighedserklæring: what of the site can be used by whom. */
export const STATEMENT_PATH = '/tilgaengelighed';

/** The short address that the authority asks every public body to have; leads to the statement. */
export const SHORT_STATEMENT_PATH = '/was';

export const SITEMAP_PATH = '/sitemap.xml';
export const ROBOTS_PATH = '/robots.txt';

/** The feed of what is new. */
export const FEED_PATH = '/nyt.atom';
