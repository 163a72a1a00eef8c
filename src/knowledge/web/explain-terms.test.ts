import { describe, expect, test } from 'vitest';
import { explainWords } from '../index.ts';
import { type MarkdownPlace, renderMarkdown } from './markdown.tsx';

const own = (term: string, forms: string[]) => ({ term, also: [], forms, text: `Om <${term}>.` });
const term = (id: string, forms: string[]) => ({
  id,
  theme: undefined,
  source: undefined,
  da: own(id, forms),
  en: own(id, []),
});

const TERMS = [
  term('forankring', ['forankring', 'forankret']),
  ...['et', 'to', 'tre', 'fire', 'fem'].map((id) => term(id, [id])),
];

function render(text: string): string {
  let count = 0;
  const place: MarkdownPlace = {
    href: (path) => path,
    words: { forDiscussion: 'til drøftelse', table: 'Tabel' },
    terms: {
      find: explainWords(TERMS, 'da'),
      explain: ({ id, da }) => {
        count += 1;
        return {
          anchor: `ord-${count}`,
          term: da.term,
          text: da.text,
          href: `/x#${id}`,
          more: 'Ordbog',
        };
      },
    },
  };
  return renderMarkdown(text, place).trim();
}

const explained = (html: string) =>
  [...html.matchAll(/popovertarget="[^"]+">([^<]+)</g)].map((match) => match[1]);

describe('words that explain themselves', () => {
  test('are buttons with an explanation beside them, safe to send', () => {
    expect(render('God forankring.')).toBe(
      '<p>God <button type="button" class="term" popovertarget="ord-1">forankring</button>' +
        '<span class="term-text" id="ord-1" popover><strong>forankring</strong> ' +
        'Om &lt;forankring&gt;. <a href="/x#forankring">Ordbog</a></span>.</p>',
    );
  });

  test('are explained where they first stand', () => {
    expect(explained(render('Forankret er godt. Forankring er bedre.'))).toEqual(['Forankret']);
  });

  test('are left alone in headings, links, heads of tables and code', () => {
    const text =
      '### Forankring\n\n[forankring](/viden) `forankring`\n\n| forankring |\n| --- |\n| x |\n\n' +
      'Så er den **forankret**.';
    expect(explained(render(text))).toEqual(['forankret']);
  });

  test('are at most four in a text', () => {
    expect(explained(render('et to tre fire fem'))).toEqual(['et', 'to', 'tre', 'fire']);
  });
});
