import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const overviewRights = defineRights({
  'overview.read': EVERYONE,
  'overview.undo': ['owner', 'editor', 'contributor'],
});
