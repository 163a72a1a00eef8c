import type { Result } from '../../shared/index.ts';
import { type Config, readConfig } from './config.ts';
import type { ConfigProblem } from './variables.ts';

/** The configuration of this process. The only place that reads the environment. */
export function environmentConfig(): Result<Config, readonly ConfigProblem[]> {
  return readConfig(process.env);
}
