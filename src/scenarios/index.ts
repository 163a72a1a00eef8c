export * from './actions/remove-scenario.ts';
export {
  createScenario,
  type CreateScenario,
  updateScenario,
  type UpdateScenario,
} from './actions/save-scenario.ts';
export { listScenarios, replaceScenarios } from './store/scenarios.ts';
