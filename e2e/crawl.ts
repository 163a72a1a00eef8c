/** An answer to an address that a link leads to. */
export interface CrawledPage {
  /** Path and query. */
  readonly address: string;
  readonly status: number;
  /** Where the answer leads to instead, on this site. */
  readonly onward?: string;
  /** The document; undefined for a file. */
  readonly html: string | undefined;
}

/** More than the demo world has; a crawl that reaches it has lost its way. */
const MOST_PAGES = 2500;

/**
 * Everything that links lead to from a page. A path is read once as it is and once with each set of
 * words that pages without a query of their own add to it: every kind of filter, not every choice.
 */
export async function crawl(
  origin: string,
  start: string,
  headers: Readonly<Record<string, string>>,
): Promise<CrawledPage[]> {
  const waiting = [start];
  const seen = new Set([kindOf(start)]);
  const asked = new Set([start]);
  const pages: CrawledPage[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const page = await read(origin, address, headers);
    pages.push(page);
    if (pages.length > MOST_PAGES) throw new Error(`More than ${MOST_PAGES} pages from ${start}`);
    for (const next of page.onward ? [page.onward] : linksOf(page.html ?? '')) {
      const isNarrower = next.includes('?') && address.includes('?');
      // Where an address leads on to is read as it is: it may name another choice of a known kind.
      const isKnown = page.onward ? asked.has(next) : isNarrower || seen.has(kindOf(next));
      if (isKnown) continue;
      asked.add(next);
      seen.add(kindOf(next));
      waiting.push(next);
    }
  }
  return pages;
}

async function read(
  origin: string,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<CrawledPage> {
  const response = await fetch(origin + address, { redirect: 'manual', headers });
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  const onward = response.headers.get('location');
  const text = await response.text();
  return {
    address,
    status: response.status,
    html: isPage ? text : undefined,
    ...(onward !== null && { onward }),
  };
}

/** The paths that links lead to from a path, over these pages alone. */
export function reachable(pages: readonly CrawledPage[], start: string): Set<string> {
  const links = new Map<string, Set<string>>();
  for (const { address, html, onward } of pages) {
    const to = links.get(pathOf(address)) ?? new Set();
    for (const next of onward ? [onward] : linksOf(html ?? '')) to.add(pathOf(next));
    links.set(pathOf(address), to);
  }
  const reached = new Set([start]);
  for (const path of reached) {
    for (const next of links.get(path) ?? []) if (links.has(next)) reached.add(next);
  }
  return reached;
}

/** Texts of one kind have the same pages for their editors: those of one text are read. */
const EDITED =
  /^((?:\/en)?\/redaktion\/(?:temaer|aktiviteter|erfaringer|arrangementer)\/)(?!ny$)[^/]+(?=$|\/(?!tilmeldinger))/;

function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  return `${pathname.replace(EDITED, '$1one')}?${[...new Set(searchParams.keys())].toSorted().join('&')}`;
}

/** The addresses of this site that a document links to or asks in a search field, without the part
 * after `#`. */
export function linksOf(html: string): string[] {
  const found = html.matchAll(
    /<a [^>]*?href="(\/[^"#]*)|<form [^>]*?action="(\/[^"]*)"[^>]*search/g,
  );
  return [...found].map(([, link, form]) => unescape((link ?? form)!));
}

/** The parts of pages that a document links to: address and id. */
export function partsLinkedTo(html: string, address: string): { address: string; id: string }[] {
  return [...html.matchAll(/<a [^>]*?href="([^"#]*)#([^"]+)"/g)].map((match) => ({
    address: unescape(match[1]!) || address,
    id: decodeURIComponent(unescape(match[2]!)),
  }));
}

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}

/** Whether an address is one of the English pages. */
export function isEnglish(address: string): boolean {
  return /^\/en(?:[/?]|$)/.test(address);
}

/** The path of an address. */
export function pathOf(address: string): string {
  return address.split('?')[0]!;
}
