import type { View } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  ButtonLink,
  type Column,
  type Content,
  DataTable,
  EmptyState,
  PageHeader,
} from '../../../ui/index.ts';
import type { Catalogue, CatalogueActivity, Comparison } from '../../index.ts';
import { CATALOGUE_PATH, catalogueActivityPath, comparisonPath } from '../paths.ts';
import { entryMessages } from './entry-messages.ts';
import { partnerNames, StatementText, StrengthWord, valueNames } from './words.tsx';

interface ComparisonPageProps {
  readonly catalogue: Catalogue;
  readonly comparison: Comparison;
  readonly view: View;
}

/** The point of the comparison: how many activities, or what is missing for one. */
export function comparisonTitle(language: Language, { shown }: Comparison): string {
  const text = entryMessages(language).comparison;
  if (shown.length === 0) return text.none;
  return shown.length === 1 ? text.one : text.title(shown.length);
}

/** Up to four activities side by side: questions as rows. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { comparison, view } = props;
  const { language } = view;
  const text = entryMessages(language).comparison;
  const { shown, leftOut, someUnknown } = comparison;
  const toList = <ButtonLink href={view.href(CATALOGUE_PATH)}>{text.toList}</ButtonLink>;
  const title = comparisonTitle(language, comparison);
  return (
    <>
      <PageHeader
        title={title}
        {...(shown.length > 0 && { lead: text.lead, actions: toList })}
        crumbs={[{ label: entryMessages(language).back, href: view.href(CATALOGUE_PATH) }]}
        language={language}
      />
      {someUnknown && <Alert kind="caution">{text.unknown}</Alert>}
      {leftOut.length > 0 && (
        <Alert kind="info" title={text.leftOut}>
          {text.leftOutText(leftOut.map(({ name }) => name[language]).join('; '))}
        </Alert>
      )}
      {shown.length === 0 ? (
        <EmptyState title={text.none} action={toList}>
          {text.noneText}
        </EmptyState>
      ) : (
        <DataTable
          id="sammenligning"
          caption={text.caption}
          captionHidden
          columns={columnsOf(props)}
          rows={questionsOf(props)}
          rowKey={({ key }) => key}
          language={language}
          dense
          fit
        />
      )}
    </>
  );
}

interface Question {
  readonly key: string;
  readonly words: string;
  readonly answer: (activity: CatalogueActivity) => Content;
}

function columnsOf({ comparison, view }: ComparisonPageProps): Column<Question>[] {
  const { language } = view;
  return [
    {
      key: 'question',
      header: entryMessages(language).comparison.question,
      cell: ({ words }) => words,
    },
    ...comparison.shown.map((activity): Column<Question> => ({
      key: activity.id,
      header: activity.name[language],
      cell: ({ answer }) => answer(activity),
    })),
  ];
}

function questionsOf({ catalogue, comparison, view }: ComparisonPageProps): Question[] {
  const { language } = view;
  const text = entryMessages(language).comparison;
  return [
    {
      key: 'goal',
      words: text.goal,
      answer: ({ goal }) => <StatementText statement={goal} catalogue={catalogue} view={view} />,
    },
    { key: 'target', words: text.target, answer: ({ target }) => target[language] },
    {
      key: 'strength',
      words: text.strength,
      answer: ({ evidence }) => (
        <>
          <StrengthWord strength={evidence.strength} language={language} />
          {evidence.findings.length > 0 && (
            <ul class="findings findings--cell">
              {evidence.findings.map((finding) => (
                <li>
                  <StatementText statement={finding} catalogue={catalogue} view={view} />
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    {
      key: 'how',
      words: text.how,
      answer: ({ how }) => <StatementText statement={how} catalogue={catalogue} view={view} />,
    },
    {
      key: 'form',
      words: text.form,
      answer: ({ forms }) => valueNames(catalogue, language, 'form', forms),
    },
    {
      key: 'method',
      words: text.method,
      answer: ({ methods }) => valueNames(catalogue, language, 'method', methods),
    },
    {
      key: 'partners',
      words: text.partners,
      answer: (activity) => partnerNames(catalogue, language, activity),
    },
    { key: 'indicator', words: text.indicator, answer: ({ indicator }) => indicator[language] },
    {
      key: 'effortArea',
      words: text.effortArea(catalogue.taxonomy),
      answer: ({ effortAreas }) => valueNames(catalogue, language, 'effortArea', effortAreas),
    },
    {
      key: 'name',
      words: text.name,
      answer: ({ nameSources }) =>
        nameSources.length > 0 ? text.nameYes(nameSources.length) : text.nameNo,
    },
    {
      key: 'more',
      words: text.more,
      answer: (activity) => <Ways activity={activity} comparison={comparison} view={view} />,
    },
  ];
}

/** On to the activity, or the comparison without it. */
function Ways({
  activity,
  comparison,
  view,
}: {
  activity: CatalogueActivity;
  comparison: Comparison;
  view: View;
}) {
  const { language } = view;
  const text = entryMessages(language).comparison;
  const others = [...comparison.shown, ...comparison.leftOut].filter((one) => one !== activity);
  const name = activity.name[language];
  return (
    <>
      <a href={view.href(catalogueActivityPath(activity.id))} aria-label={`${text.open}: ${name}`}>
        {text.open}
      </a>
      <p class="find__after print-hidden">
        <a
          href={view.href(comparisonPath(others.map(({ id }) => id)))}
          aria-label={text.remove(name)}
        >
          {text.removeWord}
        </a>
      </p>
    </>
  );
}
