/** Where a version of a document stands. `draft`: somebody writes it. `in-review`: it waits for
 * another editor. `scheduled`: approved, and comes into force at its moment. `published`: in force.
 * `superseded`: was in force, or was offered and left. `discarded`: thrown away. `offered`: a newer
 * release's text that waits beside a local edit until an editor takes it or leaves it. */
export const VERSION_STATES = [
  'draft',
  'in-review',
  'scheduled',
  'published',
  'superseded',
  'discarded',
  'offered',
] as const;

export type VersionState = (typeof VERSION_STATES)[number];

/** Where a version comes from. */
export type VersionOrigin = 'shipped' | 'local';
