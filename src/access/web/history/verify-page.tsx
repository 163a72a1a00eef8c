import type { View } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  Disclosure,
  errorOf,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import {
  type ChainPoint,
  type ChainVerdict,
  faultSentence,
  momentInWords,
  pointSentence,
} from '../../index.ts';
import { historyPath, verifyChangesPath } from '../paths.ts';
import { historyMessages } from './messages.ts';
import { useCaseName } from './telling.ts';

/** The words of the address that ask for a check. */
export const CHECK_WORDS = { run: 'koer', revision: 'aendring', checkWord: 'kontroltal' } as const;

interface VerifyProps {
  readonly reading: PlanReading;
  /** Absent until a check is asked for. */
  readonly verdict?: ChainVerdict | undefined;
  readonly point?: ChainPoint | undefined;
  readonly typed: { readonly revision: string; readonly checkWord: string };
  readonly errors: readonly FormError[];
  readonly now: Date;
  readonly view: View;
}

/** The check of the record of changes and its answer. */
export function VerifyPage(props: VerifyProps) {
  const { reading, verdict, errors, view } = props;
  const { language } = view;
  const text = historyMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        crumbs={[{ label: text.nav, href: view.href(historyPath(id)) }]}
        title={verdict ? verdictTitle(verdict, view) : text.check.title}
        lead={text.check.lead}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {verdict && <Answer {...props} verdict={verdict} />}
      <Form
        action={view.href(verifyChangesPath(id))}
        method="get"
        hidden={{ [CHECK_WORDS.run]: 'ja' }}
      >
        <FormActions>
          <Button kind={verdict ? 'secondary' : 'primary'}>
            {verdict ? text.check.again : text.check.run}
          </Button>
        </FormActions>
      </Form>
      <Compare {...props} />
      <Disclosure summary={text.check.limits}>{text.check.limitsText}</Disclosure>
    </>
  );
}

/** The answer in a few words. */
export function verdictTitle({ faultCount }: ChainVerdict, { language }: View): string {
  const text = historyMessages(language).check;
  return faultCount === 0 ? text.intact : text.faulty(formatNumber(language, faultCount));
}

function Answer({ verdict, point, reading, now, view }: VerifyProps & { verdict: ChainVerdict }) {
  const { language } = view;
  const text = historyMessages(language).check;
  const intact = verdict.faultCount === 0;
  const when = momentInWords(language, now)!;
  return (
    <Section title={text.result} id="svar">
      {intact ? <Intact verdict={verdict} view={view} /> : <Faults verdict={verdict} view={view} />}
      {verdict.point && point && (
        <Alert
          kind={verdict.point === 'stands' ? 'done' : 'problem'}
          title={verdict.point === 'stands' ? text.pointStands : text.pointFails}
        >
          {pointSentence(language, verdict.point, point.revision)}
        </Alert>
      )}
      <Facts
        facts={[
          ...(intact && verdict.checkWord !== undefined
            ? [{ term: text.checkWord, value: <code>{verdict.checkWord}</code> }]
            : []),
          { term: text.revision, value: formatNumber(language, verdict.revision) },
          { term: text.changes, value: formatNumber(language, verdict.changes) },
          { term: text.at, value: when },
        ]}
      />
      {intact && verdict.checkWord !== undefined && (
        <>
          <h3>{text.minutes}</h3>
          <p>{text.minutesHint}</p>
          <blockquote>
            <p>
              {text.minutesText(
                reading.partnership.name,
                when,
                formatNumber(language, verdict.changes),
                formatNumber(language, verdict.revision),
                verdict.checkWord,
              )}
            </p>
          </blockquote>
        </>
      )}
    </Section>
  );
}

function Intact({ verdict: { changes }, view }: { verdict: ChainVerdict; view: View }) {
  const text = historyMessages(view.language).check;
  if (changes === 0) return <Alert kind="done">{text.emptyText}</Alert>;
  return (
    <Alert kind="done">
      {changes === 1 ? text.intactOne : text.intactText(formatNumber(view.language, changes))}
    </Alert>
  );
}

function Faults({ verdict, view }: { verdict: ChainVerdict; view: View }) {
  const { language } = view;
  const text = historyMessages(language).check;
  const more = verdict.faultCount - verdict.faults.length;
  return (
    <>
      <Alert kind="problem">{text.faultyText}</Alert>
      <ul>
        {verdict.faults.map((fault) => (
          <li>{faultSentence(language, fault, (useCase) => useCaseName(language, useCase))}</li>
        ))}
      </ul>
      {more > 0 && <p>{text.moreFaults(formatNumber(language, more))}</p>}
    </>
  );
}

function Compare({ reading, typed, errors, view }: VerifyProps) {
  const { language } = view;
  const text = historyMessages(language).check;
  return (
    <Section title={text.compare} id="sammenlign" lead={text.compareLead}>
      <Form
        action={view.href(verifyChangesPath(reading.partnership.id))}
        method="get"
        hidden={{ [CHECK_WORDS.run]: 'ja' }}
      >
        <TextField
          name={CHECK_WORDS.revision}
          label={text.compareRevision}
          value={typed.revision}
          inputmode="numeric"
          error={errorOf(errors, CHECK_WORDS.revision)}
          width="xs"
          language={language}
        />
        <TextField
          name={CHECK_WORDS.checkWord}
          label={text.compareWord}
          hint={text.compareWordHint}
          value={typed.checkWord}
          autocomplete="off"
          error={errorOf(errors, CHECK_WORDS.checkWord)}
          width="m"
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.compareRun}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
