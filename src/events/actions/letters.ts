import type { Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { enqueueMail, type NewMail } from '../../platform/mail/index.ts';
import type { DueLetter, PublishedEvent } from '../domain/index.ts';
import { makeLink, type SignUp } from '../store/sign-ups.ts';

/** What a letter is about. `again`: somebody who was signed up has signed up once more. `removed`: the
 * organiser has taken a sign-up off the list. */
export type LetterKind = DueLetter | 'confirmed' | 'waiting' | 'again' | 'withdrawn' | 'removed';

/** What a letter to one who has signed up is made of. Nothing that the person has typed: anybody may
 * type anything for anybody's address. */
export interface EventLetter {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly event: PublishedEvent;
  /** The place in the queue, from 1; absent for one who has a seat. */
  readonly place?: number | undefined;
  /** What the link to the sign-up ends with; absent when there is nothing to see any more. */
  readonly token?: string;
}

/** Words a letter. */
export type ComposeLetter = (letter: EventLetter) => Pick<NewMail, 'subject' | 'text' | 'html'>;

/** A letter that is to be sent. */
export interface Posting {
  readonly kind: LetterKind;
  readonly event: PublishedEvent;
  readonly signUp: SignUp;
  readonly place?: number | undefined;
  /** Tells letters of one kind to the same person apart. */
  readonly occasion: string;
}

/** Puts a letter in the queue, with a link of its own to the sign-up. */
export async function post(tx: Tx, compose: ComposeLetter, posting: Posting): Promise<void> {
  const { kind, event, signUp, place, occasion } = posting;
  const { language, id, email } = signUp;
  const isOver = kind === 'withdrawn' || kind === 'removed';
  const token = isOver ? {} : { token: await makeLink(tx, id) };
  await enqueueMail(tx, {
    to: email,
    ...compose({ kind, language, event, place, ...token }),
    key: `event-${kind}:${id}:${occasion}`,
    sendBefore: kind === 'reminder' ? event.starts : event.ends,
  });
}
