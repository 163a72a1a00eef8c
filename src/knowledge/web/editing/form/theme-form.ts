import type { Language } from '../../../../platform/i18n/index.ts';
import type { Knowledge } from '../../../index.ts';
import { activityChoices, byLabel, choicesOf, themeChoices } from './choices.ts';
import { formMessages } from './form-messages.ts';
import { ownThemeSources, withoutOwnSources } from './own-sources.ts';
import { themeFormMessages } from './theme-messages.ts';
import type { FieldShape, FormShape, PartShape, RowsShape } from './shape.ts';

/** The form of a theme: both languages side by side, then what they share. */
export function themeForm(language: Language, knowledge: Knowledge): FormShape {
  const text = themeFormMessages(language);
  return [
    {
      id: 'titel',
      title: text.head,
      fields: [
        { at: '{}.title', label: text.title, control: { as: 'line' } },
        { at: '{}.name', label: text.name, hint: text.nameHint, control: { as: 'line' } },
        {
          at: '{}.point',
          label: text.point,
          hint: text.pointHint,
          control: { as: 'text', lines: 3 },
        },
        {
          at: '{}.description',
          label: text.description,
          hint: text.descriptionHint,
          control: { as: 'text', lines: 3 },
        },
      ],
    },
    {
      id: 'teksten',
      title: text.text,
      lead: text.textLead,
      fields: [
        {
          at: '{}.text',
          label: text.body,
          hint: text.bodyHint,
          control: { as: 'text', lines: 24 },
        },
      ],
    },
    options(language),
    phases(language),
    {
      id: 'spoergsmaal',
      title: text.questions,
      fields: [
        {
          at: '{}.questions',
          label: text.questions,
          hint: text.questionsHint,
          control: { as: 'lines' },
        },
      ],
    },
    shared(language, knowledge),
    ownThemeSources(language),
  ];
}

function options(language: Language): PartShape {
  const text = themeFormMessages(language);
  return {
    id: 'muligheder',
    title: text.options,
    lead: text.optionsLead,
    optional: { at: '{}.options', blank: 'absent' },
    fields: [
      { at: '{}.options.title', label: text.optionsTitle, control: { as: 'line' } },
      { at: '{}.options.lead', label: text.optionsText, control: { as: 'text', lines: 3 } },
      { at: '{}.options.column', label: text.optionsColumn, control: { as: 'line' } },
      {
        at: '{}.options.rows',
        label: text.option,
        add: text.addOption,
        rows: [
          { at: 'name', label: text.optionName, control: { as: 'line' } },
          { at: 'about', label: text.optionAbout, control: { as: 'text', lines: 3 } },
          lines('for', text.optionFor, language),
          lines('against', text.optionAgainst, language),
          {
            at: 'basis',
            label: text.basis,
            same: true,
            control: {
              as: 'choice',
              empty: formMessages(language).choose,
              choices: choicesOf(text.bases),
            },
          },
        ],
      },
    ],
  };
}

function phases(language: Language): PartShape {
  const text = themeFormMessages(language);
  const ways: RowsShape = {
    at: 'back',
    blank: 'absent',
    label: text.back,
    add: text.addBack,
    rows: [
      { at: 'to', label: text.backTo, same: true, control: { as: 'number' } },
      { at: 'reason', label: text.backReason, control: { as: 'text', lines: 2 } },
    ],
  };
  return {
    id: 'faser',
    title: text.phases,
    lead: text.phasesLead,
    fields: [
      {
        at: '{}.phases',
        label: text.phase,
        add: text.addPhase,
        blank: 'absent',
        rows: [
          { at: 'name', label: text.phaseName, control: { as: 'line' } },
          { at: 'about', label: text.phaseAbout, control: { as: 'text', lines: 3 } },
          lines('landed', text.phaseLanded, language),
          { at: 'partners', label: text.phasePartners, control: { as: 'text', lines: 2 } },
          { at: 'evidence', label: text.phaseEvidence, control: { as: 'text', lines: 2 } },
          ways,
        ],
      },
    ],
  };
}

function shared(language: Language, knowledge: Knowledge): PartShape {
  const text = themeFormMessages(language);
  const sources = byLabel(
    language,
    [...knowledge.themes(language).sources.values()].map(({ id, title, publisher }) => ({
      value: id,
      label: `${publisher}: ${title[language]}`,
      hint: text.sourceHint(id),
    })),
  );
  return {
    id: 'om-temaet',
    title: text.about,
    fields: [
      { at: 'shared.reviewed', label: text.reviewed, control: { as: 'day' } },
      { at: 'shared.nextReview', label: text.nextReview, control: { as: 'day' } },
      {
        at: 'shared.sources',
        label: text.sources,
        control: { as: 'choices', choices: withoutOwnSources(sources) },
      },
      {
        at: 'shared.activities',
        label: text.activities,
        control: { as: 'choices', choices: activityChoices(language, knowledge) },
      },
      {
        at: 'shared.related',
        label: text.related,
        control: { as: 'choices', choices: themeChoices(language, knowledge) },
      },
      {
        at: 'shared.group',
        label: text.group,
        control: {
          as: 'choice',
          empty: formMessages(language).choose,
          choices: choicesOf(text.groups),
        },
      },
      { at: 'shared.order', label: text.order, control: { as: 'number' } },
    ],
  };
}

function lines(at: string, label: string, language: Language): FieldShape {
  return { at, label, hint: formMessages(language).onePerLine, control: { as: 'lines' } };
}
