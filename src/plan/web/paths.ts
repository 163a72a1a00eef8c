/** What the plan is called, its years and its partners. */
export function planFramePath(partnershipId: string): string {
  return `/samarbejder/${encodeURIComponent(partnershipId)}/plan`;
}

/** Where an organisation is added to the plan's partners. */
export function organisationsPath(partnershipId: string): string {
  return `${planFramePath(partnershipId)}/organisationer`;
}

/** One organisation of the plan's partners. */
export function organisationPath(partnershipId: string, organisationId: string): string {
  return `${organisationsPath(partnershipId)}/${encodeURIComponent(organisationId)}`;
}
