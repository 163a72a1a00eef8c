import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader of the screen finds it, by a library that did not write it. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly marked: boolean;
  readonly bookmarks: readonly string[];
  readonly pages: readonly ReadPdfPage[];
  /** What is tagged, in the order of reading, over all pages. */
  readonly parts: readonly TaggedPart[];
}

interface ReadPdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Drawn or written without a tag and without being marked as decoration. */
  readonly untagged: number;
  /** Addresses that parts of the page lead to. */
  readonly links: readonly string[];
}

/** Where text stands, in points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tag with the tags above it, and the text that is its own. */
export interface TaggedPart {
  readonly role: string;
  readonly above: readonly string[];
  readonly text: string;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** Reads a PDF whole. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const { info } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const marks = await document.getMarkInfo();
  const outline = (await document.getOutline()) as unknown as readonly Bookmark[] | null;
  const read: ReadPdf = {
    title: facts.Title,
    language: facts.Language,
    marked: marks?.Marked === true,
    bookmarks: titlesOf(outline ?? []),
    pages: await Promise.all(pages.map(readPage)),
    parts: (await Promise.all(pages.map(partsOf))).flat(),
  };
  await document.destroy();
  return read;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesOf(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

async function readPage(page: PDFPageProxy): Promise<ReadPdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height,
          },
        ]
      : [],
  );
  const annotations = (await page.getAnnotations()) as readonly { url?: string }[];
  const links = annotations.flatMap(({ url }) => url ?? []);
  return { width, height, texts, untagged: await countUntagged(page), links };
}

/** Counts what is shown outside of every tag and artifact. */
async function countUntagged(page: PDFPageProxy): Promise<number> {
  const { fnArray } = await page.getOperatorList();
  let depth = 0;
  let untagged = 0;
  for (const operation of fnArray) {
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) {
      depth += 1;
    } else if (operation === OPS.endMarkedContent) depth -= 1;
    else if (SHOWN.has(operation) && depth === 0) untagged += 1;
  }
  return untagged;
}

const SHOWN: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.constructPath]);

async function partsOf(page: PDFPageProxy): Promise<TaggedPart[]> {
  const tree = (await page.getStructTree()) as TreeNode | null;
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return tree ? walk(tree, [], texts) : [];
}

function walk(node: TreeNode, above: readonly string[], texts: ReadonlyMap<string, string>) {
  const parts: TaggedPart[] = [];
  const { role = '', children = [] } = node;
  const own = children.filter(({ type }) => type === 'content');
  if (role && role !== 'Root') {
    // The reader leaves out the space at the end of a line.
    const text = own.map(({ id = '' }) => texts.get(id) ?? '').join(' ');
    parts.push({ role, above, text: text.replaceAll(/ +/g, ' ').trim() });
  }
  const below = role && role !== 'Root' ? [...above, role] : above;
  for (const child of children) if (child.role) parts.push(...walk(child, below, texts));
  return parts;
}
