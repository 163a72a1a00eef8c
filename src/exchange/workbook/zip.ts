import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { MOST_UNPACKED_BYTES, type WorkbookFault } from '../domain/index.ts';

/** Thrown while a file is read; what it holds is told to the one who sent it. */
export class Unreadable extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** A packed file inside a zip file. */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 5000;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/** The files of a zip file by name. Sizes are summed up before anything is unpacked, and none may
 * unpack to more than it says: a zip bomb is refused either way. */
export function zipEntries(file: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable({ code: 'broken' });
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || view.getUint32(at, true) !== CENTRAL) {
      throw new Unreadable({ code: 'broken' });
    }
    const entry = entryAt(file, view, at);
    total += entry.size;
    if (total > MOST_UNPACKED_BYTES) {
      throw new Unreadable({ code: 'unpacks-too-large', limit: MOST_UNPACKED_BYTES });
    }
    entries.set(entry.name, entry);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Unreadable({ code: 'broken' });
}

function entryAt(file: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = at + 46;
  const name = new TextDecoder().decode(
    file.subarray(start, start + view.getUint16(at + 28, true)),
  );
  const local = view.getUint32(at + 42, true);
  return {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    size,
    bytes: async () => {
      if (flags & ENCRYPTED) throw new Unreadable({ code: 'protected' });
      if (local + 30 > file.length || view.getUint32(local, true) !== LOCAL) {
        throw new Unreadable({ code: 'broken' });
      }
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return unpack(file.subarray(from, from + packed), method, size);
    },
  };
}

async function unpack(packed: Uint8Array, method: number, size: number): Promise<Uint8Array> {
  if (method === STORED) {
    if (packed.length !== size) throw new Unreadable({ code: 'broken' });
    return packed;
  }
  if (method !== DEFLATED) throw new Unreadable({ code: 'broken' });
  if (size === 0) return new Uint8Array();
  try {
    return await inflate(packed, { maxOutputLength: size });
  } catch (error) {
    const isBomb = error instanceof RangeError;
    throw new Unreadable(
      isBomb ? { code: 'unpacks-too-large', limit: MOST_UNPACKED_BYTES } : { code: 'broken' },
    );
  }
}
