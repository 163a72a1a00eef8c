import { defineRights } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const exchangeRights = defineRights({
  'exchange.read-plan-file': ['owner', 'editor', 'contributor', 'board-member'],
  'exchange.export-plan': ['owner', 'editor', 'contributor', 'board-member'],
  'exchange.import-plan': ['owner', 'editor'],
  'exchange.undo-import': ['owner', 'editor'],
  'exchange.read-workbook': ['owner', 'editor', 'contributor', 'board-member'],
  'exchange.import-workbook': ['owner', 'editor'],
  'exchange.start-partnership': [],
});
