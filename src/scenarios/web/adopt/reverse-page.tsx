import { activityPath } from '../../../activities/web/paths.ts';
import { sourcePath } from '../../../funding/web/paths.ts';
import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import type { YearChange } from '../../domain/adopt/adopted-change.ts';
import type { ScenarioDecision } from '../../domain/adopt/decision.ts';
import { messages } from '../messages.ts';
import { decisionPath, decisionsPath, reverseDecisionPath, scenariosPath } from '../paths.ts';
import { ConsequenceTable } from './consequences.tsx';
import { ChangeTable } from './decision-page.tsx';
import { adoptMessages } from './messages.ts';
import { StatementFields } from './statement-fields.tsx';
import { tellPlace } from './tell.ts';
import type { TypedStatement } from './typed.ts';

/** What the page of taking a decision back is made from. */
export interface ReverseMatter {
  readonly reading: PlanReading;
  readonly decision: ScenarioDecision;
  /** The years before and after; or the places that were changed since, when it cannot be. */
  readonly outcome: { readonly years: readonly YearChange[] } | { readonly places: Places };
  readonly typed: TypedStatement;
  readonly errors: readonly FormError[];
  readonly view: View;
}

type Places = readonly (readonly string[])[];

/** What is put back, what follows, and the decision to be recorded; or why it cannot be. */
export function ReversePage({ matter }: { matter: ReverseMatter }) {
  const { reading, decision, outcome, errors, view } = matter;
  const { language, href } = view;
  const text = adoptMessages(language);
  const partnershipId = reading.partnership.id;
  const own = href(decisionPath(partnershipId, decision.id));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: href(scenariosPath(partnershipId)) },
          { label: text.decisions, href: href(decisionsPath(partnershipId)) },
          { label: text.list.number(decision.id), href: own },
        ]}
        title={text.reverse.title(decision.scenarioName)}
        lead={text.reverse.lead}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {'places' in outcome ? (
        <ChangedSince reading={reading} places={outcome.places} own={own} view={view} />
      ) : (
        <>
          <Section title={text.reverse.what} id="aendringer">
            <ChangeTable changes={decision.told.changes} isBack view={view} />
          </Section>
          <Section title={text.reverse.consequences} id="foelger" lead={text.consequencesTable}>
            <ConsequenceTable
              years={outcome.years}
              source={text.source(reading.plan.title)}
              view={view}
            />
          </Section>
          <ReverseForm matter={matter} own={own} />
        </>
      )}
    </>
  );
}

function ReverseForm({
  matter: { reading, decision, typed, errors, view },
  own,
}: {
  matter: ReverseMatter;
  own: string;
}) {
  const { language, href } = view;
  const text = adoptMessages(language);
  return (
    <Section title={text.statement} id="beslutning">
      <Form action={href(reverseDecisionPath(reading.partnership.id, decision.id))}>
        <StatementFields
          typed={typed}
          errors={errors}
          reasonHint={text.reverse.reasonHint}
          confirm={text.reverse.confirm}
          language={language}
        />
        <FormActions>
          <Button>{text.reverse.submit}</Button>
          <ButtonLink kind="quiet" href={own}>
            {text.reverse.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </Section>
  );
}

function ChangedSince({
  reading,
  places,
  own,
  view,
}: {
  reading: PlanReading;
  places: Places;
  own: string;
  view: View;
}) {
  const { language, href } = view;
  const text = adoptMessages(language);
  const { id: partnershipId } = reading.partnership;
  const told = places.map((path) => tellPlace(reading.plan, language, path));
  const unique = [...new Map(told.map((place) => [place.text, place])).values()];
  return (
    <>
      <Alert kind="caution" title={text.reverse.changed}>
        <p>{text.reverse.changedText}</p>
      </Alert>
      <Section title={text.reverse.places} id="steder">
        <ul>
          {unique.map(({ list, id, text: words }) => (
            <li>
              {list === undefined ? (
                words
              ) : (
                <a
                  href={href(
                    list === 'activities'
                      ? activityPath(partnershipId, id)
                      : sourcePath(partnershipId, id),
                  )}
                >
                  {words}
                </a>
              )}
            </li>
          ))}
        </ul>
        <p>
          <a href={own}>{text.toDecision}</a>
        </p>
      </Section>
    </>
  );
}
