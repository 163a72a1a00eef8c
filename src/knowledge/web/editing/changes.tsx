import type { Language } from '../../../platform/i18n/index.ts';
import type { Run } from '../../editing/domain/runs.ts';
import type { FieldChange } from './form/field-changes.ts';
import { editingMessages } from './messages.ts';

/** What differs between two texts, field by field: what went is struck through, what came underlined,
 * and both are said. */
export function Changes({
  changes,
  language,
}: {
  changes: readonly FieldChange[];
  language: Language;
}) {
  const text = editingMessages(language);
  if (changes.length === 0) return <p>{text.edit.noDifferences}</p>;
  return (
    <dl class="changes">
      {changes.map(({ label, runs }) => (
        <div class="changes__field">
          <dt>{label}</dt>
          <dd class="changes__text">
            {runs.map((run, index) => (
              <Part run={run} at={placeOf(index, runs.length)} language={language} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Place = 'first' | 'between' | 'last' | 'only';

function placeOf(index: number, count: number): Place {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'between';
}

function Part({ run, at, language }: { run: Run; at: Place; language: Language }) {
  const { ins, del } = editingMessages(language).compare;
  switch (run.kind) {
    case 'same':
      return <>{shortened(run.text, at)}</>;
    case 'added':
      return (
        <ins>
          <span class="sr-only"> {ins} </span>
          {run.text}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span class="sr-only"> {del} </span>
          {run.text}
        </del>
      );
  }
}

/** So much of what is the same is shown beside a change. */
const AROUND = 120;

function shortened(text: string, at: Place): string {
  if (text.length <= 3 * AROUND) return text;
  const [start, end] = [text.slice(0, AROUND), text.slice(-AROUND)];
  if (at === 'first') return `… ${end}`;
  if (at === 'last') return `${start} …`;
  return `${start} … ${end}`;
}
