export * from './actions/import-plan.ts';
export * from './actions/import-workbook.ts';
export * from './actions/start-partnership.ts';
export * from './actions/undo-import.ts';
export * from './actions/whole-plan.ts';
export * from './actions/workbook-preview.ts';
export * from './domain/index.ts';
export { findMapping, type WorkbookDraft } from './store/workbook-drafts.ts';
export { csvOf, workbookOf } from './workbook/write-xlsx.ts';
