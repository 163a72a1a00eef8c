import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test's own on this machine. */
export interface TestServer {
  readonly origin: string;
  /** Until it is called, requests are answered with 404. */
  readonly answerWith: (listener: RequestListener) => void;
  readonly stop: () => Promise<void>;
}

/** Opens a server on a free port of this machine. */
export async function startServer(): Promise<TestServer> {
  let answer: RequestListener = (_request, response) => response.writeHead(404).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answerWith: (listener) => {
      answer = listener;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
