import type { Context } from 'hono';
import { uiMessages } from '../messages.ts';
import { type GridAnswer, type GridChange, gridRequestSchema } from './grid-protocol.ts';

/**
 * Reads what a grid posted and sends what the room answers: 200 when all is stored, 409 with
 * clashes, 422 with problems, 400 for what no grid of ours sends.
 */
export async function answerGrid(
  c: Context,
  answer: (cells: readonly GridChange[]) => GridAnswer | Promise<GridAnswer>,
): Promise<Response> {
  const asked = gridRequestSchema.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) {
    const say = uiMessages(c.get('view').language).gridUnreadable;
    return c.json({ say } satisfies GridAnswer, 400);
  }
  const given = await answer(asked.data.cells);
  return c.json(given, statusOf(given));
}

function statusOf({ problems = [], clashes = [] }: GridAnswer): 200 | 409 | 422 {
  if (problems.length > 0) return 422;
  return clashes.length > 0 ? 409 : 200;
}
