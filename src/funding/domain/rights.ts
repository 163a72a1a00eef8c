import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const fundingRights = defineRights({
  'funding.read': EVERYONE,
  'funding.change-status': ['owner', 'editor'],
});
