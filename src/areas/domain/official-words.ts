import type { LocalDate } from '../../shared/index.ts';
import { ruleSetFor } from './rule-sets.ts';
import type { ClassId, Lineage } from './rule-set.ts';

const WORDS: readonly { readonly pattern: RegExp; readonly lineage: Lineage }[] = [
  {
    pattern: /^(hårdt? ghettoområde|omdannelsesområde|haardt_ghettoomraade|omdannelsesomraade)/,
    lineage: 'omdannelse',
  },
  { pattern: /^(ghettoområde|parallelsamfund|ghettoomraade)/, lineage: 'parallelsamfund' },
  { pattern: /^(udsat(te)? boligområde|udsat_boligomraade)/, lineage: 'udsat' },
  { pattern: /^(forebyggelsesområde|forebyggelsesomraade)/, lineage: 'forebyggelse' },
];

/** What a published list is across the years, from its name then or now; nothing when unknown.
 * The old words are understood for historic lists only and are never given back. */
export function lineageOfWord(word: string): Lineage | undefined {
  const text = word.normalize('NFC').trim().toLowerCase();
  return WORDS.find(({ pattern }) => pattern.test(text))?.lineage;
}

/** The class that a lineage had on a date; nothing when the law knew no such class then. */
export function classOn(date: LocalDate, lineage: Lineage): ClassId | undefined {
  const found = ruleSetFor(date);
  if (!found.ok) return undefined;
  return found.value.classes.find((areaClass) => areaClass.lineage === lineage)?.id;
}

/** What a source says beside an area's figures. */
export interface StatedStatus {
  readonly lineage: Lineage;
  readonly standing: 'listed' | 'not-listed';
  /** How many criteria the source says were met. */
  readonly met?: { readonly count: number; readonly of: number };
}

/** Reads the words a source puts beside figures: `ghettoområde (2014-17-regler, 4 af 5 kriterier)`,
 * `ikke ghettoområde (udgået)`. Nothing when it says none. */
export function statedStatus(words: string): StatedStatus | undefined {
  const text = words.trim();
  const not = /^ikke\s+/i.exec(text);
  const lineage = lineageOfWord(not ? text.slice(not[0].length) : text);
  if (!lineage) return undefined;
  const met = /(\d+) af (\d+) kriterier/.exec(text);
  return {
    lineage,
    standing: not ? 'not-listed' : 'listed',
    ...(met && { met: { count: Number(met[1]), of: Number(met[2]) } }),
  };
}
