import { knownParts, splitCompound } from './compound.ts';
import type { SearchDocument, SearchLanguage } from './document.ts';
import { tokensOf } from './fold.ts';
import { trigramsOf, type UsedWord } from './similar.ts';

/** A document as the index keeps it: its texts as folded words, by weight. */
export interface DocumentEntry {
  readonly document: SearchDocument;
  readonly title: string;
  readonly names: string;
  readonly summary: string;
  readonly body: string;
  /** The parts of compounds in title, names and summary. */
  readonly headParts: string;
  readonly bodyParts: string;
}

/** A word of the vocabulary (ordforråd) of a language. */
export interface WordEntry extends UsedWord {
  readonly language: SearchLanguage;
  /** As it is written. */
  readonly shown: string;
  /** What a compound is made of. */
  readonly parts: readonly string[];
  readonly trigrams: readonly string[];
}

/** Everything that the index shall hold. */
export interface IndexEntries {
  readonly documents: readonly DocumentEntry[];
  readonly words: readonly WordEntry[];
}

/** The index of documents in any languages. */
export function indexEntries(documents: readonly SearchDocument[]): IndexEntries {
  const languages = [...new Set(documents.map(({ language }) => language))];
  const each = languages.map((language) =>
    entriesIn(
      language,
      documents.filter((document) => document.language === language),
    ),
  );
  return {
    documents: each.flatMap(({ documents: entries }) => entries),
    words: each.flatMap(({ words }) => words),
  };
}

function entriesIn(language: SearchLanguage, documents: readonly SearchDocument[]): IndexEntries {
  const read = documents.map(readDocument);
  const vocabulary = vocabularyOf(read);
  const split = splitter(language, vocabulary.keys());
  return {
    documents: read.map(({ document, texts }) => {
      const { title, names, summary, body } = texts;
      const partsOf = (words: readonly string[]) => joined(words.flatMap(split));
      return {
        document,
        title: joined(title),
        names: joined(names),
        summary: joined(summary),
        body: joined(body),
        headParts: partsOf([...title, ...names, ...summary]),
        bodyParts: partsOf(body),
      };
    }),
    words: [...vocabulary].map(([word, { documents: count, spellings }]) => ({
      language,
      word,
      documents: count,
      shown: mostUsed(spellings),
      parts: split(word),
      trigrams: isSpelt(word) ? trigramsOf(word) : [],
    })),
  };
}

interface ReadDocument {
  readonly document: SearchDocument;
  readonly texts: Readonly<Record<'title' | 'names' | 'summary' | 'body', readonly string[]>>;
  /** Word and spelling, as often as they stand there. */
  readonly spellings: readonly (readonly [word: string, spelling: string])[];
}

function readDocument(document: SearchDocument): ReadDocument {
  const spellings: [string, string][] = [];
  const read = (text: string) =>
    tokensOf(text).map(({ word, start, end }) => {
      spellings.push([word, text.slice(start, end)]);
      return word;
    });
  const texts = {
    title: read(document.title),
    names: (document.names ?? []).flatMap(read),
    summary: read(document.summary),
    body: read(document.body),
  };
  return { document, texts, spellings };
}

interface Usage {
  documents: number;
  readonly spellings: Map<string, number>;
}

function vocabularyOf(read: readonly ReadDocument[]): ReadonlyMap<string, Usage> {
  const vocabulary = new Map<string, Usage>();
  for (const { spellings } of read) {
    const seen = new Set<string>();
    for (const [word, spelling] of spellings) {
      const usage = vocabulary.get(word) ?? { documents: 0, spellings: new Map() };
      vocabulary.set(word, usage);
      if (!seen.has(word)) usage.documents += 1;
      seen.add(word);
      usage.spellings.set(spelling, (usage.spellings.get(spelling) ?? 0) + 1);
    }
  }
  return vocabulary;
}

/** The spelling used most; a small first letter when there is one, since any word can begin a
 * sentence. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const all = [...spellings].toSorted(([, a], [, b]) => b - a).map(([spelling]) => spelling);
  return all.find((spelling) => spelling === spelling.toLowerCase()) ?? all[0]!;
}

/** Compounds are a matter of Danish; English writes its own apart. */
function splitter(
  language: SearchLanguage,
  words: Iterable<string>,
): (word: string) => readonly string[] {
  if (language !== 'da') return () => [];
  const isKnown = knownParts(words);
  const remembered = new Map<string, readonly string[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    const parts = splitCompound(word, isKnown);
    remembered.set(word, parts);
    return parts;
  };
}

/** Figures are not misspelt words. */
function isSpelt(word: string): boolean {
  return word.length > 2 && /^\p{L}+$/u.test(word);
}

function joined(words: readonly string[]): string {
  return words.join(' ');
}
