import { z } from 'zod';
import type { Activity, Approach } from '../../../engine/index.ts';
import { isLocalDate, type LocalDate } from '../../../shared/index.ts';
import { freeField, withFreeField } from '../handover/free-field.ts';

/** The questions that help to choose an approach, in the order in which they are asked. */
export const QUESTIONS = [
  'need',
  'effect',
  'owner',
  'mandate',
  'money',
  'volunteers',
  'differently',
  'others',
] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const;
export type QuestionAnswer = (typeof QUESTION_ANSWERS)[number];

/** What was answered, and on which day. A question that is absent was not answered. */
export interface Answers {
  readonly answers: Readonly<Partial<Record<Question, QuestionAnswer>>>;
  readonly note: string;
  readonly on?: LocalDate;
}

/** How much each answer speaks for an approach: our own weighing, for discussion (til drøftelse). It
 * forces nothing. */
const SPEAKS_FOR: Readonly<
  Record<Question, Partial<Record<QuestionAnswer, Partial<Record<Approach, number>>>>>
> = {
  need: {
    yes: { continue: 1, anchor: 1 },
    partly: { rethink: 2 },
    no: { close: 3 },
  },
  effect: {
    yes: { continue: 1, anchor: 1 },
    partly: { rethink: 1 },
    no: { rethink: 2, close: 1 },
  },
  owner: { yes: { anchor: 2 }, partly: { anchor: 1 }, no: { continue: 1 } },
  mandate: { yes: { anchor: 2 }, partly: { anchor: 1 } },
  money: { yes: { continue: 2 }, partly: { rethink: 1, continue: 1 }, no: { anchor: 1, close: 1 } },
  volunteers: { yes: { anchor: 1, rethink: 1 }, partly: { rethink: 1 } },
  differently: { yes: { rethink: 2 }, partly: { rethink: 1 }, no: { continue: 1 } },
  others: { yes: { close: 2 }, partly: { close: 1 }, no: { continue: 1 } },
};

/** An answer that speaks for an approach. */
export interface Reason {
  readonly question: Question;
  readonly answer: QuestionAnswer;
}

/** An approach with the answers that speak for it. */
export interface Weighed {
  readonly approach: Approach;
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** What the answers point to. */
export type Proposal =
  | { readonly kind: 'too-few' }
  /** No approach stands above the others. */
  | { readonly kind: 'open'; readonly leading: readonly Weighed[] }
  | { readonly kind: 'points-to'; readonly first: Weighed; readonly next?: Weighed };

/** Fewer answers than this say nothing. */
const ENOUGH = 4;

/** A reasoned proposal from the answers. */
export function proposalOf({ answers }: Pick<Answers, 'answers'>): Proposal {
  const known = QUESTIONS.filter((question) => (answers[question] ?? 'unknown') !== 'unknown');
  if (known.length < ENOUGH) return { kind: 'too-few' };
  const weighed = (['continue', 'anchor', 'rethink', 'close'] as const)
    .map((approach) => weigh(approach, answers))
    .toSorted((a, b) => b.weight - a.weight);
  const [first, next] = weighed as [Weighed, Weighed];
  if (first.weight === next.weight) {
    return { kind: 'open', leading: weighed.filter(({ weight }) => weight === first.weight) };
  }
  return { kind: 'points-to', first, ...(next.weight > 0 && { next }) };
}

function weigh(approach: Approach, answers: Answers['answers']): Weighed {
  const reasons = QUESTIONS.flatMap((question) => {
    const answer = answers[question] ?? 'unknown';
    const weight = SPEAKS_FOR[question][answer]?.[approach] ?? 0;
    return weight > 0 ? [{ question, answer, weight }] : [];
  }).toSorted((a, b) => b.weight - a.weight);
  return {
    approach,
    weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
    reasons: reasons.map(({ question, answer }) => ({ question, answer })),
  };
}

const KEY = 'questions';

const answersSchema = z.object({
  answers: z.record(z.string(), z.unknown()),
  note: z.string().catch(''),
  on: z.string().refine(isLocalDate).optional().catch(undefined),
});

/** What was answered about an activity; undefined when nothing was. */
export function answersOf({ x }: Pick<Activity, 'x'>): Answers | undefined {
  const read = answersSchema.safeParse(freeField(x, KEY));
  if (!read.success) return undefined;
  const { answers, note, on } = read.data;
  return { answers: knownAnswers(answers), note, ...(on !== undefined && { on }) };
}

/** The activity with answers written down. */
export function withAnswers(activity: Activity, answers: Answers): Activity {
  return withFreeField(activity, KEY, answers);
}

/** Of what was sent or stored, the answers to our questions. */
export function knownAnswers(sent: Readonly<Record<string, unknown>>): Answers['answers'] {
  const known = QUESTIONS.flatMap((question) => {
    const answer = QUESTION_ANSWERS.find((one) => one === sent[question]);
    return answer ? [[question, answer] as const] : [];
  });
  return Object.fromEntries(known);
}
