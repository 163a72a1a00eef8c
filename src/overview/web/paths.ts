/** The start page of a partnership's workspace. */
export function overviewPath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/overblik`;
}

/** Where one change of the plan is taken back: `revision` says which, `til` where to go then. */
export function undoPath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/fortryd`;
}

/** Where pages of the workspace hear of new revisions. */
export function livePath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/nyt`;
}

/** The list of partnerships. */
export const PARTNERSHIPS_PATH = '/samarbejder';
