/** The words of the address for each column of the board. */
export const APPROACH_WORDS = {
  continue: 'viderefoere',
  anchor: 'forankre',
  rethink: 'retaenke',
  close: 'afvikle',
  undecided: 'uafklaret',
} as const;

/** The board of approaches; of a year, or of the usual one. */
export function boardPath(partnershipId: string, year?: number): string {
  const path = `/samarbejder/${encodeURIComponent(partnershipId)}/tilgange`;
  return year === undefined ? path : `${path}?aar=${year}`;
}

/** Where a move is looked at and made. */
export function movePath(
  partnershipId: string,
  activityId: string,
  to: keyof typeof APPROACH_WORDS,
  year?: number,
): string {
  const path = `${ofActivity(partnershipId, activityId)}/til/${APPROACH_WORDS[to]}`;
  return year === undefined ? path : `${path}?aar=${year}`;
}

/** The questions that help to choose. */
export function questionsPath(partnershipId: string, activityId: string): string {
  return `${ofActivity(partnershipId, activityId)}/spoergsmaal`;
}

function ofActivity(partnershipId: string, activityId: string): string {
  return `${boardPath(partnershipId)}/${encodeURIComponent(activityId)}`;
}
