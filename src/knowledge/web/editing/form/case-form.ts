import type { Language } from '../../../../platform/i18n/index.ts';
import { CASE_CHOICES, type CaseChoice, type Knowledge } from '../../../index.ts';
import { caseMessages } from '../../cases/case-messages.ts';
import { choiceName } from '../../cases/case-words.tsx';
import { caseFormMessages } from './case-messages.ts';
import { activityChoices, choicesOf, themeChoices } from './choices.ts';
import { formMessages } from './form-messages.ts';
import { putAt, valueAt } from './place.ts';
import type { Typed } from './read-form.ts';
import { rowsAt } from './rows.ts';
import type { Choice, FormShape, PartShape } from './shape.ts';

/** The form of an experience (erfaring). */
export function caseForm(language: Language, knowledge: Knowledge): FormShape {
  const text = caseFormMessages(language);
  return [
    {
      id: 'stedet',
      title: text.what,
      fields: [
        { at: 'title.{}', label: text.title, hint: text.titleHint, control: { as: 'line' } },
        { at: 'place.{}', label: text.place, control: { as: 'line' } },
        { at: 'summary.{}', label: text.summary, control: { as: 'text', lines: 6 } },
        {
          at: 'summary.source',
          label: text.source,
          hint: text.sourceHint,
          control: { as: 'line' },
        },
      ],
    },
    period(language),
    ...(['approach', 'forum', 'geography', 'placement', 'funding'] as const).map((choice) =>
      aspect(language, choice),
    ),
    {
      id: 'laeren',
      title: text.lesson,
      fields: [
        { at: 'lesson.{}', label: text.lesson, control: { as: 'text', lines: 4 } },
        {
          at: 'lesson.source',
          label: text.source,
          hint: text.sourceOptional,
          blank: 'absent',
          control: { as: 'line' },
        },
      ],
    },
    sources(language),
    {
      id: 'hoerer-sammen',
      title: text.belongs,
      fields: [
        {
          at: 'themes',
          label: text.themes,
          control: { as: 'choices', choices: themeChoices(language, knowledge) },
        },
        {
          at: 'activities',
          label: text.activities,
          control: { as: 'choices', choices: activityChoices(language, knowledge) },
        },
        { at: 'reviewed', label: text.reviewed, control: { as: 'day' } },
        { at: 'nextReview', label: text.nextReview, control: { as: 'day' } },
      ],
    },
  ];
}

function period(language: Language): PartShape {
  const text = caseFormMessages(language);
  return {
    id: 'aarene',
    title: text.period,
    lead: text.periodLead,
    optional: { at: 'period', blank: 'null' },
    fields: [
      { at: 'period.from', label: text.from, control: { as: 'number' } },
      {
        at: 'period.to',
        label: text.to,
        hint: text.toHint,
        blank: 'null',
        control: { as: 'number' },
      },
      { at: 'period.source', label: text.source, hint: text.sourceHint, control: { as: 'line' } },
    ],
  };
}

function aspect(language: Language, choice: CaseChoice): PartShape {
  const text = caseFormMessages(language);
  const at = `choices.${choice}`;
  return {
    id: choice,
    title: text.choices[choice],
    lead: text.choiceLead,
    optional: { at, blank: 'null' },
    fields: [
      { at: `${at}.{}`, label: text.told, control: { as: 'text', lines: 3 } },
      {
        at: `${at}.kinds`,
        label: text.kinds,
        control: { as: 'choices', choices: choicesFor(choice, language) },
      },
      {
        at: `${at}.source`,
        label: text.source,
        hint: text.sourceOptional,
        blank: 'absent',
        control: { as: 'line' },
      },
    ],
  };
}

function choicesFor(choice: CaseChoice, language: Language): readonly Choice[] {
  return CASE_CHOICES[choice].map((value) => ({
    value,
    label: choiceName(language, choice, value),
  }));
}

function sources(language: Language): PartShape {
  const text = caseFormMessages(language);
  return {
    id: 'kilder',
    title: text.sources,
    lead: text.sourcesLead,
    fields: [
      {
        at: 'sources',
        label: text.oneSource,
        add: text.addSource,
        rows: [
          { at: 'id', label: text.id, hint: text.idHint, control: { as: 'line' } },
          { at: 'publisher', label: text.publisher, control: { as: 'line' } },
          { at: 'title.{}', label: text.sourceTitle, control: { as: 'line' } },
          { at: 'url', label: text.url, blank: 'absent', control: { as: 'address' } },
          {
            at: 'published',
            label: text.published,
            hint: text.publishedHint,
            blank: 'null',
            control: { as: 'line' },
          },
          { at: 'read', label: text.read, control: { as: 'day' } },
          {
            at: 'kind',
            label: text.kind,
            control: {
              as: 'choice',
              choices: choicesOf(caseMessages(language).kinds),
              empty: formMessages(language).choose,
            },
          },
          { at: 'note.{}', label: text.note, control: { as: 'text', lines: 2 } },
        ],
      },
    ],
  };
}

/** An experience as its form has it: the sources as a list, each with its short name. */
export function typedCase(content: unknown): unknown {
  const found = valueAt(content, 'sources');
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return content;
  const rows = Object.entries(found).map(([id, source]) => ({ id, ...asRecord(source) }));
  return { ...asRecord(content), sources: rows };
}

/** What the form has, as an experience is stored: the sources by their short name. */
export function storedCase(typed: Typed): Typed {
  const stored = structuredClone(typed);
  const byId: Record<string, unknown> = {};
  rowsAt(typed, 'sources').forEach((row, index) => {
    const { id, note, ...source } = asRecord(row);
    const name = typeof id === 'string' && id !== '' ? id : `kilde-${index + 1}`;
    const key = Object.hasOwn(byId, name) ? `${name}-${index + 1}` : name;
    // Defined and not set: a source may be called anything.
    Object.defineProperty(byId, key, {
      value: { ...source, ...(hasWords(note) && { note }) },
      enumerable: true,
      configurable: true,
      writable: true,
    });
  });
  putAt(stored, 'sources', byId);
  return stored;
}

/** A fault's place in what is stored, as its place in the form. */
export function typedCasePlace(place: string, stored: unknown): string {
  const match = /^sources\.([^.]+)(.*)$/.exec(place);
  if (!match) return place;
  const row = Object.keys(asRecord(valueAt(stored, 'sources'))).indexOf(match[1]!);
  return row < 0 ? place : `sources.${row}${match[2] === '' ? '.id' : match[2]!}`;
}

function hasWords(note: unknown): boolean {
  return Object.values(asRecord(note)).some((words) => words !== '');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
