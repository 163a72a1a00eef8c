import { describe, expect } from 'vitest';
import { webTest as test } from '../../../tests/web.ts';
import { approve, askToWithdraw, saveDraft, sendForReview, startDraft } from '../index.ts';
import { done, editors, ROLES, ROLES_TEXT, titled } from '../editing/testing/editors.ts';

describe('what is published while the program runs', () => {
  test('is what the next reader gets, on every page that names it', async ({ database, web }) => {
    const stranger = web.as();
    const read = async (path: string) => (await stranger.get(path)).text();
    expect(await read('/viden/roller')).toContain(ROLES_TEXT.da.title);

    const { anna, bo } = await editors(database);
    const draft = await done(startDraft(anna, ROLES));
    const content = titled('Fire <b>roller</b> & flere');
    const saved = await done(saveDraft(anna, draft, { content, note: '' }));
    const sent = await done(sendForReview(anna, saved));
    expect(await read('/viden/roller')).toContain(ROLES_TEXT.da.title);
    await done(approve(bo, sent));
    for (const path of [
      '/viden/roller',
      '/viden',
      '/viden/roller/ark',
      '/viden/hvad-er-boligsocialt-arbejde',
    ]) {
      const html = await read(path);
      expect(html.includes('Fire &lt;b&gt;roller&lt;/b&gt; &amp; flere'), path).toBe(true);
      expect(html.includes(ROLES_TEXT.da.title), path).toBe(false);
    }
    expect(await read('/en/viden/roller')).toContain(ROLES_TEXT.en.title);
  });

  test('is gone when it is withdrawn, and nothing leads there', async ({ database, web }) => {
    const stranger = web.as();
    const { anna, bo } = await editors(database);
    const ref = { kind: 'activity', id: 'blaa-ressourcer' } as const;
    expect((await stranger.get('/aktiviteter/blaa-ressourcer')).status).toBe(200);
    await done(approve(bo, await done(askToWithdraw(anna, ref, 'Forældet'))));
    expect((await stranger.get('/aktiviteter/blaa-ressourcer')).status).toBe(404);
    expect(await (await stranger.get('/aktiviteter')).text()).not.toContain('blaa-ressourcer');
  });
});
