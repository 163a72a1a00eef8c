import type { PlanReading } from '../../plan/index.ts';
import type { RoomContribution } from '../../shared/index.ts';
import type { PlanReplaced } from '../index.ts';
import { exchangeMessages } from './messages.ts';
import { planFilePath, workbookPath } from './paths.ts';
import { workbookMessages } from './workbook-messages.ts';
import { exchangeRights } from '../domain/rights.ts';

/** The workbook's entry in the rail; everything else of it stands with the exchange. */
export const workbookContribution: RoomContribution<PlanReading> = {
  room: 'exchange',
  rail: {
    id: 'workbook',
    order: 119,
    label: (language) => workbookMessages(language).nav,
    path: workbookPath,
    useCase: 'exchange.read-workbook',
  },
};

/** What the exchange adds to the frame and to the overview. */
export const exchangeContribution: RoomContribution<PlanReading> = {
  room: 'exchange',
  rights: exchangeRights,
  rail: {
    id: 'exchange',
    order: 120,
    label: (language) => exchangeMessages(language).nav,
    path: planFilePath,
    useCase: 'exchange.read-plan-file',
  },
  tellChange: ({ useCase, after }, _reading, language) => {
    const text = exchangeMessages(language);
    switch (useCase) {
      case 'exchange.import-plan':
        return text.tellImport((after as PlanReplaced).fileName ?? '');
      case 'exchange.start-partnership': {
        const { fileName } = after as PlanReplaced;
        return fileName === undefined ? text.tellStarted : text.tellImport(fileName);
      }
      case 'exchange.import-workbook':
        return workbookMessages(language).tellImport;
      case 'exchange.undo-import':
        return text.tellUndo;
      default:
        return undefined;
    }
  },
};
