import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closestWord,
  foldWord,
  indexEntries,
  indexQuery,
  knownParts,
  lettersApart,
  LONGEST_QUERY,
  marked,
  plainText,
  readSearch,
  type SearchDocument,
  snippetOf,
  splitCompound,
  type TermMatch,
  trigramsOf,
  wordsIn,
} from './index.ts';

describe('folding', () => {
  test.each([
    ['Børn', 'boern'],
    ['BOERN', 'boern'],
    ['Århus', 'aarhus'],
    ['A\u030arhus', 'aarhus'],
    ['Aarhus', 'aarhus'],
    ['lektiecafé', 'lektiecafe'],
    ['Gäste', 'gaeste'],
    ['straße', 'strasse'],
    ['Łódź', 'łodz'],
    ['Ǽ', 'ae'],
  ])('makes %s %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test('is the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsIn(text)) expect(wordsIn(word).join('')).toBe(word);
      }),
    );
  });

  test('leaves nothing but letters and figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsIn(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,40}$/u);
          expect(word).not.toMatch(/[\s'"\\&|!:*()<>\0]/);
        }
      }),
    );
  });
});

describe('compounds', () => {
  const words =
    'område indsats fritid job bolig organisationer bestyrelse ungdom klubber pige klub kring best';
  const isKnown = knownParts(wordsIn(words));
  test.each([
    ['områdeindsats', ['omraade', 'indsats']],
    ['områdeindsatserne', ['omraade', 'indsatserne']],
    ['fritidsjob', ['fritid', 'job']],
    ['ungdomsklub', ['ungdom', 'klub']],
    ['pigeklubben', ['pige', 'klubben']],
    ['boligorganisationsbestyrelse', ['bolig', 'organisation', 'bestyrelse']],
    ['forankring', []],
    ['bestyrelse', []],
    ['indsatsen', []],
    ['kommunen', []],
  ])('%s is %j', (word, parts) => {
    if (word === 'pigeklubben') {
      expect(splitCompound(foldWord(word), knownParts([...wordsIn(words), 'klubben']))).toEqual(
        parts,
      );
    } else {
      expect(splitCompound(foldWord(word), isKnown)).toEqual(parts);
    }
  });

  test('takes no time for long nonsense', () => {
    const known = knownParts(['aaa', 'aaaa', 'aaaaa']);
    expect(splitCompound('a'.repeat(39) + 'b', known)).toEqual([]);
  });
});

describe('spelling', () => {
  test.each([
    ['bestyrlse', 'bestyrelse', 1],
    ['forandkring', 'forankring', 1],
    ['teh', 'the', 1],
    ['born', 'boern', 0.5],
    ['ens', 'ens', 0],
  ])('%s and %s are %d apart', (one, other, apart) => {
    expect(lettersApart(one, other, 3)).toBe(apart);
  });

  test('takes the nearest, and of two as near the one used more', () => {
    const words = [
      { word: 'bestyrelse', documents: 3 },
      { word: 'bestyrelser', documents: 9 },
      { word: 'bestyrede', documents: 1 },
    ];
    expect(closestWord('bestyrlse', words)).toBe('bestyrelse');
    expect(closestWord('bestyrelsen', words)).toBe('bestyrelser');
    expect(closestWord('vandpibe', words)).toBeUndefined();
    expect(closestWord('be', words)).toBeUndefined();
  });

  test('knows words by three letters in a row', () => {
    expect(trigramsOf('by')).toEqual(['  b', ' by', 'by ']);
  });
});

describe('what was typed', () => {
  test('is looked for once, without what is no word', () => {
    const { terms } = readSearch("Børn & boern | (unge):* 's");
    expect(terms.map(({ word }) => word)).toEqual(['boern', 'unge']);
  });

  test('is limited', () => {
    const { text, terms, cut } = readSearch('æøå '.repeat(5000));
    expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect({ terms: terms.length, cut }).toEqual({ terms: 1, cut: true });
  });

  test('never becomes anything but words of the index language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const matches = readSearch(typed).terms.map((term): TermMatch => ({
          term,
          isStopWord: false,
          isPart: false,
          stems: [term.word, typed],
          words: [{ word: `${term.word}x`, stem: typed }],
          parts: [[typed], [term.word]],
        }));
        const query = indexQuery(matches, 'any');
        if (query === undefined) return;
        expect(query.replace(/'[\p{L}\p{N}\p{M}]*'(:\*)?/gu, '').replace(/[ ()&|]/g, '')).toBe('');
      }),
    );
  });
});

describe('marking', () => {
  const isHit = (word: string) => word.startsWith('forankr');

  test('keeps every letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = marked(text, (word) => word.length % 2 === 0);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  test('marks words as they are written', () => {
    expect(marked('God forankring, Forankret!', isHit)).toEqual([
      { text: 'God ', hit: false },
      { text: 'forankring', hit: true },
      { text: ', ', hit: false },
      { text: 'Forankret', hit: true },
      { text: '!', hit: false },
    ]);
  });

  test('shows the place of the hit and not the beginning', () => {
    const body = `${'Noget andet om noget. '.repeat(40)}Her handler det om forankring af en indsats. ${'Mere. '.repeat(60)}`;
    const pieces = snippetOf({ summary: 'Et tema.', body }, isHit);
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toContain('om forankring af');
    expect(text.length).toBeLessThan(260);
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
  });

  test('shows the summary when the words stand there', () => {
    const pieces = snippetOf({ summary: 'Om forankring.', body: 'forankring' }, isHit);
    expect(pieces.map((piece) => piece.text).join('')).toBe('Om forankring.');
  });

  test('ends for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string(), (body, summary) => {
        const text = snippetOf({ summary, body }, (word) => word.includes('a'));
        expect(text.map((piece) => piece.text).join('').length).toBeLessThan(300);
      }),
    );
  });
});

describe('the index', () => {
  const document = (title: string, language: 'da' | 'en' = 'da'): SearchDocument => ({
    kind: 'theme',
    id: title,
    language,
    path: '/',
    title,
    summary: '',
    body: '',
  });

  test('knows in how many documents a word stands, and how it is written', () => {
    const { words } = indexEntries([
      document('Børn og Børn'),
      document('for børn'),
      document('Aarhus'),
    ]);
    const known = words.map(({ word, documents, shown }) => [word, documents, shown]);
    expect(known).toContainEqual(['boern', 2, 'børn']);
    expect(known).toContainEqual(['aarhus', 1, 'Aarhus']);
  });

  test('has the parts of Danish compounds only', () => {
    const both = (language: 'da' | 'en') => [
      document('Fritid', language),
      document('job', language),
      document('Fritidsjob', language),
    ];
    const [, , danish] = indexEntries(both('da')).documents;
    const [, , english] = indexEntries(both('en')).documents;
    expect([danish!.headParts, english!.headParts]).toEqual(['fritid job', '']);
  });
});

test('Markdown is read as running text', () => {
  const text =
    '## En del {til drøftelse}\n\n- **Først:** [her](/viden) [@lbf-rammer].\n\n| A | B |\n| --- | ---: |\n| 1 | 2 |';
  expect(plainText(text)).toBe('En del Først: her. A B 1 2');
});
