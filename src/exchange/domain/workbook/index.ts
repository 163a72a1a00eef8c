export * from './apply-rows.ts';
export * from './export-rows.ts';
export * from './format.ts';
export * from './import-plan-rows.ts';
export * from './own-workbook.ts';
export type { ListRow, RowProblem } from './row-reader.ts';
export * from './sheet.ts';
export * from './values.ts';
export * from './written.ts';
