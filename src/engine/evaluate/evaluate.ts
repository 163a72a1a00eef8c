import { compareIds } from '../../shared/index.ts';
import { DEFAULT_COUNT, type Plan } from '../model/index.ts';
import { activityAnswers } from './activity-answers.ts';
import { anchoringFaults } from './anchoring.ts';
import type { EvaluateOptions, Evaluation } from './answers.ts';
import { applyScenario } from './apply-scenario.ts';
import { areaParts } from './area-parts.ts';
import { evaluationBase, sumBalances, type EvaluationBase } from './base.ts';
import { costAnswer } from './cost-answers.ts';
import { explainGap } from './explain-gap.ts';
import { endingPosts, postAnswers } from './posts.ts';
import { needAnswers, reachTable, type ReachTable } from './reach.ts';
import { shareRules } from './share-rules.ts';
import { flowAnswers, sourceAnswers } from './source-answers.ts';
import { planWarnings } from './warnings.ts';
import { yearAnswers } from './year-answers.ts';

/**
 * The answers of a plan, or of the plan under a scenario (plan model, section 3). Pure: the flows
 * are found at once, each answer is laid out when it is first read. The plan must keep the rules
 * of the plan file; throws `RangeError` for an unknown scenario id.
 */
export function evaluate(plan: Plan, options: EvaluateOptions = {}): Evaluation {
  const evaluated = underScenario(plan, options.scenario);
  const base = evaluationBase(evaluated, options.count ?? DEFAULT_COUNT);
  const reach = once(() => reachTable(base));
  const needs = once(() => needAnswers(base, reach()));
  const rules = once(() => shareRules(base));
  const years = once(() => yearAnswers(base, reach(), needs(), rules()));
  const total = once(() => sumBalances(years()));
  const activities = once(() => activityAnswers(base));
  const parts = once(() => areaParts(base.ledger));
  const costs = once(() => costAnswer(base, years(), activities(), parts()));
  const flows = once(() => flowAnswers(base));
  const sources = once(() => sourceAnswers(base));
  const posts = once(() => postAnswers(base, parts()));
  const ending = once(() => endingPosts(base, activities()));
  const anchoring = once(() => anchoringFaults(base, activities()));
  const undecided = once(() => undecidedActivities(base));
  const unreached = once(() => areasWithoutReach(evaluated, reach()));
  const warnings = once(() => planWarnings(base, undecided(), unreached(), anchoring(), rules()));
  return {
    plan: evaluated,
    count: base.count,
    get total() {
      return total();
    },
    get years() {
      return years();
    },
    get activities() {
      return activities();
    },
    get costs() {
      return costs();
    },
    get flows() {
      return flows();
    },
    get sources() {
      return sources();
    },
    get rules() {
      return rules();
    },
    get needs() {
      return needs();
    },
    get posts() {
      return posts();
    },
    get endingPosts() {
      return ending();
    },
    get anchoringFaults() {
      return anchoring();
    },
    get undecided() {
      return undecided();
    },
    get areasWithoutReach() {
      return unreached();
    },
    get warnings() {
      return warnings();
    },
    explainGap: (activity, year) => explainGap(base, activity, year),
  };
}

function underScenario(plan: Plan, scenario: EvaluateOptions['scenario']): Plan {
  if (scenario === undefined) return plan;
  if (typeof scenario !== 'string') return applyScenario(plan, scenario);
  const found = plan.scenarios.find(({ id }) => id === scenario);
  if (!found) throw new RangeError(`The plan has no scenario ${scenario}`);
  return applyScenario(plan, found);
}

function undecidedActivities({ ledger }: EvaluationBase): string[] {
  return ledger.activities
    .filter(({ activity }) => activity.chosen === undefined)
    .map(({ id }) => id);
}

function areasWithoutReach(plan: Plan, { reachedAreas }: ReachTable): string[] {
  return plan.areas
    .filter(({ id, needs }) => needs.length > 0 && !reachedAreas.has(id))
    .map(({ id }) => id)
    .sort(compareIds);
}

/** Computes when first asked and remembers. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}
