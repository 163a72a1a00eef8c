import { MAX_DEPTH, MAX_KEYS, MAX_PROBLEMS, MAX_VALUES } from './file-limits.ts';
import type { PathKey } from './json-path.ts';
import { problemAt, type PlanProblem } from './problem.ts';
import { placeAfter } from './utf8.ts';

/** An object or list that is being read. */
type Open =
  | { readonly kind: 'object'; readonly keys: Set<string>; key: string }
  | { readonly kind: 'list'; index: number };

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const [MINUS, PLUS, DOT, ZERO, NINE] = [0x2d, 0x2b, 0x2e, 0x30, 0x39];

/**
 * What `JSON.parse` would not say: the place of a syntax error, keys that stand twice, and nesting
 * that is too deep or too much. Text without problems here is accepted by `JSON.parse`; text with a
 * syntax error here is not.
 */
export function scanJson(text: string): readonly PlanProblem[] {
  return new JsonScan(text).problems();
}

class JsonScan {
  readonly #text: string;
  readonly #found: PlanProblem[] = [];
  readonly #open: Open[] = [];
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  problems(): readonly PlanProblem[] {
    let going = this.#value();
    while (going) going = this.#next();
    return this.#found;
  }

  /** Reads one value, or the start of an object or list. False when the reading has to stop. */
  #value(): boolean {
    const start = this.#skipSpace();
    this.#values += 1;
    if (this.#values > MAX_VALUES) return this.#tooMany('values', MAX_VALUES);
    if (start === OPEN_BRACE || start === OPEN_BRACKET) return this.#enter(start);
    const fine =
      start === QUOTE
        ? this.#string()
        : start === MINUS || isDigit(start)
          ? this.#number()
          : this.#word('true') || this.#word('false') || this.#word('null');
    return fine || this.#wrongSyntax();
  }

  #enter(start: number): boolean {
    if (this.#open.length === MAX_DEPTH) {
      this.#found.push(problemAt(this.#path(), 'too-deep', { limit: MAX_DEPTH }));
      return false;
    }
    this.#at += 1;
    if (start === OPEN_BRACE) {
      this.#open.push({ kind: 'object', keys: new Set(), key: '' });
      if (this.#skipSpace() === CLOSE_BRACE) return this.#leave();
      return this.#member();
    }
    this.#open.push({ kind: 'list', index: 0 });
    if (this.#skipSpace() === CLOSE_BRACKET) return this.#leave();
    return this.#value();
  }

  #leave(): boolean {
    this.#open.pop();
    this.#at += 1;
    return true;
  }

  /** What follows a value: a comma and the next one, the end of what is open, or of the text. */
  #next(): boolean {
    const open = this.#open.at(-1);
    const sign = this.#skipSpace();
    if (!open) return sign === -1 ? false : this.#wrongSyntax();
    if (sign === (open.kind === 'object' ? CLOSE_BRACE : CLOSE_BRACKET)) return this.#leave();
    if (sign !== COMMA) return this.#wrongSyntax();
    this.#at += 1;
    if (open.kind === 'object') return this.#member();
    open.index += 1;
    return this.#value();
  }

  #member(): boolean {
    const object = this.#open.at(-1) as Extract<Open, { kind: 'object' }>;
    const start = this.#skipSpace() === QUOTE ? this.#at : -1;
    if (start < 0 || !this.#string()) return this.#wrongSyntax();
    const raw = this.#text.slice(start + 1, this.#at - 1);
    object.key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    if (object.keys.has(object.key)) {
      this.#found.push(problemAt(this.#path(), 'duplicate-key', {}, object.key));
      if (this.#found.length > MAX_PROBLEMS) return false;
    }
    object.keys.add(object.key);
    if (object.keys.size > MAX_KEYS) return this.#tooMany('keys', MAX_KEYS);
    if (this.#skipSpace() !== COLON) return this.#wrongSyntax();
    this.#at += 1;
    return this.#value();
  }

  #string(): boolean {
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return true;
      }
      if (code < 0x20) return this.#stopAt(at);
      if (code === BACKSLASH) {
        const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
        escape.lastIndex = at + 1;
        if (!escape.test(this.#text)) return this.#stopAt(at);
        at = escape.lastIndex - 1;
      }
    }
    return this.#stopAt(this.#text.length);
  }

  #number(): boolean {
    if (this.#code() === MINUS) this.#at += 1;
    if (this.#code() === ZERO) this.#at += 1;
    else if (!this.#digits()) return false;
    if (this.#code() === DOT) {
      this.#at += 1;
      if (!this.#digits()) return false;
    }
    if ((this.#code() | 0x20) !== 0x65) return true;
    this.#at += 1;
    if (this.#code() === PLUS || this.#code() === MINUS) this.#at += 1;
    return this.#digits();
  }

  #digits(): boolean {
    const start = this.#at;
    while (isDigit(this.#code())) this.#at += 1;
    return this.#at > start;
  }

  #word(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  /** Moves past white space; the code of what stands there, -1 at the end. */
  #skipSpace(): number {
    for (;;) {
      const code = this.#code();
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.#at += 1;
    }
  }

  #code(): number {
    return this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : -1;
  }

  #tooMany(of: 'values' | 'keys', limit: number): false {
    const keys = of === 'keys' ? this.#path().slice(0, -1) : [];
    this.#found.push(problemAt(keys, 'too-many-entries', { of, limit }));
    return false;
  }

  #stopAt(at: number): boolean {
    this.#at = at;
    return false;
  }

  #wrongSyntax(): false {
    const place = placeAfter(this.#text.slice(0, this.#at));
    const word = /\\.|[^\s,:{}[\]"\\]{1,20}|[^]/y;
    word.lastIndex = this.#at;
    const value = word.exec(this.#text)?.[0];
    this.#found.push(problemAt([], 'json-syntax', place, value));
    return false;
  }

  #path(): PathKey[] {
    return this.#open.map((open) => (open.kind === 'object' ? open.key : open.index));
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
