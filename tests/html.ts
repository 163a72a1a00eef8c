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

/** Expects a document that follows the HTML standard. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const findings = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(findings.join('\n'), 'html-validate').toBe('');
}
