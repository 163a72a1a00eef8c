import { z } from 'zod';
import type { Language } from '../../../platform/i18n/index.ts';
import { adoptMessages } from './messages.ts';

const sideSchema = z.object({
  decision: z.object({
    kind: z.enum(['adopt', 'reverse']),
    scenario: z.string(),
    decidedBy: z.string(),
  }),
});

/** A decision about a scenario in one sentence, from what the record keeps of it; undefined when it was
 * none. */
export function tellDecision(after: unknown, language: Language): string | undefined {
  const read = sideSchema.safeParse(after);
  if (!read.success) return undefined;
  const { kind, scenario, decidedBy } = read.data.decision;
  return adoptMessages(language).told[kind](scenario, decidedBy);
}
