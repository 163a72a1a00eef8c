import writeExcel, { type Row } from 'write-excel-file/node';
import { CSV_START, csvLine } from '../../platform/files/index.ts';
import { type SparringRequest, workingDaysBetween } from '../index.ts';
import { inboxMessages } from './inbox-messages.ts';
import { type InboxMatter, ownerName } from './inbox-page.tsx';
import { requestMessages } from './request-messages.ts';
import { topicWords } from './words.tsx';

/** The list as a file that a Danish spreadsheet opens, without anything about persons. */
export function inboxCsv(matter: InboxMatter): string {
  return CSV_START + linesOf(matter, false).map(csvLine).join('');
}

/** The list as a workbook. Every cell is a text, so that none is a formula. `named` adds names,
 * addresses and what was written. */
export async function inboxWorkbook(
  matter: InboxMatter,
  named: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const [header, ...rows] = linesOf(matter, named);
  const cells = (values: readonly string[], bold: boolean): Row =>
    values.map((value) => ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top',
      ...(bold && { fontWeight: 'bold' as const }),
    }));
  const workbook = writeExcel([
    {
      data: [cells(header!, true), ...rows.map((row) => cells(row, false))],
      sheet: inboxMessages(matter.view.language).fileTitle,
      stickyRowsCount: 1,
      orientation: 'landscape',
      columns: header!.map(() => ({ width: 20 })),
    },
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

type NamedColumn = readonly [header: string, cell: (request: SparringRequest) => string];

function linesOf(matter: InboxMatter, named: boolean): string[][] {
  const columns = [...plainColumns(matter), ...(named ? personalColumns(matter) : [])];
  return [
    columns.map(([header]) => header),
    ...matter.shown.map((request) => columns.map(([, cell]) => cell(request))),
  ];
}

function plainColumns({ themes, view: { language } }: InboxMatter): NamedColumn[] {
  const text = inboxMessages(language);
  const terms = requestMessages(language);
  return [
    [text.number, ({ id }) => id],
    [terms.kind, ({ ask }) => terms.kinds[ask.kind]],
    [terms.topic, ({ ask }) => topicWords(themes, ask.topics).join(' · ')],
    [terms.state, ({ state }) => terms.states[state]],
    [terms.received, ({ receivedOn }) => receivedOn],
    [terms.answerBy, ({ answerBy }) => answerBy],
    [terms.answered, ({ answeredOn }) => answeredOn ?? ''],
    [
      text.fileDays,
      ({ receivedOn, answeredOn }) =>
        answeredOn === undefined ? '' : String(workingDaysBetween(receivedOn, answeredOn)),
    ],
    [terms.agreed, ({ agreedOn }) => agreedOn ?? ''],
    [text.fileClosed, ({ closedAt }) => closedAt?.toISOString().slice(0, 10) ?? ''],
  ];
}

function personalColumns({ inbox, view: { language } }: InboxMatter): NamedColumn[] {
  const terms = requestMessages(language);
  const text = inboxMessages(language);
  return [
    [text.fileOwnTopic, ({ ask }) => ask.ownTopic],
    [terms.place, ({ ask }) => ask.place],
    [terms.wish, ({ ask }) => ask.wish],
    [terms.wantedTime, ({ ask }) => ask.wantedTime],
    [terms.name, ({ ask }) => ask.name],
    [terms.email, ({ ask }) => ask.email],
    [terms.organisation, ({ ask }) => ask.organisation],
    [text.owner, (request) => ownerName(request, inbox, language)],
    [terms.outcome, ({ outcome }) => outcome],
  ];
}
