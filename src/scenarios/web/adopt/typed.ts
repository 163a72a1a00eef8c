import { z } from 'zod';
import { type LocalDate, readTypedDate } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  type DecisionStatement,
  type StatementProblem,
  statementProblems,
} from '../../domain/adopt/decision.ts';
import { adoptMessages } from './messages.ts';

/** The names of the forms' fields. */
export const FIELD = {
  ticks: 'valg',
  day: 'besluttet',
  decidedBy: 'besluttet-af',
  reason: 'begrundelse',
  confirm: 'bekraeft',
  /** The ticks that the consequences were shown for. */
  shownTicks: 'vist-valg',
  /** The lines that were shown, and the word for all that was behind them. */
  shownLines: 'vist',
  print: 'aftryk',
  /** The button that only computes. */
  recompute: 'regn',
} as const;

/** What was typed about a decision. */
export interface TypedStatement {
  readonly day: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly isConfirmed: boolean;
}

/** A form as it was sent. */
export interface TypedAdoption extends TypedStatement {
  readonly ticks: readonly string[];
  readonly shownTicks: readonly string[];
  readonly shownLines: readonly string[];
  readonly print: string;
  /** Only the consequences are asked for. */
  readonly isRecompute: boolean;
}

type Body = Readonly<Record<string, unknown>>;

const text = z.string().catch('');
const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);
const listInJson = z.array(z.string().max(500)).max(500).catch([]);

/** Reads what was typed about a decision. */
export function typedStatement(body: Body): TypedStatement {
  return {
    day: text.parse(body[FIELD.day]).slice(0, 100),
    decidedBy: text.parse(body[FIELD.decidedBy]),
    reason: text.parse(body[FIELD.reason]),
    isConfirmed: body[FIELD.confirm] !== undefined,
  };
}

/** Reads a form of adopting. */
export function typedAdoption(body: Body): TypedAdoption {
  return {
    ...typedStatement(body),
    ticks: texts.parse(body[FIELD.ticks]),
    shownTicks: fromJson(body[FIELD.shownTicks]),
    shownLines: fromJson(body[FIELD.shownLines]),
    print: text.parse(body[FIELD.print]),
    isRecompute: body[FIELD.recompute] !== undefined,
  };
}

function fromJson(value: unknown): readonly string[] {
  try {
    return listInJson.parse(JSON.parse(text.parse(value)));
  } catch {
    return [];
  }
}

const FIELD_OF: Readonly<Record<StatementProblem, string>> = {
  'no-day': FIELD.day,
  'not-a-day': FIELD.day,
  'day-in-future': FIELD.day,
  'day-beyond-reason': FIELD.day,
  'no-decider': FIELD.decidedBy,
  'decider-too-long': FIELD.decidedBy,
  'no-reason': FIELD.reason,
  'reason-too-long': FIELD.reason,
};

/** What is wrong with what was typed about a decision; none when it can be recorded. */
export function statementErrors(
  typed: TypedStatement,
  language: Language,
  today: LocalDate,
): FormError[] {
  const messages = adoptMessages(language).problem;
  const { decidedBy, reason } = typed;
  const day = readTypedDate(typed.day);
  const isDayTyped = typed.day.trim() !== '';
  return [
    ...statementProblems({ day, isDayTyped, decidedBy, reason }, today).map((problem) => ({
      name: FIELD_OF[problem],
      text: messages[problem],
    })),
    ...(typed.isConfirmed ? [] : [{ name: FIELD.confirm, text: messages.confirm }]),
  ];
}

/** The statement that was typed. Only after `statementErrors` found nothing. */
export function statementOf({ day, decidedBy, reason }: TypedStatement): DecisionStatement {
  return {
    decidedOn: readTypedDate(day)!,
    decidedBy: decidedBy.trim(),
    reason: reason.trim(),
  };
}
