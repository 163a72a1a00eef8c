import { defineRights, EVERYONE } from '../../access/index.ts';

/** Who may do what with a partnership's own experience. Answering is for knowledge editors, who are
 * members of nothing, so no role has it. */
export const caseRights = defineRights({
  'knowledge.read-case-offers': EVERYONE,
  'knowledge.offer-case': ['owner', 'editor'],
  'knowledge.withdraw-case-offer': ['owner', 'editor'],
  'knowledge.answer-case-offer': [],
});
