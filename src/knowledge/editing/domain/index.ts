export * from './content-faults.ts';
export * from './document.ts';
export * from './knowledge.ts';
export * from './version.ts';
