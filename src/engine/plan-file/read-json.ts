import { fail, ok, type Result } from '../../shared/index.ts';
import { FILE_BYTES_LIMIT } from './file-limits.ts';
import { problemAt, type PlanProblem } from './problem.ts';
import { scanJson } from './scan-json.ts';
import { decodeUtf8 } from './utf8.ts';

/** The JSON of text or UTF-8 bytes; anything else is taken as JSON that is already read. */
export function readJson(input: unknown): Result<unknown, readonly PlanProblem[]> {
  if (input instanceof Uint8Array) return readBytes(input);
  return typeof input === 'string' ? readText(input) : ok(input);
}

function readBytes(bytes: Uint8Array): Result<unknown, readonly PlanProblem[]> {
  if (bytes.length >= FILE_BYTES_LIMIT) return fail([planFileTooLarge(bytes.length)]);
  const text = decodeUtf8(bytes);
  if (!text.ok) return fail([problemAt([], 'not-utf8', text.error)]);
  return parse(text.value);
}

function readText(text: string): Result<unknown, readonly PlanProblem[]> {
  const bytes = utf8Length(text);
  if (bytes >= FILE_BYTES_LIMIT) return fail([planFileTooLarge(bytes)]);
  return parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

function parse(text: string): Result<unknown, readonly PlanProblem[]> {
  if (!/\S/.test(text)) return fail([problemAt([], 'empty-file', {})]);
  const problems = scanJson(text);
  return problems.length > 0 ? fail(problems) : ok(JSON.parse(text));
}

/** What is wrong with a file of so many bytes, for those who know its size before they read it. */
export function planFileTooLarge(bytes: number): PlanProblem {
  return problemAt([], 'too-large', { limitBytes: FILE_BYTES_LIMIT }, bytes);
}

/** Bytes of the text in UTF-8; counted only when its length leaves any doubt. */
function utf8Length(text: string): number {
  if (text.length >= FILE_BYTES_LIMIT || text.length * 3 < FILE_BYTES_LIMIT) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}
