/** The areas of a partnership's plan with their needs; for a year when one is given. */
export function planAreasPath(partnershipId: string, year?: number): string {
  const path = `/samarbejder/${partnershipId}/omraader`;
  return year === undefined ? path : `${path}?aar=${year}`;
}

/** One area of a partnership's plan. */
export function planAreaPath(partnershipId: string, areaId: string): string {
  return `${planAreasPath(partnershipId)}/${encodeURIComponent(areaId)}`;
}

/** The form for a new area. */
export function newAreaPath(partnershipId: string): string {
  return `${planAreasPath(partnershipId)}/nyt`;
}

/** The form that changes an area. */
export function editAreaPath(partnershipId: string, areaId: string): string {
  return `${planAreaPath(partnershipId, areaId)}/rediger`;
}

/** Where an area is removed, after a question. */
export function removeAreaPath(partnershipId: string, areaId: string): string {
  return `${planAreaPath(partnershipId, areaId)}/fjern`;
}

/** The figures of an area: all list dates. */
export function areaFiguresPath(partnershipId: string, areaId: string): string {
  return `${planAreaPath(partnershipId, areaId)}/tal`;
}

/** The figures of an area for one list date. */
export function figureDatePath(partnershipId: string, areaId: string, listDate: string): string {
  return `${areaFiguresPath(partnershipId, areaId)}/${listDate}`;
}

/** Where files of figures are sent. */
export function figureFilePath(partnershipId: string): string {
  return `${planAreasPath(partnershipId)}/tal`;
}

/** All figures as a file that can be filled in and sent again. */
export function figureExportPath(partnershipId: string): string {
  return `${figureFilePath(partnershipId)}/hent.csv`;
}

/** A sent file that waits for a yes; or what is done with it. */
export function figureDraftPath(
  partnershipId: string,
  draftId: string,
  deed?: 'indlaes' | 'forkast',
): string {
  const path = `${figureFilePath(partnershipId)}/udkast/${encodeURIComponent(draftId)}`;
  return deed ? `${path}/${deed}` : path;
}

/** Takes a change of figures back. */
export function undoFiguresPath(partnershipId: string): string {
  return `${figureFilePath(partnershipId)}/fortryd`;
}

/** An area's needs as each organisation sees them, beside what is agreed. */
export function areaNeedsPath(partnershipId: string, areaId: string): string {
  return `${planAreaPath(partnershipId, areaId)}/behov`;
}

/** Where an organisation says what it holds of a need. */
export function stateNeedPath(partnershipId: string, areaId: string): string {
  return `${areaNeedsPath(partnershipId, areaId)}/syn`;
}

/** Where a need is put in force. */
export function agreeNeedPath(partnershipId: string, areaId: string): string {
  return `${areaNeedsPath(partnershipId, areaId)}/aftal`;
}

/** What would happen with the classification if figures were others. */
export function whatIfPath(partnershipId: string, areaId: string): string {
  return `${planAreaPath(partnershipId, areaId)}/hvad-hvis`;
}

/** An area beside the municipality's others, official areas and its twin. */
export function compareAreaPath(partnershipId: string, areaId: string, twin?: string): string {
  const path = `${planAreaPath(partnershipId, areaId)}/sammenlign`;
  return twin === undefined ? path : `${path}?med=${encodeURIComponent(twin)}`;
}
