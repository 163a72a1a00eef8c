import type { Contact } from '../../platform/config/index.ts';
import { defineMessages, formatDate, type Language } from '../../platform/i18n/index.ts';
import { layoutMail, type NewMail } from '../../platform/mail/index.ts';
import { type Ask, onOneLine, type SparringRequest } from '../index.ts';
import { requestMessages } from './request-messages.ts';
import { type Themes, topicWords } from './words.tsx';

const messages = defineMessages(
  {
    receiptSubject: (id: string) => `Vi har fået din forespørgsel (nr. ${id})`,
    receiptTitle: 'Tak for din forespørgsel',
    receipt: (id: string, day: string) => `Den har nummer ${id}. Vi svarer dig senest ${day}.`,
    wrote: 'Hvad du skrev, kan du læse på linket.',
    line: (term: string, value: string) => `${term}: ${value}`,
    button: 'Se, træk tilbage eller slet forespørgslen',
    receiptFooter:
      'Du får denne mail, fordi nogen har skrevet din e-mail i formularen om sparring. Er det ikke dig, kan du slette forespørgslen på linket.',
    keep: 'Del ikke linket: hvem der har det, kan se og slette forespørgslen.',
    arrivalSubject: (id: string) => `Ny forespørgsel om sparring (nr. ${id})`,
    arrivalTitle: 'Der er kommet en forespørgsel',
    arrival: (day: string) => `Svar er lovet senest ${day}.`,
    ownWords: 'et emne med egne ord',
    open: 'Åbn forespørgslen',
    arrivalFooter:
      'Du får denne mail, fordi adressen står som kontakt i Helhed. Kun vidensredaktører kan åbne forespørgslen.',
    declineSubject: (id: string) => `Svar på din forespørgsel (nr. ${id})`,
    replyTo: (mail: string, id: string) =>
      `Vil du svare, så skriv til ${mail}, og nævn nr. ${id}. Svar på denne mail bliver ikke læst.`,
    noReply: (id: string) =>
      `Svar på denne mail bliver ikke læst. Forespørgslen har nr. ${id}; linket i din kvittering viser, hvor den står.`,
    withdrawnSubject: (id: string) => `Forespørgsel nr. ${id} er trukket tilbage`,
    withdrawn: 'Den, der spurgte, har trukket forespørgslen tilbage. Der skal ikke gøres mere.',
    deletedSubject: (id: string) => `Forespørgsel nr. ${id} er slettet`,
    deleted:
      'Den, der spurgte, har slettet forespørgslen. Noter og svar er slettet med den. Der skal ikke gøres mere.',
    toldFooter:
      'Du får denne mail fra Helhed, fordi du har taget forespørgslen eller står som kontakt.',
  },
  {
    receiptSubject: (id: string) => `We have your request (no. ${id})`,
    receiptTitle: 'Thank you for your request',
    receipt: (id: string, day: string) => `It has number ${id}. We answer you by ${day}.`,
    wrote: 'What you wrote can be read by the link.',
    line: (term: string, value: string) => `${term}: ${value}`,
    button: 'See, withdraw or delete the request',
    receiptFooter:
      'This mail was sent because somebody entered your e-mail in the form about sparring. If it was not you, you can delete the request by the link.',
    keep: 'Do not share the link: whoever has it can see and delete the request.',
    arrivalSubject: (id: string) => `New request for sparring (no. ${id})`,
    arrivalTitle: 'A request has come in',
    arrival: (day: string) => `An answer was promised by ${day}.`,
    ownWords: 'a topic in their own words',
    open: 'Open the request',
    arrivalFooter:
      'This mail was sent because the address is the contact in Helhed. Only knowledge editors can open the request.',
    declineSubject: (id: string) => `Answer to your request (no. ${id})`,
    replyTo: (mail: string, id: string) =>
      `If you want to reply, write to ${mail} and mention no. ${id}. Replies to this mail are not read.`,
    noReply: (id: string) =>
      `Replies to this mail are not read. The request has no. ${id}; the link in your receipt shows where it stands.`,
    withdrawnSubject: (id: string) => `Request no. ${id} has been withdrawn`,
    withdrawn: 'The one who asked has withdrawn the request. There is nothing more to do.',
    deletedSubject: (id: string) => `Request no. ${id} has been deleted`,
    deleted:
      'The one who asked has deleted the request. Notes and answers went with it. There is nothing more to do.',
    toldFooter:
      'This mail was sent by Helhed because you have the request in hand or are the contact.',
  },
);

/** The receipt to the one who asked; nothing that was typed: anybody may type anything for anybody's
 * address, and we would mail it for them. */
export function receiptLetter(
  request: SparringRequest,
  { themes, address }: { readonly themes: Themes; readonly address: string },
): NewMail {
  const { id, ask, language, answerBy } = request;
  const text = messages(language);
  const terms = requestMessages(language);
  return {
    to: ask.email,
    key: `sparring-receipt:${id}`,
    subject: text.receiptSubject(id),
    ...layoutMail({
      language,
      title: text.receiptTitle,
      paragraphs: [
        text.receipt(id, formatDate(language, answerBy)),
        text.line(terms.kind, terms.kinds[ask.kind]),
        text.line(terms.topic, topicsOf(ask, themes, language)),
        text.wrote,
      ],
      button: { label: text.button, address },
      footer: [text.receiptFooter, text.keep],
    }),
  };
}

/** The topics that were chosen; of one in their own words only that there is one. */
function topicsOf({ topics, ownTopic }: Ask, themes: Themes, language: Language): string {
  const own = ownTopic === '' ? [] : [messages(language).ownWords];
  return [...topicWords(themes, topics), ...own].join(' · ');
}

/** Tells the contact that a request has come in; nothing that was typed. In Danish, as nobody of
 * those who answer asked from a page. */
export function arrivalLetter(
  { id, ask, answerBy }: SparringRequest,
  {
    themes,
    address,
    to,
  }: { readonly themes: Themes; readonly address: string; readonly to: string },
): NewMail {
  const text = messages('da');
  const terms = requestMessages('da');
  return {
    to,
    key: `sparring-arrival:${id}`,
    subject: text.arrivalSubject(id),
    ...layoutMail({
      language: 'da',
      title: text.arrivalTitle,
      paragraphs: [
        text.line(terms.kind, terms.kinds[ask.kind]),
        text.line(terms.topic, topicsOf(ask, themes, 'da')),
        text.arrival(formatDate('da', answerBy)),
      ],
      button: { label: text.open, address },
      footer: [text.arrivalFooter],
    }),
  };
}

/** What a knowledge editor has written to the one who asked. */
export function answerLetter(
  request: SparringRequest,
  {
    subject,
    body,
    contact,
  }: { readonly subject: string; readonly body: string; readonly contact: Contact | undefined },
): NewMail {
  const { id, ask, language, revision } = request;
  const text = messages(language);
  return {
    to: ask.email,
    key: `sparring-answer:${id}:${revision}`,
    subject,
    ...layoutMail({
      language,
      title: subject,
      paragraphs: linesOf(body),
      footer: [contact ? text.replyTo(contact.mail, id) : text.noReply(id)],
    }),
  };
}

/** The usual subject of an answer, in the language of the one who asked. */
export function answerSubject({ id, language }: Pick<SparringRequest, 'id' | 'language'>): string {
  return messages(language).declineSubject(id);
}

/** Tells those who had it in hand that the one who asked wants nothing more. */
export function endedLetter(
  { id }: Pick<SparringRequest, 'id'>,
  { how, to }: { readonly how: 'withdrawn' | 'deleted'; readonly to: string },
): NewMail {
  const language: Language = 'da';
  const text = messages(language);
  const subject = how === 'deleted' ? text.deletedSubject(id) : text.withdrawnSubject(id);
  return {
    to,
    key: `sparring-${how}:${id}`,
    subject,
    ...layoutMail({
      language,
      title: subject,
      paragraphs: [how === 'deleted' ? text.deleted : text.withdrawn],
      footer: [text.toldFooter],
    }),
  };
}

/** A mail's paragraphs are lines of text. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(onOneLine)
    .filter((line) => line !== '');
}
