export * from './option-in-force.ts';
export * from './plan.ts';
export * from './taxonomy.ts';
export * from './vocabulary.ts';
