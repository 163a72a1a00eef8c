import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs';
import type { MixedModel, Solve, SolvedModel, SolveOptions } from '../../shared/index.ts';

/** What a solver may use. */
interface SolverLimits {
  /** Bytes of its own memory; beyond that it stops with the best found. */
  readonly memory: number;
}

const USUAL_LIMITS: SolverLimits = { memory: 768 * 1024 * 1024 };

/** Our models are small and are proved in a few nodes: what pays off over thousands of nodes costs
 * more than it gives. */
const FOR_FEW_NODES = {
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_heuristic_effort: 0.02,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
} as const;

/** Rows hold, and columns count as whole, within this. */
const TOLERANCE = 1e-7;

/**
 * Loads HiGHS (in WebAssembly, some 40 ms). It keeps the thread busy while it solves: long models
 * belong in a thread of their own.
 */
export async function loadSolver(limits: SolverLimits = USUAL_LIMITS): Promise<Solve> {
  const highs = await loadHighs();
  return (model, options) =>
    model.cost.length === 0
      ? withoutColumns(model)
      : highs.withModel((solver) => solve(highs, solver, model, options, limits));
}

/** HiGHS has no answer to a model in which nothing can be chosen. */
function withoutColumns({ rowLower, rowUpper }: MixedModel): SolvedModel {
  const holds = rowLower.every((lower, row) => lower <= TOLERANCE && rowUpper[row]! >= -TOLERANCE);
  return holds
    ? { status: 'optimal', objective: 0, bound: 0, seconds: 0, values: new Float64Array() }
    : { status: 'infeasible', objective: null, bound: null, seconds: 0 };
}

function solve(
  highs: Highs,
  solver: Model,
  model: MixedModel,
  options: SolveOptions,
  limits: SolverLimits,
): SolvedModel {
  const hasWhole = model.whole.some((whole) => whole === 1);
  pass(highs, solver, model, hasWhole);
  solver.options.set({
    output_flag: false,
    time_limit: Math.max(0, options.timeLimit),
    mip_rel_gap: options.gap,
    mip_abs_gap: 0,
    ...FOR_FEW_NODES,
    mip_feasibility_tolerance: TOLERANCE,
    primal_feasibility_tolerance: TOLERANCE,
  });
  if (options.start) {
    solver.setSolution({ colValue: options.start });
  }
  solver.run(watch(highs, options, limits));
  return read(highs, solver, hasWhole);
}

function pass(highs: Highs, solver: Model, model: MixedModel, hasWhole: boolean): void {
  const { constants } = highs;
  solver.passModel({
    numCols: model.cost.length,
    numRows: model.rowLower.length,
    sense:
      model.sense === 'maximise'
        ? constants.objectiveSense.maximize
        : constants.objectiveSense.minimize,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numCols: model.cost.length,
      numRows: model.rowLower.length,
      starts: model.starts,
      indices: model.columns,
      values: model.values,
    },
    ...(hasWhole && { integrality: Int32Array.from(model.whole) }),
  });
}

/** Stops the solver when asked to, or when it has grown too large, and tells how far it is. */
function watch(highs: Highs, options: SolveOptions, limits: SolverLimits): HighsCallbackMap {
  const { callbackType } = highs.constants;
  const mustStop = () => (options.stopped?.() ?? false) || highs.memoryBytes > limits.memory;
  return {
    [callbackType.simplexInterrupt](event) {
      if (mustStop()) event.interrupt();
    },
    [callbackType.mipInterrupt](event) {
      const { mip_primal_bound: best, mip_dual_bound: bound } = event.data;
      options.onProgress?.(finiteOrNull(best), finiteOrNull(bound));
      if (mustStop()) event.interrupt();
    },
  };
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Math.abs(value) < 1e30 ? value : null;
}

const FOUND = 2;

function read(highs: Highs, solver: Model, hasWhole: boolean): SolvedModel {
  const { modelStatus } = highs.constants;
  const seconds = solver.getRunTime();
  const status = solver.getModelStatus();
  switch (status) {
    case modelStatus.infeasible:
      return { status: 'infeasible', objective: null, bound: null, seconds };
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return { status: 'unbounded', objective: null, bound: null, seconds };
    case modelStatus.optimal:
    case modelStatus.timeLimit:
    case modelStatus.interrupted:
      break;
    default:
      throw new Error(`The solver ended with status ${status}`);
  }
  const isDone = status === modelStatus.optimal;
  const found = isDone || Number(solver.info.get('primal_solution_status')) === FOUND;
  const objective = found ? solver.getObjectiveValue() : null;
  const bound = hasWhole
    ? finiteOrNull(Number(solver.info.get('mip_dual_bound')))
    : isDone
      ? objective
      : null;
  return {
    status: isDone ? 'optimal' : 'stopped',
    objective,
    bound,
    seconds,
    ...(found && { values: solver.getSolution().colValue }),
  };
}
