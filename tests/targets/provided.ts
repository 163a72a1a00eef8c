/** Where the tests of a project find their database. */
export type DatabaseTarget =
  /** A migrated database's files, packed; each test file gets its own copy in memory. */
  | { readonly kind: 'pglite'; readonly image: string }
  /** A server that has a migrated database to copy. */
  | { readonly kind: 'postgres'; readonly url: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    databaseTarget: DatabaseTarget;
    /** A data folder with the demo world, for browser tests to copy. */
    demoFolder: string;
  }
}
