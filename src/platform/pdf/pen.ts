import type { Content, OutlineItem, PDFDocument, Structure } from 'pdfkit';
import { LABEL_ROOM, type Line, type Piece } from './lines.ts';
import { INK } from './styles.ts';

/** A part of the structure that is read aloud. */
export interface Tag {
  readonly role: string;
  readonly scope?: 'Column' | 'Row';
  /** Ordered lists say so. */
  readonly numbered?: boolean;
  /** What it holds, in the order of reading: parts, and what was drawn of its own. */
  readonly holds: (Tag | Drawn)[];
}

/** Something drawn on a page. */
interface Drawn {
  readonly page: number;
  readonly mark: Content | Structure;
}

/** A new part within another one. */
export function tagWithin(parent: Tag | undefined, role: string, more: Partial<Tag> = {}): Tag {
  const tag: Tag = { role, ...more, holds: [] };
  parent?.holds.push(tag);
  return tag;
}

/** Draws on the last page of a document, and keeps what was drawn for the structure. */
export interface Pen {
  /** A line of text whose baseline is at `y`; as an artifact when it belongs to no part. */
  readonly text: (line: Line, x: number, y: number, color: string, tag: Tag | undefined) => void;
  readonly rule: (from: number, to: number, y: number, color: string, width: number) => void;
  /** Leads from the list of headings to the page that is being drawn. */
  readonly bookmark: (title: string, level: number) => void;
}

export function createPen(document: PDFDocument): Pen & {
  readonly startPage: () => void;
  readonly writeStructure: (root: Tag) => void;
} {
  let page = -1;
  const bookmarks: OutlineItem[] = [document.outline];

  const artifact = (draw: () => void, type: 'Layout' | 'Pagination' = 'Layout') => {
    document.markContent('Artifact', { type });
    draw();
    document.endMarkedContent();
  };

  const print = ({ text, cut, size, label }: Piece, x: number, y: number, color: string) => {
    document
      .font(cut)
      .fontSize(size)
      .fillColor(label ? INK.caution : color);
    document.text(text, label ? x + LABEL_ROOM : x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
  };

  const frame = ({ width, size }: Piece, x: number, y: number) => {
    const height = size * 1.45;
    document.lineWidth(0.6).strokeColor(INK.caution);
    document.roundedRect(x, y - size * 1.05, width, height, height / 2).stroke();
  };

  const printLink = (piece: Piece, x: number, y: number, tag: Tag) => {
    const link = document.struct('Link', {});
    const height = piece.size * 1.3;
    document.link(x, y - piece.size, piece.width, height, piece.href!, {
      structParent: link,
      // The library takes a bare string for a name of PDF's own.
      Contents: Object(piece.text.trim()) as object,
    });
    const mark = document.markStructureContent('Link');
    print(piece, x, y, INK.link);
    document.endMarkedContent();
    link.add(mark).end();
    tag.holds.push({ page, mark: link });
  };

  const printPiece = (piece: Piece, x: number, y: number, color: string, tag: Tag) => {
    if (piece.label) artifact(() => frame(piece, x, y));
    if (piece.href !== undefined) return printLink(piece, x, y, tag);
    const mark = document.markStructureContent(tag.role);
    print(piece, x, y, color);
    document.endMarkedContent();
    tag.holds.push({ page, mark });
  };

  const write = (tag: Tag): Structure => {
    const { role, scope, numbered, holds } = tag;
    const element = document.struct(role, scope ? { scope } : {});
    if (role === 'L') {
      element.dictionary.data.A = { O: 'List', ListNumbering: numbered ? 'Decimal' : 'Disc' };
    }
    for (const held of holds) {
      if ('role' in held) element.add(write(held));
      else {
        // A link says on which page it stands: the one that is open.
        document.switchToPage(held.page);
        element.add(held.mark);
      }
    }
    element.end();
    return element;
  };

  return {
    startPage: () => {
      document.addPage();
      page += 1;
    },
    text: (line, x, y, color, tag) => {
      for (const piece of line) {
        const left = x + piece.x;
        const foot = y - piece.raised;
        if (tag) printPiece(piece, left, foot, color, tag);
        else artifact(() => print(piece, left, foot, color), 'Pagination');
      }
    },
    rule: (from, to, y, color, width) => {
      artifact(() => {
        document.lineWidth(width).strokeColor(color).moveTo(from, y).lineTo(to, y).stroke();
      });
    },
    bookmark: (title, level) => {
      const above = bookmarks.slice(0, level).at(-1)!;
      bookmarks.splice(level, bookmarks.length, above.addItem(title));
    },
    writeStructure: (root) => {
      document.addStructure(write(root));
    },
  };
}
