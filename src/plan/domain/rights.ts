import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what with the plan's frame and partners. */
export const planRights = defineRights({
  'plan.read-frame': EVERYONE,
  'plan.change-frame': ['owner', 'editor'],
  'plan.edit-organisations': ['owner', 'editor'],
});
