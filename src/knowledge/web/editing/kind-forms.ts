import type { Language } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { DocumentKind, Knowledge } from '../../index.ts';
import { activityForm } from './form/activity-form.ts';
import { caseForm, storedCase, typedCase, typedCasePlace } from './form/case-form.ts';
import { eventForm } from './form/event-form.ts';
import type { Typed } from './form/read-form.ts';
import type { FormShape } from './form/shape.ts';
import { themeForm } from './form/theme-form.ts';

/** How documents of one kind are typed. */
export interface KindForm {
  readonly shape: (language: Language, knowledge: Knowledge) => FormShape;
  /** What a document that is to be begins with. */
  readonly fresh: (today: LocalDate) => Typed;
  /** A stored content as the form has it, and back. */
  readonly typed: (stored: unknown) => unknown;
  readonly stored: (typed: Typed) => Typed;
  /** A place in what is stored as its place in the form. */
  readonly typedPlace: (place: string, stored: unknown) => string;
}

const AS_STORED = {
  typed: (stored: unknown) => stored,
  stored: (typed: Typed) => typed,
  typedPlace: (place: string) => place,
};

/** The form of every kind. */
export const KIND_FORMS: Readonly<Record<DocumentKind, KindForm>> = {
  theme: {
    ...AS_STORED,
    shape: themeForm,
    fresh: (today) => ({ shared: { reviewed: today } }),
  },
  activity: { ...AS_STORED, shape: activityForm, fresh: () => ({}) },
  case: {
    shape: caseForm,
    fresh: (today) => ({ reviewed: today }),
    typed: typedCase,
    stored: storedCase,
    typedPlace: typedCasePlace,
  },
  event: {
    ...AS_STORED,
    shape: eventForm,
    fresh: () => ({ signUp: true, keepDays: USUAL_KEEP_DAYS }),
  },
};

/** For how many days after an event its sign-ups are kept, unless an editor says otherwise. */
const USUAL_KEEP_DAYS = 30;
