import { PDFDocument } from 'pdfkit';
import { fillPages, roomLeft, type Placed, type Slab } from './flow.ts';
import { breakLines } from './lines.ts';
import type { Block, Paper, Setting } from './paper.ts';
import { createPen, tagWithin, type Tag } from './pen.ts';
import { headingStyle, INK, MEASURE, PAGE, ROOM, textStyle, WRITING_LINE } from './styles.ts';
import { tableSlabs } from './table-slabs.ts';
import { fieldSlabs, headingSlabs, listSlabs, paragraphSlabs, writingSlabs } from './text-slabs.ts';
import type { Column } from './text-slabs.ts';
import { registerFonts, rulerOf, type Ruler } from './typeface.ts';

/** The pages of a paper, and what is read aloud of them. */
interface Set {
  readonly pages: readonly (readonly Placed[])[];
  readonly root: Tag;
}

/** Prints a paper in the first of its settings that keeps to its pages. */
export async function printPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const document = documentFor(paper);
  const chunks = chunksOf(document);
  registerFonts(document);
  const ruler = rulerOf(document);
  const { pages, root } = bestSet(paper, ruler);
  const pen = createPen(document);
  pages.forEach((page, index) => {
    pen.startPage();
    for (const { slab, top } of page) slab.draw(pen, PAGE.top + top);
    const style = textStyle('small', 1);
    const y = PAGE.height - PAGE.bottom + 30;
    const { page: word, of } = paper.pageWords;
    const number = `${word} ${index + 1} ${of} ${pages.length}`;
    const right = PAGE.left + MEASURE - ruler.width(number, 'regular', style.size);
    const [foot] = breakLines(paper.foot, style, right - PAGE.left - 20, ruler);
    pen.rule(PAGE.left, PAGE.left + MEASURE, y - 14, INK.line, 0.6);
    pen.text(foot ?? [], PAGE.left, y, style.color, undefined);
    pen.text(breakLines(number, style, MEASURE, ruler)[0] ?? [], right, y, style.color, undefined);
  });
  pen.writeStructure(root);
  document.end();
  return chunks;
}

function documentFor(paper: Paper): PDFDocument {
  const { language, title, subject, author, date } = paper;
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: author,
      Producer: author,
      CreationDate: date,
      ModDate: date,
    },
  });
}

async function chunksOf(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function bestSet({ settings, mostPages }: Paper, ruler: Ruler): Set {
  let set: Set | undefined;
  for (const setting of settings) {
    set = filledSet(setting, ruler);
    if (set.pages.length <= mostPages) break;
  }
  return set!;
}

/** The setting, with more lines to write on where its last page has room for them. */
function filledSet(setting: Setting, ruler: Ruler): Set {
  const set = setBlocks(setting, ruler);
  const more = Math.floor(roomLeft(set.pages, ROOM) / WRITING_LINE);
  const fill = setting.blocks.some((block) => block.kind === 'lines' && block.fill);
  if (!fill || more === 0) return set;
  const filled = setBlocks({ ...setting, blocks: setting.blocks.map(withLines(more)) }, ruler);
  return filled.pages.length === set.pages.length ? filled : set;
}

function withLines(more: number): (block: Block) => Block {
  return (block) =>
    block.kind === 'lines' && block.fill ? { ...block, count: block.count + more } : block;
}

function setBlocks({ blocks, scale }: Setting, ruler: Ruler): Set {
  const root = tagWithin(undefined, 'Document');
  const column: Column = { x: PAGE.left, width: MEASURE, scale, ruler, tag: root };
  const slabs: Slab[] = [];
  let after = 0;
  for (const block of blocks) {
    const [first, ...rest] = slabsOf(block, column);
    if (!first) continue;
    slabs.push({ ...first, before: Math.max(first.before, after) }, ...rest);
    after = whiteAfter(block, scale);
  }
  return { pages: fillPages(slabs, ROOM), root };
}

function slabsOf(block: Block, column: Column): Slab[] {
  switch (block.kind) {
    case 'heading':
      return headingSlabs(block, column);
    case 'paragraph':
      return paragraphSlabs(block, column);
    case 'list':
      return listSlabs(block, column);
    case 'table':
      return tableSlabs(block, column);
    case 'fields':
      return fieldSlabs(block, column);
    case 'lines':
      return writingSlabs(block, column);
  }
}

function whiteAfter(block: Block, scale: number): number {
  switch (block.kind) {
    case 'heading':
      return headingStyle(block.level, scale).after;
    case 'paragraph':
    case 'list':
      return textStyle(block.style ?? 'body', scale).after;
    case 'fields':
    case 'lines':
    case 'table':
      return 6;
  }
}
