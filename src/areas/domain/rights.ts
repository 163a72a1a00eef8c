import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const areasRights = defineRights({
  'areas.read': EVERYONE,
});
