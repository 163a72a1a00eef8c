import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAcceptedWords } from './accepted-words.ts';
import { danishTexts, FILLED_IN, sourceTexts, type DanishText } from './danish-texts.ts';
import { createSpeller, type Speller } from './speller.ts';
import { wordsIn } from './words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const LIST = 'content/accepted-words.da.txt';
const accepted = readAcceptedWords(readFileSync(join(root, LIST), 'utf8'));

let speller: Speller;
let texts: readonly DanishText[];

beforeAll(async () => {
  speller = await createSpeller();
  texts = danishTexts(root);
});

function misspelt(text: string): string[] {
  return wordsIn(text).filter((word) => !speller.knows(word) && !accepted.find(word));
}

describe('the Danish that people read', () => {
  test('is spelt as the dictionary has it, or with a word that we accept', () => {
    const findings = new Set(
      texts.flatMap(({ file, text }) =>
        misspelt(text).map((word) => {
          const suggestions = speller.suggest(word).join(', ') || 'no suggestion';
          return `${file}: "${word}" (${suggestions}). A right word goes into ${LIST}.`;
        }),
      ),
    );
    expect([...findings]).toEqual([]);
  });

  test('is found in content and interface', () => {
    const files = new Set(texts.map(({ file }) => file));
    expect([...files].filter((file) => file.startsWith('content/themes/')).length).toBe(9);
    for (const folder of ['content/catalogue/', 'content/areas/', 'src/knowledge/', 'src/ui/']) {
      expect([...files].some((file) => file.startsWith(folder))).toBe(true);
    }
    expect(texts.length).toBeGreaterThan(4000);
  });
});

describe('the accepted words', () => {
  const words = accepted.groups.flatMap((group) => group.words);

  test('stand in groups that say why, each once and in order', () => {
    for (const group of accepted.groups) {
      expect(group.reason).not.toBe('');
      expect(group.words).toEqual(group.words.toSorted((a, b) => a.localeCompare(b, 'da')));
    }
    expect(new Set(words).size).toBe(words.length);
  });

  test('are needed: a text has them, and the dictionary does not', () => {
    const used = new Set(texts.flatMap(({ text }) => wordsIn(text).map(accepted.find)));
    expect(words.filter((word) => !used.has(word))).toEqual([]);
    expect(words.filter((word) => speller.knows(word))).toEqual([]);
  });
});

describe('the speller', () => {
  test('knows compounds that no list has, and finds what is wrong in them', () => {
    expect(misspelt('Afdelingsbestyrelsens samtaleark om medfinansiering.')).toEqual([]);
    expect(misspelt('Afdelngsbestyrelsens samtaleark om medfinansering.')).toEqual([
      'Afdelngsbestyrelsens',
      'medfinansering',
    ]);
    expect(speller.suggest('medfinansering')).toContain('medfinansiering');
  });

  test('reads halves, short forms, genitives and figures as people do', () => {
    expect(wordsIn('Skole- og arbejdsmarkedet, CFBU’s 15-årige, f.eks. 25 pct. i §61a.')).toEqual([
      'Skole-',
      'og',
      'arbejdsmarkedet',
      'årige',
      'f.eks.',
      'pct.',
    ]);
    expect(misspelt('arbejds- og fritidslivet')).toEqual([]);
  });

  test('leaves out addresses, references and what a message fills in', () => {
    const text = `Se https://lbf.dk/xyzzy [@cfbu-qwx] på /viden/qwx og ${FILLED_IN}årige hos a@qwx.dk`;
    expect(wordsIn(text)).toEqual(['Se', 'på', 'og', 'hos']);
  });

  test('reads the Danish half of messages, and no names of the program', () => {
    const source = `export const m = defineMessages(
      { a: 'Ja', 'access.add': (n: number) => (n === 1 ? 'én' : \`\${n} stk.\`), kind: (k: string) => k === 'owner' ? 'ejer' : 'andre' },
      { a: 'Yes', 'access.add': (n) => 'x', kind: () => 'y' });
      const other = { da: 'Hej', en: 'Hello' };`;
    const found = sourceTexts('a.ts', source).map(({ text }) => text);
    expect(found).toEqual(['Ja', 'én', `${FILLED_IN} stk.`, 'ejer', 'andre', 'Hej']);
  });
});
