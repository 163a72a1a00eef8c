import pg from 'pg';
import { afterEach, describe, expect, vi } from 'vitest';
import { webTest as test } from '../../../tests/web.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is asked of the database while something is done, without how a connection is set. */
async function queriesOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = sent.mock.calls.map(([query]) => textOf(query));
  sent.mockRestore();
  return texts.filter((text) => !text.startsWith('select set_config'));
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { readonly text: string }).text;
}

describe('what a stranger costs the database', () => {
  test.for([
    '/',
    '/en',
    '/viden',
    '/viden/roller',
    '/viden/processen',
    '/aktiviteter',
    '/aktiviteter/fritidsjob',
    '/erfaringer',
    '/ordbog',
  ])('%s takes two queries at most once it was read', async (path, { web }) => {
    const stranger = web.as();
    await stranger.get(path);
    const queries = await queriesOf(async () => {
      expect((await stranger.get(path)).status).toBe(200);
    });
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.length, queries.join('\n')).toBeLessThanOrEqual(2);
  });
});
