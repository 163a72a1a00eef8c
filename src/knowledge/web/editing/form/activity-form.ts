import { EFFORT_AREAS } from '../../../../engine/index.ts';
import { effortAreaName } from '../../../../plan/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import type { Knowledge, Words } from '../../../index.ts';
import { catalogueMessages } from '../../catalogue/catalogue-messages.ts';
import { activityFormMessages } from './activity-messages.ts';
import { byLabel, catalogueSourceChoices, choicesOf } from './choices.ts';
import { formMessages } from './form-messages.ts';
import { ownActivitySources, withOwnSources } from './own-sources.ts';
import type { Choice, Choices, FieldShape, FormShape } from './shape.ts';

/** The form of an activity of the catalogue. */
export function activityForm(language: Language, knowledge: Knowledge): FormShape {
  const { catalogue } = knowledge;
  const text = activityFormMessages(language);
  const names = catalogueMessages(language);
  const sources = withOwnSources(catalogueSourceChoices(language, knowledge));
  const statement = (at: string, label: string, from: string): readonly FieldShape[] => [
    { at: `${at}.{}`, label, control: { as: 'text', lines: 4 } },
    {
      at: `${at}.source`,
      label: from,
      blank: 'absent',
      control: { as: 'choice', choices: sources, empty: text.noSource },
    },
  ];
  const several = (at: string, label: string, choices: Choices): FieldShape => ({
    at,
    label,
    control: { as: 'choices', choices },
  });
  const effortAreas = [...EFFORT_AREAS[catalogue.taxonomy].keys()].map((id) => ({
    value: id,
    label: effortAreaName(catalogue, language, id),
  }));
  return [
    {
      id: 'hvad',
      title: text.what,
      fields: [
        { at: 'name.{}', label: text.name, control: { as: 'line' } },
        ...statement('goal', text.goal, text.goalSource),
        ...statement('how', text.how, text.howSource),
      ],
    },
    {
      id: 'hvem',
      title: text.who,
      fields: [
        { at: 'target.{}', label: text.target, control: { as: 'line' } },
        several('targetGroups', text.targetGroups, named(catalogue.targetGroups, language)),
        several('effortAreas', text.effortAreas(catalogue.taxonomy), effortAreas),
        several('forms', text.forms, choicesOf(names.forms)),
        several('methods', text.methods, choicesOf(names.methods)),
        several('partners', text.partners, named(catalogue.partners, language)),
        {
          at: 'indicator.{}',
          label: text.indicator,
          hint: text.indicatorHint,
          control: { as: 'text', lines: 2 },
        },
      ],
    },
    {
      id: 'virkning',
      title: text.effect,
      lead: text.effectLead,
      fields: [
        {
          at: 'evidence.strength',
          label: text.strength,
          control: {
            as: 'choice',
            choices: choicesOf(names.strengths),
            empty: formMessages(language).choose,
          },
        },
        {
          at: 'evidence.findings',
          label: text.finding,
          add: text.addFinding,
          rows: [
            { at: '{}', label: text.findingText, control: { as: 'text', lines: 3 } },
            {
              at: 'source',
              label: text.findingSource,
              control: { as: 'choice', choices: sources, empty: formMessages(language).choose },
            },
          ],
        },
      ],
    },
    {
      id: 'navnet',
      title: text.names,
      fields: [several('nameSources', text.nameSources, sources)],
    },
    ownActivitySources(language),
  ];
}

function named(words: ReadonlyMap<string, Words>, language: Language): readonly Choice[] {
  return byLabel(
    language,
    [...words].map(([value, name]) => ({ value, label: name[language] })),
  );
}
