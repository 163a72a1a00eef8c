import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { WebServer } from './web-server.ts';

/** A server that answers. */
export interface Listening {
  /** As a reader types it: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no more requests, waits for those that run, and cuts off what takes too long. */
  readonly stop: () => Promise<void>;
}

/** Why the port cannot be had. */
export type ListenProblem = { readonly kind: 'in-use' | 'not-allowed'; readonly port: number };

const STOP_MS = 5000;
/** Longer than browsers and proxies keep a quiet connection, so that they close it, not we. */
const KEEP_ALIVE_MS = 75_000;

/** Opens the web server on a port; 0 picks a free one. */
export async function listen(
  web: WebServer,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listening, ListenProblem>> {
  const server = createAdaptorServer({ fetch: web.app.fetch, hostname: host }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const problem = await opened(server, host, port);
  if (problem) return fail(problem);
  const actual = (server.address() as AddressInfo).port;
  web.setPort(actual);
  const name = host.includes(':') ? `[${host}]` : host;
  return ok({ address: `http://${name}:${actual}`, stop: () => stopped(server) });
}

function opened(server: Server, host: string, port: number): Promise<ListenProblem | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve({ kind: 'in-use', port });
      else if (error.code === 'EACCES') resolve({ kind: 'not-allowed', port });
      else reject(error);
    });
    server.listen(port, host, () => resolve(undefined));
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
