import { momentInWords } from '../../../access/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Shape, StatusWord, type Tone } from '../../../ui/index.ts';
import type {
  DocumentStanding,
  EditingProblem,
  Editor,
  Version,
  VersionState,
} from '../../index.ts';
import { editingMessages } from './messages.ts';

const LOOK: Readonly<Record<VersionState, readonly [Tone, Shape]>> = {
  draft: ['caution', 'half'],
  'in-review': ['accent', 'triangle'],
  scheduled: ['accent', 'ring'],
  published: ['good', 'tick'],
  superseded: ['plain', 'square'],
  discarded: ['unknown', 'dash'],
  offered: ['accent', 'diamond'],
};

/** A version's state in a word with a colour and a form. */
export function StateWord({ state, language }: { state: VersionState; language: Language }) {
  const [tone, shape] = LOOK[state];
  return (
    <StatusWord tone={tone} shape={shape}>
      {editingMessages(language).states[state]}
    </StatusWord>
  );
}

/** Who wrote or reviewed, in words. */
export function editorName(editor: Editor | undefined, language: Language): string {
  const text = editingMessages(language);
  return editor ? (editor.name ?? text.erased) : text.nobody;
}

/** A moment in words, with its machine-readable form. */
export function Moment({ at, language }: { at: Date; language: Language }) {
  return <time datetime={at.toISOString()}>{momentInWords(language, at)}</time>;
}

/** What a document is called, as far as it has a title. */
export function titleOf(
  { kind, title }: Pick<DocumentStanding, 'kind' | 'title'>,
  language: Language,
) {
  const text = editingMessages(language);
  const other = language === 'da' ? title.en : title.da;
  return title[language] ?? other ?? text.untitled(text.kinds[kind]);
}

/** When a version last moved on. */
export function lastMoment(version: Version): Date {
  const { state, publishedAt, reviewedAt, sentAt, writtenAt } = version;
  if (state === 'published' || state === 'superseded')
    return publishedAt ?? reviewedAt ?? writtenAt;
  if (state === 'scheduled') return reviewedAt ?? writtenAt;
  return state === 'in-review' ? (sentAt ?? writtenAt) : writtenAt;
}

/** Why something was not done, in words. */
export function problemText(problem: EditingProblem, language: Language): string {
  const { problems, states, erased } = editingMessages(language);
  switch (problem.kind) {
    case 'state':
      return problems.state(states[problem.state]);
    case 'held':
      return problems.held(problem.by ? (problem.by.name ?? erased) : erased);
    case 'needed':
      return problems.needed(problem.by.map(({ title }) => title[language]));
    case 'text-too-long':
      return problems['text-too-long'](String(problem.most));
    case 'unknown':
      return problems.conflict;
    default:
      return problems[problem.kind];
  }
}
