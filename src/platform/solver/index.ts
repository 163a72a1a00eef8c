export { loadSolver, type SolverLimits } from './highs.ts';
