import { parse } from 'yaml';

/** A content file apart: its YAML head and its Markdown text. Throws without a head. */
export function splitFrontMatter(file: string): { readonly head: unknown; readonly body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  if (!match) throw new Error('The file has no head between two lines of ---');
  return { head: parse(match[1]!), body: match[2]! };
}
