export { listScenarios, replaceScenarios } from './store/scenarios.ts';
