export * from './compare-plans.ts';
export * from './import-rules.ts';
export * from './new-plan.ts';
export * from './workbook/index.ts';
