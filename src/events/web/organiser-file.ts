import writeExcel, { type Row } from 'write-excel-file/node';
import { CSV_START, csvLine } from '../../platform/files/index.ts';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { placeInQueue, type PublishedEvent, type SignUp } from '../index.ts';
import { organiserMessages } from './organiser-messages.ts';
import { momentInWords, whenInWords } from './when.ts';

/** The list of an event as it goes into a file. */
export interface SignUpFile {
  readonly event: PublishedEvent;
  readonly signUps: readonly SignUp[];
  readonly language: Language;
}

/** The list as a file that a Danish spreadsheet opens. */
export function signUpCsv(file: SignUpFile): string {
  const lines = [aboutFile(file), [], headerOf(file), ...rowsOf(file)];
  return CSV_START + lines.map(csvLine).join('');
}

/** The list as a workbook. Every cell is a text, so that none is a formula. */
export async function signUpWorkbook(file: SignUpFile): Promise<Uint8Array<ArrayBuffer>> {
  const { fileTitle } = organiserMessages(file.language);
  const bold = (values: readonly string[]): Row =>
    values.map((value) => ({ value, type: String, fontWeight: 'bold' }));
  const cells = (values: readonly string[]): Row =>
    values.map((value) => ({ value, type: String, wrap: true }));
  const workbook = writeExcel([
    {
      data: [bold(aboutFile(file)), [], bold(headerOf(file)), ...rowsOf(file).map(cells)],
      sheet: fileTitle,
      columns: [6, 30, 36, 36, 20, 40].map((width) => ({ width })),
    },
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

function aboutFile({ event, language }: SignUpFile): string[] {
  const { content } = event;
  return ['', content[language].title, whenInWords(language, content)];
}

function headerOf({ language }: SignUpFile): string[] {
  const text = organiserMessages(language);
  return [text.number, text.name, text.email, text.organisation, text.status, text.signedUp];
}

function rowsOf({ signUps, language }: SignUpFile): string[][] {
  return signUps.map((signUp) => [
    String(signUp.number),
    signUp.name,
    signUp.email,
    signUp.organisation,
    seatInWords(language, signUps, signUp),
    momentInWords(language, signUp.signedUpAt),
  ]);
}

/** Whether somebody has a seat, or which place in the queue. */
export function seatInWords(
  language: Language,
  signUps: readonly SignUp[],
  { id }: Pick<SignUp, 'id'>,
): string {
  const text = organiserMessages(language);
  const place = placeInQueue(signUps, id);
  return place === undefined ? text.hasSeat : text.waits(formatNumber(language, place));
}
