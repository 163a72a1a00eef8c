import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { webTest as test } from '../../../tests/web.ts';

const MOST_BYTES = 60_000;

describe('the front page', () => {
  test.for(['/', '/en'])(
    'is small, valid and complete for a stranger: %s',
    async (path, { web }) => {
      const html = await (await web.as().get(path)).text();
      await expectValidHtml(html);
      expect(gzipSync(html).length).toBeLessThan(MOST_BYTES);
      for (let phase = 1; phase <= 5; phase += 1) {
        expect(html).toContain(`/viden/processen?fase=${phase}#fase-${phase}`);
      }
      expect(html.match(/class="front__story"/g)).toHaveLength(8);
      expect(html).toContain('/viden/tre-tilgange"');
      expect(html).toMatch(/href="(\/en)?\/erfaringer"/);
      expect(html).toMatch(/href="(\/en)?\/samarbejder\/ny"/);
      expect(html.match(/button-primary/g)).toHaveLength(1);
    },
  );

  test('says that the phases are ours, and when the texts were read through', async ({ web }) => {
    const html = await (await web.as().get('/')).text();
    expect(html).toContain('vores rekonstruktion');
    expect(html).toContain('8 temaer er gennemgået');
  });

  test('tells of what was published here, and of no draft', async ({ web, db }) => {
    const at = new Date('2026-11-20T12:00:00Z');
    const source = await import('../../../content/cases/nivaa-beboerpanel.json');
    const content = { ...source.default, title: { da: 'Noget nyt', en: 'Something new' } };
    const drafted = { title: { da: 'Kun en kladde' } };
    await db.transaction().execute(async (tx) => {
      await sql`insert into knowledge_document (kind, document_id, published_number)
        values ('case', 'ny', 1), ('case', 'kladde', null)`.execute(tx);
      await sql`insert into knowledge_version
        (kind, document_id, number, origin, state, content, started_at, written_at, published_at)
        values
        ('case', 'ny', 1, 'local', 'published', ${JSON.stringify(content)}::jsonb,
          ${at}, ${at}, ${at}),
        ('case', 'kladde', 1, 'local', 'draft', ${JSON.stringify(drafted)}::jsonb,
          ${at}, ${at}, null)`.execute(tx);
      await tx.updateTable('knowledge_head').set({ revision: 99 }).execute();
    });
    const html = await (await web.as().get('/')).text();
    expect(html).toMatch(/href="\/erfaringer\/ny">Noget nyt<\/a>/);
    expect(html).toContain('20. november 2026');
    expect(html).toContain('Erfaring · udgivet');
    expect(html).not.toContain('Kun en kladde');
    await expectValidHtml(html);
  });
});
