import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

function partOf(bytes: Uint8Array): Part {
  return { packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** A zip file of the parts by name, made by hand so that it may lie. */
export function zipOf(files: Readonly<Record<string, Uint8Array | Part>>): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(files)) {
    const { packed, size, crc } = given instanceof Uint8Array ? partOf(given) : given;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, label, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, common, entry, label]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]));
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with these rows as they stand in the file. Style 1 shows dates. */
export function xlsxOf(
  rows: string,
  bent: {
    readonly sheet?: string;
    readonly columns?: string;
    readonly after?: string;
    readonly workbook?: string;
    readonly packed?: Uint8Array;
    readonly declaredSize?: number;
  } = {},
): Uint8Array<ArrayBuffer> {
  const { columns = '', after = '' } = bent;
  const sheet =
    bent.sheet ?? `<worksheet>${columns}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  const part = partOf(Buffer.from(sheet));
  return zipOf({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    '_rels/.rels': Buffer.from(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': Buffer.from(
      bent.workbook ??
        '<workbook><sheets><sheet name="Budget" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': Buffer.from(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': {
      ...part,
      ...(bent.packed && { packed: bent.packed }),
      ...(bent.declaredSize && { size: bent.declaredSize }),
    },
  });
}
