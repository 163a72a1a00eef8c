import {
  FUNDING_STATUSES,
  type FundingChange,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import { fail, ok, type Result, SHARE_SCALE, type Share } from '../../../shared/index.ts';
import { type FormError, mergeTyped, type Typed } from '../../../ui/index.ts';
import { DRAFT_LIMITS } from '../../domain/draft.ts';
import { type Setting, type SettingKey, settingAt, withSettings } from '../../domain/settings.ts';
import { formMessages } from '../form-messages.ts';
import { percentText, readPercent } from '../form-values.ts';
import { activityName, periodText, sourceName } from '../words.ts';
import type { Subject } from './items.ts';
import { workspaceMessages } from './messages.ts';

/** The names of the fields of a small form. */
export const SETTING = {
  about: 'om',
  id: 'id',
  first: 'fra',
  last: 'til',
  option: 'mulighed',
  level: 'niveau',
  status: 'svar',
  share: 'andel',
  change: 'aendring',
  /** Which button was pressed. */
  act: 'goer',
} as const;

/** What the words of a form's hidden field stand for. */
const ABOUT = { indsats: 'activity', kilde: 'source', pris: 'price' } as const;

/** The hidden fields that name a subject. */
export function subjectFields(subject: Subject): Record<string, string> {
  const word = Object.entries(ABOUT).find(([, about]) => about === subject.about)![0];
  return subject.about === 'price'
    ? {
        [SETTING.about]: word,
        [SETTING.first]: String(subject.firstYear),
        [SETTING.last]: String(subject.lastYear),
      }
    : { [SETTING.about]: word, [SETTING.id]: subject.id };
}

/** The subject that a form names; undefined when the plan has none such. A new difference of an
 * activity is sent as activity and option in one. */
export function readSubject(plan: Plan, sent: Typed): Subject | undefined {
  const about = Object.entries(ABOUT).find(([word]) => word === sent[SETTING.about])?.[1];
  const id = sent[SETTING.id] ?? '';
  switch (about) {
    case 'activity':
      return plan.activities.some((one) => one.id === id) ? { about, id } : undefined;
    case 'source':
      return plan.funding.some((one) => one.id === id) ? { about, id } : undefined;
    case 'price': {
      const [firstYear, lastYear] = [Number(sent[SETTING.first]), Number(sent[SETTING.last])];
      const isInside =
        plan.firstYear <= firstYear && firstYear <= lastYear && lastYear <= plan.lastYear;
      return isInside && Number.isInteger(firstYear) && Number.isInteger(lastYear)
        ? { about, firstYear, lastYear }
        : undefined;
    }
    case undefined:
      return undefined;
  }
}

/** What the fields of a subject's form hold for a scenario. */
export function typedOf(language: Language, scenario: Scenario, subject: Subject): Typed {
  switch (subject.about) {
    case 'activity': {
      const level = scenario.level[subject.id];
      return {
        [SETTING.option]: scenario.choose[subject.id] ?? '',
        [SETTING.level]: level === undefined ? '' : percentText(language, level),
      };
    }
    case 'source': {
      const { status = '', factor } = scenario.funding[subject.id] ?? {};
      return {
        [SETTING.status]: status,
        [SETTING.share]: factor === undefined ? '' : percentText(language, factor),
      };
    }
    case 'price': {
      const factor = settingAt(scenario, `price.${subject.firstYear}`) as Share | undefined;
      const change = factor === undefined ? '' : percentText(language, factor - SHARE_SCALE);
      return { [SETTING.change]: change };
    }
  }
}

/** Why a small form was not stored. */
export interface SettingRefused {
  readonly errors: readonly FormError[];
  /** Somebody else has set the same meanwhile. */
  readonly isClash: boolean;
}

/** The scenario with what a small form says of its subject. Fields that the reader left as shown stay
 * as others have set them meanwhile; what both have set otherwise is told. */
export function withForm(
  plan: Plan,
  language: Language,
  scenario: Scenario,
  { subject, sent }: { readonly subject: Subject; readonly sent: Typed },
): Result<Scenario, SettingRefused> {
  const { fields, clashes } = mergeTyped(sent, typedOf(language, scenario, subject));
  if (clashes.length > 0) {
    const text = workspaceMessages(language);
    const errors = clashes.map(({ field, mine, theirs }) => ({
      name: field,
      text: text.clashingForm(
        shownValue(plan, language, { subject, field }, theirs),
        shownValue(plan, language, { subject, field }, mine),
      ),
    }));
    return fail({ errors, isClash: true });
  }
  const read = readSettings(plan, language, subject, fields);
  if (!read.ok) return fail({ errors: read.error, isClash: false });
  return ok(withSettings(scenario, read.value));
}

function shownValue(
  plan: Plan,
  language: Language,
  { subject, field }: { readonly subject: Subject; readonly field: string },
  value: string | undefined,
): string {
  const text = workspaceMessages(language);
  if (value === undefined || value === '') return text.asPlanned;
  if (field === SETTING.status) {
    const words: Readonly<Record<string, string>> = planWords(language).fundingStatus;
    return words[value] ?? value;
  }
  if (field !== SETTING.option || subject.about !== 'activity') return text.percent(value);
  const activity = plan.activities.find(({ id }) => id === subject.id);
  return activity?.options.find(({ id }) => id === value)?.name ?? value;
}

type Settings = ReadonlyMap<SettingKey, Setting | undefined>;

/** What the fields of a subject's form say. */
function readSettings(
  plan: Plan,
  language: Language,
  subject: Subject,
  fields: Typed,
): Result<Settings, readonly FormError[]> {
  const text = formMessages(language);
  const errors: FormError[] = [];
  const share = (name: string, whose: string): Share | undefined => {
    const typed = (fields[name] ?? '').trim();
    if (typed === '') return undefined;
    const value = readPercent(typed);
    if (value !== undefined && 0 <= value && value <= LARGEST) return value as Share;
    errors.push({ name, text: text.badShare(whose, typed, String(LARGEST / 100)) });
    return undefined;
  };
  const settings = new Map<SettingKey, Setting | undefined>();
  switch (subject.about) {
    case 'activity': {
      const name = activityName(plan, subject.id);
      const option = fields[SETTING.option] ?? '';
      const activity = plan.activities.find(({ id }) => id === subject.id);
      const isKnown = option === '' || activity?.options.some(({ id }) => id === option);
      if (!isKnown) errors.push({ name: SETTING.option, text: text.badChoice(name) });
      settings.set(`choice.${subject.id}`, option === '' ? undefined : option);
      settings.set(`level.${subject.id}`, share(SETTING.level, name));
      break;
    }
    case 'source': {
      const name = sourceName(plan, subject.id);
      const sent = fields[SETTING.status] ?? '';
      const status = FUNDING_STATUSES.find((known) => known === sent);
      if (sent !== '' && !status) errors.push({ name: SETTING.status, text: text.badChoice(name) });
      const factor = share(SETTING.share, name);
      const change: FundingChange = {
        ...(status && { status }),
        ...(factor !== undefined && { factor }),
      };
      settings.set(`funding.${subject.id}`, change);
      break;
    }
    case 'price': {
      const typed = (fields[SETTING.change] ?? '').trim();
      const change = typed === '' ? 0 : readPercent(typed);
      const factor = change === undefined ? -1 : SHARE_SCALE + change;
      if (factor < 0 || factor > LARGEST) {
        const years = periodText(subject.firstYear, subject.lastYear);
        errors.push({ name: SETTING.change, text: text.badChange(years, typed) });
      }
      for (let year = subject.firstYear; year <= subject.lastYear; year += 1) {
        settings.set(`price.${year}`, factor as Share);
      }
    }
  }
  return errors.length > 0 ? fail(errors) : ok(settings);
}

const LARGEST = DRAFT_LIMITS.factor * SHARE_SCALE;
