import type { Db } from '../../../platform/db/index.ts';
import {
  type ChainHead,
  type ChangeFilter,
  checkWordOf,
  findNames,
  type SealedChange,
  sealedChanges,
  storedSubject,
  type SearchedNames,
} from '../../index.ts';
import { CSV_START, csvLine } from '../../../platform/files/index.ts';
import { historyMessages } from './messages.ts';
import {
  personName,
  subjectName,
  tellChange,
  type Telling,
  toldDifferences,
  useCaseName,
} from './telling.ts';

/** Which changes are taken out, and what they are told with. */
export interface ExportRequest {
  readonly db: Db;
  readonly head: ChainHead;
  readonly filter: ChangeFilter;
  readonly names?: SearchedNames;
  readonly telling: Omit<Telling, 'persons'>;
  readonly at: Date;
}

type Batch = AsyncGenerator<{
  readonly changes: readonly SealedChange[];
  readonly telling: Telling;
}>;

/** Some changes at a time, each with the names that they need. */
async function* toldBatches({ db, head, filter, names, telling }: ExportRequest): Batch {
  const { id } = telling.reading.partnership;
  const part = { upTo: head.revision, filter, ...(names && { names }) };
  for await (const changes of sealedChanges(db, id, part)) {
    const persons = await findNames(
      db,
      changes.flatMap(({ personId }) => personId ?? []),
    );
    yield { changes, telling: { ...telling, persons } };
  }
}

/** The changes as a spreadsheet file, oldest first, piece by piece. */
export async function* csvOf(request: ExportRequest): AsyncGenerator<string> {
  const { columns } = historyMessages(request.telling.language);
  yield CSV_START + csvLine(Object.values(columns));
  for await (const { changes, telling } of toldBatches(request)) {
    yield changes.map((change) => csvLine(csvCells(change, telling))).join('');
  }
}

/** A cell of Excel holds no more. */
const LONGEST_CELL = 32_000;

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
});

function csvCells(change: SealedChange, telling: Telling): string[] {
  const fields = toldDifferences(telling, told(change)).map(
    ({ field, before, after }) => `${field}: ${before} → ${after}`,
  );
  return [
    String(change.revision),
    Number.isNaN(change.at.getTime()) ? '' : MOMENT.format(change.at),
    personName(telling, change.personId),
    tellChange(telling, told(change)),
    useCaseName(telling.language, change.useCase),
    subjectName(telling, told(change).subject),
    fields.join(' | ').slice(0, LONGEST_CELL),
    change.hash,
  ];
}

/** A change as rooms word it. */
function told(change: SealedChange) {
  return { ...change, subject: storedSubject(change.subject) };
}

/** The name of the file format. */
export const CHANGES_FORMAT = 'helhed-changes/1';

/** How anybody can verify the file; stands in it. */
const RULE = {
  da: 'hash er SHA-256 (hex, små bogstaver) af UTF-8-teksten af et JSON-objekt med nøglerne after, at, before, chain, personId, previousHash, revision, subject, useCase og version, skrevet efter RFC 8785 (nøgler i orden, ingen mellemrum). chain er filens chain, version er tallet 1, at er ISO 8601 i UTC med tre decimaler, og tomme felter er null. previousHash er hash af ændringen før; før den første er det 64 nuller. Navne og sætninger (person, told) er ikke forseglet. Kontroltallet er de første 16 tegn af hash. En fil, der ikke er complete, har kun et udvalg: da kan hver ændring efterprøves for sig, men ikke at ingen mangler.',
  en: 'hash is SHA-256 (hex, lower case) of the UTF-8 text of a JSON object with the keys after, at, before, chain, personId, previousHash, revision, subject, useCase and version, written by RFC 8785 (keys in order, no spaces). chain is the chain of this file, version is the number 1, at is ISO 8601 in UTC with three decimals, and empty fields are null. previousHash is the hash of the change before; before the first it is 64 zeros. Names and sentences (person, told) are not sealed. The check word is the first 16 characters of hash. A file that is not complete holds a selection: each change can be verified by itself, but not that none is missing.',
} as const;

/** The changes with their seals, oldest first, piece by piece. */
export async function* jsonOf(request: ExportRequest): AsyncGenerator<string> {
  const { head, filter, at, telling } = request;
  const { id, name } = telling.reading.partnership;
  const start = {
    format: CHANGES_FORMAT,
    rule: RULE,
    chain: id,
    partnership: name,
    exportedAt: at,
    complete: Object.keys(filter).length === 0,
    ...(Object.keys(filter).length > 0 && { filter }),
    revision: head.revision,
    hash: head.hash,
    checkWord: head.hash === null ? null : checkWordOf(head.hash),
  };
  yield `${JSON.stringify(start, null, 1).slice(0, -2)},\n "changes": [`;
  let separator = '\n';
  for await (const batch of toldBatches(request)) {
    for (const change of batch.changes) {
      yield separator + JSON.stringify(jsonChange(change, batch.telling));
      separator = ',\n';
    }
  }
  yield '\n ]\n}\n';
}

function jsonChange(change: SealedChange, telling: Telling) {
  const { chain: _, ...sealed } = change;
  return {
    ...sealed,
    person: personName(telling, change.personId),
    told: tellChange(telling, told(change)),
  };
}
