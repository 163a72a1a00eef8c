import type { Ref } from '../../shared/index.ts';

/** A moment as the database holds it; a forged `infinity` arrives as a number and is no moment. */
export function storedMoment(at: Date | number): Date {
  return at instanceof Date ? at : new Date(Number.NaN);
}

/** A subject as the database holds it; what a forged one lacks is empty. */
export function storedSubject(subject: unknown): Ref {
  const parts: Readonly<Record<string, unknown>> =
    typeof subject === 'object' && subject !== null ? { ...subject } : {};
  const textOf = (part: unknown) => (typeof part === 'string' ? part : '');
  return { room: textOf(parts['room']), kind: textOf(parts['kind']), id: textOf(parts['id']) };
}
