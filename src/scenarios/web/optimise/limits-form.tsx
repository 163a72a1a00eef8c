import type { Limits, Plan, Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  Alert,
  Button,
  Checkbox,
  type Crumb,
  Disclosure,
  ErrorSummary,
  errorOf,
  FormActions,
  type FormError,
  NumberField,
  PageHeader,
  RadioGroup,
} from '../../../ui/index.ts';
import { FRONTIER_POINTS, sameLimits, TIME_LIMITS } from '../../domain/limits/question.ts';
import { ACT, controlId, FIELD, type Posted, valueOf } from './limit-fields.ts';
import { limitsMessages } from './limits-messages.ts';
import {
  AssumptionFields,
  CostFields,
  CoverageRows,
  GapFields,
  PostRows,
  RuleTable,
} from './limits-parts.tsx';
import { isChanged, type Part, PARTS, summaryOf } from './limits-summary.ts';

/** What the form shows, and where it is sent. */
export interface LimitsFormProps {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly posted: Posted;
  /** What was read of it. */
  readonly limits: Limits;
  readonly assumptions: Scenario | undefined;
  readonly errors: readonly FormError[];
  /** What looks like a slip and waits for a yes. */
  readonly doubts: readonly string[];
  /** What the limits were taken from, and what was done to them. */
  readonly told: readonly string[];
  /** Parts that are unfolded. */
  readonly open: readonly Part[];
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  /** Takes the limits to be kept in the plan; absent for those who may not. */
  readonly saveAction: string | undefined;
  readonly view: View;
}

/** The question of the best plan in plain words: folded parts, each with a line of what is set. */
export function LimitsFormPage(props: LimitsFormProps) {
  const { crumbs, errors, action, saveAction, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} crumbs={crumbs} language={language} />
      <ErrorSummary errors={errors} language={language} />
      <Standing {...props} />
      <form method="post" action={action} novalidate>
        {/* Enter in a field does what the first button does. */}
        <button
          class="sr-only"
          type="submit"
          name={FIELD.act}
          value={ACT.find}
          tabindex={-1}
          aria-hidden="true"
        >
          {text.find}
        </button>
        <AssumptionFields {...props} />
        <div class="limits__parts">
          {PARTS.map((part) => (
            <FoldedPart {...props} part={part} />
          ))}
        </div>
        <RunFields {...props} />
        <Doubts {...props} />
        <FormActions>
          <Button name={FIELD.act} value={ACT.find}>
            {text.find}
          </Button>
          <Button kind="secondary" name={FIELD.act} value={ACT.frontier}>
            {text.frontier}
          </Button>
          {saveAction && (
            <Button kind="quiet" formaction={saveAction}>
              {text.save}
            </Button>
          )}
        </FormActions>
      </form>
    </>
  );
}

function Standing({ plan, limits, told, action, view }: LimitsFormProps) {
  const text = limitsMessages(view.language);
  const own = plan.limits ?? {};
  const isOwn = sameLimits(own, limits);
  const hasNone = sameLimits(own, {});
  const standing = (
    <p>
      {isOwn ? (hasNone ? text.noLimits : text.ownLimits) : text.changed}{' '}
      {!isOwn && <a href={action}>{text.back}</a>}
    </p>
  );
  if (isOwn && told.length === 0) return <div class="limits__standing">{standing}</div>;
  return (
    <Alert kind="info">
      {told.map((line) => (
        <p>{line}</p>
      ))}
      {standing}
    </Alert>
  );
}

function FoldedPart(props: LimitsFormProps & { part: Part }) {
  const { part, plan, limits, open, view } = props;
  const text = limitsMessages(view.language);
  const title = {
    gap: text.gap,
    cost: text.cost,
    posts: text.posts,
    coverage: text.coverage,
    rules: text.rules,
  }[part];
  const changed = isChanged(part, plan, limits) ? ` · ${text.changedMark}` : '';
  const summary = (
    <>
      {title}{' '}
      <small>
        {summaryOf(part, view.language, limits)}
        {changed}
      </small>
    </>
  );
  return (
    <Disclosure summary={summary} open={open.includes(part)}>
      <PartFields {...props} />
    </Disclosure>
  );
}

function PartFields(props: LimitsFormProps & { part: Part }) {
  switch (props.part) {
    case 'gap':
      return <GapFields {...props} />;
    case 'cost':
      return <CostFields {...props} />;
    case 'posts':
      return <PostRows {...props} />;
    case 'coverage':
      return <CoverageRows {...props} />;
    case 'rules':
      return <RuleTable {...props} />;
  }
}

function RunFields({ posted, errors, view }: LimitsFormProps) {
  const { language } = view;
  const text = limitsMessages(language);
  return (
    <div class="form limits__run">
      <RadioGroup
        name={FIELD.time}
        id={controlId(FIELD.time)}
        label={text.time}
        hint={text.timeHint}
        inline
        options={TIME_LIMITS.map((seconds) => ({
          value: String(seconds),
          label: text.seconds(seconds),
        }))}
        value={valueOf(posted, FIELD.time) || '60'}
        error={errorOf(errors, FIELD.time)}
        language={language}
      />
      <NumberField
        name={FIELD.points}
        id={controlId(FIELD.points)}
        label={text.points}
        hint={text.pointsHint}
        value={valueOf(posted, FIELD.points) || String(FRONTIER_POINTS.usual)}
        error={errorOf(errors, FIELD.points)}
        whole
        language={language}
      />
    </div>
  );
}

function Doubts({ doubts, posted, view }: LimitsFormProps) {
  if (doubts.length === 0) return null;
  const text = limitsMessages(view.language);
  return (
    <Alert kind="caution" title={text.confirmTitle}>
      {doubts.map((doubt) => (
        <p>{doubt}</p>
      ))}
      <Checkbox
        name={FIELD.confirm}
        id={controlId(FIELD.confirm)}
        label={text.confirm}
        value="ja"
        checked={valueOf(posted, FIELD.confirm) === 'ja'}
        language={view.language}
      />
    </Alert>
  );
}
