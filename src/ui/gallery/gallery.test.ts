import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../platform/i18n/index.ts';
import { galleryPages } from './gallery.tsx';
import { findings, galleryDocument } from './html.ts';

const names = Object.keys(galleryPages);

describe.each(names)('the gallery page %s', (name) => {
  test.each(LANGUAGES)('is valid HTML in %s', async (language) => {
    expect(await findings(await galleryDocument(name, language))).toEqual([]);
  });

  test('holds nothing that the content security policy forbids', async () => {
    const html = await galleryDocument(name, 'da');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toContain('<style');
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
  });

  test('gives each id once and points only at ids that are there', async () => {
    const { document } = parseHTML(await galleryDocument(name, 'da'));
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids).toHaveLength(new Set(ids).size);
    const pointers = ['aria-labelledby', 'aria-describedby', 'for'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        element.getAttribute(attribute)!.split(' '),
      ),
    );
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one first heading and skips no level', async () => {
    const { document } = parseHTML(await galleryDocument(name, 'da'));
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((h) => Number(h.tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    }
  });

  test('names every control', async () => {
    const { document } = parseHTML(await galleryDocument(name, 'da'));
    const controls = document.querySelectorAll('input:not([type=hidden]),select,textarea');
    for (const control of controls) {
      const label = document.querySelector(`label[for="${control.id}"]`);
      expect(`${control.id}: ${label?.textContent}`).not.toMatch(/: (undefined)?$/);
    }
  });
});

test('the frame knows its language, its place and the way to the other language', async () => {
  const { document } = parseHTML(await galleryDocument('overview', 'en'));
  expect(document.documentElement.getAttribute('lang')).toBe('en');
  expect(document.title).toContain('Samarbejdet i Havnby');
  expect(document.querySelector('.rail [aria-current=page]')?.textContent).toBe('Overview');
  expect(document.querySelector('.top__tool[lang=da]')?.getAttribute('href')).toBe(
    '/samarbejder/havnby/overblik?aar=2028',
  );
  expect(document.querySelector('meta[name=csp-nonce]')?.getAttribute('content')).toBe('bm9uY2U');
  expect(document.querySelector('.skip')?.getAttribute('href')).toBe('#main');
});

test('the frame loads the script that all pages share and no island that is not asked for', async () => {
  const html = await galleryDocument('overview', 'da');
  expect(html).toContain('src="/assets/main.js"');
  expect(html).not.toContain('map.js');
});

test('a notice is read out and carries what undoes it', async () => {
  const { document } = parseHTML(await galleryDocument('overview', 'da'));
  const area = document.querySelector('[role=status]')!;
  expect(area.textContent).toContain('Fritidsjob er nu sat');
  expect(area.querySelector('input[name=til]')?.getAttribute('value')).toBe('a"b<c>');
});

test('a page outside a workspace has no rail', async () => {
  const { document } = parseHTML(await galleryDocument('area', 'da'));
  expect(document.querySelector('.rail')).toBeNull();
});
