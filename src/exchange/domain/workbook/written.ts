/** What is written in a cell; nothing when there is nothing to write. */
export type Written = string | number | undefined;
export type WrittenRow = Readonly<Record<string, Written>>;

/** Data as JSON that only has signs which every file can carry. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words as one text: parted by semicolons, or as JSON when that would read differently. */
export function listText(words: readonly string[]): Written {
  if (words.length === 0) return undefined;
  const isPlain = words.every(
    (word) => /^[^\s;[][^;]*$/.test(word) && word === word.trim() && !/\s\s/.test(word),
  );
  return isPlain ? words.join('; ') : dataText(words);
}
