export * from './identity/index.ts';
export * from './domain/index.ts';
export * from './store/changes.ts';
export * from './store/organisations.ts';
export {
  findPartnership,
  findStartedSince,
  insertPartnership,
  isFormerAddress,
  listOwnPartnerships,
  listPartnerships,
  type OwnPartnership,
} from './store/partnerships.ts';
export * from './store/installation.ts';
export * from './store/installation-changes.ts';
export * from './store/memberships.ts';
export * from './words/roles.ts';
export * from './actions/answer-invitation.ts';
export * from './actions/change-member.ts';
export * from './actions/change-partnership.ts';
export * from './actions/delete-due-partnerships.ts';
export * from './actions/invite.ts';
export * from './actions/transfer-ownership.ts';
export { hasOpenInvitation, listUnanswered } from './store/invitations.ts';
export * from './words/situations.ts';
export * from './actions/administer-person.ts';
export { findPersonByEmail } from './identity/people.ts';
export { listPeople, type ListedPerson } from './store/people-list.ts';
export * from './actions/provided-memberships.ts';
export {
  createOidc,
  createVault,
  environmentProvider,
  identityAccounts,
  type Oidc,
  OIDC_BACK_CHANNEL,
  type Vault,
} from './identity/oidc/index.ts';
export * from './actions/verify-changes.ts';
export * from './store/audit.ts';
export * from './store/told-changes.ts';
export * from './words/chain.ts';
export type { SearchedNames } from './store/change-conditions.ts';
export { firstAdministratorLink } from './actions/first-administrator.ts';
export { storedSubject } from './store/stored-values.ts';
export { type Receipt, writeReceipt } from './store/receipts.ts';
export { sealHistory } from './store/seal-history.ts';
export * from './actions/correct-person.ts';
export * from './actions/erase-person.ts';
export * from './actions/export-person.ts';
export * from './actions/run-retention.ts';
