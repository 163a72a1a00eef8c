import type { LocalDate } from '../../shared/index.ts';
import { asAnswer, judgeCriterion } from './criterion.ts';
import type { CriterionAnswer, MissingName, SomeMissing } from './criterion.ts';
import type { Decimal } from './decimal.ts';
import type { AreaFigures } from './figure.ts';
import { judgeMemory, type EarlierYear, type MemoryAnswer } from './memory.ts';
import type { AreaClass, ClassId, RuleSet } from './rule-set.ts';
import { allOf, atLeast, negate, type Answer } from './three-valued.ts';

/** What one class asks for, and whether it holds. */
export type ClassPart =
  | { readonly kind: 'requires'; readonly class: ClassId; readonly answer: Answer }
  | { readonly kind: 'criterion'; readonly criterion: CriterionAnswer; readonly answer: Answer }
  | {
      readonly kind: 'some';
      readonly count: number;
      readonly criteria: readonly CriterionAnswer[];
      readonly answer: Answer;
    }
  | { readonly kind: 'memory'; readonly memory: MemoryAnswer; readonly answer: Answer }
  | { readonly kind: 'excludes'; readonly class: ClassId; readonly answer: Answer };

interface JudgedClass {
  readonly class: AreaClass;
  /** Every part, also those that no longer matter to the answer. */
  readonly parts: readonly ClassPart[];
}

/** A class that can be decided. */
export interface DecidedClass extends JudgedClass {
  readonly answer: 'yes' | 'no';
}

/** Kan ikke afgøres: a class that these missing figures would decide. */
export interface OpenClass extends JudgedClass {
  readonly answer: 'unknown';
  readonly missing: SomeMissing;
}

export type ClassAnswer = DecidedClass | OpenClass;

/** Foreløbig beregning: never the official status, which is the ministry's. */
export interface Classification {
  readonly listDate: LocalDate;
  readonly ruleSet: RuleSet;
  readonly nationalConvictionPct: Decimal | null;
  readonly criteria: readonly CriterionAnswer[];
  readonly classes: readonly ClassAnswer[];
}

/** Switches for what the law leaves open. */
export interface ClassifyOptions {
  /** Whether an area of the first list is kept out of forebyggelsesområde, as the ministry's lists
   * do and § 61 b does not say. True when absent. */
  readonly exclusive?: boolean;
}

/** Classifies one area for one list date.
 * @param figures the area's figures; means over years are taken to be the law's own
 * @param ruleSet the rules of the list date, from `ruleSetFor`
 * @param nationalConvictionPct the country's share of convicted for that list date, in percent
 * @param earlierLists what is known of the area on earlier lists, for the years in a row */
export function classify(
  figures: AreaFigures,
  ruleSet: RuleSet,
  nationalConvictionPct?: Decimal,
  earlierLists: readonly EarlierYear[] = [],
  { exclusive = true }: ClassifyOptions = {},
): Classification {
  const criteria = ruleSet.criteria.map((criterion) =>
    judgeCriterion(criterion, figures, nationalConvictionPct),
  );
  const classes: ClassAnswer[] = [];
  for (const areaClass of ruleSet.classes) {
    classes.push(judgeClass(areaClass, figures, criteria, classes, earlierLists, exclusive));
  }
  return {
    listDate: figures.listDate,
    ruleSet,
    nationalConvictionPct: nationalConvictionPct ?? null,
    criteria,
    classes,
  };
}

function judgeClass(
  areaClass: AreaClass,
  figures: AreaFigures,
  criteria: readonly CriterionAnswer[],
  earlierClasses: readonly ClassAnswer[],
  earlierLists: readonly EarlierYear[],
  exclusive: boolean,
): ClassAnswer {
  const { requires, all = [], some, consecutive, excludes } = areaClass;
  const classOf = (id: ClassId) => earlierClasses.find((answer) => answer.class.id === id)!;
  const criterionOf = (id: string) => criteria.find(({ criterion }) => criterion.id === id)!;
  const parts: ClassPart[] = [];
  if (requires) {
    parts.push({ kind: 'requires', class: requires, answer: classOf(requires).answer });
  }
  for (const criterion of all.map(criterionOf)) {
    parts.push({ kind: 'criterion', criterion, answer: asAnswer(criterion) });
  }
  if (some) {
    const of = some.of.map(criterionOf);
    const answer = atLeast(some.count, of.map(asAnswer));
    parts.push({ kind: 'some', count: some.count, criteria: of, answer });
  }
  if (consecutive && requires) {
    const required = classOf(requires);
    const memory = judgeMemory(
      consecutive,
      required.class.lineage,
      figures.listDate,
      required.answer,
      earlierLists,
    );
    parts.push({ kind: 'memory', memory, answer: memory.answer });
  }
  if (excludes && exclusive) {
    const answer = negate(classOf(excludes.class).answer);
    parts.push({ kind: 'excludes', class: excludes.class, answer });
  }
  return conclude(areaClass, parts, (id) => missingOfClass(classOf(id)));
}

function conclude(
  areaClass: AreaClass,
  parts: readonly ClassPart[],
  missingOf: (id: ClassId) => readonly MissingName[],
): ClassAnswer {
  const answer = allOf(parts.map((part) => part.answer));
  if (answer !== 'unknown') return { class: areaClass, parts, answer };
  const names = parts
    .filter((part) => part.answer === 'unknown')
    .flatMap((part) => missingOfPart(part, missingOf));
  const [first, ...rest] = new Set(names);
  if (first === undefined) throw new Error(`Open without a reason: ${areaClass.id}`);
  return { class: areaClass, parts, answer, missing: [first, ...rest] };
}

function missingOfPart(
  part: ClassPart,
  missingOf: (id: ClassId) => readonly MissingName[],
): readonly MissingName[] {
  switch (part.kind) {
    case 'requires':
    case 'excludes':
      return missingOf(part.class);
    case 'criterion':
      return missingOfCriterion(part.criterion);
    case 'some':
      return part.criteria.flatMap(missingOfCriterion);
    case 'memory':
      return part.memory.missing;
  }
}

function missingOfCriterion(criterion: CriterionAnswer): readonly MissingName[] {
  return criterion.answer === 'unknown' ? criterion.missing : [];
}

/** What would decide a class; nothing when it is decided. */
export function missingOfClass(answer: ClassAnswer): readonly MissingName[] {
  return answer.answer === 'unknown' ? answer.missing : [];
}
