import { type Context } from 'hono';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { fail, type LocalDate, ok, readTypedDate, type Result } from '../../shared/index.ts';
import type { FormError } from '../../ui/index.ts';
import { inLines, onOneLine } from '../index.ts';
import { inboxMessages } from './inbox-messages.ts';
import { STEP_WORDS } from './paths.ts';
import { stepFieldId, type TypedStep } from './step-forms.tsx';

/** What a form of a request says, checked. */
export interface ReadStep {
  readonly subject: string;
  readonly text: string;
  readonly agreedOn: LocalDate | undefined;
}

type StepName = TypedStep['step'];

/** How long the text of each step may be; steps that are not named have none. */
const LONGEST_TEXT: Partial<Record<StepName, number>> = {
  note: 5000,
  answer: 5000,
  decline: 5000,
  finish: 2000,
  agree: 300,
};
const LONGEST_SUBJECT = 150;

/** The step of an address. */
export function stepNamed(word: string): StepName | undefined {
  return (Object.keys(STEP_WORDS) as StepName[]).find((step) => STEP_WORDS[step] === word);
}

/** A form as it was sent, and the revision that its page showed. */
export async function sentStep(
  c: Context,
  step: StepName,
): Promise<{ typed: TypedStep; revision: number }> {
  const body = await c.req.parseBody();
  const one = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  const revision = one('revision');
  return {
    typed: { step, subject: one('emne'), text: one('tekst'), day: one('dag') },
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : -1,
  };
}

/** Reads a form; tells everything that is wrong at once. */
export function readStep(
  { step, subject: typedSubject, text: typedText, day }: TypedStep,
  language: Language,
): Result<ReadStep, readonly FormError[]> {
  const { errors } = inboxMessages(language);
  const subject = step === 'answer' ? onOneLine(typedSubject) : '';
  const longest = LONGEST_TEXT[step];
  const text =
    longest === undefined ? '' : step === 'agree' ? onOneLine(typedText) : inLines(typedText);
  const agreedOn = step === 'agree' ? readTypedDate(day) : undefined;
  const dayWrong = step === 'agree' && day.trim() !== '' && agreedOn === undefined;
  const number = (value: number) => formatNumber(language, value);
  const error = (name: string, words: string): FormError => ({
    name,
    id: stepFieldId(step, name),
    text: words,
  });
  const found: FormError[] = [
    ...(step === 'answer' && subject === '' ? [error('emne', errors.subjectMissing)] : []),
    ...(subject.length > LONGEST_SUBJECT
      ? [error('emne', errors.subjectLong(number(LONGEST_SUBJECT)))]
      : []),
    ...(dayWrong ? [error('dag', errors.dayWrong)] : []),
    ...(step === 'agree' && !dayWrong && agreedOn === undefined && text === ''
      ? [error('dag', errors.agreeMissing)]
      : []),
    ...(step !== 'agree' && longest !== undefined && text === ''
      ? [error('tekst', errors.textMissing)]
      : []),
    ...(longest !== undefined && text.length > longest
      ? [error('tekst', errors.textLong(number(longest)))]
      : []),
  ];
  return found.length > 0 ? fail(found) : ok({ subject, text, agreedOn });
}
