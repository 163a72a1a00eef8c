import { FIRST_HASH, type Sealed } from './seal.ts';

/** A recorded change with its seal (segl), as the database holds it. */
export interface SealedChange extends Sealed {
  /** The seal of the change before. */
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a chain of changes ends, as it is kept beside the chain. */
export interface ChainHead {
  readonly revision: number;
  /** Null as long as there is no change. */
  readonly hash: string | null;
}

/** A check word that somebody wrote down earlier. */
export interface ChainPoint {
  readonly revision: number;
  readonly checkWord: string;
}

/** The change that a fault is about. */
export type FaultyChange = Pick<Sealed, 'revision' | 'at' | 'useCase' | 'personId'>;

/** What is wrong with a chain. `altered`: what stands there is not what was sealed. `broken-link`:
 * it was sealed after another change than the one that stands before it. `added`: it stands outside
 * what the partnership has counted. `out-of-order`: its revision does not follow. `missing`:
 * revisions inside the chain are gone. `cut-off`: the last ones are gone. `other-head`: the last
 * change is not the one that was sealed last. */
export type ChainFault =
  | {
      readonly kind: 'altered' | 'broken-link' | 'added' | 'out-of-order' | 'other-head';
      readonly change: FaultyChange;
    }
  | { readonly kind: 'missing' | 'cut-off'; readonly from: number; readonly to: number };

/** Whether what was written down earlier still stands. `other-word`: the change has another seal.
 * `gone`: there is no such change. `faults-before`: its seal stands, but it or one before is faulty. */
export type PointAnswer = 'stands' | 'other-word' | 'gone' | 'faults-before';

/** What the check of a chain has found. */
export interface ChainVerdict {
  /** How many changes were read. */
  readonly changes: number;
  /** The revision that the chain is said to end with. */
  readonly revision: number;
  /** Of the last change; absent while there is none. */
  readonly checkWord?: string;
  /** The first hundred. */
  readonly faults: readonly ChainFault[];
  /** All of them; none when the chain is intact. */
  readonly faultCount: number;
  readonly point?: PointAnswer;
}

/** What a chain is held against. */
export interface ChainExpectation {
  /** The partnership, or `installation`. */
  readonly chain: string;
  readonly head: ChainHead;
  readonly point?: ChainPoint | undefined;
  /** Seals a change: SHA-256 of `sealedText`, in hexadecimal. */
  readonly seal: (change: Sealed, previousHash: string) => string;
}

/** A check under way: changes go in one at a time, in the order of their revisions. */
export interface ChainCheck {
  readonly take: (change: SealedChange) => void;
  readonly end: () => ChainVerdict;
}

const FAULTS_TOLD = 100;

/** Begins the check of a chain. Holds one change at a time, however long the chain is. */
export function beginCheck({ chain, head, point, seal }: ChainExpectation): ChainCheck {
  const faults: ChainFault[] = [];
  let faultCount = 0;
  let firstFault = Infinity;
  let changes = 0;
  let last: SealedChange | undefined;
  let hashAtPoint: string | undefined;

  const tell = (fault: ChainFault) => {
    faultCount += 1;
    firstFault = Math.min(firstFault, 'change' in fault ? fault.change.revision : fault.from);
    if (faults.length < FAULTS_TOLD) faults.push(fault);
  };

  const take = (change: SealedChange) => {
    changes += 1;
    for (const fault of faultsOf(change, last, { chain, head, seal })) tell(fault);
    if (change.revision === point?.revision) hashAtPoint = change.hash;
    if (isCounted(change, head) && change.revision > (last?.revision ?? 0)) last = change;
  };

  const end = (): ChainVerdict => {
    for (const fault of faultsAtEnd(last, head)) tell(fault);
    const answer = point && answerOf(point, hashAtPoint, firstFault);
    return {
      changes,
      revision: head.revision,
      ...(head.hash !== null && { checkWord: checkWordOf(head.hash) }),
      faults,
      faultCount,
      ...(answer && { point: answer }),
    };
  };
  return { take, end };
}

function faultsOf(
  change: SealedChange,
  last: SealedChange | undefined,
  { chain, head, seal }: Pick<ChainExpectation, 'chain' | 'head' | 'seal'>,
): ChainFault[] {
  const faults: ChainFault[] = [];
  const { revision, previousHash, hash } = change;
  const before = last?.revision ?? 0;
  const named = nameOf(change);
  if (!isCounted(change, head)) faults.push({ kind: 'added', change: named });
  else if (revision <= before) faults.push({ kind: 'out-of-order', change: named });
  else if (revision > before + 1) {
    faults.push({ kind: 'missing', from: before + 1, to: revision - 1 });
  } else if (previousHash !== (last?.hash ?? FIRST_HASH)) {
    faults.push({ kind: 'broken-link', change: named });
  }
  if (seal({ ...change, chain }, previousHash) !== hash) {
    faults.push({ kind: 'altered', change: named });
  }
  return faults;
}

function faultsAtEnd(last: SealedChange | undefined, head: ChainHead): ChainFault[] {
  const reached = last?.revision ?? 0;
  if (reached < head.revision) return [{ kind: 'cut-off', from: reached + 1, to: head.revision }];
  return last && last.hash !== head.hash ? [{ kind: 'other-head', change: nameOf(last) }] : [];
}

/** Whether a change stands where the head says that the chain is. */
function isCounted({ revision }: SealedChange, head: ChainHead): boolean {
  return 1 <= revision && revision <= head.revision;
}

function nameOf({ revision, at, useCase, personId }: SealedChange): FaultyChange {
  return { revision, at, useCase, personId };
}

function answerOf(point: ChainPoint, hash: string | undefined, firstFault: number): PointAnswer {
  if (hash === undefined) return 'gone';
  if (checkWordOf(hash) !== point.checkWord) return 'other-word';
  return firstFault <= point.revision ? 'faults-before' : 'stands';
}

const WORD_SIGNS = 16;

/** Kontroltal: the beginning of a seal in groups of four, short enough to stand in the minutes. */
export function checkWordOf(hash: string): string {
  return hash.slice(0, WORD_SIGNS).replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** A check word as somebody has typed it, or the whole seal; undefined when it is neither. */
export function readCheckWord(text: string): string | undefined {
  const signs = text.replaceAll(/[\s.\-–]/g, '').toLowerCase();
  return /^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(signs) ? checkWordOf(signs) : undefined;
}
