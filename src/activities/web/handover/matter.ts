import type { Activity, Option } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { HandoverFields } from '../../domain/handover/fields.ts';
import type { HandoverRequest } from '../../domain/handover/request.ts';
import type { HandoverStanding } from '../../domain/handover/standing.ts';
import { organisationName } from '../words.tsx';
import { handoverPath } from './paths.ts';

/** What every part of the page is made from. */
export interface HandoverMatter {
  readonly reading: PlanReading;
  readonly activity: Activity;
  readonly option: Option;
  readonly standing: HandoverStanding;
  /** Letters to the receiver, the latest first; empty for those who may not send them. */
  readonly requests: readonly HandoverRequest[];
  /** The reader speaks for the receiver. */
  readonly isReceiver: boolean;
  readonly now: Date;
  readonly today: LocalDate;
  readonly refused: Refused;
  readonly view: View;
}

/** What could not be taken of what was sent, form by form. */
export interface Refused {
  readonly agreement?: {
    readonly base: HandoverFields;
    readonly typed: HandoverFields;
    readonly errors: readonly FormError[];
    readonly title?: string;
  };
  readonly answer?: { readonly note: string; readonly errors: readonly FormError[] };
  readonly ask?: { readonly mail: string; readonly errors: readonly FormError[] };
  readonly check?: {
    readonly months: string;
    readonly running: string;
    readonly persons: string;
    readonly note: string;
    readonly errors: readonly FormError[];
  };
}

/** The name of the receiver; undefined while there is none. */
export function receiverName({ reading, option }: Pick<HandoverMatter, 'reading' | 'option'>) {
  const receiver = option.handover?.receiver;
  return receiver === undefined ? undefined : organisationName(reading.plan, receiver);
}

/** Where a form about the handover is posted to. */
export function formAction(
  { reading, activity, option, view }: HandoverMatter,
  part?: Parameters<typeof handoverPath>[3],
): string {
  return view.href(handoverPath(reading.partnership.id, activity.id, option.id, part));
}
