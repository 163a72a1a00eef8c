import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/index.ts';

/** The fingerprint of a content: the same for the same content, whatever the order of its keys. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}
