import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import { classOn, className, lineageName, noteInWords, type Standing } from '../index.ts';

const messages = defineMessages(
  {
    listed: 'kilden nævner området på listen',
    derived: (how: string) => `udledt: ${how}`,
    stated: 'kilden til tallene oplyser status',
    statedMet: (count: string, of: string) =>
      `kilden til tallene oplyser status (${count} af ${of} kriterier)`,
    absent: 'hele listen er fundet, og området er ikke på den',
    on: 'på listen',
    off: 'ikke på listen',
  },
  {
    listed: 'the source names the area on the list',
    derived: (how) => `derived: ${how}`,
    stated: 'the source of the figures states the status',
    statedMet: (count, of) =>
      `the source of the figures states the status (${count} of ${of} criteria)`,
    absent: 'the whole list was found, and the area is not on it',
    on: 'on the list',
    off: 'not on the list',
  },
);

/** How a status is known, in words. */
export function basisInWords(language: Language, { basis, detail = '' }: Standing): string {
  const text = messages(language);
  if (basis === 'derived') {
    return text.derived(noteInWords(language, detail).replace(/^derived: /, ''));
  }
  if (basis === 'stated') {
    const met = /(\d+) af (\d+) kriterier/.exec(detail);
    return met ? text.statedMet(met[1]!, met[2]!) : text.stated;
  }
  return text[basis];
}

/** Whether it stood on the list, in words. */
export function standingWord(language: Language, { listed }: Standing): string {
  return listed ? messages(language).on : messages(language).off;
}

/** The list as the law names it today, with its word of the time where that was another. */
export function listWord(language: Language, { listDate, lineage }: Standing): string {
  const id = classOn(listDate, lineage);
  return id ? className(language, id) : lineageName(language, lineage);
}
