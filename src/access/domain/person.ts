import type { Id } from '../../shared/index.ts';

export type PersonId = Id<'person'>;

/** Person: one who signs in. Nothing more is kept of them. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** Looks after the installation. Gives no right to look into a partnership. */
  readonly administrator: boolean;
  readonly knowledgeEditor: boolean;
  /** Signs in by one click while the demo runs, and not otherwise. */
  readonly demo: boolean;
}
