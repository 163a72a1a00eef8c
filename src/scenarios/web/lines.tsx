/** How many signs stand on a line before it is broken at the next space. */
const LINE = 20;

/** A text broken into short lines at its spaces. Tables are as wide as their widest line, and a
 * column beside three others has no room for a long one. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {linesOf(text).map((line, index) => (
        <>
          {index > 0 && (
            <>
              {' '}
              <br />
            </>
          )}
          {line}
        </>
      ))}
    </>
  );
}

/** The text in lines of about so many signs; no line is empty and no word is cut. */
export function linesOf(text: string, length = LINE): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
