import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the server answers a mail: takes it, refuses it with a code, or keeps silent. */
export type Answer = 'take' | 'silence' | 'hang-up' | { readonly code: number };

/** A mail server of a test's own. */
export interface TestMailServer {
  readonly url: string;
  /** The mails that it took, as they came over the line. */
  readonly taken: readonly string[];
  /** How often it was handed a whole mail, whatever it answered. */
  readonly handed: () => number;
  /** Answers for the next mails in order; then it takes them again. */
  readonly answerNext: (...answers: Answer[]) => void;
  /** Refuses the next recipients with these codes. */
  readonly refuseRecipients: (...codes: number[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts a mail server on this machine. It speaks no TLS. */
export async function startMailServer(): Promise<TestMailServer> {
  const taken: string[] = [];
  const answers: Answer[] = [];
  const codes: number[] = [];
  let handed = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      const code = codes.shift();
      done(code === undefined ? null : answerWith(code));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        handed += 1;
        const answer = answers.shift() ?? 'take';
        if (answer === 'silence') return;
        if (answer === 'hang-up') return hangUp(server, session.id);
        if (typeof answer === 'object') return done(answerWith(answer.code));
        taken.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    handed: () => handed,
    answerNext: (...next) => {
      answers.push(...next);
    },
    refuseRecipients: (...next) => {
      codes.push(...next);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answerWith(code: number): Error {
  return Object.assign(new Error('No'), { responseCode: code });
}

interface Connection {
  readonly id: string;
  readonly _socket: Socket;
}

function hangUp({ connections }: SMTPServer, id: string): void {
  for (const connection of connections as unknown as Set<Connection>) {
    // the session's id is its connection's
    if (connection.id === id) connection._socket.destroy();
  }
}
