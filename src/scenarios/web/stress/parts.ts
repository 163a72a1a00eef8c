import type { StressAnswer } from '../../../engine/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import type { FoundProps } from '../optimise/found.ts';
import { inside } from '../words.ts';
import { resultMessages } from './result-messages.ts';
import type { StressFound } from './stress-title.ts';

/** What the parts of a result are made from. */
export interface StressProps extends FoundProps {
  readonly result: StressFound;
  /** The name of a way. */
  readonly nameOf: (way: string | null) => string;
}

/** One way of a stress test. */
export interface WayProps extends StressProps {
  readonly answer: StressAnswer;
  /** Number of the way: ids of its parts end with it. */
  readonly at: number;
}

/** The name of a way inside a sentence. */
export function inSentence({ nameOf }: Pick<StressProps, 'nameOf'>, way: string | null): string {
  return way === null ? inside(nameOf(way)) : nameOf(way);
}

/** Where the figures of a way come from. */
export function sourceText({ answer, view: { language } }: WayProps): string {
  const draws = formatNumber(language, answer.draws);
  return resultMessages(language).source(draws, answer.seed);
}

/** The title of a part of a way, with the way's name where there are several. */
export function titleOf({ result, nameOf, at }: WayProps, title: string): string {
  const { way } = result.answers[at]!;
  return result.answers.length === 1 ? title : `${nameOf(way)}: ${inside(title)}`;
}
