import { insertPartnership } from '../src/access/index.ts';
import { parsePlanFile } from '../src/engine/index.ts';
import { replaceWholePlan } from '../src/exchange/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { id } from '../src/shared/index.ts';
import planFile from './havnby.plan.json' with { type: 'json' };

/** The invented municipality's partnership. */
export const HAVNBY = { id: id<'partnership'>('havnby'), name: 'Havnby', demo: true };

/** Loads the demo world: Havnby's partnership with its plan. */
export async function loadDemo(tx: Tx): Promise<void> {
  const at = new Date();
  const plan = parsePlanFile(planFile);
  if (!plan.ok) throw new Error(`The demo plan has faults: ${JSON.stringify(plan.error)}`);
  await insertPartnership(tx, { ...HAVNBY, createdAt: at });
  await replaceWholePlan(tx, HAVNBY.id, plan.value);
}
