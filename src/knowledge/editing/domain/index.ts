export * from './content-faults.ts';
export * from './difference.ts';
export * from './document.ts';
export * from './knowledge.ts';
export * from './problem.ts';
export * from './standing.ts';
export * from './stored-content.ts';
export * from './version.ts';
