/** A network of earmark classes (with a supply) and need classes (with a demand). */
export interface FlowNetwork {
  readonly supply: Float64Array;
  readonly demand: Float64Array;
  /** By need class, the earmark classes that may pay. */
  readonly payers: readonly (readonly number[])[];
}

/** The largest total that can be paid, and the need classes that keep it from being larger: those
 * that only exhausted earmark classes may pay. */
export interface FlowCut {
  readonly paid: number;
  readonly starved: readonly number[];
}

/** Amounts below this part of an øre are nothing. */
const NOTHING = 1e-3;

/** Finds the largest flow by shortest paths that still carry something. */
export function largestFlow({ supply, demand, payers }: FlowNetwork): FlowCut {
  const left = supply.slice();
  const wanted = demand.slice();
  const flows = payers.map((list) => new Float64Array(list.length));
  const payees = payeesOf(supply.length, payers);
  let paid = 0;
  for (;;) {
    const path = shortestPath(left, wanted, flows, payers, payees);
    if (!path.found) return { paid, starved: starvedOf(path.reached, payers) };
    paid += push(path, left, wanted, flows, payers);
  }
}

type Payees = readonly (readonly number[])[];

function payeesOf(count: number, payers: FlowNetwork['payers']): Payees {
  const payees = Array.from({ length: count }, (): number[] => []);
  payers.forEach((list, need) => {
    for (const earmark of list) payees[earmark]!.push(need);
  });
  return payees;
}

interface Path {
  readonly found: boolean;
  readonly last: number;
  /** By need class, the earmark class it was reached from; -1 when it was not reached. */
  readonly reached: Int32Array;
  /** By earmark class, the need class it was reached from; -1 for a start. */
  readonly backFrom: Int32Array;
}

function shortestPath(
  left: Float64Array,
  wanted: Float64Array,
  flows: readonly Float64Array[],
  payers: FlowNetwork['payers'],
  payees: Payees,
): Path {
  const reached = new Int32Array(wanted.length).fill(-1);
  const backFrom = new Int32Array(left.length).fill(-1);
  const seen = new Uint8Array(left.length);
  const queue: number[] = [];
  left.forEach((amount, earmark) => {
    if (amount <= NOTHING) return;
    seen[earmark] = 1;
    queue.push(earmark);
  });
  for (let at = 0; at < queue.length; at += 1) {
    const earmark = queue[at]!;
    for (const need of payees[earmark]!) {
      if (reached[need]! >= 0) continue;
      reached[need] = earmark;
      if (wanted[need]! > NOTHING) return { found: true, last: need, reached, backFrom };
      payers[need]!.forEach((other, index) => {
        if (seen[other] === 1 || flows[need]![index]! <= NOTHING) return;
        seen[other] = 1;
        backFrom[other] = need;
        queue.push(other);
      });
    }
  }
  return { found: false, last: -1, reached, backFrom };
}

function push(
  { last, reached, backFrom }: Path,
  left: Float64Array,
  wanted: Float64Array,
  flows: readonly Float64Array[],
  payers: FlowNetwork['payers'],
): number {
  const steps: { readonly need: number; readonly index: number; readonly sign: 1 | -1 }[] = [];
  let most = wanted[last]!;
  let need = last;
  for (;;) {
    const earmark = reached[need]!;
    steps.push({ need, index: payers[need]!.indexOf(earmark), sign: 1 });
    const from = backFrom[earmark]!;
    if (from < 0) {
      most = Math.min(most, left[earmark]!);
      for (const step of steps) flows[step.need]![step.index]! += step.sign * most;
      left[earmark]! -= most;
      wanted[last]! -= most;
      return most;
    }
    const index = payers[from]!.indexOf(earmark);
    most = Math.min(most, flows[from]![index]!);
    steps.push({ need: from, index, sign: -1 });
    need = from;
  }
}

function starvedOf(reached: Int32Array, payers: FlowNetwork['payers']): number[] {
  return payers.flatMap((_, need) => (reached[need]! < 0 ? [need] : []));
}
