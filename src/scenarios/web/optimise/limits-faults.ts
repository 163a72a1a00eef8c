import type { Plan } from '../../../engine/index.ts';
import { formatShare, type Language } from '../../../platform/i18n/index.ts';
import { effortAreaName, indexOf } from '../../../plan/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { LimitDoubt, LimitFault } from '../../domain/limits/check-limits.ts';
import type { Question } from '../../domain/limits/question.ts';
import { activityName, areaName, inside } from '../words.ts';
import { controlId, FIELD } from './limit-fields.ts';
import { limitsMessages } from './limits-messages.ts';
import { type Part, PARTS } from './limits-summary.ts';

/** Why the limits cannot be kept, each at the field where it can be put right. */
export function faultError(
  plan: Plan,
  language: Language,
  { limits }: Question,
  fault: LimitFault,
): FormError {
  const text = limitsMessages(language).fault;
  const at = (name: string, words: string) => ({ name, id: controlId(name), text: words });
  switch (fault.code) {
    case 'no-needs':
    case 'no-activities':
      return { text: text[fault.code] };
    case 'nothing-counted':
      return at(FIELD.count, text[fault.code]);
    case 'keep-and-close':
    case 'two-fixed':
    case 'only-closing':
    case 'never-closing':
    case 'no-option-left':
      return at(FIELD.rule(fault.activity), text[fault.code](activityName(plan, fault.activity)));
    case 'requires':
    case 'excludes': {
      const words = text[fault.code](
        activityName(plan, fault.activity),
        optionName(plan, fault.activity, fault.option),
        activityName(plan, fault.otherActivity),
        optionName(plan, fault.otherActivity, fault.otherOption),
      );
      return at(FIELD.rule(fault.activity), words);
    }
    case 'area-without-needs': {
      const area = areaName(plan, limits.minCoverage![fault.index]!.area);
      return at(FIELD.area(fault.index), text['area-without-needs'](area));
    }
    case 'coverage-out-of-reach': {
      const area = areaName(plan, limits.minCoverage![fault.index]!.area);
      const effortArea = inside(effortAreaName(plan, language, fault.effortArea));
      // Rounded down: what is offered must be possible.
      const most = formatShare(language, Math.floor(fault.most * 1000) / 1000);
      const words = text['coverage-out-of-reach'](area, effortArea, fault.year, most);
      return at(FIELD.share(fault.index), words);
    }
  }
}

/** What looks like a slip, in words. */
export function doubtText(language: Language, doubt: LimitDoubt): string {
  const text = limitsMessages(language).doubt;
  switch (doubt.code) {
    case 'no-money':
      return text['no-money'];
    case 'large-gap':
    case 'large-cost':
      return text[doubt.code](doubt.year);
    case 'many-posts':
      return text['many-posts'](doubt.index + 1);
  }
}

const PREFIX: Readonly<Record<Part, string>> = {
  gap: 'hul',
  cost: 'loft.',
  posts: 'post.',
  coverage: 'daek.',
  rules: 'krav.',
};

/** The folded parts that errors are in. */
export function partsOfErrors(errors: readonly FormError[]): Part[] {
  return PARTS.filter((part) => errors.some(({ name }) => name?.startsWith(PREFIX[part])));
}

/** The name of an option of the plan; its id when the plan lacks it. */
export function optionName(plan: Plan, activity: string, option: string): string {
  const options = indexOf(plan).activity.get(activity)?.options ?? [];
  return options.find(({ id }) => id === option)?.name ?? option;
}
