import type { Plan } from '../model/index.ts';

/** The plan as the text of a plan file; reading it gives the same plan again. */
export function writePlanFile(_plan: Plan): string {
  throw new Error('writePlanFile is being written');
}
