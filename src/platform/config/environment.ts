import type { Result } from '../../shared/index.ts';
import { type Config, type ConfigProblem, readConfig } from './config.ts';

/** The configuration of this process. The only place that reads the environment. */
export function environmentConfig(): Result<Config, readonly ConfigProblem[]> {
  return readConfig(process.env);
}
