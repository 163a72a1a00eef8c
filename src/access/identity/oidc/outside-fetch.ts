import { lookup as lookUp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { isInnerAddress, isLoopbackHost } from './inner-network.ts';

/** Which addresses may be asked. */
export interface Reach {
  /** Addresses of this machine and of local networks too. */
  readonly innerNetwork: boolean;
  /** Plain http, to this machine itself only. */
  readonly plainLoopback: boolean;
}

/** Why a request was not made, or its answer not taken. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly reason: 'address' | 'inner-network' | 'too-large';

  constructor(reason: OutsideError['reason']) {
    super(`Request to the identity provider refused: ${reason}`);
    this.reason = reason;
  }
}

export const OUTSIDE_SECONDS = 5;
const LARGEST_ANSWER = 512 * 1024;

/** Asks identity providers. The address of one may come from an administrator, and the addresses of
 * its parts come from the provider itself, so that none of them may be a way into the inner network.
 * Checked at every request, whatever led to it:
 * - `https` only (plain http with `plainLoopback` and to loopback names only), no user or password
 *   in the address;
 * - unless `innerNetwork`, every IP address that the host's name stands for must be public (no
 *   loopback, private, link-local, shared, reserved or IPv4-in-IPv6 ranges). The check sits in the
 *   look-up that the connection itself uses, so a name cannot change its meaning in between;
 * - redirects are never followed, to whatever host;
 * - five seconds from the start to the last byte, and half a megabyte of answer at most.
 * Ports are not restricted. No proxy is used. */
export function outsideFetch(reach: Reach): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    if (!isAllowedAddress(url, reach)) throw new OutsideError('address');
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (!reach.innerNetwork && isIP(host) !== 0 && isInnerAddress(host)) {
      throw new OutsideError('inner-network');
    }
    return send(url, options, reach.innerNetwork ? undefined : publicLookup);
  };
}

/** Whether nobody on the way can read or alter what is sent there. */
export function isAllowedAddress(
  url: URL,
  { plainLoopback }: Pick<Reach, 'plainLoopback'>,
): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return plainLoopback && url.protocol === 'http:' && isLoopbackHost(url.hostname);
}

/** Looks a name up and refuses it when any of its addresses is an inner one. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) callback(error ?? new Error('No address'), '', 0);
    else if (addresses.some(({ address }) => isInnerAddress(address))) {
      callback(new OutsideError('inner-network'), '', 0);
    } else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function send(
  url: URL,
  options: CustomFetchOptions,
  lookup: LookupFunction | undefined,
): Promise<Response> {
  const time = AbortSignal.timeout(OUTSIDE_SECONDS * 1000);
  const signal = options.signal ? AbortSignal.any([time, options.signal]) : time;
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const sent = request(url, {
      method: options.method,
      headers: options.headers,
      signal,
      agent: false,
      ...(lookup && { lookup }),
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      readAnswer(answer).then(resolve, (error: unknown) => {
        sent.destroy();
        reject(error);
      });
    });
    sent.end(bodyText(options.body));
  });
}

function bodyText(body: CustomFetchOptions['body']): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only text is sent to identity providers');
}

const WITHOUT_BODY = new Set([204, 205, 304]);

async function readAnswer(answer: http.IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new OutsideError('too-large');
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) throw new TypeError(`Unexpected status ${status}`);
  return new Response(WITHOUT_BODY.has(status) ? null : Buffer.concat(parts), { status, headers });
}
