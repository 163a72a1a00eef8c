import { isMailAddress } from '../mail/address.ts';
import { given, isOneLine, type Report, type Variables } from './variables.ts';

/** Kontakt: whom people may write to or call about this installation. */
export interface Contact {
  /** One plain address. Gets a mail when somebody asks for sparring. */
  readonly mail: string;
  /** A person, several, or a team. */
  readonly name: string | undefined;
  /** As people write it: `+45 12 34 56 78`. */
  readonly phone: string | undefined;
}

/** How many working days an answer may take when nothing else is set. */
export const USUAL_ANSWER_DAYS = 5;

const LONGEST_NAME = 120;
const MOST_ANSWER_DAYS = 60;

/** `CONTACT_MAIL` with `CONTACT_NAME` and `CONTACT_PHONE`; undefined without an address. */
export function readContact(env: Variables, report: Report): Contact | undefined {
  const mail = readContactMail(env, report);
  const name = readName(env, report);
  const phone = readPhone(env, report);
  return mail === undefined ? undefined : { mail, name, phone };
}

/** `CONTACT_ANSWER_DAYS`: within how many working days people get an answer. */
export function readAnswerDays(env: Variables, report: Report): number {
  const text = given(env, 'CONTACT_ANSWER_DAYS');
  if (text === undefined) return USUAL_ANSWER_DAYS;
  const days = Number(text);
  if (/^[1-9]\d?$/.test(text) && days <= MOST_ANSWER_DAYS) return days;
  report(
    'CONTACT_ANSWER_DAYS',
    text,
    `skal være et helt antal arbejdsdage fra 1 til ${MOST_ANSWER_DAYS}`,
    `must be a whole number of working days from 1 to ${MOST_ANSWER_DAYS}`,
  );
  return USUAL_ANSWER_DAYS;
}

function readContactMail(env: Variables, report: Report): string | undefined {
  const text = given(env, 'CONTACT_MAIL');
  if (text === undefined) {
    const others = ['CONTACT_NAME', 'CONTACT_PHONE'].filter((name) => given(env, name));
    if (others.length === 0) return undefined;
  } else if (isMailAddress(text)) {
    return text;
  }
  report(
    'CONTACT_MAIL',
    text ?? '',
    'skal være én mailadresse uden navn, når CONTACT_NAME eller CONTACT_PHONE er sat: sparring@eksempel.dk',
    'must be one mail address without a name when CONTACT_NAME or CONTACT_PHONE is set: sparring@example.dk',
  );
  return undefined;
}

function readName(env: Variables, report: Report): string | undefined {
  const text = given(env, 'CONTACT_NAME');
  if (text === undefined || (isOneLine(text) && text.length <= LONGEST_NAME)) return text;
  report(
    'CONTACT_NAME',
    text,
    `skal være et navn på én linje, højst ${LONGEST_NAME} tegn`,
    `must be a name on one line, at most ${LONGEST_NAME} characters`,
  );
  return undefined;
}

function readPhone(env: Variables, report: Report): string | undefined {
  const text = given(env, 'CONTACT_PHONE');
  if (text === undefined || /^\+?\d(?: ?\d){2,18}$/.test(text)) return text;
  report(
    'CONTACT_PHONE',
    text,
    'skal være et telefonnummer med cifre og mellemrum: +45 12 34 56 78',
    'must be a telephone number of digits and spaces: +45 12 34 56 78',
  );
  return undefined;
}
