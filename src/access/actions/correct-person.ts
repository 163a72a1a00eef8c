import { createHash, randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { isMailAddress } from '../../platform/mail/index.ts';
import type { PersonId } from '../domain/person.ts';
import { findPersonByEmail, personOf, tidyEmail } from '../identity/people.ts';
import {
  deleteEmailChange,
  insertEmailChange,
  mailLanguageOf,
  peekEmailChange,
  setEmail,
  setMailLanguage,
  setName,
  takeEmailChange,
} from '../store/corrections.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { enqueueMail } from '../../platform/mail/index.ts';

const LONGEST_NAME = 100;
const LINK_HOURS = 24;
const TOKEN_BYTES = 32;
const LONGEST_TOKEN = 100;

/** Whose data to correct, and who does it: the person or an administrator. */
interface Correction {
  readonly personId: PersonId;
  readonly at: Date;
  readonly by: PersonId;
}

/** Gives a person another name, at once. Needs the keeper's handle; the caller has checked the
 * right. */
export async function correctName(
  keeper: Db,
  { personId, at, by, name: typed }: Correction & { readonly name: string },
): Promise<Result<string, 'missing' | 'too-long' | 'unknown'>> {
  const name = typed.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (name === '') return fail('missing');
  if (name.length > LONGEST_NAME) return fail('too-long');
  const corrected = await changeInstallation(
    keeper,
    { useCase: 'access.correct-name', at, personId: by },
    async (tx) => {
      const altered = await setName(tx, personId, name, at);
      return altered ? { answer: true, change: corrects(personId, 'name') } : { answer: false };
    },
  );
  return corrected || (await personOf(keeper, personId)) ? ok(name) : fail('unknown');
}

/** The record says that a person's data were corrected, never what they were. */
function corrects(personId: PersonId, field: 'name' | 'email') {
  const subject = { room: 'access', kind: 'person', id: personId };
  return { subject, before: null, after: { corrected: [field] } };
}

/** Chooses the language of mails. */
export async function chooseMailLanguage(
  db: Db,
  personId: PersonId,
  language: Language,
): Promise<void> {
  await setMailLanguage(db, personId, language);
}

/** A mail in words. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** The mails around a change of address, in words. */
export interface EmailChangeMails {
  /** To the new address: the link. */
  readonly confirm: (asked: { name: string; language: Language; token: string }) => MailWords;
  /** To the new address when another account has it already. */
  readonly taken: (asked: { language: Language }) => MailWords;
  /** To the old address, so that its owner hears of it. */
  readonly notice: (asked: { name: string; language: Language }) => MailWords;
  /** To the old address, when it is no longer the account's. */
  readonly changed: (asked: { name: string; language: Language }) => MailWords;
}

/** Asks for another address: it is the account's once its owner has followed the link that is mailed
 * there. The answer is the same when another account has the address. A later request takes the
 * place of an earlier one. */
export async function requestEmailChange(
  db: Db,
  asked: { readonly personId: PersonId; readonly email: string; readonly at: Date },
  mails: Pick<EmailChangeMails, 'confirm' | 'taken' | 'notice'>,
): Promise<Result<string, 'not-an-address' | 'same' | 'unknown'>> {
  const { personId, at } = asked;
  const email = tidyEmail(asked.email);
  if (email === undefined || !isMailAddress(email)) return fail('not-an-address');
  const person = await personOf(db, personId);
  if (!person) return fail('unknown');
  if (person.email === email) return fail('same');
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(at.getTime() + LINK_HOURS * 60 * 60 * 1000);
  await db.transaction().execute(async (tx) => {
    const tokenHash = hashOf(token);
    await insertEmailChange(tx, { personId, email, tokenHash, at, expiresAt });
    const language = await mailLanguageOf(tx, personId);
    const { name } = person;
    const taken = await findPersonByEmail(tx, email);
    const words = taken ? mails.taken({ language }) : mails.confirm({ name, language, token });
    const key = `email-change:${tokenHash}`;
    await enqueueMail(tx, { to: email, key, sendBefore: expiresAt, ...words });
    await enqueueMail(tx, {
      to: person.email,
      key: `${key}:notice`,
      ...mails.notice({ name, language }),
    });
  });
  return ok(email);
}

/** Takes back a wish for another address. */
export async function cancelEmailChange(db: Db, personId: PersonId): Promise<void> {
  await deleteEmailChange(db, personId);
}

/** The address that a link would make an account's; undefined when it does not work. It goes on
 * working. */
export async function emailOfLink(db: Db, token: string, at: Date): Promise<string | undefined> {
  return token.length > LONGEST_TOKEN ? undefined : peekEmailChange(db, hashOf(token), at);
}

/** Follows the link: the new address is the account's, and links that were mailed to the old one work
 * no more. Needs the keeper's handle. Whoever holds the link reads the mail, so nothing else is
 * asked. */
export async function confirmEmailChange(
  keeper: Db,
  { token, at }: { readonly token: string; readonly at: Date },
  mails: Pick<EmailChangeMails, 'changed'>,
): Promise<Result<PersonId, 'not-valid'>> {
  if (token.length > LONGEST_TOKEN) return fail('not-valid');
  try {
    const personId = await changeInstallation(
      keeper,
      { useCase: 'access.correct-email', at },
      async (tx) => {
        const asked = await takeEmailChange(tx, hashOf(token), at);
        const person = asked && (await personOf(tx, asked.personId));
        if (!person || (await findPersonByEmail(tx, asked.email))) return { answer: undefined };
        const { id: personId, name } = person;
        await setEmail(tx, personId, asked.email, at);
        const language = await mailLanguageOf(tx, personId);
        const key = `email-change:${hashOf(token)}:changed`;
        await enqueueMail(tx, { to: person.email, key, ...mails.changed({ name, language }) });
        return { answer: personId, change: corrects(personId, 'email') };
      },
    );
    return personId === undefined ? fail('not-valid') : ok(personId);
  } catch (error) {
    if (isTaken(error)) return fail('not-valid');
    throw error;
  }
}

/** Another account got the address in the same moment. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
