import { form, page, type RoomServices, type WorkspaceRoute } from '../../../plan/index.ts';
import { askLimits, keepLimits, showLimits } from './limits-routes.tsx';
import { askSaveFound, saveFound } from './save-found.tsx';

/** The best plan within limits, below `/samarbejder/<id>`. They stand before those of scenarios. */
export function optimiseRoutes(services: RoomServices): WorkspaceRoute[] {
  const base = '/scenarier/bedste-plan';
  return [
    page(base, 'scenarios.start-run', showLimits),
    form(base, 'scenarios.start-run', (c) => askLimits(c, services)),
    page(`${base}/gem`, 'scenarios.create-scenario', askSaveFound),
    form(`${base}/gem`, 'scenarios.create-scenario', (c) => saveFound(c, services)),
    form(`${base}/graenser`, 'scenarios.save-limits', (c) => keepLimits(c, services)),
  ];
}
