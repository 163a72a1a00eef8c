/** Answers requests to the app in this process. */
export type AskApp = (path: string, init: RequestInit) => Promise<Response>;

/** Where a browser ended up. */
export interface Arrived {
  readonly url: URL;
  readonly response: Response;
  readonly text: string;
  /** Every address on the way, the first one first. */
  readonly way: readonly URL[];
}

const APP = 'http://localhost';
const LONGEST_WAY = 15;

/** As much of a browser as signing in needs: cookies by origin, redirects, forms without script. */
export class Browser {
  readonly #askApp: AskApp;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(askApp: AskApp) {
    this.#askApp = askApp;
  }

  /** One request, without going on. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, APP);
    const headers = new Headers(init.headers);
    const jar = this.jar(url.origin);
    if (jar.size > 0) {
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const asked = { ...init, headers, redirect: 'manual' } as const;
    const response =
      url.origin === APP
        ? await this.#askApp(url.pathname + url.search, asked)
        : await fetch(url, asked);
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    return response;
  }

  /** Goes to an address and on until there is something to read. */
  async go(address: string, init: RequestInit = {}): Promise<Arrived> {
    const way: URL[] = [];
    let url = new URL(address, APP);
    let next = init;
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      way.push(url);
      const response = await this.request(url.href, next);
      const to = response.headers.get('location') ?? refreshOf(response);
      if (to === undefined) return { url, response, text: await response.text(), way };
      url = new URL(to, url);
      next = {};
    }
    throw new Error(`No end in sight: ${way.map(String).join(' → ')}`);
  }

  jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}

function refreshOf(response: Response): string | undefined {
  return /url=(.+)$/.exec(response.headers.get('refresh') ?? '')?.[1];
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair, ...attributes] = cookie.split(';');
  const [, name, value] = /^\s*([^=]+)=(.*)$/.exec(pair!)!;
  const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
  if (gone) jar.delete(name!);
  else jar.set(name!, value!);
}
