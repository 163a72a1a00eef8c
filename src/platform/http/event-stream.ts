import type { Context } from 'hono';

/** Sends one event to the reader's page. */
export type SendEvent = (data: string) => void;

/** Begins to send: `send` for each event, `end` when there will be no more. What it gives back is
 * called once, when nobody reads any longer. */
export type EventSource = (send: SendEvent, end: () => void) => () => void;

/** Proxies give up connections that are silent for a minute. */
const HEARTBEAT_MS = 25_000;
/** The reader's browser comes back by itself, and is asked again who it is. */
const LONGEST_MS = 10 * 60_000;
const COME_BACK_MS = 3000;

/** Answers with server-sent events, as long as the reader stays. */
export function eventStream(c: Context, source: EventSource): Response {
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write(`retry: ${COME_BACK_MS}\n\n`);
      const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
      const lasting = setTimeout(() => end(), LONGEST_MS);
      heartbeat.unref();
      lasting.unref();
      let done = false;
      let unsubscribe = () => {};
      leave = () => {
        if (done) return;
        done = true;
        clearInterval(heartbeat);
        clearTimeout(lasting);
        unsubscribe();
      };
      const end = () => {
        if (done) return;
        leave();
        controller.close();
      };
      unsubscribe = source((data) => !done && write(`data: ${data}\n\n`), end);
    },
    cancel: () => leave(),
  });
  c.header('Content-Type', 'text/event-stream; charset=utf-8');
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  return c.body(body);
}
