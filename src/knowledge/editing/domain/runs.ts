/** A part of two texts laid over each other. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** So many pairs of words are compared with each other; beyond that a passage is shown as replaced, so
 * that no text can keep the program busy. */
const MOST_PAIRS = 250_000;

/** Two texts as one: what they share, what went and what came. First by lines, then, where lines were
 * replaced, by words. */
export function diffOf(before: string, after: string): readonly Run[] {
  const budget = { pairs: 4 * MOST_PAIRS };
  const lines = compared(
    before.match(/[^\n]*\n|[^\n]+/g) ?? [],
    after.match(/[^\n]*\n|[^\n]+/g) ?? [],
    budget,
  );
  return joined(
    pairsOf(lines).flatMap(([removed, added, same]) =>
      removed !== '' && added !== ''
        ? compared(wordsOf(removed), wordsOf(added), budget)
        : [
            { kind: 'removed' as const, text: removed },
            { kind: 'added' as const, text: added },
            { kind: 'same' as const, text: same },
          ],
    ),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** Runs with what went and came in one place together: `[removed, added, '']` or `['', '', same]`. */
function pairsOf(runs: readonly Run[]): readonly (readonly [string, string, string])[] {
  const pairs: [string, string, string][] = [];
  for (const { kind, text } of runs) {
    const last = pairs.at(-1);
    if (kind === 'same') pairs.push(['', '', text]);
    else {
      const pair = last && last[2] === '' ? last : (['', '', ''] as [string, string, string]);
      if (pair !== last) pairs.push(pair);
      pair[kind === 'removed' ? 0 : 1] += text;
    }
  }
  return pairs;
}

/** Parts laid over each other along their longest common row; what both begin and end with is not
 * compared. */
function compared(
  before: readonly string[],
  after: readonly string[],
  budget: { pairs: number },
): readonly Run[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  const pairs = old.length * now.length;
  const fits = pairs <= MOST_PAIRS && pairs <= budget.pairs;
  if (fits) budget.pairs -= pairs;
  return joined([
    { kind: 'same', text: before.slice(0, start).join('') },
    ...(fits ? along(old, now) : [run('removed', old), run('added', now)]),
    { kind: 'same', text: before.slice(before.length - end).join('') },
  ]);
}

function run(kind: Run['kind'], parts: readonly string[]): Run {
  return { kind, text: parts.join('') };
}

/** The way through the table of common lengths. */
function along(old: readonly string[], now: readonly string[]): readonly Run[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const goesDown =
      j === now.length ||
      (i < old.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!);
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (goesDown) {
      runs.push({ kind: 'removed', text: old[i]! });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: now[j]! });
      j += 1;
    }
  }
  return runs;
}

/** The same without empty runs, neighbours of one kind as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const together: { kind: Run['kind']; text: string }[] = [];
  for (const { kind, text } of runs) {
    const last = together.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else together.push({ kind, text });
  }
  return together;
}
