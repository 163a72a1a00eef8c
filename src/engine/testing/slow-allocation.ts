import type { FundingStatus, Plan } from '../model/index.ts';
import { flowsByName, groupOf, plainProblem, type PlainProblem } from './plain-problem.ts';

/**
 * The allocation of one year, variable by variable on the plain network of groups, sources, cells
 * and priorities: slow, without classes, for plans that are too large to try every flow.
 */
export function allocateSlowly(
  plan: Plan,
  year: number,
  count: readonly FundingStatus[],
): { readonly flows: ReadonlyMap<string, number>; readonly missingPins: number } {
  const problem = plainProblem(plan, year, count);
  return { flows: flowsByName(problem, greatestFlow(problem)), missingPins: problem.missingPins };
}

/** More than any plan holds. */
const ENDLESS = 1e15;

function greatestFlow(problem: PlainProblem): readonly number[] {
  const network = new PlainNetwork();
  const { variables, cells, money, caps, needs } = problem;
  for (const [group, cap] of caps) network.raise('start', `group ${group}`, Math.min(cap, ENDLESS));
  for (const { source } of variables) {
    network.set(`group ${groupOf(source)}`, `source ${source.id}`, money.get(source.id)!);
  }
  variables.forEach(({ source, cell }) =>
    network.set(`source ${source.id}`, `cell ${cell}`, ENDLESS),
  );
  cells.forEach(({ activity }, cell) =>
    network.set(`cell ${cell}`, `priority ${activity.priority}`, needs[cell]!),
  );
  for (let priority = 1; priority <= 9; priority += 1) {
    network.set(`priority ${priority}`, 'end', ENDLESS);
    while (network.push('start', 'end', ENDLESS) > 0) continue;
    // From here on the priority's total is fixed.
    network.set(`priority ${priority}`, 'end', 0);
    network.set('end', `priority ${priority}`, 0);
  }
  return variables.map(({ source, cell }) => {
    const [from, to] = [`source ${source.id}`, `cell ${cell}`];
    network.set(from, to, 0);
    let amount = network.room(to, from);
    network.set(to, from, 0);
    for (
      let more = network.push(to, from, ENDLESS);
      more > 0;
      more = network.push(to, from, ENDLESS)
    ) {
      amount += more;
    }
    return amount;
  });
}

/** A network by names, with what can still be pushed from node to node. */
class PlainNetwork {
  readonly #room = new Map<string, Map<string, number>>();

  room(from: string, to: string): number {
    return this.#room.get(from)?.get(to) ?? 0;
  }

  set(from: string, to: string, room: number): void {
    const row = this.#room.get(from) ?? new Map<string, number>();
    this.#room.set(from, row.set(to, room));
  }

  raise(from: string, to: string, room: number): void {
    this.set(from, to, this.room(from, to) + room);
  }

  /** Pushes along one path; returns the amount, 0 without a path. */
  push(from: string, to: string, atMost: number): number {
    const parent = new Map<string, string>([[from, '']]);
    const queue = [from];
    for (const node of queue) {
      for (const [next, room] of this.#room.get(node) ?? []) {
        if (room === 0 || parent.has(next)) continue;
        parent.set(next, node);
        queue.push(next);
      }
    }
    if (!parent.has(to)) return 0;
    const path: [string, string][] = [];
    for (let node = to; node !== from; node = parent.get(node)!)
      path.push([parent.get(node)!, node]);
    const amount = Math.min(atMost, ...path.map(([a, b]) => this.room(a, b)));
    for (const [a, b] of path) {
      this.raise(a, b, -amount);
      this.raise(b, a, amount);
    }
    return amount;
  }
}
