import type { EndingPost, Evaluation, Month } from '../../engine/index.ts';
import { compareIds, type LocalDate } from '../../shared/index.ts';

/** Varslingsfrist: posts of one activity that must be given notice by the same day. */
export interface NoticeDeadline {
  readonly activity: string;
  /** Last day on which notice can be given without paying after the money has ended. */
  readonly day: LocalDate;
  readonly lastPaidMonth: Month;
  readonly fte: number;
  readonly posts: readonly EndingPost[];
}

/** The days on which notice must be given at the latest, the earliest first. */
export function noticeDeadlines({ endingPosts }: Evaluation): NoticeDeadline[] {
  const groups = new Map<string, EndingPost[]>();
  for (const post of endingPosts) {
    const key = `${post.noticeDay} ${post.activity}`;
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return [...groups.values()]
    .map((posts) => {
      const [{ activity, noticeDay, lastPaidMonth }] = posts as [EndingPost];
      // Årsværk have few decimals; adding them must not show 0.30000000000000004.
      const fte = Math.round(posts.reduce((sum, post) => sum + post.fte, 0) * 1e4) / 1e4;
      return { activity, day: noticeDay, lastPaidMonth, fte, posts };
    })
    .sort((a, b) => compareIds(a.day, b.day) || compareIds(a.activity, b.activity));
}

/** Seneste nyttige svar: the last day on which an answer can still spare somebody a notice. It is
 * the earliest notice day among the activities whose posts last longer, or do not end, when the
 * money comes; undefined when the money spares nobody. */
export function answerNeededBy(now: Evaluation, ifItComes: Evaluation): LocalDate | undefined {
  const then = earliestByActivity(ifItComes);
  let earliest: LocalDate | undefined;
  for (const [activity, day] of earliestByActivity(now)) {
    const later = then.get(activity);
    const spared = later === undefined || later > day;
    if (spared && (earliest === undefined || day < earliest)) earliest = day;
  }
  return earliest;
}

function earliestByActivity({ endingPosts }: Evaluation): Map<string, LocalDate> {
  const days = new Map<string, LocalDate>();
  for (const { activity, noticeDay } of endingPosts) {
    const known = days.get(activity);
    if (known === undefined || noticeDay < known) days.set(activity, noticeDay);
  }
  return days;
}
