import type { GridAnswer, GridChange } from '../../../table/grid-protocol.ts';
import type { GridWords } from './words.ts';

/** The room's answer, or what the reader is told instead. */
export type Posted =
  | { readonly kind: 'answer'; readonly answer: GridAnswer }
  | { readonly kind: 'failed'; readonly say: string };

/** Sends changed cells to the room. */
export async function post(
  action: string,
  cells: readonly GridChange[],
  words: GridWords,
): Promise<Posted> {
  let response: Response;
  try {
    response = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ cells }),
      redirect: 'manual',
    });
  } catch {
    return { kind: 'failed', say: words.offline };
  }
  // Who is signed out is sent to the page for signing in.
  if (response.type === 'opaqueredirect' || response.status === 401) {
    return { kind: 'failed', say: words.signedOut };
  }
  const answer = await readAnswer(response);
  if (!answer) return { kind: 'failed', say: words.failed };
  const isRooms = response.ok || answer.problems !== undefined || answer.clashes !== undefined;
  return isRooms ? { kind: 'answer', answer } : { kind: 'failed', say: answer.say };
}

async function readAnswer(response: Response): Promise<GridAnswer | undefined> {
  try {
    const answer = (await response.json()) as Partial<GridAnswer> | null;
    return typeof answer?.say === 'string' ? (answer as GridAnswer) : undefined;
  } catch {
    return undefined;
  }
}
