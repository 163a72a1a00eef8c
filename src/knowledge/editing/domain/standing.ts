import type { PersonId } from '../../../access/domain/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { ContentFault, DocumentRef } from './document.ts';
import type { Version, VersionOrigin } from './version.ts';

/** How a document stands: what is published of it, and what is under way. */
export interface DocumentStanding extends DocumentRef {
  /** As far as it has been typed in each language. */
  readonly title: { readonly da: string | undefined; readonly en: string | undefined };
  /** What is in force; absent when nothing is yet, or no longer. */
  readonly published?: {
    readonly number: number;
    readonly origin: VersionOrigin;
    /** Absent for what is shipped and was never edited. */
    readonly publishedAt?: Date;
  };
  /** It was published once, and then taken away. */
  readonly withdrawn: boolean;
  /** The draft, or the version that waits for review or for its moment. */
  readonly open?: Version;
  /** A newer release's text that waits for an answer. */
  readonly offered?: Version;
  /** The day on which the published text is to be reviewed again. */
  readonly reviewAgain?: LocalDate;
  readonly overdue: boolean;
  /** Why the version that was published here cannot be read any more; the shipped text stands in its
   * place, or nothing. */
  readonly unreadable?: readonly ContentFault[];
}

/** What waits for an editor. */
export interface Waiting {
  /** Sent by others, for this editor to review. */
  readonly toReview: readonly DocumentStanding[];
  /** This editor's own: returned, unfit, or begun and not sent. */
  readonly ownDrafts: readonly DocumentStanding[];
  /** This editor's own, in the hands of the others. */
  readonly sent: readonly DocumentStanding[];
  readonly offered: readonly DocumentStanding[];
  readonly overdue: readonly DocumentStanding[];
  readonly unreadable: readonly DocumentStanding[];
}

/** What waits for an editor among all documents; the review that is longest overdue first. */
export function waitingFor(standings: readonly DocumentStanding[], by: PersonId): Waiting {
  const isOwn = ({ open }: DocumentStanding) => open?.writtenBy?.id === by;
  const openIn = (state: Version['state']) => standings.filter(({ open }) => open?.state === state);
  return {
    toReview: openIn('in-review').filter((one) => !isOwn(one)),
    ownDrafts: openIn('draft').filter(isOwn),
    sent: [...openIn('in-review').filter(isOwn), ...openIn('scheduled').filter(isOwn)],
    offered: standings.filter(({ offered }) => offered !== undefined),
    overdue: overdueAmong(standings),
    unreadable: standings.filter(({ unreadable }) => unreadable !== undefined),
  };
}

/** The documents whose review is late, the latest first. */
export function overdueAmong(standings: readonly DocumentStanding[]): readonly DocumentStanding[] {
  const due = (one: DocumentStanding) => one.reviewAgain ?? '';
  return standings
    .filter(({ overdue }) => overdue)
    .toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}
