import { cookieOf } from './session.ts';

/** Somebody who asks a server over the network and keeps its cookies. */
export interface Visitor {
  readonly get: (path: string) => Promise<Response>;
  /** Sends a form as a page of the server does. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
  /** The header of the session, for another server that shares it. */
  readonly cookies: () => string;
}

/** A visitor of a server, with the cookies of an earlier visit or with none. */
export function visitor(address: string, cookies = ''): Visitor {
  const kept = new Map(cookies === '' ? [] : cookies.split('; ').map(nameAndValue));
  const header = () => [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit) => {
    const headers = { ...init.headers, ...(kept.size > 0 && { cookie: header() }) };
    const answer = await fetch(address + path, { redirect: 'manual', ...init, headers });
    const set = cookieOf(answer);
    if (set !== '') for (const one of set.split('; ')) kept.set(...nameAndValue(one));
    return answer;
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: { origin: address },
        body: new URLSearchParams(fields),
      }),
    cookies: header,
  };
}

function nameAndValue(cookie: string): [string, string] {
  const end = cookie.indexOf('=');
  return [cookie.slice(0, end), cookie.slice(end + 1)];
}
