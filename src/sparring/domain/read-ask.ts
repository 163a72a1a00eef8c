import { fail, ok, type Result } from '../../shared/index.ts';
import { type Ask, KINDS } from './request.ts';

/** What somebody has typed into the form. */
export interface TypedAsk {
  readonly kind: string;
  readonly topics: readonly string[];
  readonly ownTopic: string;
  readonly place: string;
  readonly wish: string;
  readonly wantedTime: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
}

export type AskFault = 'missing' | 'too-long' | 'unknown' | 'not-an-address';

/** What is wrong with what was typed, by field. */
export type AskFaults = Partial<Record<keyof TypedAsk, AskFault>>;

/** How long each text may be. */
export const LONGEST = {
  ownTopic: 200,
  place: 120,
  wish: 3000,
  wantedTime: 200,
  name: 100,
  email: 254,
  organisation: 120,
} as const;

type TextField = keyof typeof LONGEST;

const NEEDED: ReadonlySet<TextField> = new Set(['place', 'wish', 'name', 'email']);

/** What the reading of a form asks others. */
interface Known {
  readonly isTopic: (slug: string) => boolean;
  readonly isMailAddress: (text: string) => boolean;
}

/** Reads what was typed; tells everything that is wrong at once. */
export function readAsk(typed: TypedAsk, known: Known): Result<Ask, AskFaults> {
  const kind = KINDS.find((one) => one === typed.kind);
  const topics = [...new Set(typed.topics)];
  const texts = tidied(typed);
  const faults: AskFaults = {
    ...textFaults(texts),
    ...(kind === undefined && { kind: typed.kind === '' ? 'missing' : 'unknown' }),
    ...topicFault(topics, texts.ownTopic, known),
    ...(texts.email !== '' && !known.isMailAddress(texts.email) && { email: 'not-an-address' }),
  };
  if (kind === undefined || Object.keys(faults).length > 0) return fail(faults);
  return ok({ kind, topics, ...texts });
}

function tidied(typed: TypedAsk): Record<TextField, string> {
  return {
    ownTopic: onOneLine(typed.ownTopic),
    place: onOneLine(typed.place),
    wish: inLines(typed.wish),
    wantedTime: onOneLine(typed.wantedTime),
    name: onOneLine(typed.name),
    email: typed.email.trim(),
    organisation: onOneLine(typed.organisation),
  };
}

function textFaults(texts: Record<TextField, string>): AskFaults {
  const faults: AskFaults = {};
  for (const field of Object.keys(LONGEST) as TextField[]) {
    if (texts[field].length > LONGEST[field]) faults[field] = 'too-long';
    else if (texts[field] === '' && NEEDED.has(field)) faults[field] = 'missing';
  }
  return faults;
}

function topicFault(topics: readonly string[], ownTopic: string, { isTopic }: Known): AskFaults {
  if (!topics.every(isTopic)) return { topics: 'unknown' };
  return topics.length === 0 && ownTopic === '' ? { topics: 'missing' } : {};
}

/** A text on one line, without control characters. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A text in lines, without other control characters. */
export function inLines(text: string): string {
  return text
    .replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
