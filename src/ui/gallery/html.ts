import { HtmlValidate } from 'html-validate';
import type { Language } from '../../platform/i18n/index.ts';
import { renderPage, type Frame } from '../index.ts';
import { galleryFrame, galleryPages, galleryView } from './gallery.tsx';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The pages are written by a program: style of writing is no matter, meaning is.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // Several boxes to tick may share a name: together they are a list of values.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'checkbox'] }],
  },
});

/** What html-validate finds in a document, one line each. */
export async function findings(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      (m) => `${m.line}:${m.column} ${m.ruleId} ${m.message} ${m.selector ?? ''}`,
    ),
  );
}

const ASSETS: Frame['assets'] = {
  styles: ['/assets/main.css'],
  scripts: { main: '/assets/main.js', map: '/assets/map.js' },
  fonts: ['/assets/a.woff2'],
  icon: '/assets/icon.svg',
};

/** A page of the gallery as a whole document. */
export function galleryDocument(name: string, language: Language): Promise<string> {
  const page = galleryPages[name]!;
  return renderPage(
    page.content(language),
    page.head,
    galleryView(language),
    galleryFrame(language, ASSETS),
  );
}
