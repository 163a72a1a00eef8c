import { eventKind } from '../events/index.ts';
import { anyKind, type AnyKind, KNOWLEDGE_KINDS } from '../knowledge/index.ts';

/** Every kind of document that knowledge editors write: each room adds its own by `anyKind(…)`. */
export const knowledgeKinds: readonly AnyKind[] = [...KNOWLEDGE_KINDS, anyKind(eventKind)];
