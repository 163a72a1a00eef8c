import { isLocalDate, type LocalDate } from '../../shared/index.ts';
import { MOST_CELLS } from '../domain/index.ts';
import { readXml } from './xml.ts';
import { type Entry, Unreadable } from './zip.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: Entry;
}

/** What all sheets of a workbook share. */
export interface SharedParts {
  readonly sheets: readonly ListedSheet[];
  readonly texts: readonly string[];
  /** Whether a style, by its number, shows a date. */
  readonly isDate: (style: number) => boolean;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}

type Entries = ReadonlyMap<string, Entry>;

const MOST_SHEETS = 250;
const MOST_TEXTS = 1_000_000;

/** Reads everything of a workbook except its cells. */
export async function readSharedParts(entries: Entries): Promise<SharedParts> {
  const workbookPath = await mainPart(entries);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const links = await relationships(entries, workbookPath);
  const { listed, from1904 } = await listSheets(entries, workbookPath);
  const sheets = listed.flatMap(({ name, isHidden, link }) => {
    const target = links.get(link)?.target;
    const entry = target === undefined ? undefined : entries.get(resolve(folder, target));
    return entry ? [{ name, isHidden, entry }] : [];
  });
  if (sheets.length === 0) throw new Unreadable({ code: 'other-zip' });
  const part = (kind: string) => {
    const found = [...links.values()].find(({ type }) => type.endsWith(`/${kind}`));
    return found && entries.get(resolve(folder, found.target));
  };
  return {
    sheets,
    texts: await sharedTexts(part('sharedStrings')),
    isDate: await dateStyles(part('styles')),
    from1904,
  };
}

/** The workbook part; a zip file without one is no workbook. */
async function mainPart(entries: Entries): Promise<string> {
  if (entries.has('EncryptedPackage')) throw new Unreadable({ code: 'protected' });
  if (!entries.has('[Content_Types].xml')) throw new Unreadable({ code: 'other-zip' });
  const links = await relationships(entries, '');
  const main = [...links.values()].find(({ type }) => type.endsWith('/officeDocument'));
  const path = main ? resolve('', main.target) : 'xl/workbook.xml';
  if (!entries.has(path) || !/workbook/.test(path)) throw new Unreadable({ code: 'other-zip' });
  return path;
}

async function relationships(
  entries: Entries,
  path: string,
): Promise<ReadonlyMap<string, { target: string; type: string }>> {
  const slash = path.lastIndexOf('/') + 1;
  const entry = entries.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const links = new Map<string, { target: string; type: string }>();
  if (!entry) return links;
  await readXml(await entry.bytes(), {
    open: ({ name, attributes: { Id = '', Target = '', Type = '', TargetMode } }) => {
      if (name === 'Relationship' && TargetMode !== 'External') {
        links.set(Id, { target: Target, type: Type });
      }
    },
  });
  return links;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function listSheets(entries: Entries, path: string) {
  const listed: { name: string; isHidden: boolean; link: string }[] = [];
  let from1904 = false;
  await readXml(await entries.get(path)!.bytes(), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      if (listed.length === MOST_SHEETS) throw new Unreadable({ code: 'broken' });
      const link = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key));
      listed.push({
        name: attributes['name'] ?? '',
        isHidden: /hidden/i.test(attributes['state'] ?? ''),
        link: link?.[1] ?? '',
      });
    },
  });
  return { listed, from1904 };
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The texts that cells share, each put together of its runs; how a text is pronounced is no part. */
async function sharedTexts(entry: Entry | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  const collector = textCollector();
  await readXml(await entry.bytes(), {
    open: ({ name }) => {
      if (name === 'si') collector.start();
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (texts.length === MOST_TEXTS) {
        throw new Unreadable({ code: 'too-many-cells', limit: MOST_CELLS });
      }
      texts.push(collector.take());
    },
  });
  return texts;
}

/** Puts a text together from the `t` elements inside, those of pronunciation left out. */
export function textCollector() {
  let isText = false;
  let isSpoken = false;
  let found = '';
  return {
    start: () => {
      found = '';
    },
    open: (name: string) => {
      if (name === 't') isText = true;
      else if (name === 'rPh') isSpoken = true;
    },
    text: (text: string) => {
      if (isText && !isSpoken) found += text;
    },
    close: (name: string) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isSpoken = false;
    },
    take: () => unescapeText(found),
  };
}

/** Workbooks write signs that XML lacks as `_x0009_`. */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function dateStyles(entry: Entry | undefined): Promise<(style: number) => boolean> {
  if (!entry) return () => false;
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  await readXml(await entry.bytes(), {
    open: ({ name, attributes }) => {
      const format = Number(attributes['numFmtId']);
      if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'numFmt') formats.set(format, attributes['formatCode'] ?? '');
      else if (name === 'xf' && isCellStyle) styles.push(isDateFormat(format, formats.get(format)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return (style) => styles[style] ?? false;
}

/** Formats that every workbook has, by number; others by their letters outside quotes. */
function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return (format >= 14 && format <= 22) || (format >= 27 && format <= 36);
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '');
  return /[dy]/i.test(letters) || (/m/i.test(letters) && !/[#0?]/.test(letters));
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of workbooks that count from 1900; their 29 February 1900 is made up for. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

/** The date of a day's number; undefined when it stands for none. */
export function dateOfSerial(serial: number, from1904: boolean): LocalDate | undefined {
  const days = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (!(days >= 1 && days < 2_958_466)) return undefined;
  const shifted = days < 60 ? days + 1 : days;
  const date = new Date(DAY_ZERO + shifted * DAY_MS).toISOString().slice(0, 10);
  return isLocalDate(date) ? date : undefined;
}
