import type { View } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import { DataTable, Disclosure, Facts } from '../../../ui/index.ts';
import { FILTER_WORDS, momentInWords, subjectWord, type ToldChange } from '../../index.ts';
import { changePartPath, historyPath, recordedChangePath } from '../paths.ts';
import { historyMessages } from './messages.ts';
import { historyNames } from './names.ts';
import {
  personName,
  subjectName,
  tellChange,
  type Telling,
  toldDifferences,
  useCaseName,
} from './telling.ts';

interface DetailsProps {
  readonly change: ToldChange;
  readonly telling: Telling;
  readonly view: View;
}

/** A change as a line that opens: what, when and who first, then every field before and after. */
export function FoldedChange({ change, telling, view }: DetailsProps) {
  const { language } = view;
  const text = historyMessages(language);
  const { at, revision } = change;
  const meta = [
    ...(Number.isNaN(at.getTime()) ? [] : [text.time(TIME.format(at))]),
    personName(telling, change.personId),
    text.number(formatNumber(language, revision)),
  ];
  return (
    <Disclosure
      summary={
        <>
          {tellChange(telling, change)} <small>{meta.join(' · ')}</small>
        </>
      }
    >
      <ChangeDetails change={change} telling={telling} view={view} />
      <p>
        <a href={view.href(recordedChangePath(telling.reading.partnership.id, revision))}>
          {text.details.address}
          <span class="sr-only"> ({text.number(formatNumber(language, revision))})</span>
        </a>
      </p>
    </Disclosure>
  );
}

const TIME = new Intl.DateTimeFormat('da-DK', {
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});

const FIELDS_IN_LIST = 30;

/** Everything that was recorded of a change; in a list only the first fields unless told `whole`. */
export function ChangeDetails({
  change,
  telling,
  view,
  whole = false,
}: DetailsProps & { readonly whole?: boolean }) {
  const { language } = view;
  const text = historyMessages(language);
  const { id } = telling.reading.partnership;
  const all = toldDifferences(telling, change);
  const shown = whole ? all : all.slice(0, FIELDS_IN_LIST);
  const { room, kind, id: subject } = change.subject;
  const onlySubject = historyPath(id, {
    [FILTER_WORDS.subject]: subjectWord({ room, kind, id: subject }),
  });
  return (
    <>
      <Facts
        facts={[
          {
            term: text.details.when,
            value: momentInWords(language, change.at) ?? text.unknownDay,
          },
          { term: text.details.who, value: personName(telling, change.personId) },
          { term: text.details.action, value: useCaseName(language, change.useCase) },
          {
            term: text.details.subject,
            value: (
              <>
                {subjectName(telling, change.subject)}{' '}
                <a href={view.href(onlySubject)}>{text.details.onlySubject}</a>
              </>
            ),
          },
        ]}
      />
      {all.length === 0 && change.large.length === 0 && <p>{text.details.same}</p>}
      {shown.length > 0 && (
        <DataTable
          id={`felter-${change.revision}`}
          caption={text.details.caption(formatNumber(language, change.revision))}
          captionHidden
          columns={[
            { key: 'field', header: text.details.field, cell: (one) => one.field },
            { key: 'before', header: text.details.before, cell: (one) => one.before },
            { key: 'after', header: text.details.after, cell: (one) => one.after },
          ]}
          rows={shown}
          dense
          fit
          language={language}
        />
      )}
      {shown.length < all.length && (
        <p>{text.details.more(formatNumber(language, all.length - shown.length))}</p>
      )}
      <LargeParts change={change} telling={telling} view={view} />
    </>
  );
}

function LargeParts({ change, telling, view }: DetailsProps) {
  if (change.large.length === 0) return null;
  const { language } = view;
  const text = historyMessages(language).details;
  const names: Readonly<Record<string, string>> = historyNames(language).fields;
  return (
    <ul>
      {change.large.map((part) => {
        const name = part.key === '' ? text.content : (names[part.key] ?? part.key).toLowerCase();
        const size = `${formatNumber(language, Math.max(1, Math.round(part.bytes / 1024)))} kB`;
        const words = part.side === 'before' ? text.largeBefore : text.largeAfter;
        const path = changePartPath(telling.reading.partnership.id, change.revision, part);
        return (
          <li>
            <a href={view.href(path)} download data-turbo="false">
              {words(name, size)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
