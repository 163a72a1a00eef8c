import type { Run } from '../../platform/pdf/index.ts';
import { inlineTokens, type MarkdownPlace } from './markdown.tsx';

/** One line of Markdown as text on paper. Links within the site become plain words. */
export function paperText(text: string, place: MarkdownPlace): readonly Run[] {
  const runs: Run[] = [];
  let strong = 0;
  let emphasis = 0;
  let href: string | undefined;
  for (const token of inlineTokens(text, place)) {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        strong += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        emphasis += token.nesting;
        break;
      case 'link_open':
        href = outside(String(token.attrGet('href') ?? ''));
        break;
      case 'link_close':
        href = undefined;
        break;
      case 'citation': {
        const found = place.cite?.(token.content);
        if (found) runs.push({ text: ` [${found.number}]` });
        break;
      }
      case 'discussion':
        runs.push({ text: place.words.forDiscussion, look: 'label' });
        break;
      case 'softbreak':
      case 'hardbreak':
        runs.push({ text: ' ' });
        break;
      default:
        runs.push({
          text: token.content,
          ...(strong > 0 ? { look: 'strong' } : emphasis > 0 ? { look: 'emphasis' } : {}),
          ...(href && { href }),
        });
    }
  }
  return runs.filter((run) => run.text !== '');
}

function outside(address: string): string | undefined {
  return address.startsWith('https://') ? address : undefined;
}
