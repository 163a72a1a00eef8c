import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { z } from 'zod';

/** What a lock file says of the process that wrote it. */
export const holderSchema = z.object({
  /** False once the holder has let go in order. */
  held: z.boolean(),
  machine: z.string(),
  pid: z.number().int(),
  /** On the loopback address; answers with the token while the holder lives. */
  port: z.number().int(),
  token: z.string(),
  /** Where the holder's web server is, once it is known. */
  address: z.string().optional(),
});

export type Holder = z.infer<typeof holderSchema>;

const ANSWER_MS = 8000;

/** Answers with the token on a port of the loopback address, so that others can see that this
 * process lives; the system closes it however the process ends. */
export function openSignOfLife(token: string): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(token);
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

/** Whether the process that wrote the lock still lives. A number of another machine or container
 * says nothing here: there the caller must watch the file. */
export async function livesHere(holder: Holder): Promise<boolean> {
  const answer = await ask(holder.port);
  if (answer === 'refused') return false;
  if (answer === 'busy') return processRuns(holder.pid);
  return answer.text === holder.token;
}

/** Whether the lock was written on this machine. */
export function isOfThisMachine(holder: Holder): boolean {
  return holder.machine === hostname();
}

function ask(port: number): Promise<'refused' | 'busy' | { text: string }> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answer: 'refused' | 'busy' | { text: string }) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('utf8');
    socket.setTimeout(ANSWER_MS, () => settle('busy'));
    socket.on('data', (chunk: string) => {
      text = (text + chunk).slice(0, 200);
    });
    socket.on('end', () => settle({ text }));
    socket.on('error', () => settle('refused'));
  });
}

function processRuns(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
