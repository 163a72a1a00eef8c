import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fetchBytes, type SentHeaders } from './load.ts';

/** What a first visit to a page costs. */
export interface Weight {
  /** The page, its styles and scripts as sent, without fonts. */
  readonly bytes: number;
  readonly html: string;
  /** The tag (ETag) to ask with again. */
  readonly tag: string | undefined;
}

/** Fetches a page as a browser does that has nothing of it yet. */
export async function weigh(origin: string, path: string, headers: SentHeaders): Promise<Weight> {
  const page = await fetchBytes(origin + path, headers);
  const html = textOf(page);
  const files = await Promise.all(
    filesOf(html).map((file) => fetchBytes(new URL(file, origin).href, {})),
  );
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, page.bytes.length);
  return { bytes, html, tag: page.tag };
}

function textOf({ bytes, encoding }: { bytes: Buffer; encoding: string | undefined }): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function filesOf(html: string): string[] {
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)];
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
  return [...new Set([...scripts, ...styles].map((match) => match[1]!))];
}
