import { danishTimeOf, dayOf } from '../../../events/index.ts';
import type { PersonId } from '../../../access/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Content,
  DataTable,
  Facts,
  Form,
  FormActions,
  Section,
  SelectField,
} from '../../../ui/index.ts';
import { type DocumentStanding, movesOf, type Version, type VersionMove } from '../../index.ts';
import { documentPartPath, restorePath, versionPath } from '../paths.ts';
import { seenFields } from './context.ts';
import { DocumentFrame } from './frame.tsx';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';
import { publicPath } from './public-path.ts';
import { editorName, lastMoment, Moment, StateWord, titleOf } from './words.tsx';

/** What the page of a document among the editors is made from. */
export interface DocumentMatter {
  readonly standing: DocumentStanding;
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly editor: PersonId;
  readonly problem?: string | undefined;
  readonly view: View;
}

/** One document: how it stands, what is under way, and all that was written. */
export function DocumentPage({ matter }: { matter: DocumentMatter }) {
  const { standing, editor, problem, view } = matter;
  const { language, href } = view;
  const text = documentMessages(language);
  const { open, offered } = standing;
  const moves = open ? movesOf(open, editor) : [];
  return (
    <DocumentFrame
      standing={standing}
      title={titleOf(standing, language)}
      lead={standingWords(standing, language)}
      actions={<Actions matter={matter} moves={moves} />}
      problem={problem}
      inner={false}
      view={view}
    >
      {offered && (
        <Alert kind="info">
          {text.offered}{' '}
          <a href={href(documentPartPath(standing, 'nyere-udgave'))}>{text.seeOffered}</a>
        </Alert>
      )}
      {open && <Open open={open} moves={moves} matter={matter} />}
      <Section title={text.history} id="versioner" lead={text.historyLead}>
        <History matter={matter} />
      </Section>
    </DocumentFrame>
  );
}

function standingWords(standing: DocumentStanding, language: Language): Content {
  const text = documentMessages(language);
  const { published, withdrawn, reviewAgain, overdue } = standing;
  const day = reviewAgain && formatDate(language, reviewAgain);
  return [
    published ? publishedWords(published, language) : undefined,
    !published && (withdrawn ? text.withdrawn : text.notPublished),
    day && (overdue ? text.late(day) : text.reviewAgain(day)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

function publishedWords(
  { number, publishedAt }: NonNullable<DocumentStanding['published']>,
  language: Language,
): string {
  const text = documentMessages(language);
  if (!publishedAt) return text.shippedAs;
  return text.publishedAs(String(number), formatDate(language, dayOf(danishTimeOf(publishedAt))));
}

function Actions({ matter, moves }: { matter: DocumentMatter; moves: readonly VersionMove[] }) {
  const { standing, view } = matter;
  const text = documentMessages(view.language);
  const { open, published } = standing;
  const link = (part: 'rediger' | 'gennemsyn', label: string) => (
    <ButtonLink kind="primary" href={view.href(documentPartPath(standing, part))}>
      {label}
    </ButtonLink>
  );
  return (
    <>
      {!open && link('rediger', text.edit)}
      {moves.includes('save') && !open?.withdraws && link('rediger', text.goOn)}
      {moves.includes('approve') && link('gennemsyn', text.review)}
      {published && <ButtonLink href={view.href(publicPath(standing))}>{text.look}</ButtonLink>}
      {published && !open && (
        <a href={view.href(documentPartPath(standing, 'tag-ned'))}>{text.withdraw}</a>
      )}
    </>
  );
}

function Open({
  open,
  moves,
  matter,
}: {
  open: Version;
  moves: readonly VersionMove[];
  matter: DocumentMatter;
}) {
  const { standing, view } = matter;
  const { language, href } = view;
  const text = editingMessages(language);
  const words = documentMessages(language);
  const { note, sentAt, publishAt, returnReason, reviewedBy, unfit, withdraws } = open;
  const facts: readonly { term: string; value: Content }[] = [
    { term: words.state, value: <StateWord state={open.state} language={language} /> },
    { term: words.writer, value: editorName(open.writtenBy, language) },
    { term: words.written, value: <Moment at={open.writtenAt} language={language} /> },
    ...(sentAt && open.state !== 'draft'
      ? [{ term: words.sent, value: <Moment at={sentAt} language={language} /> }]
      : []),
    ...(publishAt
      ? [{ term: words.publishAt, value: <Moment at={publishAt} language={language} /> }]
      : []),
    ...(note === undefined ? [] : [{ term: words.note, value: note }]),
  ];
  return (
    <Section title={words.draft} id="kladde">
      {returnReason !== undefined && (
        <Alert kind="caution" title={words.returned(editorName(reviewedBy, language))}>
          <p class="edit__said">{returnReason}</p>
        </Alert>
      )}
      {unfit && <Alert kind="caution">{words.unfit}</Alert>}
      <Facts facts={facts} />
      {open.state === 'draft' && !moves.includes('save') && (
        <p>{words.heldBy(editorName(open.writtenBy, language))}</p>
      )}
      {moves.includes('take-back') && <p>{words.waits}</p>}
      <FormActions>
        {!withdraws && (
          <ButtonLink href={href(documentPartPath(standing, 'vis'))}>
            {text.review.preview}
          </ButtonLink>
        )}
        {moves.includes('send') && (
          <Move to="send" label={text.send.button} open={open} view={view} />
        )}
        {moves.includes('take-over') && (
          <Move to="overtag" label={words.takeOver} open={open} view={view} />
        )}
        {moves.includes('take-back') && (
          <Move to="traek-tilbage" label={words.takeBack} open={open} view={view} />
        )}
        {moves.includes('cancel-schedule') && (
          <Move to="stop" label={words.cancelPlan} open={open} view={view} />
        )}
        {moves.includes('discard') && (
          <a href={href(documentPartPath(standing, 'kasser'))}>{words.discard}</a>
        )}
      </FormActions>
    </Section>
  );
}

function Move({
  to,
  label,
  open,
  view,
}: {
  to: 'send' | 'overtag' | 'traek-tilbage' | 'stop';
  label: string;
  open: Version;
  view: View;
}) {
  return (
    <Form action={view.href(documentPartPath(open, to))} hidden={seenFields(open)}>
      <Button kind="secondary">{label}</Button>
    </Form>
  );
}

function History({ matter }: { matter: DocumentMatter }) {
  const { standing, versions, view } = matter;
  const { language, href } = view;
  const text = editingMessages(language);
  const words = documentMessages(language);
  if (versions.length === 0) return <p>{words.noHistory}</p>;
  return (
    <>
      <DataTable
        id="historik"
        caption={words.history}
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'nr',
            header: words.number,
            cell: ({ number }: Version) => String(number),
          },
          {
            key: 'tilstand',
            header: words.state,
            cell: ({ state, withdraws }) => (
              <>
                <StateWord state={state} language={language} />
                {withdraws && <span class="data__note">{words.withdraws}</span>}
              </>
            ),
          },
          {
            key: 'skrevet',
            header: words.writer,
            cell: ({ writtenBy, origin }) =>
              origin === 'shipped' ? text.nobody : editorName(writtenBy, language),
          },
          {
            key: 'set',
            header: words.reviewer,
            cell: ({ reviewedBy }) => (reviewedBy ? editorName(reviewedBy, language) : ''),
          },
          {
            key: 'hvornaar',
            header: words.when,
            cell: (version) => <Moment at={lastMoment(version)} language={language} />,
          },
          { key: 'besked', header: words.noteOf, cell: ({ note }) => note ?? '' },
          {
            key: 'trin',
            header: words.steps,
            headerHidden: true,
            nowrap: true,
            cell: (version) => (
              <VersionLinks version={version} hasOpen={standing.open !== undefined} view={view} />
            ),
          },
        ]}
        language={language}
      />
      {versions.length > 1 && (
        <div class="edit__filter">
          <Form action={href(documentPartPath(standing, 'sammenlign'))} method="get" inline>
            <VersionChoice name="fra" label={words.from} versions={versions} at={1} view={view} />
            <VersionChoice name="til" label={words.to} versions={versions} at={0} view={view} />
            <Button kind="secondary">{words.compareButton}</Button>
          </Form>
        </div>
      )}
    </>
  );
}

function VersionLinks({
  version,
  hasOpen,
  view: { language, href },
}: {
  version: Version;
  hasOpen: boolean;
  view: View;
}) {
  const words = documentMessages(language);
  const number = String(version.number);
  if (version.withdraws) return null;
  return (
    <>
      <a href={href(versionPath(version, version.number))} aria-label={words.seeVersion(number)}>
        {words.see}
      </a>
      {!hasOpen && (
        <>
          {' · '}
          <a
            href={href(restorePath(version, version.number))}
            aria-label={words.restoreVersion(number)}
          >
            {words.restore}
          </a>
        </>
      )}
    </>
  );
}

function VersionChoice({
  name,
  label,
  versions,
  at,
  view: { language },
}: {
  name: string;
  label: string;
  versions: readonly Version[];
  /** Which one is chosen to begin with. */
  at: number;
  view: View;
}) {
  const text = editingMessages(language);
  return (
    <SelectField
      name={name}
      label={label}
      value={String(versions[at]!.number)}
      options={versions.map((version) => ({
        value: String(version.number),
        label: documentMessages(language).optionOf(
          String(version.number),
          text.states[version.state].toLowerCase(),
          formatDate(language, dayOf(danishTimeOf(lastMoment(version)))),
        ),
      }))}
      language={language}
    />
  );
}
