import { createHash } from 'node:crypto';
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

const NONCE = /<meta name="csp-nonce" content="([^"]+)"/;

/** The one thing in a document that no other document has; undefined for what is not a page of ours. */
export function nonceOf(html: string): string | undefined {
  return NONCE.exec(html)?.[1];
}

const known = new Map<string, Promise<string[]>>();

/** What in a document does not follow the HTML standard, one line each. A document that differs from an
 * earlier one in its nonce only is not read again. */
export function htmlFindings(html: string): Promise<string[]> {
  const nonce = nonceOf(html);
  const steady = nonce === undefined ? html : html.replaceAll(nonce, '');
  const key = createHash('sha256').update(steady).digest('base64');
  const findings = known.get(key) ?? validate(html);
  known.set(key, findings);
  return findings;
}

async function validate(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Expects a document that follows the HTML standard. */
export async function expectValidHtml(html: string): Promise<void> {
  expect((await htmlFindings(html)).join('\n'), 'html-validate').toBe('');
}
