import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { Unreadable } from './zip.ts';

/** An element as it opens: its name without prefix, and its attributes. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is called while a document is read. */
export interface Reader {
  readonly open?: (element: Opened) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const PIECE = 64 * 1024;
/** For how long others wait at most. */
const TURN_MS = 25;

/** Reads an XML document in pieces and lets others have their turn between them. A document type is
 * refused: no workbook has one, and it is where entities that grow are declared. `read` hears how many
 * bytes have been read. Reading ends early when `enough` says so. */
export async function readXml(
  bytes: Uint8Array,
  reader: Reader,
  { read, enough }: { read?: (bytes: number) => void; enough?: () => boolean } = {},
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const broken = (): never => {
    throw new Unreadable({ code: 'broken' });
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  const { open, text, close } = reader;
  if (open) {
    parser.on('opentag', ({ name, attributes }) => open({ name: bare(name), attributes }));
  }
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  const decoder = new TextDecoder();
  let turn = Date.now();
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    read?.(Math.min(at + PIECE, bytes.length));
    if (enough?.()) return;
    if (Date.now() - turn > TURN_MS) {
      await nextTurn();
      turn = Date.now();
    }
  }
  parser.close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
