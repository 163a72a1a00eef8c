import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const activitiesRights = defineRights({
  'activities.read': EVERYONE,
  'activities.choose-option': ['owner', 'editor'],
});
