import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { RowProblem, WorkbookFault } from '../index.ts';
import { workbookProblemMessages } from './workbook-problem-messages.ts';

/** Why a workbook cannot be read, in words. */
export function describeFault(fault: WorkbookFault, language: Language): string {
  const { faults } = workbookProblemMessages(language);
  switch (fault.code) {
    case 'too-many-rows':
      return faults['too-many-rows'](fault.sheet);
    case 'cpr-like':
      return faults['cpr-like'](fault.sheet, fault.place);
    case 'broken-quotes':
      return faults['broken-quotes']('', formatNumber(language, fault.line));
    default:
      return faults[fault.code]();
  }
}

/** What is wrong with a cell, in words. */
export function describeRule({ rule, allowed = [] }: RowProblem, language: Language): string {
  const { rules } = workbookProblemMessages(language);
  if (rule === 'outside-horizon') return rules[rule](allowed.join('–'));
  if (rule === 'unknown-word' || rule === 'unknown-name') return rules[rule](allowed.join(', '));
  return rules[rule]();
}
