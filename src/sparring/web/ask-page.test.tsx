import { expect, test } from 'vitest';
import { localDate } from '../../shared/index.ts';
import type { View } from '../../platform/http/index.ts';
import { AskPage, type AskMatter } from './ask-page.tsx';

const view: View = {
  language: 'da',
  path: '/sparring',
  href: (path) => path,
  nonce: '',
  may: () => false,
};

const matter: AskMatter = {
  typed: {
    kind: '',
    topics: [],
    ownTopic: '',
    place: '',
    wish: '',
    wantedTime: '',
    name: '',
    email: '',
    organisation: '',
  },
  errors: [],
  token: 'x'.repeat(43),
  themes: { themes: [] },
  contact: undefined,
  answerDays: 1,
  answerBy: localDate('2026-11-24'),
  open: true,
  view,
};

function page(changed: Partial<AskMatter>): string {
  const made: unknown = <AskPage {...matter} {...changed} />;
  return (made as { toString: () => string }).toString();
}

test('without a contact the form is there, and the page says that nobody is named', () => {
  const html = page({});
  expect(html).toContain('Der er ikke sat en kontaktperson op her.');
  expect(html).toContain('inden 1 arbejdsdag. ');
  expect(html).toContain('name="oenske"');
  expect(html).not.toContain('mailto:');
});

test('with a contact one may also write or call', () => {
  const contact = { mail: 'a@havnby.example', name: 'Anna & Bo', phone: '+45 12 34 56 78' };
  const html = page({ contact });
  expect(html).toContain('href="mailto:a@havnby.example"');
  expect(html).toContain('href="tel:+4512345678"');
  expect(html).toContain('Anna &amp; Bo');
});

test('without anybody who reads there is no form, and the page says why', () => {
  const html = page({ open: false });
  expect(html).toContain('Formularen er lukket');
  expect(html).toContain('gøre en person til vidensredaktør under Administration');
  expect(html).not.toContain('<form');
});
