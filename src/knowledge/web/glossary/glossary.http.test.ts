import { describe, expect } from 'vitest';
import { webTest as test } from '../../../../tests/web.ts';

describe('the glossary', () => {
  test('stands in the order of the alphabet, æ, ø and å last', async ({ web }) => {
    const html = await (await web.as().get('/ordbog')).text();
    const letters = [...html.matchAll(/href="#bogstav-([^"]+)"/g)].map((match) => match[1]!);
    expect(letters[0]).toBe('a');
    expect(letters.slice(-2)).toEqual(['ø', 'å']);
    const terms = [...html.matchAll(/<dt>([^<]+)</g)].map((match) => match[1]!);
    expect(terms.length).toBeGreaterThanOrEqual(50);
    expect(terms.at(-1)).toMatch(/^År/);
    expect(html).toContain('id="forankring"');
  });

  test('names the Danish word for English readers', async ({ web }) => {
    const html = await (await web.as().get('/en/ordbog')).text();
    expect(html).toContain('<span lang="da">Forankring</span>');
  });

  test('explains words in the themes, each place with its own anchor', async ({ web }) => {
    const html = await (await web.as().get('/viden/styring-og-samarbejde')).text();
    const anchors = [...html.matchAll(/popovertarget="([^"]+)"/g)].map((match) => match[1]!);
    expect(anchors.length).toBeGreaterThan(5);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}" popover`);
    const sheet = await (await web.as().get('/viden/styring-og-samarbejde/ark')).text();
    expect(sheet).not.toContain('popovertarget');
  });
});
