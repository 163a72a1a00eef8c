import {
  defineMessages,
  formatMoment,
  formatNumber,
  type Language,
} from '../../platform/i18n/index.ts';
import type { ChainFault, FaultyChange, PointAnswer } from '../domain/chain.ts';

const words = defineMessages(
  {
    change: (revision: string, when: string, useCase: string) =>
      `Ændring nr. ${revision} (${when}, ${useCase})`,
    noMoment: 'uden gyldigt tidspunkt',
    altered: (change: string) =>
      `${change} er rettet, efter at den blev skrevet: indholdet passer ikke til dens segl.`,
    'broken-link': (change: string) =>
      `${change} hænger ikke sammen med ændringen før: en af de to er skrevet om eller skiftet ud.`,
    added: (change: string) =>
      `${change} er lagt til udenom: den hører ikke til dem, Helhed har talt.`,
    'out-of-order': (change: string) => `${change} står ikke på sin plads i rækken.`,
    'other-head': (change: string) =>
      `${change} er ikke den ændring, der blev forseglet sidst: enden af loggen er skrevet om.`,
    missing: (revisions: string) => `${revisions} mangler: der er slettet midt i loggen.`,
    'cut-off': (revisions: string) => `${revisions} mangler: enden af loggen er skåret af.`,
    one: (revision: string) => `Ændring nr. ${revision}`,
    several: (from: string, to: string) => `Ændring nr. ${from} til ${to}`,
    point: {
      stands: (revision: string) =>
        `Det tidligere kontroltal passer. Alt til og med ændring nr. ${revision} er, som da tallet blev skrevet ned.`,
      'other-word': (revision: string) =>
        `Det tidligere kontroltal passer ikke. Ændring nr. ${revision} eller en før den er skrevet om, siden tallet blev skrevet ned. Se også efter, om nummer og tal er skrevet rigtigt.`,
      gone: (revision: string) =>
        `Der er ingen ændring nr. ${revision} i loggen. Enten er den slettet, eller også er nummeret skrevet forkert.`,
      'faults-before': (revision: string) =>
        `Kontroltallet står der stadig, men der er fejl i loggen til og med ændring nr. ${revision}. Derfor beviser det ikke noget.`,
    },
  },
  {
    change: (revision, when, useCase) => `Change no. ${revision} (${when}, ${useCase})`,
    noMoment: 'without a valid time',
    altered: (change) =>
      `${change} was altered after it was written: its content does not match its seal.`,
    'broken-link': (change) =>
      `${change} does not follow from the change before: one of the two was rewritten or replaced.`,
    added: (change) =>
      `${change} was added from outside: it is not among those that Helhed has counted.`,
    'out-of-order': (change) => `${change} does not stand in its place.`,
    'other-head': (change) =>
      `${change} is not the change that was sealed last: the end of the log was rewritten.`,
    missing: (revisions) => `${revisions} missing: removed from within the log.`,
    'cut-off': (revisions) => `${revisions} missing: the end of the log was cut off.`,
    one: (revision) => `Change no. ${revision}`,
    several: (from, to) => `Changes no. ${from} to ${to}`,
    point: {
      stands: (revision) =>
        `The earlier check word fits. Everything to and including change no. ${revision} is as it was when the word was written down.`,
      'other-word': (revision) =>
        `The earlier check word does not fit. Change no. ${revision} or one before it was rewritten since the word was written down. Check also that number and word were typed correctly.`,
      gone: (revision) =>
        `There is no change no. ${revision} in the log. Either it was removed, or the number was typed wrongly.`,
      'faults-before': (revision) =>
        `The check word still stands, but there are faults in the log up to change no. ${revision}. So it proves nothing.`,
    },
  },
);

/** A fault of a chain in a sentence; `nameUseCase` puts the use case in words. */
export function faultSentence(
  language: Language,
  fault: ChainFault,
  nameUseCase: (useCase: string) => string = (useCase) => useCase,
): string {
  const text = words(language);
  if ('change' in fault) return text[fault.kind](changeName(language, fault.change, nameUseCase));
  const number = (revision: number) => formatNumber(language, revision);
  const { from, to } = fault;
  return text[fault.kind](
    from === to ? text.one(number(from)) : text.several(number(from), number(to)),
  );
}

/** What has become of an earlier check word, in a sentence or two. */
export function pointSentence(language: Language, answer: PointAnswer, revision: number): string {
  return words(language).point[answer](formatNumber(language, revision));
}

function changeName(
  language: Language,
  { revision, at, useCase }: FaultyChange,
  nameUseCase: (useCase: string) => string,
): string {
  const when = momentInWords(language, at) ?? words(language).noMoment;
  return words(language).change(formatNumber(language, revision), when, nameUseCase(useCase));
}

/** A moment as it was in Denmark: `23. november 2026 kl. 13.00`; undefined for what is no moment. */
export function momentInWords(language: Language, at: Date): string | undefined {
  return Number.isNaN(at.getTime()) ? undefined : formatMoment(language, at);
}
