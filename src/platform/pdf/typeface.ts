import type { PDFDocument } from 'pdfkit';
import bold from '../../../node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-SemiBold.ttf?inline';
import italic from '../../../node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Italic.ttf?inline';
import regular from '../../../node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf?inline';

/** The cuts of IBM Plex Sans that papers are set in (SIL Open Font License). */
const CUTS = { regular, bold, italic };

export type Cut = keyof typeof CUTS;

/** How wide text is, in points, and what of it can be printed. */
export interface Ruler {
  readonly width: (text: string, cut: Cut, size: number) => number;
  /** White space is one space; what the fonts do not have is a question mark. */
  readonly printable: (text: string) => string;
}

/** Makes the fonts known to a document. Those that are used are embedded, with the used glyphs. */
export function registerFonts(document: PDFDocument): void {
  for (const [name, address] of Object.entries(CUTS)) {
    const data = address.slice(address.indexOf(',') + 1);
    document.registerFont(name, Buffer.from(data, 'base64'));
  }
}

/** Measures with the fonts of a document. */
export function rulerOf(document: PDFDocument): Ruler {
  const widths = new Map<string, number>();
  const known = new Map<string, boolean>([[' ', true]]);
  const hasGlyph = (character: string) =>
    document.font('regular')._font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
  const ruler: Ruler = {
    width: (text, cut, size) => {
      const key = `${cut} ${text}`;
      const width = widths.get(key) ?? document.font(cut).fontSize(1).widthOfString(text);
      widths.set(key, width);
      return width * size;
    },
    printable: (text) =>
      Array.from(text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' '), (character) => {
        const has = known.get(character) ?? hasGlyph(character);
        known.set(character, has);
        return has ? character : '?';
      }).join(''),
  };
  return ruler;
}
