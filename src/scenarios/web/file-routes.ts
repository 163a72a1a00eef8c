import {
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { askedWays } from './compared-ways.ts';
import { comparisonWorkbook } from './comparison-file.ts';
import { fileMessages } from './file-messages.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison as a workbook. */
export function comparisonFileRoutes({ today }: RoomServices): WorkspaceRoute[] {
  return [
    page('/scenarier/sammenligning.xlsx', 'scenarios.read', async (c: WorkspaceContext) => {
      const { reading, view } = c.var;
      const { shown, query } = await askedWays(c);
      const bytes = await comparisonWorkbook({ reading, shown, query, today: today(), view });
      return c.body(bytes, 200, {
        'content-type': XLSX,
        'content-disposition': `attachment; filename="${fileMessages(view.language).fileName}.xlsx"`,
      });
    }),
  ];
}
