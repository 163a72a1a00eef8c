/** Markdown as running text: what is read, without marks, references, labels and addresses. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{[^{}]*\}/g, '')
    .replace(/\s*\[@[a-z0-9-]+\]/g, '')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replace(/^\s*(#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}
