import { formatNumber, inLanguage, type Language } from '../../platform/i18n/index.ts';
import { layoutMail, type NewMail } from '../../platform/mail/index.ts';
import type { ComposeLetter, EventLetter } from '../index.ts';
import { letterMessages } from './letter-messages.ts';
import { eventCalendarPath, eventPath, ownSignUpPath } from './paths.ts';
import { whenInWords } from './when.ts';

/** Words the letters to those who have signed up; `origin` is what their links begin with. */
export function eventLetters(origin: string): ComposeLetter {
  return (letter) => compose(letter, (path) => origin + inLanguage(letter.language, path));
}

type Address = (path: string) => string;

function compose(
  letter: EventLetter,
  address: Address,
): Pick<NewMail, 'subject' | 'text' | 'html'> {
  const { kind, language, event, token } = letter;
  const text = letterMessages(language);
  const { title } = event.content[language];
  const subject = text.subject[kind](title);
  return {
    subject,
    ...layoutMail({
      language,
      title: subject,
      paragraphs: [...opening(letter), ...facts(letter, address)],
      button:
        token === undefined
          ? { label: text.buttonPage, address: address(eventPath(event.id)) }
          : { label: text.button, address: address(ownSignUpPath(token)) },
      footer:
        token === undefined
          ? [text.footerOver]
          : [
              `${text.footer} ${text.footerNotYou}`,
              text.keeping(daysInWords(language, event.content.keepDays)),
            ],
    }),
  };
}

/** What has happened, and what there is to do. */
function opening({ kind, language, event, place }: EventLetter): string[] {
  const text = letterMessages(language);
  switch (kind) {
    case 'confirmed':
    case 'moved-up':
    case 'reminder':
      return [text[kind], text.cannotCome];
    case 'waiting':
      return [text.waiting(placeInWords(language, place))];
    case 'again':
      return [
        text.again,
        place === undefined ? text.againSeat : text.againWaiting(placeInWords(language, place)),
      ];
    case 'changed':
      return [text.changed];
    case 'cancelled':
      return [text.cancelled(event.content.cancelled?.[language] ?? ''), text.cancelledDone];
    case 'withdrawn':
      return [text.withdrawn, text.withdrawnAgain];
    case 'removed':
      return [text.removed];
  }
}

function placeInWords(language: Language, place = 1): string {
  return formatNumber(language, place);
}

function facts({ kind, language, event }: EventLetter, address: Address): string[] {
  const text = letterMessages(language);
  const { content, id } = event;
  const isOver = kind === 'withdrawn' || kind === 'removed' || kind === 'cancelled';
  const where = content.place && `${content.place.name}, ${content.place.address}`;
  return [
    text.when(whenInWords(language, content)),
    ...(where ? [text.where(where)] : []),
    ...(content.link && !isOver ? [text.online(content.link)] : []),
    text.organiser(content.organiser, content.contact),
    ...(isOver ? [] : [text.calendar(address(eventCalendarPath(id)))]),
    // "changed" asks for an answer too
    ...(kind === 'changed' ? [text.cannotCome] : []),
  ];
}

/** `1 dag`, `30 dage`. */
export function daysInWords(language: Language, days: number): string {
  const number = formatNumber(language, days);
  const [one, many] = language === 'da' ? ['dag', 'dage'] : ['day', 'days'];
  return `${number} ${days === 1 ? one : many}`;
}
