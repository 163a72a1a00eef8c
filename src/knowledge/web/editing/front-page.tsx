import { danishTimeOf, dayOf } from '../../../events/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  type DatedItem,
  DatedList,
  Form,
  PageHeader,
  Section,
  SelectField,
  StatusWord,
  TextField,
} from '../../../ui/index.ts';
import type { DocumentStanding, Waiting } from '../../index.ts';
import {
  documentPartPath,
  documentPath,
  editingListPath,
  KIND_WORDS,
  newDocumentPath,
} from '../paths.ts';
import type { WaitingElsewhere } from './context.ts';
import { type FrontQuery, STATE_FILTERS } from './front-query.ts';
import { frontMessages } from './front-messages.ts';
import { editingMessages } from './messages.ts';
import { editorName, StateWord, titleOf } from './words.tsx';

/** What the front of the editors' pages is made from. */
export interface FrontMatter {
  readonly waiting: Waiting;
  readonly elsewhere: readonly WaitingElsewhere[];
  readonly shown: readonly DocumentStanding[];
  readonly query: FrontQuery;
  /** Lists of other rooms that editors look after. */
  readonly others: readonly { readonly label: string; readonly path: string }[];
  readonly view: View;
}

/** What waits for an editor, and every document. */
export function FrontPage({ matter }: { matter: FrontMatter }) {
  const { others, view } = matter;
  const { language, href } = view;
  const text = editingMessages(language);
  const words = frontMessages(language);
  return (
    <>
      <PageHeader title={text.editing} lead={words.lead} language={language} />
      <Section title={words.waiting} id="venter">
        <WaitingList matter={matter} />
      </Section>
      <Section title={words.create} id="nyt">
        <p class="edit__doors">
          {(['theme', 'activity', 'event', 'case'] as const).map((kind) => (
            <ButtonLink href={href(newDocumentPath(kind))}>{text.newOf[kind]}</ButtonLink>
          ))}
        </p>
      </Section>
      {others.length > 0 && (
        <Section title={words.others} id="andet">
          <ul class="beside__list">
            {others.map(({ label, path }) => (
              <li>
                <a href={href(path)}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.all} id="alle">
        <div class="edit__filter">
          <Filter matter={matter} />
        </div>
        <Documents matter={matter} />
      </Section>
    </>
  );
}

function WaitingList({ matter: { waiting, elsewhere, view } }: { matter: FrontMatter }) {
  const { language } = view;
  const text = frontMessages(language);
  const item = (one: DocumentStanding, note: string, dated: Partial<DatedItem> = {}) => ({
    ...waitingItem(one, view),
    note,
    ...dated,
  });
  const items: readonly DatedItem[] = [
    ...elsewhere.map(({ text: point, path, late }): DatedItem => ({
      text: point,
      href: view.href(path),
      ...(late && { tone: 'gap' }),
    })),
    ...waiting.toReview.map((one) =>
      item(one, text.toReview(editorName(one.open?.writtenBy, language)), {
        ...moment(one.open?.sentAt, language),
        href: view.href(documentPartPath(one, 'gennemsyn')),
      }),
    ),
    ...waiting.offered.map((one) =>
      item(one, text.offered, { href: view.href(documentPartPath(one, 'nyere-udgave')) }),
    ),
    ...waiting.unreadable.map((one) => item(one, text.unreadable, { tone: 'gap' })),
    ...waiting.ownDrafts.map((one) =>
      item(one, draftNote(one, language), moment(one.open?.writtenAt, language)),
    ),
    ...waiting.sent.map((one) => item(one, sentNote(one, language), sentMoment(one, language))),
    ...waiting.overdue.map((one) =>
      item(one, text.overdue, { ...day(one.reviewAgain, language), tone: 'gap' }),
    ),
  ];
  return items.length === 0 ? <p>{text.nothing}</p> : <DatedList items={items} />;
}

function waitingItem(one: DocumentStanding, view: View): DatedItem {
  return { text: titleOf(one, view.language), href: view.href(documentPath(one)) };
}

function draftNote({ open }: DocumentStanding, language: Language): string {
  const text = frontMessages(language);
  if (open?.unfit) return text.unfit;
  return open?.returnReason === undefined ? text.ownDraft : text.returned;
}

function sentNote({ open }: DocumentStanding, language: Language): string {
  const text = frontMessages(language);
  if (!open?.publishAt) return text.sent;
  return text.planned(formatDate(language, dayOf(danishTimeOf(open.publishAt))));
}

function sentMoment({ open }: DocumentStanding, language: Language) {
  return moment(open?.publishAt ?? open?.sentAt, language);
}

function moment(at: Date | undefined, language: Language): Partial<DatedItem> {
  return at ? day(dayOf(danishTimeOf(at)), language) : {};
}

function day(date: DocumentStanding['reviewAgain'], language: Language): Partial<DatedItem> {
  return date ? { date: formatDate(language, date), datetime: date } : {};
}

function Filter({ matter: { query, view } }: { matter: FrontMatter }) {
  const { language, href } = view;
  const text = editingMessages(language);
  const words = frontMessages(language);
  const kinds = Object.entries(KIND_WORDS) as [keyof typeof KIND_WORDS, string][];
  return (
    <Form action={`${href(editingListPath())}#alle`} method="get" inline>
      <SelectField
        name="type"
        label={words.kind}
        value={query.kind && KIND_WORDS[query.kind]}
        empty={words.everyKind}
        options={kinds.map(([kind, value]) => ({ value, label: text.kindsOf[kind] }))}
        width="s"
        language={language}
      />
      <SelectField
        name="tilstand"
        label={words.state}
        value={query.state}
        empty={words.everyState}
        options={STATE_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        width="s"
        language={language}
      />
      <TextField
        name="q"
        label={words.search}
        type="search"
        value={query.search}
        width="s"
        language={language}
      />
      <Button kind="secondary">{words.show}</Button>
    </Form>
  );
}

function Documents({ matter: { shown, view } }: { matter: FrontMatter }) {
  const { language, href } = view;
  const text = editingMessages(language);
  const words = frontMessages(language);
  return (
    <>
      <p class="list__count">{words.shown(shown.length)}</p>
      <DataTable
        id="tekster"
        caption={words.all}
        captionHidden
        rows={shown}
        empty={
          <p>
            {words.noneFound} <a href={href(editingListPath({}, 'alle'))}>{words.everything}</a>
          </p>
        }
        columns={[
          {
            key: 'titel',
            header: words.title,
            cell: (one: DocumentStanding) => (
              <a href={href(documentPath(one))}>{titleOf(one, language)}</a>
            ),
          },
          { key: 'slags', header: words.kind, cell: ({ kind }) => text.kinds[kind] },
          {
            key: 'udgivet',
            header: words.published,
            cell: (one) => <Published one={one} language={language} />,
          },
          {
            key: 'gennemgang',
            header: words.review,
            cell: (one) => <Review one={one} language={language} />,
          },
          {
            key: 'arbejde',
            header: words.underWay,
            cell: (one) => <UnderWay one={one} language={language} />,
          },
        ]}
        language={language}
      />
    </>
  );
}

function Published({ one, language }: { one: DocumentStanding; language: Language }) {
  const text = frontMessages(language);
  const { published, withdrawn } = one;
  if (!published) {
    return <StatusWord tone="unknown">{withdrawn ? text.withdrawn : text.notPublished}</StatusWord>;
  }
  const { number, publishedAt } = published;
  if (!publishedAt) return <>{text.shipped}</>;
  return (
    <>
      {editingMessages(language).version(String(number))}
      <span class="data__note">{formatDate(language, dayOf(danishTimeOf(publishedAt)))}</span>
    </>
  );
}

function Review({ one, language }: { one: DocumentStanding; language: Language }) {
  const { reviewAgain, overdue } = one;
  if (!reviewAgain) return null;
  return (
    <>
      <time datetime={reviewAgain}>{formatDate(language, reviewAgain)}</time>
      {overdue && (
        <span class="data__note">
          <StatusWord tone="caution">{frontMessages(language).late}</StatusWord>
        </span>
      )}
    </>
  );
}

function UnderWay({ one, language }: { one: DocumentStanding; language: Language }) {
  const { open, offered } = one;
  return (
    <>
      {open && (
        <>
          <StateWord state={open.state} language={language} />
          <span class="data__note">{editorName(open.writtenBy, language)}</span>
        </>
      )}
      {offered && <StateWord state="offered" language={language} />}
    </>
  );
}
