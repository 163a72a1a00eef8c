import { Readable } from 'node:stream';
import { formatNumber } from '../../../platform/i18n/index.ts';
import {
  page,
  type PlanReading,
  remember,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { readTypedDate, type RoomContribution } from '../../../shared/index.ts';
import { ButtonLink, Facts, type FormError, PageHeader, Section } from '../../../ui/index.ts';
import {
  type ChainPoint,
  type ChangeFilter,
  findChainEnd,
  findChange,
  findChangeChoices,
  findNames,
  findSeal,
  FILTER_WORDS,
  listToldChanges,
  readChangeFilter,
  readCheckWord,
  type SearchedNames,
  tellableRevision,
  type ToldChange,
  verifyChanges,
} from '../../index.ts';
import { historyPath } from '../paths.ts';
import { ChangeDetails } from './change-details.tsx';
import { csvOf, jsonOf } from './export.ts';
import { HistoryPage } from './history-page.tsx';
import { historyMessages } from './messages.ts';
import { historyNames } from './names.ts';
import { recordsNamed, tellChange, type Telling } from './telling.ts';
import { CHECK_WORDS, verdictTitle, VerifyPage } from './verify-page.tsx';

/** What the record of changes is told of the rooms. */
export interface HistorySurroundings {
  readonly contributions: readonly RoomContribution<PlanReading>[];
}

/** Who changed what, below `/samarbejder/<id>`. */
export function historyRoutes(
  services: RoomServices,
  surroundings: HistorySurroundings,
): WorkspaceRoute[] {
  const read = 'access.read-changes';
  const part = (c: WorkspaceContext, side: 'before' | 'after') => sendPart(c, side);
  return [
    page('/historik', read, (c) => showHistory(c, surroundings)),
    page('/historik/aendring/:revision', read, (c) => showChange(c, surroundings)),
    page('/historik/aendring/:revision/foer', read, (c) => part(c, 'before')),
    page('/historik/aendring/:revision/efter', read, (c) => part(c, 'after')),
    page('/historik/kontrol', 'access.verify-changes', (c) => verify(c, services)),
    page('/historik/hent.csv', 'access.export-changes', (c) =>
      sendFile(c, 'csv', services, surroundings),
    ),
    page('/historik/hent.json', 'access.export-changes', (c) =>
      sendFile(c, 'json', services, surroundings),
    ),
  ];
}

const CHANGES_SHOWN = 50;

async function showHistory(c: WorkspaceContext, { contributions }: HistorySurroundings) {
  const { db, reading, view } = c.var;
  const asked = readChangeFilter((name) => datesAsTyped(name, c.req.query(name)));
  const before = tellableRevision(c.req.query('foer'));
  const after = before === undefined ? tellableRevision(c.req.query('efter')) : undefined;
  const found = await listToldChanges(db, reading.partnership.id, {
    limit: CHANGES_SHOWN + 1,
    filter: asked.filter,
    names: searchedNames(reading, asked.filter),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
  const more = found.length > CHANGES_SHOWN;
  const changes = after === undefined ? found.slice(0, CHANGES_SHOWN) : found.slice(-CHANGES_SHOWN);
  const choices = await remember(reading, 'access.change-choices', () =>
    findChangeChoices(db, reading.partnership.id),
  );
  const persons = await findNames(db, [
    ...choices.persons.flatMap((person) => person ?? []),
    ...personsIn(changes),
  ]);
  const errors = Object.keys(asked.faults).length > 0;
  return c.render(
    <HistoryPage
      changes={changes}
      asked={asked}
      choices={choices}
      older={after === undefined ? more : changes.length > 0}
      newer={after === undefined ? before !== undefined && changes.length > 0 : more}
      telling={{ reading, contributions, persons, language: view.language }}
      view={view}
    />,
    { title: historyMessages(view.language).title, ...place(c), ...(errors && { status: 422 }) },
  );
}

/** A day may be typed as Danes write it where the browser has no calendar. */
function datesAsTyped(name: string, typed: string | undefined): string | undefined {
  const isDate = name === FILTER_WORDS.from || name === FILTER_WORDS.to;
  return isDate && typed !== undefined ? (readTypedDate(typed.trim()) ?? typed) : typed;
}

/** Who made the changes and whom they are about. */
function personsIn(changes: readonly ToldChange[]): string[] {
  return changes.flatMap(({ personId, subject }) => [
    ...(personId === undefined ? [] : [personId]),
    ...(subject.room === 'access' ? [subject.id] : []),
  ]);
}

/** Names that a searched text is part of, in both languages. */
function searchedNames(reading: PlanReading, { text }: ChangeFilter): SearchedNames {
  if (text === undefined) return { subjects: [], useCases: [] };
  const wanted = text.toLowerCase();
  const useCases = (['da', 'en'] as const).flatMap((language) =>
    Object.entries(historyNames(language).useCases)
      .filter(([, name]) => name.toLowerCase().includes(wanted))
      .map(([useCase]) => useCase),
  );
  return { subjects: recordsNamed(reading, text), useCases };
}

async function showChange(c: WorkspaceContext, { contributions }: HistorySurroundings) {
  const { db, reading, view } = c.var;
  const text = historyMessages(view.language);
  const revision = tellableRevision(c.req.param('revision'));
  const { id } = reading.partnership;
  const [change] =
    revision === undefined ? [] : await listToldChanges(db, id, { limit: 1, before: revision + 1 });
  if (!change || change.revision !== revision) return noChange(c);
  const persons = await findNames(db, personsIn([change]));
  const telling: Telling = { reading, contributions, persons, language: view.language };
  const seal = await findSeal(db, id, revision);
  const title = tellChange(telling, change).replace(/\.$/, '');
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: text.nav, href: view.href(historyPath(id)) }]}
        eyebrow={text.change(formatNumber(view.language, revision))}
        title={title}
        language={view.language}
      />
      <ChangeDetails change={change} telling={telling} view={view} whole />
      {seal && (
        <Section title={text.seal} id="segl" lead={text.sealText}>
          <Facts
            facts={[
              { term: text.seal, value: <code>{seal.hash}</code> },
              { term: text.details.before, value: <code>{seal.previousHash}</code> },
            ]}
          />
        </Section>
      )}
    </>,
    { title, ...place(c) },
  );
}

function noChange(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const text = historyMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.noChange} lead={text.noChangeText} language={view.language} />
      <ButtonLink href={view.href(historyPath(reading.partnership.id))}>
        {text.backToList}
      </ButtonLink>
    </>,
    { title: text.noChange, ...place(c), status: 404 },
  );
}

/** A part of what stood before or after: a text as it is, anything else as JSON. */
async function sendPart(c: WorkspaceContext, side: 'before' | 'after') {
  const { db, reading } = c.var;
  const { id } = reading.partnership;
  const revision = tellableRevision(c.req.param('revision'));
  const change = revision === undefined ? undefined : await findChange(db, id, revision);
  const key = c.req.query('del');
  const part = change && partOf(change[side], key);
  if (part === undefined) return noChange(c);
  const isText = typeof part === 'string' && !isJson(part);
  const name = [id, 'aendring', revision, side === 'before' ? 'foer' : 'efter', key ?? 'indhold'];
  const ending = isText ? 'txt' : 'json';
  const file = `${name.join('-').replaceAll(/[^\w.-]/g, '_')}.${ending}`;
  c.header('content-type', isText ? 'text/plain; charset=utf-8' : 'application/json');
  c.header('content-disposition', `attachment; filename="${file}"`);
  return c.body(typeof part === 'string' ? part : `${JSON.stringify(part, null, 2)}\n`);
}

function partOf(value: unknown, key: string | undefined): unknown {
  if (key === undefined) return value ?? undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function verify(c: WorkspaceContext, { now }: RoomServices) {
  const { db, reading, view } = c.var;
  const text = historyMessages(view.language).check;
  const typed = {
    revision: (c.req.query(CHECK_WORDS.revision) ?? '').trim().slice(0, 100),
    checkWord: (c.req.query(CHECK_WORDS.checkWord) ?? '').trim().slice(0, 100),
  };
  const { point, errors } = askedPoint(typed, text);
  const asked = c.req.query(CHECK_WORDS.run) !== undefined && errors.length === 0;
  const verdict = asked ? await verifyChanges(db, reading.partnership.id, point) : undefined;
  return c.render(
    <VerifyPage
      reading={reading}
      verdict={verdict}
      point={point}
      typed={typed}
      errors={errors}
      now={now()}
      view={view}
    />,
    {
      title: verdict ? verdictTitle(verdict, view) : text.title,
      ...place(c),
      ...(errors.length > 0 && { status: 422 }),
    },
  );
}

function askedPoint(
  typed: { readonly revision: string; readonly checkWord: string },
  text: ReturnType<typeof historyMessages>['check'],
): { point?: ChainPoint; errors: readonly FormError[] } {
  if (typed.revision === '' && typed.checkWord === '') return { errors: [] };
  const revision = tellableRevision(typed.revision.replaceAll(/[.\s]/g, ''));
  const checkWord = readCheckWord(typed.checkWord);
  const errors = [
    ...(revision === undefined ? [{ name: CHECK_WORDS.revision, text: text.badRevision }] : []),
    ...(checkWord === undefined ? [{ name: CHECK_WORDS.checkWord, text: text.badWord }] : []),
  ];
  return revision === undefined || checkWord === undefined
    ? { errors }
    : { point: { revision, checkWord }, errors };
}

async function sendFile(
  c: WorkspaceContext,
  kind: 'csv' | 'json',
  { now }: RoomServices,
  { contributions }: HistorySurroundings,
) {
  const { db, reading, view } = c.var;
  const { id } = reading.partnership;
  const end = await findChainEnd(db, id);
  if (!end) return c.notFound();
  const { filter } = readChangeFilter((name) => c.req.query(name));
  const request = {
    db,
    head: end.head,
    filter,
    names: searchedNames(reading, filter),
    telling: { reading, contributions, language: view.language },
    at: now(),
  };
  const pieces = kind === 'csv' ? csvOf(request) : jsonOf(request);
  c.header('content-type', kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json');
  c.header('content-disposition', `attachment; filename="${id}-aendringer.${kind}"`);
  // Sent as it is read: the whole record is never in memory, so it is not compressed either.
  c.header('content-encoding', 'identity');
  return c.body(Readable.toWeb(Readable.from(encoded(pieces))) as ReadableStream<Uint8Array>);
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'history', workspace: { id, name } };
}
