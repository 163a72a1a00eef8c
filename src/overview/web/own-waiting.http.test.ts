import { describe, expect } from 'vitest';
import { HAVNBY } from '../../../demo/index.ts';
import { insertMembership } from '../../access/index.ts';
import { id, localDate } from '../../shared/index.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { webTest as test } from '../../../tests/web.ts';

const START = '/samarbejder';

async function pageOf(web: { get: (path: string) => Promise<Response> }): Promise<string> {
  const answer = await web.get(START);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('The start page', () => {
  test('lists what waits for oneself with dates, each with the way there', async ({ web }) => {
    const html = await pageOf(web);
    expect(html).toContain('Det venter på dig');
    expect(html).toContain('/samarbejder/havnby/indsatser/');
    const due = [...html.matchAll(/<time datetime="([^"]+)"/g)].map(([, day]) => day!);
    expect(due.length).toBeGreaterThan(2);
    expect(due).toEqual(due.toSorted());
    await expectValidHtml(html);
  });

  test('shows nobody what their role cannot deal with', async ({ web }) => {
    const html = await pageOf(web.as('demo-konsulent'));
    expect(html).toContain('Intet venter lige nu');
    expect(html).not.toContain('class="dated__item');
    await expectValidHtml(html);
  });

  test('says nothing of waiting to one who is a member of nothing', async ({ web }) => {
    expect(await pageOf(web.as('demo-administrator'))).not.toContain('Det venter på dig');
  });

  test('leaves out partnerships that are archived or that one has left by date', async ({
    web,
    db,
  }) => {
    await db.updateTable('partnership').set({ archived_at: new Date() }).execute();
    expect(await pageOf(web)).not.toContain('Det venter på dig');
    await db.updateTable('partnership').set({ archived_at: null }).execute();
    await db
      .updateTable('membership')
      .set({ ends_on: localDate('2026-11-01') })
      .execute();
    expect(await pageOf(web)).not.toContain('Det venter på dig');
    await db.updateTable('membership').set({ ends_on: null }).execute();
  });

  test('names the partnership where there are several', async ({ web, db }) => {
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('partnership')
        .columns(['partnership_id', 'name', 'created_at'])
        .expression(
          tx
            .selectFrom('partnership')
            .select((row) => [
              row.val('nabohavn').as('partnership_id'),
              row.val('Nabohavn').as('name'),
              'created_at',
            ])
            .where('partnership_id', '=', HAVNBY.id),
        )
        .execute();
      const other = { partnershipId: id<'partnership'>('nabohavn'), role: 'owner' as const };
      await insertMembership(tx, { ...other, personId: id('demo-projektleder') }, new Date());
    });
    const html = await pageOf(web);
    expect(html).toContain(`dated__note">${HAVNBY.name}`);
  });
});
