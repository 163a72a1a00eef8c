/** The areas of a partnership's plan with their needs; for a year when one is given. */
export function planAreasPath(partnershipId: string, year?: number): string {
  const path = `/samarbejder/${partnershipId}/omraader`;
  return year === undefined ? path : `${path}?aar=${year}`;
}

/** One area of a partnership's plan. */
export function planAreaPath(partnershipId: string, areaId: string): string {
  return `${planAreasPath(partnershipId)}/${encodeURIComponent(areaId)}`;
}
