/** Words that we use and the dictionary does not have. */
export interface AcceptedWords {
  readonly groups: readonly AcceptedGroup[];
  /** The entry that a word is, also as a genitive, with a capital letter, or as half of a
   * compound; undefined when none. */
  readonly find: (word: string) => string | undefined;
}

interface AcceptedGroup {
  /** Why these words are accepted. */
  readonly reason: string;
  readonly words: readonly string[];
}

/** Reads the list: a comment opens a group, and each word has a line of its own. */
export function readAcceptedWords(list: string): AcceptedWords {
  const groups = list
    .split(/^(?=#)/m)
    .map((part) => part.split('\n').map((line) => line.trim()))
    .map((lines) => ({
      reason: lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(1).trim())
        .join(' '),
      words: lines.filter((line) => line !== '' && !line.startsWith('#')),
    }))
    .filter(({ reason, words }) => reason !== '' || words.length > 0);
  const all = new Set(groups.flatMap(({ words }) => words));
  const find = (word: string) => {
    const whole = word.replace(/-$/, '');
    return [whole, lowered(whole)]
      .flatMap((form) => [form, form.replace(/s$/, '')])
      .find((form) => all.has(form));
  };
  return { groups, find };
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
