import { createHash } from 'node:crypto';
import { type PlanProblem, writePlanFile } from '../../engine/index.ts';
import {
  importedPlan,
  importProblems,
  type ImportRuleProblem,
  type Mapping,
  mannerOf,
  mappedRows,
  ownWorkbook,
  type PlanDifferences,
  planDifferences,
  type PlanParts,
  type ReadingNotes,
  type RowProblem,
  type Sheet,
} from '../domain/index.ts';

/** What a workbook would do to a plan. */
export interface WorkbookPreview {
  /** Whether it is our own workbook. */
  readonly isOwn: boolean;
  readonly problems: readonly RowProblem[];
  readonly planProblems: readonly (PlanProblem | ImportRuleProblem)[];
  /** How many amounts were rounded to whole kroner. */
  readonly rounded: number;
  readonly notes: ReadingNotes;
  readonly unusedColumns: readonly { readonly sheet: string; readonly column: string }[];
  readonly differences: PlanDifferences;
  readonly plan: PlanParts;
  /** Tells this preview from another: what is confirmed must be what was seen. */
  readonly seal: string;
}

const NO_NOTES: ReadingNotes = {
  totals: 0,
  hiddenRows: 0,
  hiddenColumns: 0,
  formulas: 0,
  examples: 0,
  bare: 0,
  tooWide: false,
};

/** What the sheets would do to a plan; undefined when they are somebody's own and nobody has said how
 * they are to be read. */
export function previewWorkbook(
  plan: PlanParts,
  { sheets, mapping }: { readonly sheets: readonly Sheet[]; readonly mapping?: Mapping },
): WorkbookPreview | undefined {
  const own = ownWorkbook(sheets);
  if (own) {
    const notes = { ...NO_NOTES, examples: own.examples };
    const imported = importedPlan(plan, { lists: own.lists });
    return sealed(plan, imported, { isOwn: true, notes, unusedColumns: own.unusedColumns });
  }
  const sheet = mapping && sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return undefined;
  const { lists, notes } = mappedRows(sheet, mapping);
  const imported = importedPlan(plan, { lists, manner: mannerOf(mapping) });
  return sealed(plan, imported, { isOwn: false, notes, unusedColumns: [] });
}

function sealed(
  before: PlanParts,
  imported: ReturnType<typeof importedPlan>,
  told: Pick<WorkbookPreview, 'isOwn' | 'notes' | 'unusedColumns'>,
): WorkbookPreview {
  const { plan, problems, planProblems, rounded } = imported;
  const isSound = problems.length === 0 && planProblems.length === 0;
  const differences = planDifferences(before, isSound ? plan : before);
  const ruled = isSound ? rulesBroken(plan) : planProblems;
  const seal = createHash('sha256')
    .update(JSON.stringify([differences, problems, ruled]))
    .digest('hex')
    .slice(0, 24);
  return { ...told, plan, problems, planProblems: ruled, rounded, differences, seal };
}

/** What keeps a sound plan out: texts put together of several cells are looked through here. */
function rulesBroken(parts: PlanParts): readonly ImportRuleProblem[] {
  const plan = { ...parts, scenarios: [] };
  return importProblems(JSON.parse(writePlanFile(plan)), plan);
}
