import type { View } from '../../platform/http/index.ts';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Chip,
  EmptyState,
  FilterChips,
  Form,
  PageHeader,
  Pagination,
  TextField,
} from '../../ui/index.ts';
import {
  LONGEST_QUERY,
  MOST_SHOWN,
  type Piece,
  RESULTS_PER_PAGE,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchKind,
  type SearchResult,
  total,
} from '../index.ts';
import { searchMessages } from './messages.ts';
import { SEARCH_NAME, SEARCH_PATH, searchPath } from './paths.ts';
import { type AskedSearch, toggled } from './query.ts';

/** A place to look around when nothing was found. */
export interface WayToLook {
  readonly label: string;
  readonly path: string;
}

interface SearchMatterOfPage {
  readonly asked: AskedSearch;
  readonly answer: SearchAnswer | 'too-long';
  readonly waysToLook: readonly WayToLook[];
  readonly view: View;
}

const LONGEST_IN_TITLE = 60;

/** What was found, in one sentence. */
export function searchTitle(language: Language, answer: SearchAnswer | 'too-long'): string {
  const text = searchMessages(language);
  if (answer === 'too-long') return text.tooLong;
  const { request, how, guess } = answer;
  if (request.text === '') return text.title;
  if (how === 'nothing') return text.noWords;
  const count = total(answer);
  const shown = shortened(how === 'guess' && guess ? guess : request.text);
  if (count === 0 || how === 'any') return text.none(shortened(request.text));
  return text.found(formatNumber(language, count), shown, count === 1);
}

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length > LONGEST_IN_TITLE
    ? `${signs.slice(0, LONGEST_IN_TITLE).join('').trim()} …`
    : text;
}

/** The search with what it found. */
export function SearchPage({ matter }: { matter: SearchMatterOfPage }) {
  const { asked, answer, view } = matter;
  const { language } = view;
  const text = searchMessages(language);
  const isEmpty = answer !== 'too-long' && answer.request.text === '';
  const typed = answer === 'too-long' ? asked.text.slice(0, LONGEST_QUERY) : answer.request.text;
  return (
    <div class="search">
      <PageHeader
        title={searchTitle(language, answer)}
        {...(isEmpty && { lead: text.lead })}
        language={language}
      />
      <div role="search" class="search__form">
        <Form action={view.href(SEARCH_PATH)} method="get" inline label={text.formLabel}>
          <TextField
            name={SEARCH_NAME}
            type="search"
            label={text.field}
            value={typed}
            maxlength={LONGEST_QUERY}
            width="full"
            language={language}
          />
          <Button kind="primary">{text.button}</Button>
        </Form>
      </div>
      {answer === 'too-long' ? (
        <Alert kind="problem" title={text.tooLong}>
          {text.tooLongText}
        </Alert>
      ) : (
        <Answer matter={matter} answer={answer} />
      )}
    </div>
  );
}

function Answer({ matter, answer }: { matter: SearchMatterOfPage; answer: SearchAnswer }) {
  const { view, asked } = matter;
  const { language } = view;
  const text = searchMessages(language);
  const { request, how } = answer;
  const isFound = total(answer) > 0;
  if (how === 'nothing')
    return request.text === '' ? (
      <LookAround matter={matter} />
    ) : (
      <Nothing matter={matter} answer={answer} />
    );
  return (
    <>
      {request.cut && <p class="search__note">{text.cut}</p>}
      <HowFound answer={answer} view={view} />
      {isFound ? (
        <>
          <KindChips asked={asked} answer={answer} view={view} />
          <Results asked={asked} answer={answer} view={view} />
        </>
      ) : (
        <Nothing matter={matter} answer={answer} />
      )}
    </>
  );
}

/** Says when what is shown is not quite what was asked for. */
function HowFound({ answer, view }: { answer: SearchAnswer; view: View }) {
  const text = searchMessages(view.language);
  const { how, guess, request } = answer;
  if (how === 'guess' && guess) {
    return (
      <p class="search__note" role="status">
        {text.guessed(shortened(request.text), guess)}
      </p>
    );
  }
  return (
    <>
      {guess && (
        <p class="search__note">
          {text.didYouMean} <a href={view.href(searchPath({ text: guess }))}>{guess}</a>?
        </p>
      )}
      {how === 'any' && total(answer) > 0 && (
        <p class="search__note" role="status">
          {text.anyWord}
        </p>
      )}
    </>
  );
}

interface Shown {
  asked: AskedSearch;
  answer: SearchAnswer;
  view: View;
}

function KindChips({ asked, answer, view }: Shown) {
  const { language } = view;
  const text = searchMessages(language);
  const chips = SEARCH_KINDS.filter(
    (kind) => countOf(answer, kind) > 0 || asked.kinds.includes(kind),
  ).map((kind): Chip => ({
    label: text.kindPlural[kind],
    count: countOf(answer, kind),
    chosen: asked.kinds.includes(kind),
    href: view.href(searchPath(toggled(asked, kind))),
  }));
  if (chips.length < 2 && asked.kinds.length === 0) return null;
  return (
    <FilterChips
      label={text.kinds}
      chips={chips}
      clear={view.href(searchPath({ text: asked.text }))}
      language={language}
    />
  );
}

function countOf({ counts }: SearchAnswer, kind: SearchKind): number {
  return counts[kind] ?? 0;
}

function Results({ asked, answer, view }: Shown) {
  const { language } = view;
  const text = searchMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const kinds = asked.kinds.length > 0 ? asked.kinds : SEARCH_KINDS;
  const count = kinds.reduce((sum, kind) => sum + countOf(answer, kind), 0);
  const shown = Math.min(count, MOST_SHOWN);
  const pages = Math.max(1, Math.ceil(shown / RESULTS_PER_PAGE));
  const first = (asked.page - 1) * RESULTS_PER_PAGE + 1;
  if (answer.results.length === 0) {
    return (
      <EmptyState
        title={text.noneOfKind}
        action={
          <ButtonLink href={view.href(searchPath({ text: asked.text }))}>
            {text.allKinds}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <section aria-labelledby="resultater">
      <h2 class="search__heading" id="resultater">
        {text.results}
      </h2>
      {pages > 1 && (
        <p class="search__note">
          {text.shownFrom(number(first), number(first + answer.results.length - 1), number(count))}
        </p>
      )}
      <ol class="hits" start={first}>
        {answer.results.map((result) => (
          <Hit result={result} view={view} />
        ))}
      </ol>
      {count > MOST_SHOWN && asked.page === pages && (
        <p class="search__note">{text.mostShown(number(MOST_SHOWN))}</p>
      )}
      <Pagination
        page={Math.min(asked.page, pages)}
        pages={pages}
        href={(page) => view.href(searchPath({ ...asked, page }))}
        label={text.pages}
        language={language}
      />
    </section>
  );
}

function Hit({
  result: { kind, path, title, snippet },
  view,
}: {
  result: SearchResult;
  view: View;
}) {
  const href = view.href(path);
  return (
    <li class="hit">
      <p class="hit__kind">{searchMessages(view.language).kind[kind]}</p>
      <h3 class="hit__title">
        <a href={href}>
          <Pieces pieces={title} />
        </a>
      </h3>
      <p class="hit__snippet">
        <Pieces pieces={snippet} />
      </p>
      <p class="hit__path">{href}</p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;
}

/** Nothing was found: what to try. */
function Nothing({ matter, answer }: { matter: SearchMatterOfPage; answer: SearchAnswer }) {
  const { view } = matter;
  const text = searchMessages(view.language);
  return (
    <div role="status">
      <EmptyState title={text.tryTitle}>
        <ul>
          {answer.how === 'nothing' ? (
            <li>{text.noWords}.</li>
          ) : (
            <>
              <li>{text.tryFewer}</li>
              <li>{text.tryOther}</li>
            </>
          )}
          {view.language === 'en' && (
            <li>
              <a href={searchPath({ text: answer.request.text })} hreflang="da">
                {text.tryOtherLanguage}
              </a>
            </li>
          )}
        </ul>
      </EmptyState>
      <LookAround matter={matter} />
    </div>
  );
}

function LookAround({ matter: { waysToLook, view } }: { matter: SearchMatterOfPage }) {
  return (
    <section aria-labelledby="kig-selv" class="search__around">
      <h2 class="search__heading" id="kig-selv">
        {searchMessages(view.language).browse}
      </h2>
      <ul class="search__ways">
        {waysToLook.map(({ label, path }) => (
          <li>
            <a href={view.href(path)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
