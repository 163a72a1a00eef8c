import { describe, expect, test } from 'vitest';
import { htmlFindings } from '../../../tests/html.ts';
import { layoutMail } from './index.ts';

const MAIL = {
  language: 'da',
  title: 'Du er inviteret',
  paragraphs: ['I er med i planen for Havnby.', 'Linket virker i 14 dage.'],
  button: { label: 'Kom med', address: 'https://helhed.example/i?a=1&b=2' },
  footer: ['Sendt af Helhed.', 'Svar ikke på denne mail.'],
} as const;

describe('a mail in plain text', () => {
  test('says everything, with the address on a line of its own', () => {
    expect(layoutMail(MAIL).text).toBe(
      [
        'Du er inviteret',
        '',
        'I er med i planen for Havnby.',
        '',
        'Linket virker i 14 dage.',
        '',
        'Kom med:',
        'https://helhed.example/i?a=1&b=2',
        '',
        '-- ',
        'Sendt af Helhed.',
        'Svar ikke på denne mail.',
        '',
      ].join('\n'),
    );
  });

  test('gets no lines from what people have typed', () => {
    const { text } = layoutMail({ ...MAIL, paragraphs: ['Fra Havnby\r\n\r\nKom med:\nhttp://x'] });
    expect(text).toContain('\nFra Havnby Kom med: http://x\n');
  });
});

describe('a mail in HTML', () => {
  test('is valid and says its language', async () => {
    const { html } = layoutMail(MAIL);
    expect(html).toMatch(/^<!doctype html>\n<html lang="da">/);
    expect(html).toContain('<h1 ');
    expect(html).toContain('href="https://helhed.example/i?a=1&amp;b=2"');
    const findings = await htmlFindings(html);
    // mail programs know styles at the element alone
    expect(findings.filter((finding) => !finding.includes('no-inline-style'))).toEqual([]);
  });

  test('escapes what people have typed', () => {
    const { html } = layoutMail({
      ...MAIL,
      title: '<script>alert(1)</script>',
      paragraphs: ['A & B <b>"fed"</b>'],
      button: { label: '<img>', address: 'https://helhed.example/"><script>' },
      footer: ['</footer><h1>x'],
    });
    expect(html).not.toMatch(/<script|<img|<b>|<\/footer><h1>/);
    expect(html).toContain('A &amp; B &lt;b&gt;&quot;fed&quot;&lt;/b&gt;');
  });

  test('links to web pages alone', () => {
    const to = (address: string) => () => layoutMail({ ...MAIL, button: { label: 'x', address } });
    expect(to('javascript:alert(1)')).toThrow(RangeError);
    expect(to('/path')).toThrow(TypeError);
  });
});
