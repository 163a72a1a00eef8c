import { isIP } from 'node:net';
import { given, type Report, type Variables, withoutPassword } from './variables.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '[::1]']);

/** Whether the name stands for this machine and nobody else. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/** `HOST`: beyond this machine only together with `BASE_URL`, since the demo knows no sign-in. */
export function readHost(env: Variables, report: Report): string {
  const host = given(env, 'HOST');
  if (host === undefined) return '127.0.0.1';
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(host)) {
    report(
      'HOST',
      host,
      'skal være en IP-adresse eller et værtsnavn, for eksempel 0.0.0.0',
      'must be an IP address or a host name, such as 0.0.0.0',
    );
  } else if (!isLoopback(host) && given(env, 'BASE_URL') === undefined) {
    report(
      'HOST',
      host,
      'kræver BASE_URL: uden den kan kun denne maskine nå serveren (127.0.0.1)',
      'needs BASE_URL: without it only this machine can reach the server (127.0.0.1)',
    );
  }
  return host;
}

/** `PORT`: 0 to 65535, 3000 when none is given. */
export function readPort(env: Variables, report: Report): number {
  const text = given(env, 'PORT');
  if (text === undefined) return 3000;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  report(
    'PORT',
    text,
    'skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)',
    'must be a whole number from 0 to 65535 (0 picks a free port)',
  );
  return 0;
}

/** `BASE_URL` as an origin: `https://helhed.example`. */
export function readBaseUrl(env: Variables, report: Report): string | undefined {
  const text = given(env, 'BASE_URL');
  if (text === undefined || isSafeOrigin(text)) return text && new URL(text).origin;
  report(
    'BASE_URL',
    withoutPassword(text),
    'skal være adressen uden sti, som https://helhed.eksempel.dk (http kun for 127.0.0.1 og localhost)',
    'must be the address without a path, such as https://helhed.example (http only for 127.0.0.1 and localhost)',
  );
  return undefined;
}

function isSafeOrigin(text: string): boolean {
  const url = parsedUrl(text);
  if (!url || !isSecureUrl(url)) return false;
  return url.pathname === '/' && url.search === '' && url.hash === '' && !/[?#]/.test(text);
}

/** Whether nobody on the way can read or alter what is sent there: https, or this machine. */
export function isSecureUrl(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** The text as an address with `://`; undefined when it is none. */
export function parsedUrl(text: string): URL | undefined {
  return /^[a-z]+:\/\//i.test(text) && !/[\s\\]/.test(text) && URL.canParse(text)
    ? new URL(text)
    : undefined;
}
