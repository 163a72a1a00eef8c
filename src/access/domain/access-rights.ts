import { defineRights } from './rights.ts';
import { EVERYONE, type Role } from './role.ts';

const MEMBERS_WITH_NAMES: readonly Role[] = ['owner', 'editor', 'contributor', 'board-member'];
const READERS_OF_CHANGES: readonly Role[] = ['owner', 'editor', 'board-member'];

/** Who may do what with the partnership itself and its people. Answering an invitation is for the
 * one who holds it, member or not, so no role has it. */
export const accessRights = defineRights({
  'access.read-partnership': EVERYONE,
  'access.read-people': MEMBERS_WITH_NAMES,
  'access.rename-partnership': ['owner', 'editor'],
  'access.invite': ['owner'],
  'access.resend-invitation': ['owner'],
  'access.withdraw-invitation': ['owner'],
  'access.accept-invitation': [],
  'access.decline-invitation': [],
  'access.change-member': ['owner'],
  'access.remove-member': ['owner'],
  'access.leave': EVERYONE,
  'access.transfer-ownership': ['owner'],
  'access.archive': ['owner'],
  'access.reopen': ['owner'],
  'access.delete-partnership': ['owner'],
  'access.cancel-deletion': ['owner'],
  'access.read-changes': READERS_OF_CHANGES,
  'access.verify-changes': READERS_OF_CHANGES,
  'access.export-changes': READERS_OF_CHANGES,
});
