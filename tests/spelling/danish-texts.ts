import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { parse } from 'yaml';

/** Text that people read in Danish, and the file that it stands in. */
export interface DanishText {
  readonly file: string;
  readonly text: string;
}

/** Stands for what a message is filled in with: a word beside it may be half of one. */
export const FILLED_IN = '\uFFFC';

/** All that is written in Danish: the content, what the interface says, and the demo's texts. */
export function danishTexts(root: string): DanishText[] {
  const content = filesUnder(root, 'content').flatMap((file) =>
    contentTexts(file, () => readFileSync(join(root, file), 'utf8')),
  );
  const source = [...filesUnder(root, 'src'), ...filesUnder(root, 'demo')]
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/testing\//.test(file))
    .flatMap((file) => sourceTexts(file, readFileSync(join(root, file), 'utf8')));
  return [...content, ...source];
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Keys of a theme's head whose values are no prose. */
const NO_PROSE = new Set(['group', 'basis', 'sources', 'activities', 'related']);

function contentTexts(file: string, read: () => string): DanishText[] {
  const found = (texts: readonly string[]) => texts.map((text) => ({ file, text }));
  if (file.endsWith('.da.md')) {
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(read()) ?? [];
    return found([...stringsIn(parse(head), NO_PROSE), body]);
  }
  if (file.endsWith('notes-da.json')) {
    const { notes } = JSON.parse(read()) as { notes: unknown };
    return found(stringsIn(notes));
  }
  if (file.endsWith('.json')) return found(danishIn(JSON.parse(read())));
  if (file.endsWith('.yaml')) return found(danishIn(parse(read())));
  return [];
}

/** What stands below a key `da`, wherever that is. */
function danishIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'da' ? stringsIn(inner) : danishIn(inner),
  );
}

function stringsIn(value: unknown, leftOut: ReadonlySet<string> = new Set()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leftOut.has(key) ? [] : stringsIn(inner, leftOut),
  );
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The Danish half of every table of messages, and what stands under a key `da`. */
export function sourceTexts(file: string, source: string): DanishText[] {
  if (!/defineMessages|\bda:/.test(source)) return [];
  const texts: DanishText[] = [];
  walk(parseSync(file, source).program as unknown as Node, (node) => {
    const danish = danishHalf(node);
    if (danish)
      walk(danish, (inner) => texts.push(...wordsOf(inner).map((text) => ({ file, text }))));
  });
  return texts;
}

function danishHalf(node: Node): Node | undefined {
  if (node.type === 'CallExpression') {
    const { callee, arguments: [first] = [] } = node as unknown as {
      callee: Node;
      arguments?: Node[];
    };
    return callee.name === 'defineMessages' ? first : undefined;
  }
  if (node.type === 'Property' && (node.key as Node).name === 'da') return node.value as Node;
  return undefined;
}

function wordsOf(node: Node): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type !== 'TemplateLiteral') return [];
  const quasis = node.quasis as { value: { cooked: string } }[];
  return [quasis.map(({ value }) => value.cooked).join(FILLED_IN)];
}

/** Names that the program gives, and what it compares with, are not read by people. */
function isNameOf(node: Node, key: string): boolean {
  return (
    (node.type === 'Property' && key === 'key') ||
    (node.type === 'MemberExpression' && key === 'property') ||
    node.type === 'NewExpression' ||
    (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator)))
  );
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    if (isNameOf(node, key)) continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child)
        walk(child as Node, visit);
    }
  }
}
