import type { OptionRef, Plan } from '../model/index.ts';
import { SHOWN_CIRCLE } from './file-limits.ts';
import type { PathKey } from './json-path.ts';
import { optionPlaces, places, type Place } from './plan-places.ts';
import { problemAt, type PlanProblem } from './problem.ts';

/** An option with what it requires. */
interface Node {
  readonly label: string;
  readonly requires: readonly Place<OptionRef>[];
}

/** A node on the way, and how many of its requirements have been followed. */
interface Step {
  readonly node: Node;
  followed: number;
}

/** Options that require or exclude themselves: directly, or in a circle of requirements. An option
 * that requires another option of its own activity refers to itself too: only one is ever chosen. */
export function* requirementProblems(plan: Plan): Iterable<PlanProblem> {
  const nodes = new Map<string, Node>();
  for (const { part: option, keys, activity } of optionPlaces(plan)) {
    const requires: Place<OptionRef>[] = [];
    for (const ref of places(option.requires, ...keys, 'requires')) {
      if (ref.part.activity === activity.id) yield selfReference(ref);
      else requires.push(ref);
    }
    for (const ref of places(option.excludes, ...keys, 'excludes')) {
      const { part } = ref;
      if (part.activity === activity.id && part.option === option.id) yield selfReference(ref);
    }
    const label = `${activity.id}/${option.id}`;
    nodes.set(keyOf(activity.id, option.id), { label, requires });
  }
  yield* circles(nodes);
}

function selfReference({ part, keys }: Place<OptionRef>): PlanProblem {
  return problemAt(keys, 'self-reference', {}, `${part.activity}/${part.option}`);
}

function keyOf(activity: string, option: string): string {
  return JSON.stringify([activity, option]);
}

/** Follows every requirement once; one that leads back onto the way closes a circle. No recursion:
 * a chain of requirements may be as long as the plan. */
function* circles(nodes: ReadonlyMap<string, Node>): Iterable<PlanProblem> {
  const done = new Set<Node>();
  for (const start of nodes.values()) {
    if (done.has(start)) continue;
    const way: Step[] = [{ node: start, followed: 0 }];
    const onWay = new Map<Node, number>([[start, 0]]);
    while (way.length > 0) {
      const step = way.at(-1)!;
      const ref = step.node.requires[step.followed];
      if (!ref) {
        way.pop();
        onWay.delete(step.node);
        done.add(step.node);
        continue;
      }
      step.followed += 1;
      const next = nodes.get(keyOf(ref.part.activity, ref.part.option));
      if (!next || done.has(next)) continue;
      const from = onWay.get(next);
      if (from === undefined) {
        onWay.set(next, way.length);
        way.push({ node: next, followed: 0 });
      } else {
        yield circle(ref.keys, way.slice(from));
      }
    }
  }
}

function circle(keys: readonly PathKey[], steps: readonly Step[]): PlanProblem {
  const names = [...steps, steps[0]!].map(({ node }) => node.label);
  const cycle =
    names.length > SHOWN_CIRCLE ? [...names.slice(0, SHOWN_CIRCLE - 2), '…', names.at(-1)!] : names;
  return problemAt(keys, 'circular-requires', { cycle }, names[0]);
}
