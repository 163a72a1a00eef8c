export * from './case.ts';
export { casesOf } from './content.ts';
export * from './filter.ts';
export * from './offer.ts';
export * from './offer-case.ts';
export {
  findNamedOffer,
  listAllOffers as listAllCaseOffers,
  listOffers as listCaseOffers,
  type NamedOffer,
} from './offers-store.ts';
export { caseRights } from './rights.ts';
