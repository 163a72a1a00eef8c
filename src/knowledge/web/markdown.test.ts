import { describe, expect, test } from 'vitest';
import { renderMarkdown, type MarkdownPlace } from './markdown.tsx';

const place: MarkdownPlace = {
  href: (path) => `/en${path}`,
  words: { forDiscussion: 'for discussion', table: 'Table' },
  cite: (id) =>
    id === 'lbf' ? { number: 3, href: '#kilde-lbf', label: 'Source 3: "LBF"' } : undefined,
};

const render = (text: string) => renderMarkdown(text, place).trim();

describe('markdown', () => {
  test('shows tags as text', () => {
    expect(render('<script>alert(1)</script>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  test.each(['javascript:alert(1)', 'http://example.dk', 'data:text/html,x', '//example.dk'])(
    'does not link to %s',
    (target) => {
      expect(render(`[her](${target})`)).not.toContain('<a');
    },
  );

  test('keeps links to our own pages in the language', () => {
    expect(render('[temaet](/viden/roller)')).toBe('<p><a href="/en/viden/roller">temaet</a></p>');
  });

  test('tells a browser that another site is another site', () => {
    expect(render('[LBF](https://lbf.dk)')).toBe(
      '<p><a href="https://lbf.dk" rel="external noreferrer">LBF</a></p>',
    );
  });

  test('turns a reference into the number of its source', () => {
    expect(render('Det er vist [@lbf].')).toBe(
      '<p>Det er vist<a class="cite" href="#kilde-lbf" aria-label="Source 3: &quot;LBF&quot;">3</a>.</p>',
    );
  });

  test('leaves an unknown reference as text', () => {
    expect(render('Vist [@andre].')).toBe('<p>Vist[@andre].</p>');
  });

  test('leaves references out where there are no sources to point to', () => {
    const text = renderMarkdown('Vist [@lbf].', { ...place, withoutCitations: true });
    expect(text.trim()).toBe('<p>Vist.</p>');
  });

  test('puts the label where our own statements are marked', () => {
    expect(render('Sådan {til drøftelse}.')).toBe(
      '<p>Sådan <span class="basis">for discussion</span>.</p>',
    );
  });

  test('makes a table that scrolls, has heads, and needs no style attribute', () => {
    const html = render('| År | Kr. |\n| --- | ---: |\n| 2011 | 440 |');
    expect(html).toContain('role="group" aria-label="Table" tabindex="0"');
    expect(html).toContain('<th scope="col" class="num">Kr.</th>');
    expect(html).toContain('<td class="num">440</td>');
    expect(html).not.toContain('style');
  });
});
