/** The start page of a partnership's workspace. */
export function overviewPath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/overblik`;
}

/** The list of partnerships. */
export const PARTNERSHIPS_PATH = '/samarbejder';
