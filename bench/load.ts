import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How a server answered a number of clients. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds at the 50th and 95th percentile. */
  readonly p50: number;
  readonly p95: number;
}

/** Headers that a client sends besides its own. */
export type SentHeaders = Readonly<Record<string, string>>;

/** Asks for addresses in turn with a fixed number of clients, which each ask again as soon as they are
 * answered, or after a rest. Throws on any answer but the expected. */
export async function load(
  addresses: readonly string[],
  clients: number,
  milliseconds: number,
  headers: SentHeaders,
  { status = 200, restMs = 0 }: { status?: number; restMs?: number } = {},
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const start = performance.now();
  let next = 0;
  const client = async () => {
    while (performance.now() - start < milliseconds) {
      const address = addresses[next++ % addresses.length]!;
      const asked = performance.now();
      await fetchBytes(address, headers, { agent, status });
      times.push(performance.now() - asked);
      if (restMs > 0) await pause(restMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** The value that a share of the sorted values stays below. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The bytes of an answer as they came over the wire, compressed. Throws on any status but the
 * expected one, which is 200 unless told otherwise. */
export function fetchBytes(
  address: string,
  sent: SentHeaders,
  { agent, status = 200 }: { readonly agent?: Agent; readonly status?: number } = {},
): Promise<{ bytes: Buffer; encoding: string | undefined; tag: string | undefined }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', ...sent };
    const request = get(address, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== status) {
          reject(new Error(`${response.statusCode} for ${address}`));
          return;
        }
        const encoding = response.headers['content-encoding'];
        resolve({ bytes: Buffer.concat(chunks), encoding, tag: response.headers.etag });
      });
    });
    request.on('error', reject);
  });
}
