import type { Contact } from '../../platform/config/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { LimitName, Limits } from '../../platform/http/index.ts';
import type { LocalDate } from '../../shared/index.ts';

/** What the app gives to the pages of sparring. */
export interface SparringServices {
  /** Requests belong to no partnership: only the keeper's handle reaches them. */
  readonly keeper: Db;
  readonly limits: Pick<Limits<LimitName>, 'takeAll'>;
  readonly now: () => Date;
  readonly today: () => LocalDate;
  readonly contact: Contact | undefined;
  /** Within how many working days an answer is promised. */
  readonly answerDays: number;
  /** Whether persons of the demo may sign in. */
  readonly demo: boolean;
}
