import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A file as the rules see it. */
export interface SourceFile {
  /** From the project's folder, with slashes: `src/areas/domain/index.ts`. */
  readonly path: string;
  readonly text: string;
}

/** A file's imports and the places where it reaches outside its arguments. */
export interface ParsedFile extends SourceFile {
  readonly lines: number;
  /** Paths from the project's folder, or names of packages. */
  readonly imports: readonly string[];
  /** `Date.now`, `new Date()`, `fetch` … */
  readonly impure: readonly string[];
  readonly readsEnvironment: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const WORLD_OBJECTS = new Set(['process', 'performance', 'crypto', 'globalThis', 'navigator']);
const WORLD_CALLS = new Set(['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'require']);

export function parseFile({ path, text }: SourceFile): ParsedFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const imports: string[] = [];
  const impure: string[] = [];
  let readsEnvironment = false;
  walk(program as unknown as Node, (node) => {
    const source = importedBy(node);
    if (source !== undefined) imports.push(resolve(path, source));
    const world = worldIn(node);
    if (world !== undefined) impure.push(world);
    if (memberName(node) === 'process.env') readsEnvironment = true;
  });
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports,
    impure: [...impure, ...imports.filter((name) => name.startsWith('node:'))],
    readsEnvironment,
  };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) walk(child, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importedBy(node: Node): string | undefined {
  if (!IMPORTING.has(node.type)) return undefined;
  const source = node.source ?? node.argument;
  if (!isNode(source)) return undefined;
  const literal = source.type === 'TSLiteralType' ? source.literal : source;
  return isNode(literal) && typeof literal.value === 'string' ? literal.value : undefined;
}

function resolve(from: string, source: string): string {
  const [path] = source.split('?');
  return path!.startsWith('.') ? posix.join(posix.dirname(from), path!) : path!;
}

function worldIn(node: Node): string | undefined {
  const member = memberName(node);
  if (member === 'Date.now' || member === 'Math.random') return member;
  const object = member?.split('.')[0];
  if (object !== undefined && WORLD_OBJECTS.has(object)) return member;
  const callee = nameOf(node.callee);
  if (node.type === 'NewExpression' && callee === 'Date' && isEmpty(node.arguments)) {
    return 'new Date()';
  }
  if (node.type !== 'CallExpression' || callee === undefined) return undefined;
  return callee === 'Date' || WORLD_CALLS.has(callee) ? `${callee}()` : undefined;
}

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(node.object);
  if (object === undefined) return undefined;
  return `${object}.${nameOf(node.property) ?? '?'}`;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
