import { cases } from '../cases/content.ts';
import { activities } from '../catalogue/content.ts';
import { type AnyKind, anyKind, type Knowledge } from '../domain/index.ts';
import { composeKnowledge } from './compose.ts';
import { themes } from './themes.ts';

/** The kinds of documents that this room describes itself. */
export const KNOWLEDGE_KINDS: readonly AnyKind[] = [
  anyKind(themes),
  anyKind(activities),
  anyKind(cases),
];

/** What comes with the program, with nothing above it. */
export function shippedKnowledge(kinds: readonly AnyKind[] = KNOWLEDGE_KINDS): Knowledge {
  return composeKnowledge(kinds, [], 0).knowledge;
}
