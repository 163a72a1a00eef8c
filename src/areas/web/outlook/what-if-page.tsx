import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Column,
  DataTable,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  NumberField,
  PageHeader,
  Section,
  StatusWord,
} from '../../../ui/index.ts';
import {
  type AreaFigures,
  answerWord,
  className,
  compareDecimals,
  type Classification,
  decimalGap,
  figureOf,
  type IndicatorId,
  indicatorName,
  INDICATORS,
  inPoints,
  peopleBetween,
  type Supposed,
  waysOff,
  withUnit,
} from '../../index.ts';
import { ClassAnswers } from '../class-answers.tsx';
import { criteriaMessages } from '../criteria-messages.ts';
import { peopleInWords, pointsInWords } from '../distance-words.ts';
import type { Texts } from '../edit/posted.ts';
import { figureWord } from '../figures/words.ts';
import { standingIn } from '../plan-areas-view.ts';
import { planAreaPath, whatIfPath } from '../plan-paths.ts';
import { outlookMessages } from './messages.ts';

/** The field of an indicator's supposed value, and that of the country's share of convicted. */
export const supposedField = (indicator: IndicatorId) => `v.${indicator}`;
export const SHARE_FIELD = 'landsandel';

/** A classification as it is beside the one that was supposed. */
export interface WhatIf {
  readonly figures: AreaFigures;
  readonly supposed: Supposed;
  readonly now: Classification;
  readonly outcome: Classification;
  readonly texts: Texts;
  readonly errors: readonly FormError[];
}

/** The title: what the supposed figures come to. */
export function whatIfTitle(area: Area, { supposed, outcome, texts }: WhatIf, language: Language) {
  const text = outlookMessages(language);
  if (Object.keys(supposed).length === 0 && !texts[SHARE_FIELD]) return text.whatIfOf(area.name);
  const standing = standingIn(outcome);
  if (standing.kind === 'class') {
    return text.whatIfClass(area.name, className(language, standing.classId), standing.year);
  }
  return standing.kind === 'none'
    ? text.whatIfNone(area.name, standing.year)
    : text.whatIfUnknown(area.name, standing.year);
}

/** What would happen with an area's classification if its figures were others. */
export function WhatIfPage({
  partnershipId,
  area,
  whatIf,
  view,
}: {
  partnershipId: string;
  area: Area;
  whatIf: WhatIf;
  view: View;
}) {
  const { language } = view;
  const text = outlookMessages(language);
  const { outcome, now, errors } = whatIf;
  const own = view.href(planAreaPath(partnershipId, area.id));
  return (
    <>
      <PageHeader
        title={whatIfTitle(area, whatIf, language)}
        lead={text.whatIfLead}
        crumbs={[{ label: area.name, href: own }]}
        language={language}
      />
      <Alert kind="info">{text.provisional}</Alert>
      <ErrorSummary errors={errors} language={language} />
      <Section title={text.waysTitle} id="af-listen">
        <WaysOff classification={now} language={language} />
      </Section>
      <Section title={text.suppose} id="andre-tal">
        <Form method="get" action={view.href(whatIfPath(partnershipId, area.id))} stays>
          <SupposedFields whatIf={whatIf} language={language} />
          <FormActions>
            <Button>{text.calculate}</Button>
            <ButtonLink href={view.href(whatIfPath(partnershipId, area.id))}>
              {text.reset}
            </ButtonLink>
          </FormActions>
        </Form>
      </Section>
      <Section title={text.result} id="betydning">
        <DataTable
          id="aendrede-tal"
          caption={text.supposed}
          columns={changeColumns(whatIf, language)}
          rows={Object.keys(whatIf.supposed) as IndicatorId[]}
          empty={<></>}
          language={language}
        />
        <DataTable
          id="lister"
          caption={text.list}
          captionHidden
          columns={classColumns(whatIf, language)}
          rows={outcome.classes.map((_, index) => index)}
          language={language}
        />
        <ClassAnswers id="klasser" classification={outcome} language={language} />
      </Section>
    </>
  );
}

/** What would take the area off each list that it would be on, in points and people. */
function WaysOff({
  classification,
  language,
}: {
  classification: Classification;
  language: Language;
}) {
  const text = outlookMessages(language);
  const ways = waysOff(classification);
  if (ways.length === 0) return <p>{text.wayNone}</p>;
  return (
    <>
      {ways.map(({ class: answer, needed, criteria, open }) => (
        <>
          <p>{text.wayNeeded(className(language, answer.class.id), needed, criteria.length)}</p>
          <ul>
            {criteria.map((criterion) => (
              <li>
                {text.way(
                  indicatorName(language, criterion.criterion.indicator),
                  withUnit(
                    language,
                    criterion.value,
                    INDICATORS[criterion.criterion.indicator].unit,
                  ),
                  pointsInWords(language, criterion),
                  asSentence(peopleInWords(language, criterion)),
                )}
              </li>
            ))}
          </ul>
          {open > 0 && <p>{text.wayOpen(open)}</p>}
        </>
      ))}
    </>
  );
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The indicators that the rules look at, each once. */
export function indicatorsOf({ criteria }: Classification): IndicatorId[] {
  return [...new Set(criteria.map(({ criterion }) => criterion.indicator))];
}

function SupposedFields({ whatIf, language }: { whatIf: WhatIf; language: Language }) {
  const text = outlookMessages(language);
  const { now, figures, texts, errors } = whatIf;
  return (
    <>
      {indicatorsOf(now).map((indicator) => {
        const name = supposedField(indicator);
        const figure = figureOf(figures, indicator);
        const word = figureWord(
          language,
          indicator,
          figure.status === 'missing'
            ? undefined
            : {
                state: figure.status,
                value: figure.status === 'known' ? figure.value : null,
                source: '',
              },
        );
        return (
          <NumberField
            name={name}
            label={indicatorName(language, indicator)}
            hint={text.now(word)}
            value={texts[name]}
            error={errorOf(errors, name)}
            language={language}
          />
        );
      })}
      <NumberField
        name={SHARE_FIELD}
        label={text.share}
        hint={text.shareHint}
        value={texts[SHARE_FIELD]}
        error={errorOf(errors, SHARE_FIELD)}
        optional
        language={language}
      />
    </>
  );
}

function changeColumns({ figures, supposed }: WhatIf, language: Language): Column<IndicatorId>[] {
  const text = outlookMessages(language);
  const value = (indicator: IndicatorId) => {
    const figure = figureOf(figures, indicator);
    return figure.status === 'known' ? figure.value : undefined;
  };
  return [
    { key: 'figure', header: text.figure, cell: (one) => indicatorName(language, one) },
    {
      key: 'now',
      header: text.nowColumn,
      numeric: true,
      nowrap: true,
      cell: (one) => {
        const known = value(one);
        return known === undefined ? '–' : withUnit(language, known, INDICATORS[one].unit);
      },
    },
    {
      key: 'supposed',
      header: text.supposed,
      numeric: true,
      nowrap: true,
      cell: (one) => withUnit(language, supposed[one]!, INDICATORS[one].unit),
    },
    {
      key: 'points',
      header: text.points,
      numeric: true,
      cell: (one) => {
        const known = value(one);
        if (known === undefined) return '–';
        return inPoints(language, decimalGap(known, supposed[one]!), INDICATORS[one].unit);
      },
    },
    {
      key: 'people',
      header: text.people,
      cell: (one) => {
        const known = value(one);
        const people = known && peopleBetween(figures, one, known, supposed[one]!);
        if (!known || !people) return text.peopleUnknown;
        const count = formatNumber(language, people.count);
        const words = criteriaMessages(language);
        return words.people(count, compareDecimals(supposed[one]!, known) > 0, words.who[one]);
      },
    },
  ];
}

function classColumns({ now, outcome }: WhatIf, language: Language): Column<number>[] {
  const text = outlookMessages(language);
  const answer = (of: Classification, index: number) => {
    const word = of.classes[index]?.answer ?? 'unknown';
    const tone = word === 'yes' ? 'caution' : word === 'no' ? 'plain' : 'unknown';
    return <StatusWord tone={tone}>{answerWord(language, word)}</StatusWord>;
  };
  return [
    {
      key: 'list',
      header: text.list,
      cell: (index) => asSentence(className(language, outcome.classes[index]!.class.id)),
    },
    { key: 'now', header: text.classNow, cell: (index) => answer(now, index) },
    { key: 'then', header: text.classThen, cell: (index) => answer(outcome, index) },
  ];
}
