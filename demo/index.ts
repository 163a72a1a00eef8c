import { insertPartnership } from '../src/access/index.ts';
import { insertPlanFigures, readFigureFile } from '../src/areas/index.ts';
import { parsePlanFile, type Plan } from '../src/engine/index.ts';
import { replaceWholePlan } from '../src/exchange/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { localDate } from '../src/shared/index.ts';
import figuresText from './havnby-figures.csv?raw';
import planText from './havnby.plan.json?raw';
import { HAVNBY } from './havnby.ts';
import { loadDemoMap } from './map.ts';

export { loadDemoEvents, publishEvent } from './events.ts';
export { HAVNBY } from './havnby.ts';
export { loadDemoHistory } from './history.ts';
export * from './people.ts';

/** Havnby's plan with its scenarios. */
export function havnbyPlan(): Plan {
  const plan = parsePlanFile(planText);
  if (!plan.ok) throw new Error(`The demo plan has faults: ${JSON.stringify(plan.error)}`);
  return plan.value;
}

/** Loads the demo world: Havnby's partnership with its plan and its areas' figures. */
export async function loadDemo(tx: Tx): Promise<void> {
  const plan = havnbyPlan();
  await insertPartnership(tx, {
    ...HAVNBY,
    createdAt: new Date(),
    situation: 'grant-ending',
    grantEndsOn: localDate('2027-12-31'),
  });
  await replaceWholePlan(tx, HAVNBY.id, plan);
  const file = readFigureFile(new TextEncoder().encode(figuresText));
  if (!file.ok) throw new Error(`The demo figures have faults: ${JSON.stringify(file.error)}`);
  for (const area of plan.areas) {
    const series = file.value.rows.filter((row) => row.area === area.name);
    await insertPlanFigures(
      tx,
      HAVNBY.id,
      area.id,
      series.map((row) => row.figures),
    );
  }
  await loadDemoMap(tx);
}
