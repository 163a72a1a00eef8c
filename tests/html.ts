import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Written by the renderer, and the same to a browser.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-self-closing': 'off',
    'no-inline-style': 'error',
    'attr-quotes': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
  },
});

/** What in a document does not follow the HTML standard, one line each. */
export async function htmlFindings(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Expects a document that follows the HTML standard. */
export async function expectValidHtml(html: string): Promise<void> {
  expect((await htmlFindings(html)).join('\n'), 'html-validate').toBe('');
}
