import { planWords } from '../../../plan/index.ts';
import type { PinAnswer, PinFault } from '../../domain/index.ts';
import type { PageContext } from '../page-context.ts';
import { listed } from '../words.ts';
import { allocationMessages } from './messages.ts';

/** Why a source pays no more, in few words. */
export function reasonWords(
  { language, money }: PageContext,
  reason: PinFault,
  year: number,
): string {
  const text = allocationMessages(language).reason;
  const words = planWords(language);
  switch (reason.code) {
    case 'outside-earmark':
      return text.outside(
        listed(
          language,
          reason.parts.map((part) => words.earmarkPart[part]),
        ),
      );
    case 'not-counted':
      return text.notCounted(words.fundingStatus[reason.status].toLocaleLowerCase(language));
    case 'no-money-this-year':
      return text.noMoney(year);
    case 'capped':
      return text.capped(money(reason.cap));
    case 'exhausted':
      return text.exhausted(money(reason.available));
    case 'nothing-missing':
      return text.rest(money(reason.rest));
    case 'no-cost':
      return text.noCost;
  }
}

/** Whether a pin holds, and why not. */
export function pinState(context: PageContext, { missing, fault, year }: PinAnswer): string {
  const text = allocationMessages(context.language);
  if (!fault) return text.pinHolds;
  const amount = context.money(missing);
  return fault.code === 'nothing-missing'
    ? text.pinFailsCost(amount)
    : text.pinFails(amount, reasonWords(context, fault, year));
}
