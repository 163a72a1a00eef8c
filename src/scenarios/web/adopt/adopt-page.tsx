import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  CheckboxGroup,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import { printOf } from '../../actions/adopt/adopt-scenario.ts';
import type { AdoptedChange } from '../../domain/adopt/adopted-change.ts';
import type { Adoption } from '../../domain/adopt/adoption.ts';
import { isAssumption } from '../../domain/adopt/chosen.ts';
import { messages } from '../messages.ts';
import { adoptScenarioPath, scenarioPath, scenariosPath } from '../paths.ts';
import { listed } from '../words.ts';
import { ConsequenceTable, HandoverList } from './consequences.tsx';
import { adoptMessages } from './messages.ts';
import { StatementFields } from './statement-fields.tsx';
import { changeSentence, linesOf, tellChange } from './tell.ts';
import { FIELD, type TypedAdoption } from './typed.ts';

/** What the page of adopting is made from. */
export interface AdoptMatter {
  readonly reading: PlanReading;
  readonly scenario: Scenario;
  /** Everything that could be adopted. */
  readonly offered: readonly AdoptedChange[];
  /** What the scenario says that the plan no longer knows, in sentences. */
  readonly gone: readonly string[];
  /** What comes of the ticks. */
  readonly adoption: Adoption;
  /** Other scenarios that go on from the new plan. */
  readonly following: readonly Scenario[];
  readonly typed: TypedAdoption;
  readonly errors: readonly FormError[];
  /** Why the consequences are others than when the form was sent. */
  readonly news?: 'recomputed' | 'recomputed-first' | 'changed';
  readonly view: View;
}

/** What a scenario would change in the plan, what follows, and the decision to be recorded. */
export function AdoptPage({ matter }: { matter: AdoptMatter }) {
  const { reading, scenario, offered, gone, errors, view } = matter;
  const { language, href } = view;
  const text = adoptMessages(language);
  const partnershipId = reading.partnership.id;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: href(scenariosPath(partnershipId)) },
          { label: scenario.name, href: href(scenarioPath(partnershipId, scenario.id)) },
        ]}
        title={text.title(scenario.name)}
        lead={offered.length > 0 ? text.lead : text.nothing}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <News matter={matter} />
      {offered.length > 0 && <AdoptForm matter={matter} />}
      {gone.length > 0 && (
        <Alert kind="caution" title={text.cannot}>
          <ul>
            {gone.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      {offered.length === 0 && (
        <p>
          <a href={href(scenarioPath(partnershipId, scenario.id))}>{text.back}</a>
        </p>
      )}
    </>
  );
}

function News({ matter: { news, adoption, typed, view } }: { matter: AdoptMatter }) {
  const { language } = view;
  const text = adoptMessages(language);
  if (news === undefined) return null;
  if (news !== 'changed') {
    const words = news === 'recomputed' ? text.recomputed : text.recomputedFirst;
    return <Alert kind={news === 'recomputed' ? 'info' : 'caution'} title={words} />;
  }
  const now = linesOf(language, adoption);
  const lines = [
    [text.changedBefore, typed.shownLines.filter((line) => !now.includes(line))],
    [text.changedNow, now.filter((line) => !typed.shownLines.includes(line))],
  ] as const;
  return (
    <Alert kind="caution" title={text.changed}>
      <p>{text.changedLead}</p>
      {lines.map(([title, some]) =>
        some.length === 0 ? null : (
          <>
            <p>{title}</p>
            <ul>
              {some.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        ),
      )}
    </Alert>
  );
}

function AdoptForm({ matter }: { matter: AdoptMatter }) {
  const { reading, scenario, adoption, typed, errors, view } = matter;
  const { language, href } = view;
  const text = adoptMessages(language);
  const partnershipId = reading.partnership.id;
  return (
    <Form
      action={href(adoptScenarioPath(partnershipId, scenario.id))}
      hidden={{
        [FIELD.print]: printOf(adoption),
        [FIELD.shownTicks]: JSON.stringify(typed.ticks),
        [FIELD.shownLines]: JSON.stringify(linesOf(language, adoption)),
      }}
    >
      <Section title={text.what} id="aendringer">
        <Ticks matter={matter} isAssumed={false} />
        <Ticks matter={matter} isAssumed />
        <FormActions>
          <Button kind="secondary" name={FIELD.recompute} value="1">
            {text.recompute}
          </Button>
        </FormActions>
      </Section>
      <Consequences matter={matter} />
      <Section title={text.statement} id="beslutning">
        <StatementFields
          typed={typed}
          errors={errors}
          reasonHint={text.reasonHint}
          confirm={text.confirm}
          language={language}
        />
        <FormActions>
          <Button>{text.submit}</Button>
          <ButtonLink kind="quiet" href={href(scenarioPath(partnershipId, scenario.id))}>
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </Section>
    </Form>
  );
}

function Ticks({ matter, isAssumed }: { matter: AdoptMatter; isAssumed: boolean }) {
  const { offered, adoption, typed, errors, view } = matter;
  const { language } = view;
  const text = adoptMessages(language);
  const changes = offered.filter((change) => isAssumption(change) === isAssumed);
  if (changes.length === 0) return null;
  const all = changes.map((change) => {
    const now = adoption.changes.find(({ key }) => key === change.key) ?? change;
    return {
      value: now.key,
      label: tellChange(language, now).what,
      hint: changeSentence(language, now),
    };
  });
  const isFirst = !isAssumed || offered.every(isAssumption);
  return (
    <CheckboxGroup
      name={FIELD.ticks}
      id={isFirst ? `field-${FIELD.ticks}` : `field-${FIELD.ticks}-antagelser`}
      label={isAssumed ? text.assumptions : text.choices}
      hint={isAssumed ? text.assumptionsHint : text.choicesHint}
      error={isFirst ? errorOf(errors, FIELD.ticks) : undefined}
      options={all.toSorted((a, b) => compareNames(language, a.label, b.label))}
      values={typed.ticks}
      language={language}
    />
  );
}

function Consequences({ matter }: { matter: AdoptMatter }) {
  const { reading, adoption, following, view } = matter;
  const text = adoptMessages(view.language);
  return (
    <Section title={text.consequences} id="foelger" lead={text.consequencesTable}>
      <ConsequenceTable
        years={adoption.years}
        source={text.source(reading.plan.title)}
        view={view}
      />
      {adoption.isRounded && <p>{text.rounded}</p>}
      <HandoverList handovers={adoption.handovers} view={view} />
      {following.length > 0 && (
        <p>
          {text.follow(
            listed(
              view.language,
              following.map(({ name }) => messages(view.language).quoted(name)),
            ),
          )}
        </p>
      )}
    </Section>
  );
}
