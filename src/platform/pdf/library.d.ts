/** What we use of pdfkit. The types that others publish lack the half about structure. */
declare module 'pdfkit' {
  class Content {
    private readonly mark: 'content';
  }

  class Structure {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: Structure | Content): this;
    end(): void;
  }

  interface OutlineItem {
    addItem(title: string): OutlineItem;
  }

  interface DocumentOptions {
    size: 'A4';
    margin: number;
    pdfVersion: '1.7';
    subset: 'PDF/UA';
    tagged: true;
    lang: string;
    displayTitle: true;
    autoFirstPage: false;
    bufferPages: true;
    /** None: every font is our own. */
    font: null;
    info: Record<string, string | Date>;
  }

  /** Lengths are points (1/72 inch) from the upper left corner. */
  export class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: DocumentOptions);
    readonly outline: OutlineItem;
    readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
    registerFont(name: string, data: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    stroke(): this;
    fill(color: string): this;
    text(
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: 'alphabetic' },
    ): this;
    widthOfString(text: string): number;
    addPage(): this;
    switchToPage(page: number): unknown;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      address: string,
      options: { structParent: Structure; Contents: object },
    ): this;
    struct(type: string, options: { scope?: 'Column' | 'Row'; lang?: string }): Structure;
    addStructure(structure: Structure): this;
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this;
    markStructureContent(tag: string): Content;
    endMarkedContent(): this;
    end(): void;
  }

  export { type Content, type Structure, type OutlineItem };
}
