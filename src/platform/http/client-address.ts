import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

const UNKNOWN = 'unknown';

/** Finds out who asks. A proxy that is trusted has added the address it was asked from as the last
 * entry of `X-Forwarded-For`; what stands before it anybody may have written. */
export function setClientAddress(trustProxy: boolean): MiddlewareHandler {
  return async (c, next) => {
    const told = trustProxy ? lastEntry(c.req.header('x-forwarded-for')) : undefined;
    c.set('clientAddress', told ?? socketAddress(c) ?? UNKNOWN);
    await next();
  };
}

/** The IP address that the request comes from; `unknown` for requests without a network. */
export function clientAddress(c: Context): string {
  return c.get('clientAddress');
}

/** The network that an address belongs to: of IPv6 the first 64 bits, since one household has them
 * all; of IPv4 the address. For keys of limits. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right] = address.split('%')[0]!.toLowerCase().split('::');
  const head = groupsOf(left);
  const tail = right === undefined ? [] : groupsOf(right);
  const middle = right === undefined ? 0 : 8 - head.length - tail.length;
  const all = [...head, ...Array.from({ length: Math.max(0, middle) }, () => '0'), ...tail];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** Without leading zeros; an IPv4 address at the end counts as two. */
function groupsOf(text: string): string[] {
  if (text === '') return [];
  return text
    .split(':')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group.replace(/^0+(?=.)/, '')]));
}

function socketAddress(c: Context): string | undefined {
  // Requests that come without a network have no socket.
  if ((c.env as { incoming?: unknown } | undefined)?.incoming === undefined) return undefined;
  return plainAddress(getConnInfo(c).remote.address ?? '');
}

function lastEntry(header: string | undefined): string | undefined {
  return plainAddress(header?.split(',').at(-1) ?? '');
}

/** `[::1]:443`, `1.2.3.4:443` and `::ffff:1.2.3.4` as the address alone. */
function plainAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) === 0 ? undefined : bare;
}

declare module 'hono' {
  interface ContextVariableMap {
    clientAddress: string;
  }
}
