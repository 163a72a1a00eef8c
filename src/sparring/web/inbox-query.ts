import type { PersonId } from '../../access/index.ts';
import { id } from '../../shared/index.ts';
import { type InboxFilter, type Kind, KINDS, type State, STATES } from '../index.ts';

/** What an address asks the inbox to show, each part as its word; empty shows all. */
export interface AskedInbox {
  readonly state: State | 'open' | 'all';
  /** `mine`, `nobody`, a person's id, or empty. */
  readonly owner: string;
  readonly kind: Kind | '';
  readonly overdue: boolean;
}

/** The inbox when nothing is asked for: what somebody still has to do with. */
const USUAL: AskedInbox = { state: 'open', owner: '', kind: '', overdue: false };

/** The parts of the address. */
const PARTS = { state: 'tilstand', owner: 'ejer', kind: 'hvad', overdue: 'frist' } as const;

const STATE_WORDS = {
  open: 'aabne',
  all: 'alle',
  new: 'ny',
  'in-progress': 'i-gang',
  agreed: 'aftalt',
  declined: 'afvist',
  done: 'afsluttet',
  withdrawn: 'trukket-tilbage',
} as const satisfies Readonly<Record<State | 'open' | 'all', string>>;

const KIND_WORDS = {
  sparring: 'sparring',
  talk: 'oplaeg',
  workshop: 'workshop',
  other: 'andet',
} as const satisfies Readonly<Record<Kind, string>>;

const OWNER_WORDS = { mine: 'mig', nobody: 'ingen' } as const;

/** The choices of the state, in their order. */
export const STATE_CHOICES = ['open', ...STATES, 'all'] as const;

/** Reads an address; what is not known is left out. */
export function readInboxQuery(words: URLSearchParams): AskedInbox {
  const state = words.get(PARTS.state);
  const kind = words.get(PARTS.kind);
  const owner = (words.get(PARTS.owner) ?? '').replaceAll('\0', '').slice(0, 100);
  return {
    state: STATE_CHOICES.find((one) => STATE_WORDS[one] === state) ?? USUAL.state,
    owner: owner === OWNER_WORDS.mine ? 'mine' : owner === OWNER_WORDS.nobody ? 'nobody' : owner,
    kind: KINDS.find((one) => KIND_WORDS[one] === kind) ?? '',
    overdue: words.get(PARTS.overdue) === 'over',
  };
}

/** The address that asks for it; what is usual is left out. */
export function inboxWords({ state, owner, kind, overdue }: AskedInbox): Record<string, string> {
  return {
    ...(state !== USUAL.state && { [PARTS.state]: STATE_WORDS[state] }),
    ...(owner !== '' && {
      [PARTS.owner]: owner === 'mine' || owner === 'nobody' ? OWNER_WORDS[owner] : owner,
    }),
    ...(kind !== '' && { [PARTS.kind]: KIND_WORDS[kind] }),
    ...(overdue && { [PARTS.overdue]: 'over' }),
  };
}

/** What is asked for, as a filter for the one who asks. */
export function filterOf({ state, owner, kind, overdue }: AskedInbox, me: PersonId): InboxFilter {
  return {
    ...(state !== 'all' && { state }),
    ...(owner !== '' && { owner: ownerOf(owner, me) }),
    ...(kind !== '' && { kind }),
    ...(overdue && { overdue: true as const }),
  };
}

function ownerOf(owner: string, me: PersonId): PersonId | null {
  if (owner === 'nobody') return null;
  return owner === 'mine' ? me : id(owner);
}

/** Whether something else than the usual is asked for. */
export function isAsked(asked: AskedInbox): boolean {
  return Object.keys(inboxWords(asked)).length > 0;
}
