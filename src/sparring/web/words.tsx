import { RETENTION_DAYS } from '../../access/index.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import type { ThemeSet } from '../../knowledge/index.ts';
import { Prose, StatusWord, type Tone } from '../../ui/index.ts';
import type { Ask, SparringRequest, State } from '../index.ts';
import { askMessages } from './ask-messages.ts';
import { requestMessages } from './request-messages.ts';

/** The themes that one can ask about. */
export type Themes = Pick<ThemeSet, 'themes'>;

/** The titles of themes; a theme that is no longer there is its address. */
export function topicWords({ themes }: Themes, topics: readonly string[]): string[] {
  return topics.map((slug) => themes.find((theme) => theme.slug === slug)?.title ?? slug);
}

/** What a request is about, in one line. */
export function subjectWords(themes: Themes, { topics, ownTopic }: Ask): string {
  return [...topicWords(themes, topics), ...(ownTopic === '' ? [] : [ownTopic])].join(' · ');
}

/** For how long a closed request is kept, and one that nobody closes. */
export function keptFor(language: Language): { readonly closed: string; readonly open: string } {
  const { months } = askMessages(language);
  const { sparring, sparringOpen } = RETENTION_DAYS;
  const inMonths = (days: number) => months(Math.round((days / 365) * 12));
  return { closed: inMonths(sparring), open: inMonths(sparringOpen) };
}

/** The day that was agreed, with the words about it. */
export function agreedWords(
  language: Language,
  { agreedOn, agreedWords: words }: Pick<SparringRequest, 'agreedOn' | 'agreedWords'>,
): string {
  const day = agreedOn === undefined ? [] : [formatDate(language, agreedOn)];
  return [...day, ...(words === '' ? [] : [words])].join(', ');
}

const TONES: Readonly<Record<State, Tone>> = {
  new: 'accent',
  'in-progress': 'caution',
  agreed: 'good',
  declined: 'plain',
  done: 'plain',
  withdrawn: 'plain',
};

const SHAPES = {
  new: 'disc',
  'in-progress': 'half',
  agreed: 'tick',
  declined: 'dash',
  done: 'square',
  withdrawn: 'dash',
} as const;

/** A state in a word with its shape. */
export function StateWord({ state, language }: { state: State; language: Language }) {
  return (
    <StatusWord tone={TONES[state]} shape={SHAPES[state]}>
      {requestMessages(language).states[state]}
    </StatusWord>
  );
}

/** A text as it was typed: its paragraphs and lines. */
export function Typed({ text }: { text: string }) {
  return (
    <Prose>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>
          <Lines text={paragraph} />
        </p>
      ))}
    </Prose>
  );
}

/** The lines of a text, within a paragraph. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
