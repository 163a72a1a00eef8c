import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const fundingRights = defineRights({
  'funding.read': EVERYONE,
  'funding.change-status': ['owner', 'editor'],
  'funding.edit-source': ['owner', 'editor'],
  'funding.set-amounts': ['owner', 'editor'],
  'funding.pin': ['owner', 'editor'],
  'funding.edit-commitments': ['owner', 'editor'],
  'funding.mark-deadline': ['owner', 'editor', 'contributor'],
});
