/** Where the plan is taken out and put in as a file. */
export function planFilePath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/planfil`;
}

/** The plan as a file to keep. */
export function planDownloadPath(partnershipId: string): string {
  return `${planFilePath(partnershipId)}/hent`;
}

/** A plan file that waits for a yes. */
export function planDraftPath(partnershipId: string, draftId: string): string {
  return `${planFilePath(partnershipId)}/udkast/${draftId}`;
}

/** Undoes an import. */
export function undoImportPath(partnershipId: string): string {
  return `${planFilePath(partnershipId)}/gendan`;
}

/** Where the plan is taken out and put in as a workbook: Excel or CSV. */
export function workbookPath(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/regneark`;
}

/** The whole plan as an Excel workbook. */
export function workbookDownloadPath(partnershipId: string): string {
  return `${workbookPath(partnershipId)}/hent.xlsx`;
}

/** One list of the plan as CSV. */
export function listDownloadPath(partnershipId: string, file: string): string {
  return `${workbookPath(partnershipId)}/hent/${file}`;
}

/** A workbook to fill in. */
export function workbookTemplatePath(partnershipId: string): string {
  return `${workbookPath(partnershipId)}/skabelon.xlsx`;
}

/** A workbook that was sent: while it is read, what it would change, and what it has changed. */
export function workbookDraftPath(partnershipId: string, draftId: string): string {
  return `${workbookPath(partnershipId)}/udkast/${draftId}`;
}

/** Where the columns of somebody's own workbook are told. */
export function workbookColumnsPath(partnershipId: string, draftId: string): string {
  return `${workbookDraftPath(partnershipId, draftId)}/kolonner`;
}

/** Where a partnership is started. */
export const NEW_PARTNERSHIP_PATH = '/samarbejder/ny';

/** Where a partnership is started from a plan file. */
export const START_FROM_FILE_PATH = `${NEW_PARTNERSHIP_PATH}?fra=planfil`;

/** Where a partnership is started from a situation. */
export function startFromPath(situation: string): string {
  return `${NEW_PARTNERSHIP_PATH}?situation=${situation}`;
}

/** The published schema of the plan file. */
export const SCHEMA_PATH = '/skema/helhed-plan-1.json';

/** An invented plan as a plan file, to look at and to try. */
export const EXAMPLE_FILE_PATH = '/skema/havnby-plan.json';
