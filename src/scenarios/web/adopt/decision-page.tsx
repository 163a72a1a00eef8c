import { isRole, roleWord } from '../../../access/index.ts';
import { recordedChangePath } from '../../../access/web/paths.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, formatMoment, formatNumber } from '../../../platform/i18n/index.ts';
import { indexOf, type PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  ButtonLink,
  type Column,
  DataTable,
  Facts,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import type { AdoptedChange } from '../../domain/adopt/adopted-change.ts';
import { reversedBy, type ScenarioDecision } from '../../domain/adopt/decision.ts';
import { messages } from '../messages.ts';
import {
  adoptScenarioPath,
  decisionPath,
  decisionsPath,
  reverseDecisionPath,
  scenarioPath,
  scenariosPath,
} from '../paths.ts';
import { ConsequenceTable, HandoverList } from './consequences.tsx';
import { decisionHeadline } from './decisions-page.tsx';
import { adoptMessages } from './messages.ts';
import { tellChange, type ToldChange } from './tell.ts';

interface DecisionProps {
  reading: PlanReading;
  decision: ScenarioDecision;
  decisions: readonly ScenarioDecision[];
  /** Whether the scenario is still there. */
  hasScenario: boolean;
  view: View;
}

/** The title of a decision's page. */
export function decisionTitle(decision: ScenarioDecision, view: View): string {
  const text = adoptMessages(view.language).decision;
  return text.title(decision.id, decisionHeadline(decision, view));
}

/** One decision: who, when and why, what it changed, what followed, and what became of it. */
export function DecisionPage(props: DecisionProps) {
  const { reading, decision, view } = props;
  const { language, href } = view;
  const text = adoptMessages(language);
  const { id } = reading.partnership;
  const { told, kind } = decision;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: href(scenariosPath(id)) },
          { label: text.decisions, href: href(decisionsPath(id)) },
        ]}
        title={decisionTitle(decision, view)}
        actions={<Actions {...props} />}
        language={language}
      />
      <Reversed {...props} />
      <Section title={text.decision.facts} id="hvem">
        <DecisionFacts {...props} />
      </Section>
      <Section
        title={kind === 'adopt' ? text.decision.changes : text.decision.changesBack}
        id="aendringer"
      >
        <ChangeTable changes={told.changes} isBack={kind === 'reverse'} view={view} />
        {told.isRounded && <p>{text.rounded}</p>}
        <HandoverList handovers={told.handovers} view={view} />
      </Section>
      <Section title={text.decision.years} id="foelger">
        <ConsequenceTable years={told.years} isPast source={text.sourceThen} view={view} />
      </Section>
    </>
  );
}

function Actions({ reading, decision, decisions, hasScenario, view }: DecisionProps) {
  const { href } = view;
  const text = adoptMessages(view.language).decision;
  const partnershipId = reading.partnership.id;
  const { id, kind, scenarioId, reverses } = decision;
  const stands = kind === 'adopt' && reversedBy(decisions, id) === undefined;
  return (
    <>
      {stands && view.may('scenarios.reverse-decision') && (
        <ButtonLink href={href(reverseDecisionPath(partnershipId, id))}>
          {text.toReverse}
        </ButtonLink>
      )}
      {reverses !== undefined && (
        <ButtonLink href={href(decisionPath(partnershipId, reverses))}>
          {text.reverses(reverses)}
        </ButtonLink>
      )}
      {kind === 'reverse' && hasScenario && view.may('scenarios.adopt-scenario') && (
        <ButtonLink kind="quiet" href={href(adoptScenarioPath(partnershipId, scenarioId))}>
          {text.again}
        </ButtonLink>
      )}
      {hasScenario && (
        <ButtonLink kind="quiet" href={href(scenarioPath(partnershipId, scenarioId))}>
          {text.toScenario}
        </ButtonLink>
      )}
    </>
  );
}

function Reversed({ reading, decision, decisions, view }: DecisionProps) {
  const { language } = view;
  const text = adoptMessages(language);
  const by = decisions.find(({ reverses }) => reverses === decision.id);
  if (!by) return null;
  return (
    <Alert kind="caution" title={text.decision.reversedTitle}>
      <p>{text.decision.reversedBy(by.id, formatDate(language, by.decidedOn))}</p>
      <a href={view.href(decisionPath(reading.partnership.id, by.id))}>{text.toDecision}</a>
    </Alert>
  );
}

function DecisionFacts({ reading, decision, view }: DecisionProps) {
  const { language, href } = view;
  const text = adoptMessages(language);
  const { decidedOn, decidedBy, reason, revision, revisionBefore, role, organisationId } = decision;
  const organisation = organisationId && indexOf(reading.plan).organisation.get(organisationId);
  const written = [
    formatMoment(language, decision.recordedAt),
    ...(role !== undefined && isRole(role) ? [roleWord(language, role)] : []),
    ...(organisation ? [organisation.name] : []),
  ];
  const number = (one: number) => formatNumber(language, one);
  return (
    <Facts
      facts={[
        { term: text.day, value: formatDate(language, decidedOn) },
        { term: text.decidedBy, value: decidedBy },
        { term: text.reason, value: <span class="typed-text">{reason}</span> },
        { term: text.decision.scenario, value: decision.scenarioName },
        { term: text.decision.recorded, value: written.join(' · ') },
        {
          term: text.decision.revision,
          value: (
            <>
              {text.decision.revisions(number(revisionBefore), number(revision))}{' '}
              {view.may('access.read-changes') && (
                <a href={href(recordedChangePath(reading.partnership.id, revision))}>
                  {text.decision.inLog}
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What was changed, before and after; for a reversal the other way round. */
export function ChangeTable({
  changes,
  isBack,
  view: { language },
}: {
  changes: readonly AdoptedChange[];
  isBack: boolean;
  view: View;
}) {
  const text = adoptMessages(language).decision;
  const rows = changes.map((change): ToldChange => {
    const { what, before, after } = tellChange(language, change);
    return isBack ? { what, before: after, after: before } : { what, before, after };
  });
  const columns: Column<ToldChange>[] = [
    { key: 'what', header: text.field, cell: ({ what }) => what },
    { key: 'before', header: text.before, cell: ({ before }) => before },
    { key: 'after', header: text.after, cell: ({ after }) => after },
  ];
  return (
    <DataTable
      id="aendrede-steder"
      caption={isBack ? text.changesBack : text.changes}
      captionHidden
      columns={columns}
      rows={rows}
      fit
      language={language}
    />
  );
}
