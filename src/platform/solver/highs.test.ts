import { beforeAll, describe, expect, test } from 'vitest';
import type { MixedModel, Solve, SolveOptions } from '../../shared/index.ts';
import { loadSolver } from './highs.ts';

const PATIENT: SolveOptions = { timeLimit: 20, gap: 0 };

/** Which things to pack: the most worth within the weight. */
function knapsack(worth: readonly number[], weight: readonly number[], most: number): MixedModel {
  const count = worth.length;
  return {
    sense: 'maximise',
    cost: Float64Array.from(worth),
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(1),
    whole: new Uint8Array(count).fill(1),
    rowLower: Float64Array.of(-Infinity),
    rowUpper: Float64Array.of(most),
    starts: Int32Array.of(0, count),
    columns: Int32Array.from(weight, (_, at) => at),
    values: Float64Array.from(weight),
  };
}

/** Worth and weight nearly alike: hard to prove. */
function hardKnapsack(count: number): MixedModel {
  const weight = Array.from({ length: count }, (_, at) => 1000 + ((at * 7919) % 997));
  const worth = weight.map((one, at) => one + ((at * 104_729) % 13));
  const most = Math.floor(weight.reduce((sum, one) => sum + one, 0) / 2) + 0.5;
  return knapsack(worth, weight, most);
}

describe('the solver', () => {
  let solve: Solve;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  test('packs what is worth most', () => {
    const solved = solve(knapsack([60, 100, 120], [10, 20, 30], 50), PATIENT);
    expect(solved.status).toBe('optimal');
    expect(solved.objective).toBeCloseTo(220, 9);
    expect(solved.bound).toBeCloseTo(220, 9);
    expect([...solved.values!].map(Math.round)).toEqual([0, 1, 1]);
  });

  test('without whole columns takes a part', () => {
    const model = knapsack([60, 100, 120], [10, 20, 30], 50);
    const solved = solve({ ...model, whole: new Uint8Array(3) }, PATIENT);
    expect(solved.objective).toBeCloseTo(240, 9);
    expect(solved.bound).toBeCloseTo(240, 9);
  });

  test('minimises too, and begins with a known solution', () => {
    const model: MixedModel = {
      ...knapsack([3, 2, 4], [1, 1, 1], Infinity),
      sense: 'minimise',
      rowLower: Float64Array.of(2),
    };
    const solved = solve(model, { ...PATIENT, start: Float64Array.of(1, 0, 1) });
    expect(solved.objective).toBeCloseTo(5, 9);
  });

  test('says that nothing can be found', () => {
    const model = { ...knapsack([1, 1], [1, 1], 5), rowLower: Float64Array.of(3) };
    expect(solve(model, PATIENT)).toMatchObject({
      status: 'infeasible',
      objective: null,
      bound: null,
    });
  });

  test('says that there is no end', () => {
    const model: MixedModel = {
      ...knapsack([1], [0], 1),
      upper: Float64Array.of(Infinity),
      whole: new Uint8Array(1),
    };
    expect(solve(model, PATIENT).status).toBe('unbounded');
  });

  test('without time answers at once, without claiming a proof', () => {
    const solved = solve(hardKnapsack(200), { ...PATIENT, timeLimit: 0 });
    expect(solved.status).toBe('stopped');
  });

  test('stops when asked to, with the best found and a bound', () => {
    let asked = 0;
    const solved = solve(hardKnapsack(400), { ...PATIENT, stopped: () => (asked += 1) > 3 });
    expect(['stopped', 'optimal']).toContain(solved.status);
    expect(asked).toBeGreaterThan(0);
    if (solved.status === 'stopped' && solved.objective !== null) {
      expect(solved.bound!).toBeGreaterThanOrEqual(solved.objective);
    }
  });

  test('stops when its memory has grown too large', async () => {
    const small = await loadSolver({ memory: 1 });
    expect(small(hardKnapsack(400), PATIENT).status).toBe('stopped');
  });

  test('refuses a broken model', () => {
    const broken = { ...knapsack([1, 2], [1, 1], 1), columns: Int32Array.of(0, 9) };
    expect(() => solve(broken, PATIENT)).toThrow(/ind/i);
  });
});
